//! Whatever the text, nothing panics, nothing overflows, and every place lies in the file.

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{intent_comments, on_deep_stack, with_parsed};
use mapwarden_engine::span::Span;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::item_names;
use crate::places::fixtures;

fn check(text: &str, edition: Edition) {
    let cut = |span: Span| text.get(span.start as usize..span.end as usize);
    on_deep_stack(|| {
        with_parsed(text, edition, |parsed| {
            assert_eq!(parsed.partial, !parsed.problems.is_empty());
            let mut end = 0;
            for item in &parsed.items {
                assert!(
                    cut(item.span).is_some() && item.span.start >= end,
                    "{:?}",
                    item.span
                );
                end = item.span.end;
                item_names(&item.item, &mut |name| {
                    let range = name.span().byte_range();
                    let origin = item.origin as usize;
                    let found = text.get(range.start + origin..range.end + origin);
                    // A raw name may be what the 2015 edition means by a plain one.
                    assert!(
                        found.is_some_and(|found| name.to_string().ends_with(found)),
                        "{name}: {found:?}"
                    );
                });
            }
            for problem in &parsed.problems {
                assert!(cut(problem.span).is_some(), "{problem:?}");
            }
        });
    });
    for (span, ..) in intent_comments(text) {
        assert!(cut(span).is_some_and(|comment| comment.starts_with('/')));
    }
}

const PIECES: &[&str] = &[
    "!",
    "&",
    "&&",
    "-",
    "*",
    "|",
    "||",
    "|a|",
    "return ",
    "break ",
    "if ",
    "if a {",
    "else ",
    "match ",
    "for ",
    " in ",
    "while ",
    "let ",
    "move ",
    "async ",
    "unsafe ",
    "const ",
    "static ",
    "dyn ",
    "impl ",
    "fn ",
    "fn a() {",
    "fn a(",
    "mod a {",
    "impl A {",
    "trait A {",
    "extern \"C\" {",
    "struct A",
    "enum A {",
    "use a::",
    "type A = ",
    "where ",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "<<",
    ">>",
    "A<",
    "a::<",
    " as ",
    "::",
    ".",
    "..",
    "..=",
    "...",
    ",",
    ";",
    ":",
    "=",
    "==",
    "=>",
    "->",
    "<=",
    ">=",
    "+",
    "+=",
    "?",
    "@",
    "#",
    "#[a]",
    "#![a]",
    "$",
    "~",
    "'a ",
    "'a'",
    "'",
    "\"",
    "\"a\"",
    "r#\"",
    "\"#",
    "b'",
    "\\",
    "//",
    "///",
    "//!",
    "/*",
    "*/",
    "\n",
    "\n    ",
    "\t",
    "\r\n",
    " ",
    "\0",
    "a",
    "é",
    "😀",
    "1",
    "1.",
    "0x",
    "1e",
    "macro_rules! m {",
    "m!(",
    "pub ",
    "box ",
    "yield ",
    "// mapwarden: a\n",
    "---\n",
    "#!",
    "\u{feff}",
    "ref ",
    "mut ",
    "self",
    "_",
    "for<'a> ",
    "try ",
    "await",
    "do ",
    "raw ",
];

fn soup() -> impl Strategy<Value = String> {
    vec(
        (
            select(PIECES),
            prop_oneof![9 => Just(1_usize), 1 => 1..400_usize],
        ),
        0..60,
    )
    .prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, times)| piece.repeat(times))
            .collect()
    })
}

/// Real text with some places replaced by other pieces.
fn mutated() -> impl Strategy<Value = String> {
    let mut sources = Vec::new();
    for folder in ["parse", "crashes"] {
        for entry in std::fs::read_dir(fixtures(folder)).expect("the folder is there") {
            let path = entry.expect("it is readable").path();
            if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(path);
            }
        }
    }
    sources.sort();
    let mut texts: Vec<String> = sources
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("it is readable"))
        .filter(|text| text.len() < 8_000)
        .collect();
    texts.push(include_str!("../../src/parse/nesting.rs").to_owned());
    texts.push(include_str!("recovery.rs").to_owned());
    let edit = (any::<prop::sample::Index>(), 0..40_usize, select(PIECES));
    (select(texts), vec(edit, 1..5)).prop_map(|(mut text, edits)| {
        for (place, length, piece) in edits {
            let bounds: Vec<usize> = text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect();
            let first = place.index(bounds.len());
            let last = (first + length).min(bounds.len() - 1);
            text.replace_range(bounds[first]..bounds[last], piece);
        }
        text
    })
}

fn edition() -> impl Strategy<Value = Edition> {
    select(vec![
        Edition::E2015,
        Edition::E2018,
        Edition::E2021,
        Edition::E2024,
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in any::<String>(), edition in edition()) {
        check(&text, edition);
    }

    #[test]
    fn any_pieces(text in soup(), edition in edition()) {
        check(&text, edition);
    }

    #[test]
    fn any_pieces_in_a_body(text in soup(), edition in edition()) {
        check(&format!("fn a() {{ {text} }}\nfn b() {{}}\n"), edition);
    }

    #[test]
    fn any_damage(text in mutated(), edition in edition()) {
        check(&text, edition);
    }
}

/// Inputs that once crashed this or another stage, and those that look as if they might.
#[test]
fn crashes() {
    let mut paths: Vec<_> = std::fs::read_dir(fixtures("crashes"))
        .expect("the folder is there")
        .map(|entry| entry.expect("it is readable").path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let bytes = std::fs::read(&path).expect("it is readable");
        let text = String::from_utf8_lossy(&bytes);
        for edition in [Edition::E2015, Edition::E2024] {
            check(&text, edition);
        }
    }
}
