//! One broken piece costs only itself.

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{on_deep_stack, with_parsed};

use crate::names;

/// Checks which functions are kept, and how the problems begin.
fn check_in(edition: Edition, text: &str, kept: &[&str], problems: &[&str]) {
    on_deep_stack(|| {
        with_parsed(text, edition, |parsed| {
            assert_eq!(names(&parsed), kept, "{text}\n{:?}", parsed.problems);
            let said: Vec<&str> = parsed
                .problems
                .iter()
                .map(|problem| problem.message.as_str())
                .collect();
            assert_eq!(said.len(), problems.len(), "{text}\n{said:?}");
            for (said, expected) in said.iter().zip(problems) {
                assert!(said.contains(expected), "{text}\n{said}");
            }
        });
    });
}

fn check(text: &str, kept: &[&str], problems: &[&str]) {
    check_in(Edition::E2021, text, kept, problems);
}

#[test]
fn a_broken_function() {
    check(
        "fn a() {}\nfn b() { self. }\nfn c() {}",
        &["a", "c"],
        &["function `b`"],
    );
    check(
        "fn a() {}\n#[inline]\nfn b(x) { y }\n\nfn c() {}",
        &["a", "c"],
        &["function `b`"],
    );
}

#[test]
fn broken_members() {
    check(
        "impl A {\n    fn a() {}\n    fn b() { let y = }\n    const C: u8 = ;\n    fn d() {}\n}\nfn e() {}",
        &["a", "d", "e"],
        &["function `b`", "constant `C`"],
    );
    check(
        "trait A { fn a(); fn b(x y); fn c() {} }",
        &["a", "c"],
        &["function `b`"],
    );
    check(
        "extern \"C\" { fn a(); fn b(x y); fn c(); }",
        &["a", "c"],
        &["function `b`"],
    );
    check(
        "mod m {\n    #![allow(x)]\n    mod n {\n        fn a() {}\n        impl B { fn b() { + } fn c() {} }\n    }\n    fn d() {}\n}",
        &["a", "c", "d"],
        &["function `b`"],
    );
}

#[test]
fn half_an_item_does_not_take_the_next_one_with_it() {
    check(
        "fn a() {}\n\nfn foo\n\nimpl B {\n    fn b() {}\n}\n",
        &["a", "b"],
        &["function `foo`"],
    );
    check("struct S\n\npub fn a() {}\n", &["a"], &["struct `S`"]);
    check(
        "impl A {\n    fn foo\n\n    pub fn b() {}\n}\n",
        &["b"],
        &["function `foo`"],
    );
    check(
        "fn a() {}\n\nimpl Foo for\n\n/// Documented.\n#[x]\nfn b() {}\n",
        &["a", "b"],
        &["impl Foo for"],
    );
}

#[test]
fn a_broken_head_costs_the_block() {
    check(
        "impl A for {\n    fn a() {}\n}\nfn b() {}\n",
        &["b"],
        &["`impl A for` is skipped"],
    );
}

#[test]
fn braces_that_are_missing() {
    check(
        "fn a() {\n    if x {\n}\n\nfn b() {\n    c();\n}\n",
        &["b"],
        &["function `a`"],
    );
    check(
        "impl A {\n    fn a() {}\n\n    fn b() {\n        if x {\n    }\n\n    fn c() {}\n}\n\nfn d() {}\n",
        &["a", "c", "d"],
        &["function `b`"],
    );
    check(
        "impl A {\n    fn a() {}\n\nfn b() {}\n",
        &["a", "b"],
        &["the items are told apart by the layout"],
    );
    check(
        "fn a() {}\n\n}\n\nfn b() {}\n",
        &["a", "b"],
        &["an item is skipped"],
    );
}

#[test]
fn quotes_that_never_end() {
    check(
        "fn a() {\n    let s = \"\n}\n\nfn b() {\n    c(\"d\");\n}\n\nfn e() {\n    f(\"g\", \"h\");\n}\n",
        &["b", "e"],
        &["function `a`"],
    );
    check(
        "fn a() {\n    r#\"\n}\n\nfn b() {}\n",
        &["b"],
        &["function `a`"],
    );
    check(
        "fn a() {\n    /* later\n}\n\nfn b() {}\n",
        &["b"],
        &["function `a`"],
    );
}

/// Layout must not be read from strings and comments.
#[test]
fn what_stands_in_strings_and_comments_is_no_layout() {
    check(
        "fn a() {\n    b(r#\"\nfn not_me() {\n}\n\"#);\n    c(\"\nfn nor_me();\n\");\n}\n\n/*\n}\nfn nor_me() {}\n*/\nfn d() {\n    if x {\n}\n\nfn e() {}\n",
        &["a", "e"],
        &["function `d`"],
    );
}

#[test]
fn other_layouts() {
    check(
        "mod m {\n  impl A {\n    fn a() {}\n    fn b() { foo( }\n    fn c() {}\n  }\n  fn d() {}\n}\n",
        &["a", "c", "d"],
        &["function `b`"],
    );
    check(
        "impl A\n{\n    fn a()\n    {\n    }\n    fn b()\n    {\n        (\n    }\n}\n",
        &["a"],
        &["function `b`"],
    );
}

#[test]
fn syntax_of_the_2015_edition() {
    let text = "trait T { fn a(&self, u8, HashMap<u8, u16>) -> u8; fn b(); }\ntype A = Fn() + Send;\nfn async() {}\nfn c() {}";
    check_in(Edition::E2015, text, &["a", "b", "r#async", "c"], &[]);
    check_in(
        Edition::E2018,
        text,
        &["b", "c"],
        &["function `a`", "type `A`", "function `async`"],
    );
}

#[test]
fn what_is_not_rust_is_one_problem() {
    check(
        "Dear reader, this is a letter.\nIt has lines; and \"quotes\".\n",
        &[],
        &["nothing in the file"],
    );
    check("\u{0}\u{1}ELF\u{2}", &[], &["nothing in the file"]);
    check("}}}}", &[], &["nothing in the file"]);
}
