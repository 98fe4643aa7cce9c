//! Nothing overflows the stack: what goes too deep is one problem, all else is kept.

use mapwarden_engine::discover::Edition;
use mapwarden_engine::parse::{MAX_CHAIN, MAX_DEPTH, on_deep_stack, parse_file, with_parsed};
use mapwarden_engine::problem::ProblemKind;

use crate::names;

/// Every construct of Rust that nests, as a file that holds it `n` deep, with levels of nesting
/// that one repetition is worth (0 for chains).
pub(crate) fn nested(n: usize) -> Vec<(&'static str, usize, String)> {
    let r = |piece: &str| piece.repeat(n);
    let value = |text: String| format!("fn deep() {{ let _ = {text}; }}");
    let ty = |text: String| format!("type Deep = {text};");
    let pattern = |text: String| format!("fn deep() {{ match x {{ {text} => b }} }}");
    vec![
        ("parentheses", 1, value(format!("{}1{}", r("("), r(")")))),
        ("brackets", 1, value(format!("{}1{}", r("["), r("]")))),
        ("blocks", 1, value(format!("{}1{}", r("{"), r("}")))),
        ("not", 1, value(r("!") + "1")),
        ("reference", 1, value(r("&") + "1")),
        ("spaced references", 1, value(r("& ") + "1")),
        ("mutable reference", 1, value(r("&mut ") + "1")),
        ("raw reference", 1, value(r("&raw const ") + "1")),
        ("double reference", 2, value(r("&&") + "1")),
        ("minus", 1, value(r("-") + "1")),
        ("dereference", 1, value(r("*") + "1")),
        ("double dereference", 2, value(r("**") + "1")),
        ("closure", 1, value(r("|a| ") + "1")),
        ("closure with pattern", 1, value(r("|&a| ") + "1")),
        ("not closure", 2, value(r("!|a| ") + "1")),
        ("closure without parameters", 1, value(r("||") + "1")),
        (
            "closure with type",
            3,
            value(format!("{}a{}", r("|| -> A { "), r("}"))),
        ),
        ("move closure", 1, value(r("move || ") + "1")),
        ("async closure", 1, value(r("async move || ") + "1")),
        ("bound closure", 2, value(r("for<> |a| ") + "1")),
        ("return", 1, value(r("return ") + "1")),
        (
            "break",
            1,
            format!("fn deep() {{ loop {{ {}1; }} }}", r("break ")),
        ),
        ("yield", 1, value(r("yield ") + "1")),
        ("become", 1, value(r("become ") + "a()")),
        (
            "if in condition",
            1,
            value(format!("{}a{}", r("if "), r("{}"))),
        ),
        (
            "if in block",
            2,
            value(format!("{}{}", r("if a {"), r("}"))),
        ),
        (
            "if and less",
            3,
            value(format!("{}{}", r("if a < b {"), r("}"))),
        ),
        (
            "let in let",
            2,
            value(format!("if {} a {{}}", r("let a = "))),
        ),
        (
            "match in scrutinee",
            1,
            value(format!("{}a{}", r("match "), r("{}"))),
        ),
        (
            "match in arm",
            2,
            value(format!("{}a{}", r("match a { b => "), r("}"))),
        ),
        (
            "for in head",
            1,
            value(format!("{}a{}", r("for a in "), r("{}"))),
        ),
        (
            "for with struct pattern",
            1,
            value(format!("{}a{}", r("for A{} in "), r("{}"))),
        ),
        (
            "while let in head",
            2,
            value(format!("{}a{}", r("while let a = "), r("{}"))),
        ),
        (
            "else if",
            0,
            value(format!("if a {{}} {}", r("else if a {} "))),
        ),
        (
            "else if let",
            1,
            value(format!("if a {{}} {}", r("else if let a = b {} "))),
        ),
        (
            "else if less",
            2,
            value(format!("if a {{}} {}", r("else if a < b {} "))),
        ),
        ("unsafe", 1, value(format!("{}a{}", r("unsafe {"), r("}")))),
        (
            "async block",
            1,
            value(format!("{}a{}", r("async move {"), r("}"))),
        ),
        (
            "const block",
            1,
            value(format!("{}a{}", r("const {"), r("}"))),
        ),
        (
            "struct literal",
            1,
            value(format!("{}a{}", r("A { b: "), r("}"))),
        ),
        ("call argument", 1, value(format!("{}a{}", r("a("), r(")")))),
        (
            "method argument",
            1,
            value(format!("{}a{}", r("a.b("), r(")"))),
        ),
        (
            "turbofish",
            2,
            value(format!("{}u8{}", r("a::<A<"), r(">>"))),
        ),
        ("assignment", 1, value(r("a = ") + "a")),
        ("compound assignment", 1, value(r("a += ") + "a")),
        ("attribute and not", 1, value(r("#[a] !") + "a")),
        ("range and not", 2, value(r("..!") + "a")),
        ("generics", 1, ty(format!("{}u8{}", r("A<"), r(">")))),
        (
            "generics after a comma",
            1,
            ty(format!("{}u8{}", r("A<B, "), r(">"))),
        ),
        (
            "generics with function",
            2,
            ty(format!("{}u8{}", r("A<fn() -> "), r(">"))),
        ),
        (
            "references in generics",
            3,
            ty(format!("{}u8{}", r("A<B, &&"), r(">"))),
        ),
        (
            "generics with constant",
            3,
            ty(format!("{}u8{}", r("A<{A::<"), r(">}>"))),
        ),
        (
            "qualified self",
            1,
            ty(format!("{}u8{}", r("<"), r(" as T>::X"))),
        ),
        (
            "generics with qualified self",
            2,
            ty(format!("{}u8{}", r("A<<"), r(" as T>::X>"))),
        ),
        (
            "bound",
            2,
            format!("fn deep<T: {}u8{}>() {{}}", r("A<B: A<"), r(">>")),
        ),
        (
            "associated type",
            2,
            ty(format!("{}u8{}", r("A<B="), r(">"))),
        ),
        (
            "impl generics",
            1,
            ty(format!("{}u8{}", r("impl A<"), r(">"))),
        ),
        ("reference type", 1, ty(r("&") + "u8")),
        ("reference type with lifetime", 1, ty(r("&'a ") + "u8")),
        ("mutable reference type", 1, ty(r("&'a mut ") + "u8")),
        ("pointer type", 1, ty(r("*const ") + "u8")),
        ("function type", 1, ty(r("fn() -> ") + "u8")),
        ("bound function type", 3, ty(r("for<'a> fn() -> ") + "u8")),
        ("impl type", 1, ty(r("impl Fn() -> ") + "u8")),
        ("slice type", 1, ty(format!("{}u8{}", r("["), r("]")))),
        ("array type", 1, ty(format!("{}u8{}", r("["), r(";1]")))),
        ("tuple type", 1, ty(format!("{}u8{}", r("("), r(",)")))),
        (
            "function argument type",
            1,
            ty(format!("{}u8{}", r("fn("), r(")"))),
        ),
        ("reference pattern", 1, pattern(r("&") + "a")),
        ("double reference pattern", 2, pattern(r("&&") + "a")),
        ("binding pattern", 1, pattern(r("a @ ") + "a")),
        ("box pattern", 1, pattern(r("box ") + "a")),
        (
            "tuple pattern",
            1,
            pattern(format!("{}a{}", r("("), r(",)"))),
        ),
        (
            "struct pattern",
            1,
            pattern(format!("{}a{}", r("A("), r(")"))),
        ),
        (
            "slice pattern",
            1,
            pattern(format!("{}a{}", r("["), r("]"))),
        ),
        ("modules", 1, format!("{}{}", r("mod deep {"), r("}"))),
        (
            "impl in function",
            2,
            format!("{}{}", r("impl A { fn deep() { "), r("}}")),
        ),
        (
            "trait in function",
            2,
            format!("{}{}", r("trait A { fn deep() { "), r("}}")),
        ),
        (
            "function in function",
            1,
            format!("{}{}", r("fn deep() { "), r("}")),
        ),
        (
            "extern with constant",
            4,
            format!("{}{}", r("extern { fn deep(x: [u8; { "), r("}]); }")),
        ),
        ("use in braces", 1, format!("use {}a{};", r("a::{"), r("}"))),
        ("macro", 1, format!("m! {{ {}{} }}", r("("), r(")"))),
        (
            "macro in macro",
            1,
            format!("m! {{ {}{} }}", r("m!{"), r("}")),
        ),
        ("meta", 1, format!("#[{}{}] struct Deep;", r("a("), r(")"))),
        (
            "calls with chains",
            2,
            value(format!("{}a{}", r("a("), r(").b.b.b.b.b.b.b.b.b.b.b.b"))),
        ),
        ("use path", 0, format!("use {}a;", r("a::"))),
        (
            "visibility path",
            0,
            format!("pub(in {}a) struct Deep;", r("a::")),
        ),
        ("sum", 0, value(r("a + ") + "a")),
        (
            "all precedences",
            0,
            value(r("a || b && c == d | e ^ f & g << h + i * ") + "a"),
        ),
        ("methods", 0, value(format!("a{}", r(".a().b()")))),
        ("fields", 0, value(format!("a{}", r(".a")))),
        ("indices", 0, value(format!("a{}", r("[0]")))),
        ("calls", 0, value(format!("a{}", r("()")))),
        ("casts", 0, value(format!("a{}", r(" as T")))),
        ("question marks", 0, value(format!("a{}", r("?")))),
        ("awaits", 0, value(format!("a{}", r(".await")))),
        (
            "let chain",
            0,
            value(format!("if {} a {{}}", r("let a = b && "))),
        ),
        ("attributes", 0, value(r("#[a] ") + "a")),
        ("bounds", 0, ty(format!("dyn A{}", r(" + A")))),
        ("alternatives", 0, pattern(r("a | ") + "a")),
        ("open parentheses", 1, value(r("("))),
        ("open generics", 1, ty(r("A<"))),
        ("open mixed", 3, value(r("([{"))),
        ("closing", 0, value(r(")"))),
        ("labels", 0, value(r("'a: "))),
        ("ranges", 1, value(r(".. "))),
        ("dyn", 0, ty(r("dyn ") + "A")),
        ("question bounds", 0, ty(format!("dyn {}A", r("?")))),
        ("bound in bound", 2, ty(format!("dyn {}A", r("for<'a> ")))),
    ]
}

fn between_good_items(text: &str) -> String {
    format!("fn first() {{}}\n\n{text}\n\nfn last() {{}}\n")
}

#[test]
fn forty_thousand_of_anything_are_one_problem_or_fine() {
    on_deep_stack(|| {
        for (what, levels, text) in nested(40_000) {
            let text = between_good_items(&text);
            with_parsed(&text, Edition::E2021, |parsed| {
                let found = names(&parsed);
                assert!(parsed.problems.len() <= 2, "{what}: {:?}", parsed.problems);
                assert_eq!(found.first().map(String::as_str), Some("first"), "{what}");
                assert_eq!(found.last().map(String::as_str), Some("last"), "{what}");
                if levels > 0 {
                    assert!(
                        parsed
                            .problems
                            .iter()
                            .any(|problem| problem.kind == ProblemKind::TooDeep),
                        "{what}"
                    );
                    assert!(parsed.partial, "{what}");
                }
            });
        }
    });
}

#[test]
fn just_below_the_bound_fits_the_stack() {
    on_deep_stack(|| {
        for (what, levels, _) in nested(0) {
            let most = MAX_DEPTH as usize * 9 / 10 / levels.max(1);
            let (_, _, text) = nested(most)
                .into_iter()
                .find(|(name, ..)| *name == what)
                .expect("it is listed");
            with_parsed(&text, Edition::E2021, |parsed| {
                for problem in &parsed.problems {
                    assert_eq!(
                        problem.kind,
                        ProblemKind::Syntax,
                        "{what}: {}",
                        problem.message
                    );
                }
            });
        }
    });
}

#[test]
fn long_chains_are_kept() {
    let length = 10_000;
    let kept = [
        "sum",
        "methods",
        "fields",
        "indices",
        "calls",
        "casts",
        "question marks",
        "awaits",
        "use path",
    ];
    on_deep_stack(|| {
        for (what, _, text) in nested(length) {
            if kept.contains(&what) {
                // Two methods to a repetition.
                let text = if what == "methods" {
                    text.replace(".b()", "")
                } else {
                    text
                };
                with_parsed(&text, Edition::E2021, |parsed| {
                    assert_eq!(parsed.problems, [], "{what}")
                });
            }
        }
    });
}

#[test]
fn a_sum_of_a_million_terms_says_what_is_wrong() {
    let text = between_good_items(&format!("fn sum() {{ {}1 }}", "1 + ".repeat(1_000_000)));
    on_deep_stack(|| {
        with_parsed(&text, Edition::E2021, |parsed| {
            assert_eq!(names(&parsed), ["first", "last"]);
            let [problem] = parsed.problems.as_slice() else {
                panic!("{:?}", parsed.problems)
            };
            assert_eq!(
                problem.message,
                format!(
                    "a chain of more than {MAX_CHAIN} operators; function `sum` is skipped, the rest of the file is analysed"
                )
            );
            assert!(
                text[problem.span.start as usize..problem.span.end as usize]
                    .starts_with("fn sum()")
            );
        });
    });
}

#[test]
fn only_the_member_that_goes_too_deep_is_lost() {
    let deep = "!".repeat(10_000);
    let text = format!(
        "mod outer {{\n impl A {{\n  fn good() {{}}\n  /// Deep.\n  #[x]\n  fn bad() {{ {deep}a }}\n  const X: A = A {{ b: {deep}1 }};\n  \
         fn fine() {{ a(b)[c] }}\n }}\n fn after() {{}}\n}}\nfn last() {{}}"
    );
    on_deep_stack(|| {
        with_parsed(&text, Edition::E2021, |parsed| {
            assert_eq!(names(&parsed), ["good", "fine", "after", "last"]);
            assert_eq!(parsed.problems.len(), 2, "{:?}", parsed.problems);
        });
    });
}

/// An attack on bounds that look forward only: every level is harmless by itself, the tree is
/// as deep as the whole file is long.
#[test]
fn chains_around_nesting_add_up() {
    let chain = ".a".repeat(2_000);
    let text = format!(
        "fn f() {{ {}a{} }}",
        "f(".repeat(400),
        format!("){chain}").repeat(400)
    );
    on_deep_stack(|| {
        with_parsed(&text, Edition::E2021, |parsed| {
            assert_eq!(parsed.problems.len(), 1);
            assert_eq!(parsed.problems[0].kind, ProblemKind::TooDeep);
        });
    });
}

#[test]
fn flat_code_is_never_too_deep() {
    let many = |piece: &str| piece.repeat(4_000);
    let flat = [
        format!("static A: [bool; 1] = [{}];", many("!a, ")),
        format!("static A: [u32; 1] = [{}];", many("1 << 2, X::Y, -3, ")),
        format!("static A: [u32; 1] = [{}];", many("(a < b, c > d), ")),
        format!("fn f() {{ {} }}", many("if !a { return b } ")),
        format!("fn f() {{ {} }}", many("if a < b { c } else { d } ")),
        format!("fn f() {{ {} }}", many("a = |b| c; ")),
        format!("fn f() {{ {} }}", many("let a: B<C> = d as E; ")),
        format!(
            "fn f() {{ {} }}",
            many("while a < b {} match c { D => {} &E => {} (f, g) if h < i => {} } ")
        ),
        format!("fn f() {{ match a {{ {} }} }}", many("(A, B) if x => {} ")),
        format!(
            "fn f() {{ match a {{ {} }} }}",
            many("A | B if x == y => return c, ")
        ),
        format!("fn f() {{ matches!(a, {} d) }}", many("'b'..='c' | ")),
        format!("enum A {{ {} }}", many("B = 1 << 3, ")),
        format!("struct A {{ {} }}", many("b: C<D, &'a [E]>, ")),
        many("impl<'a, T: Fn() -> A> B<'a> for C<T> where T: D {} "),
        many("#[a(b = c)] pub fn d<T>() -> impl E {} "),
        format!("m! {{ {} }}", "<a href=\"b\"> </a> ".repeat(2_000)),
        format!("m! {{ {} }}", many("a => b, ")),
    ];
    on_deep_stack(|| {
        for text in flat {
            with_parsed(&text, Edition::E2021, |parsed| {
                assert_eq!(parsed.problems, [], "{}", &text[..60]);
            });
        }
    });
}

#[test]
fn parsing_twice_in_one_call_is_allowed() {
    on_deep_stack(|| {
        with_parsed("fn a() {}", Edition::E2021, |outer| {
            with_parsed("fn b() {}", Edition::E2021, |inner| {
                assert_eq!(names(&inner), ["b"])
            });
            assert_eq!(names(&outer), ["a"]);
            let parsed = parse_file("fn c() {}", Edition::E2021);
            assert_eq!(names(&parsed), ["c"]);
        });
    });
}
