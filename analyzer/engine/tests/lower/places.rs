//! Spans: the text between them is what they name.

use mapwarden_engine::discover::Edition;
use mapwarden_engine::lower::ir::{ExprKind, FileFacts, PatKind};
use mapwarden_engine::lower::lower_text;
use mapwarden_engine::parse::on_deep_stack;

use crate::check::{lower, shapes};

/// The texts of all method calls of a file, in order.
fn calls<'t>(facts: &FileFacts, text: &'t str) -> Vec<&'t str> {
    let mut out = Vec::new();
    for body in &facts.bodies {
        for expr in &body.exprs {
            if let ExprKind::MethodCall { name_span, .. } = &expr.kind {
                let span = expr.span.shifted(body.base);
                let name = name_span.shifted(body.base);
                assert!(span.start <= name.start && name.end <= span.end);
                out.push(&text[span.start as usize..span.end as usize]);
            }
        }
    }
    out
}

const PROGRAM: &str = "/// One\nfn one(a: A) {\n    let x = a.b(1);\n    (a.c()\n        .d()).e()\n}\n\n\
                       fn two(ä: B) { ä.f(\"ü𝄞\", ä.g()) }\n";

const CALLS: [&str; 6] = [
    "a.b(1)",
    "a.c()",
    "a.c()\n        .d()",
    "(a.c()\n        .d()).e()",
    "ä.g()",
    "ä.f(\"ü𝄞\", ä.g())",
];

#[test]
fn cutting_at_a_span_gives_the_expression() {
    assert_eq!(calls(&lower(PROGRAM), PROGRAM), CALLS);
}

#[test]
fn a_byte_order_mark_and_carriage_returns_count() {
    let text = format!("\u{feff}{}", PROGRAM.replace('\n', "\r\n"));
    let expected = CALLS.map(|call| call.replace('\n', "\r\n"));
    assert_eq!(calls(&lower(&text), &text), expected);
}

#[test]
fn a_shebang_counts() {
    let text = format!("#!/usr/bin/env run-cargo-script\n{PROGRAM}");
    assert_eq!(calls(&lower(&text), &text), CALLS);
}

#[test]
fn long_lines_of_wide_characters() {
    let text = format!("fn f(a: A) {{ {} a.g() }}", "a.f(\"äöü𝄞\"); ".repeat(500));
    let facts = lower(&text);
    let calls = calls(&facts, &text);
    assert_eq!(calls.len(), 501);
    assert!(calls[..500].iter().all(|call| *call == "a.f(\"äöü𝄞\")"));
    assert_eq!(calls[500], "a.g()");
}

#[test]
fn spans_count_from_the_top_level_item() {
    let text = "struct A;\n\n#[x]\nmod m {\n    impl B { fn f(self) { self.g() } }\n}\n";
    let facts = lower(text);
    let at = text.find("#[x]").expect("it is there");
    let method = facts
        .items
        .iter()
        .find(|item| item.name.is_some_and(|name| facts.names.text(name) == "f"));
    let method = method.expect("the method is an item");
    assert_eq!(method.base as usize, at);
    let span = method.span.shifted(method.base);
    assert_eq!(
        &text[span.start as usize..span.end as usize],
        "fn f(self) { self.g() }"
    );
    let name = method.name_span.shifted(method.base);
    assert_eq!(&text[name.start as usize..name.end as usize], "f");
    assert_eq!(calls(&facts, text), ["self.g()"]);
}

#[test]
fn arguments_of_a_macro_keep_their_places() {
    let text = "macro_rules! twice { ($x:expr) => { wrap($x).done().and($x) } }\n\
                fn f(a: A) { twice!(a.b()) }";
    let facts = lower(text);
    assert_eq!(
        calls(&facts, text),
        ["a.b()", "twice!(a.b())", "a.b()", "twice!(a.b())"]
    );
}

#[test]
fn statements_around_a_broken_item_keep_their_places() {
    let text = "fn one(a: A) { a.b() }\n\nfn broken( {\n\nimpl S {\n    fn two(&self) { self.c() }\n    fn bad(&self) { self. }\n    fn three(&self) { self.d() }\n}\n";
    let facts = on_deep_stack(|| lower_text(text, Edition::E2021, &shapes()).0);
    for call in calls(&facts, text) {
        assert!(["a.b()", "self.c()", "self.d()"].contains(&call), "{call}");
    }
}

#[test]
fn patterns_have_places() {
    let text = "fn f() { let (Some(ref mut x) | Other { y: (&x, _), .. }) = g; }";
    let facts = lower(text);
    let body = &facts.bodies[0];
    let texts: Vec<_> = body
        .pats
        .iter()
        .filter(|pat| !matches!(pat.kind, PatKind::Wild))
        .map(|pat| &text[pat.span.start as usize..pat.span.end as usize])
        .collect();
    assert_eq!(
        texts,
        [
            "ref mut x",
            "Some(ref mut x)",
            "x",
            "&x",
            "(&x, _)",
            "Other { y: (&x, _), .. }",
            "Some(ref mut x) | Other { y: (&x, _), .. }",
        ]
    );
}
