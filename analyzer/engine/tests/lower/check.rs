//! How these tests lower a text and compare the result.

use mapwarden_engine::discover::Edition;
use mapwarden_engine::lower::dump::dump;
use mapwarden_engine::lower::ir::FileFacts;
use mapwarden_engine::lower::{MacroSet, lower_text};
use mapwarden_engine::parse::on_deep_stack;

/// Lowers a text that parses.
pub(crate) fn lower_with(text: &str, macros: &MacroSet) -> FileFacts {
    on_deep_stack(|| {
        let (facts, problems) = lower_text(text, Edition::E2024, macros);
        assert_eq!(problems, [], "the text parses");
        facts
    })
}

/// Lowers a text with the shapes of std's macros.
pub(crate) fn lower(text: &str) -> FileFacts {
    lower_with(text, &shapes())
}

/// Shapes as stubs declare them.
pub(crate) fn shapes() -> MacroSet {
    let stub = r#"
        #![stub(crate_name = "std")]
        #[macro_shape(format)] pub fn println() {}
        #[macro_shape(format)] pub fn format() {}
        #[macro_shape(format)] pub fn write() {}
        #[macro_shape(format_diverge)] pub fn panic() {}
        #[macro_shape(assert)] pub fn assert() {}
        #[macro_shape(compare)] pub fn assert_eq() {}
        #[macro_shape(matches)] pub fn matches() {}
        #[macro_shape(pass_through)] pub fn dbg() {}
        #[macro_shape(collect)] pub fn vec() {}
        #[macro_shape(statics(wrapper = "std::thread::LocalKey", thread_local))] pub fn thread_local() {}
        #[macro_shape(items)] pub fn cfg_if() {}
        #[macro_shape(select)] pub fn select() {}
        #[macro_shape(join)] pub fn join() {}
    "#;
    MacroSet::shapes_from(&lower_with(stub, &MacroSet::default()))
}

/// Asserts that a text lowers to a dump, however the two are broken into lines.
#[track_caller]
pub(crate) fn check(text: &str, expected: &str) {
    check_with(text, &shapes(), expected);
}

#[track_caller]
pub(crate) fn check_with(text: &str, macros: &MacroSet, expected: &str) {
    compare(&dump(&lower_with(text, macros)), expected);
}

/// The same for statements in a function with the parameters `a` and `b`.
#[track_caller]
pub(crate) fn check_body(statements: &str, expected: &str) {
    let text = format!("fn f(a: A, b: B) {{\n{statements}\n}}");
    let actual = dump(&lower(&text));
    let body = actual
        .strip_prefix("(fn f(a: A, b: B) |a#0: A, b#1: B|")
        .and_then(|body| body.strip_suffix(")\n"));
    compare(body.expect("the function stands alone"), expected);
}

#[track_caller]
fn compare(actual: &str, expected: &str) {
    assert!(
        actual.split_whitespace().eq(expected.split_whitespace()),
        "lowered to\n{actual}\ninstead of\n{expected}"
    );
}
