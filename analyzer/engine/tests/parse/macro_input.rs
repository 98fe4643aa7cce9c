//! Macro arguments read as Rust.

use mapwarden_engine::parse::{
    MacroArgument, parse_tokens_as_exprs, parse_tokens_as_items, parse_tokens_as_matches,
    parse_tokens_as_select, parse_tokens_as_statics, parse_tokens_as_stmts,
};
use proc_macro2::TokenStream;

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the text tokenises")
}

fn source(node: &impl syn::spanned::Spanned) -> String {
    node.span().source_text().expect("it comes from a text")
}

fn arguments(text: &str) -> Vec<String> {
    let show = |argument: &MacroArgument| match &argument.name {
        Some(name) => format!("{name} is {}", source(&argument.value)),
        None => source(&argument.value),
    };
    match parse_tokens_as_exprs(tokens(text)) {
        Ok(arguments) => arguments.iter().map(show).collect(),
        Err(error) => vec![format!("error: {error}")],
    }
}

#[test]
fn arguments_have_commas_and_names() {
    assert_eq!(
        arguments("\"{} {x}\", a.b(c), x = d == e,"),
        ["\"{} {x}\"", "a.b(c)", "x is d == e"]
    );
    assert_eq!(arguments("a == b, c"), ["a == b", "c"]);
    assert_eq!(
        arguments("a::b, C { d: e }, |f| g"),
        ["a::b", "C { d: e }", "|f| g"]
    );
    assert_eq!(arguments("a.lock(); 3"), ["a.lock()", "3"]);
    assert_eq!(arguments(""), [""; 0]);
    assert_eq!(arguments("a b"), ["error: expected `,`"]);
}

#[test]
fn arguments_of_logging_macros() {
    assert_eq!(
        arguments("target: \"t\", user.id = %a.b(), ?c, d, \"e\""),
        ["target is \"t\"", "id is a.b()", "c", "d", "\"e\""]
    );
}

#[test]
fn items_and_statements() {
    assert_eq!(
        parse_tokens_as_items(tokens("fn a() {} use b::c;"))
            .expect("items")
            .len(),
        2
    );
    assert!(parse_tokens_as_items(tokens("a + b")).is_err());
    assert_eq!(
        parse_tokens_as_stmts(tokens("let a = b; c(); d"))
            .expect("statements")
            .len(),
        3
    );
    assert!(parse_tokens_as_stmts(tokens("a => b")).is_err());
}

#[test]
fn matches_has_patterns_and_a_guard() {
    let read = |text: &str| {
        parse_tokens_as_matches(tokens(text)).map(|input| {
            (
                source(&input.scrutinee),
                source(&input.pattern),
                input.guard.map(|guard| source(&guard)),
            )
        })
    };
    let parts = |scrutinee: &str, pattern: &str, guard: Option<&str>| {
        (
            scrutinee.to_owned(),
            pattern.to_owned(),
            guard.map(str::to_owned),
        )
    };
    assert_eq!(
        read("a.b(), Some(c) | Ok(c) if c > 1,").expect("it reads"),
        parts("a.b()", "Some(c) | Ok(c)", Some("c > 1"))
    );
    assert_eq!(read("a, | B | C").expect("it reads").0, "a");
    assert_eq!(
        read("a, 'x'..='y'").expect("it reads"),
        parts("a", "'x'..='y'", None)
    );
    assert!(read("a").is_err());
}

#[test]
fn select_has_branches_conditions_and_else() {
    let select = parse_tokens_as_select(tokens(
        "biased; Some(a) = b.recv() => { c(); } d = &mut e, if f => g(d), _ = async { 1 } => {}, \
         h = i => { j }.await, else => k",
    ))
    .expect("it reads");
    assert!(select.biased);
    let branches: Vec<_> = select
        .branches
        .iter()
        .map(|branch| {
            let condition = branch.condition.as_ref().map(source);
            (
                source(&branch.pattern),
                source(&branch.future),
                condition,
                source(&branch.handler),
            )
        })
        .collect();
    let row = |a: &str, b: &str, c: Option<&str>, d: &str| {
        (
            a.to_owned(),
            b.to_owned(),
            c.map(str::to_owned),
            d.to_owned(),
        )
    };
    assert_eq!(
        branches,
        [
            row("Some(a)", "b.recv()", None, "{ c(); }"),
            row("d", "&mut e", Some("f"), "g(d)"),
            row("_", "async { 1 }", None, "{}"),
            row("h", "i", None, "{ j }.await"),
        ]
    );
    assert_eq!(source(&select.otherwise.expect("an else")), "k");
    assert!(parse_tokens_as_select(tokens("a = b => c d = e => f")).is_err());
    assert!(parse_tokens_as_select(tokens("other; a = b => c")).is_err());
}

#[test]
fn statics_with_and_without_ref() {
    let statics = parse_tokens_as_statics(tokens(
        "/// Documented.\n pub static ref A: Mutex<u8> = { b() }; static C: Cell<u8> = const { Cell::new(1) }",
    ))
    .expect("it reads");
    assert_eq!(statics.len(), 2);
    assert!(statics[0].by_ref && statics[0].attributes.len() == 1);
    assert_eq!(
        (statics[0].name.to_string(), source(&statics[0].ty)),
        ("A".to_owned(), "Mutex<u8>".to_owned())
    );
    assert!(matches!(statics[1].value, syn::Expr::Const(_)));
    assert!(parse_tokens_as_statics(tokens("static A = 1;")).is_err());
}

#[test]
fn tokens_that_go_too_deep_are_refused() {
    let deep = ["!", "(", "& ", "|a| ", "A::<", "return "];
    for piece in deep {
        let closing = if piece == "(" { ")" } else { "" };
        let text = format!("{}a{}", piece.repeat(100_000), closing.repeat(100_000));
        let refused = parse_tokens_as_exprs(tokens(&text))
            .err()
            .map(|error| error.to_string());
        assert_eq!(
            refused.as_deref(),
            Some("nested more than 500 levels deep"),
            "{piece}"
        );
    }
    let sum = format!("a{}", " + a".repeat(100_000));
    assert!(parse_tokens_as_stmts(tokens(&sum)).is_err());
    assert!(parse_tokens_as_items(tokens(&format!("fn f() {{ {sum} }}"))).is_err());
    assert!(parse_tokens_as_matches(tokens(&format!("{sum}, b"))).is_err());
    assert!(parse_tokens_as_select(tokens(&format!("a = {sum} => b"))).is_err());
    assert!(parse_tokens_as_statics(tokens(&format!("static A: B = {sum};"))).is_err());
}
