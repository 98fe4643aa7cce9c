//! Large, deep and broken input.
#![expect(
    clippy::disallowed_methods,
    reason = "the package's own sources are the input"
)]

use std::path::{Path, PathBuf};

use mapwarden_engine::discover::Edition;
use mapwarden_engine::lower::ir::{ExprKind, FileFacts};
use mapwarden_engine::lower::{MacroSet, lower_text};
use mapwarden_engine::parse::on_deep_stack;

use crate::check::shapes;

#[test]
fn a_long_sum() {
    let sum = vec!["1"; 30_000].join("+");
    let facts = on_deep_stack(|| {
        lower_text(
            &format!("fn f() -> u32 {{ {sum} }}"),
            Edition::E2024,
            &MacroSet::default(),
        )
        .0
    });
    assert_eq!(facts.bodies[0].exprs.len(), 60_000);
}

#[test]
fn a_chain_of_many_calls() {
    let chain = ".f()?".repeat(10_000);
    let facts = on_deep_stack(|| {
        lower_text(
            &format!("fn f(a: A) {{ a{chain} }}"),
            Edition::E2024,
            &MacroSet::default(),
        )
        .0
    });
    let calls = facts.bodies[0].exprs.iter();
    let calls = calls.filter(|expr| matches!(expr.kind, ExprKind::MethodCall { .. }));
    assert_eq!(calls.count(), 10_000);
}

#[test]
fn expansions_that_nest_deeply_end() {
    let text = "macro_rules! deep { ($($x:tt)*) => { deep!(((((((((( $($x)* )))))))))) } }
                macro_rules! minus { ($($x:tt)*) => { - - - - - - - - minus!($($x)* - - - -) } }
                fn f() { deep!(1); minus!(1); }";
    let facts = on_deep_stack(|| lower_text(text, Edition::E2024, &MacroSet::default()).0);
    assert!(!facts.opaque_macros.is_empty());
}

/// By the name alone `private::info` is taken for the macro around it; what it really is stays unknown.
#[test]
fn a_definition_that_comes_to_its_own_name_whatever_it_is_given() {
    let text = r#"macro_rules! info {
                      ($($t:tt)*) => ($crate::log::private::info!(target: "a", $($t)*))
                  }
                  macro_rules! last { ($x:tt) => { $x }; ($x:tt $($t:tt)*) => { last!($($t)*) } }
                  fn f() { info!("{}", g()); h(last!(1 2 3)) }"#;
    let facts = on_deep_stack(|| lower_text(text, Edition::E2024, &MacroSet::default()).0);
    let opaque: Vec<_> = (facts.opaque_macros.iter())
        .map(|call| {
            let place = call.span.start as usize..call.span.end as usize;
            (call.path.as_str(), &text[place])
        })
        .collect();
    assert_eq!(
        opaque,
        [("crate::log::private::info", r#"info!("{}", g())"#)]
    );
    let calls = facts.bodies[0].exprs.iter();
    let calls = calls.filter(|expr| matches!(expr.kind, ExprKind::Call { .. }));
    assert_eq!(calls.count(), 1, "what stands behind it is read");
}

/// Random pieces of this project's own sources, well formed or not.
#[test]
fn every_span_lies_inside_its_item() {
    let mut files = Vec::new();
    sources(Path::new(env!("CARGO_MANIFEST_DIR")), &mut files);
    files.sort();
    assert!(!files.is_empty());
    let texts: Vec<_> = files
        .iter()
        .map(|file| std::fs::read_to_string(file).expect("it was listed"))
        .collect();
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    on_deep_stack(|| {
        let macros = shapes();
        for text in &texts {
            check_spans(&lower_text(text, Edition::E2024, &macros).0, text);
        }
        for _ in 0..300 {
            let text = &texts[random.below(texts.len())];
            let lines: Vec<_> = text.lines().collect();
            let kept: Vec<_> = lines.into_iter().filter(|_| random.below(40) > 0).collect();
            let start = random.below(kept.len().max(1) / 2 + 1);
            let piece = kept[start.min(kept.len())..].join("\n");
            check_spans(&lower_text(&piece, Edition::E2024, &macros).0, &piece);
        }
    });
}

fn check_spans(facts: &FileFacts, text: &str) {
    for item in &facts.items {
        let span = item.span.shifted(item.base);
        assert!(text.get(span.start as usize..span.end as usize).is_some());
        assert!(item.name_span.start <= item.name_span.end);
        let name = item.name_span.shifted(item.base);
        assert!(text.get(name.start as usize..name.end as usize).is_some());
    }
    let top: Vec<_> = facts.top.iter().map(|&id| facts.item(id)).collect();
    for body in &facts.bodies {
        // Several items of one expansion share a base; the longest is at least one of them.
        let around = top.iter().filter(|item| item.base == body.base);
        let end = around
            .map(|item| item.span.end)
            .max()
            .expect("a body belongs to an item");
        let exprs = body.exprs.iter().map(|expr| expr.span);
        for span in exprs.chain(body.pats.iter().map(|pat| pat.span)) {
            assert!(
                span.start <= span.end && span.end <= end,
                "{span:?} beyond {end}"
            );
            let bytes = span.shifted(body.base);
            assert!(text.get(bytes.start as usize..bytes.end as usize).is_some());
        }
    }
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the package can be read") {
        let path = entry.expect("the package can be read").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

/// Xorshift: the same pieces in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("less than a usize")
    }
}
