//! Functions whose held sets were worked out by hand from the Rust Reference, one per rule.
//!
//! They keep the harness honest: the recorder must see exactly these sets. `«A»` before the name
//! of an acquiring method makes it site `A`.

use std::collections::{BTreeMap, BTreeSet};

use crate::construct::Edition;
use crate::generate::Function;
use crate::run::{Position, Source, Visit};

/// A function with known held sets.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// What it shows.
    pub rule: &'static str,
    /// `None`: it means the same in both editions.
    pub only: Option<Edition>,
    /// The return type; `async` before it for an `async fn`.
    pub output: &'static str,
    /// Statements and tail.
    pub body: &'static str,
    /// Site, may-set and must-set, as letters.
    pub expect: &'static [(char, &'static str, &'static str)],
}

const fn known(
    rule: &'static str,
    body: &'static str,
    expect: &'static [(char, &'static str, &'static str)],
) -> Known {
    Known {
        rule,
        only: None,
        output: "()",
        body,
        expect,
    }
}

impl Known {
    const fn in_2021(mut self) -> Self {
        self.only = Some(Edition::Rust2021);
        self
    }

    const fn in_2024(mut self) -> Self {
        self.only = Some(Edition::Rust2024);
        self
    }

    const fn returning(mut self, output: &'static str) -> Self {
        self.output = output;
        self
    }

    /// Whether it is for that edition.
    #[must_use]
    pub fn is_for(&self, edition: Edition) -> bool {
        self.only.is_none_or(|only| only == edition)
    }
}

/// Puts the functions for one edition into a file, with the visits that are expected there.
#[must_use]
pub fn source(edition: Edition) -> (Source, BTreeMap<Position, (&'static Known, Visit)>) {
    let chosen: Vec<&Known> = KNOWN.iter().filter(|k| k.is_for(edition)).collect();
    let functions = chosen
        .iter()
        .enumerate()
        .map(|(i, k)| function(i, k, &unmarked(k.body)))
        .collect();
    let source = crate::run::source(functions);
    let mut expected = BTreeMap::new();
    for ((_, first, _), known) in source.functions.iter().zip(chosen) {
        // The body begins on the line after the signature.
        let sites = marks(known.body, first + 1);
        let set =
            |letters: &str| -> BTreeSet<Position> { letters.chars().map(|l| sites[&l]).collect() };
        for &(site, may, must) in known.expect {
            expected.insert(
                sites[&site],
                (
                    known,
                    Visit {
                        may: set(may),
                        must: set(must),
                        visits: 1,
                    },
                ),
            );
        }
    }
    (source, expected)
}

fn function(index: usize, known: &Known, body: &str) -> Function {
    let (keyword, output) = match known.output.strip_prefix("async ") {
        Some(output) => ("async ", output),
        None => ("", known.output),
    };
    let name = format!("k{index}");
    let code = format!("pub {keyword}fn {name}<'a>(c: &'a Ctx) -> {output} {{\n{body}\n}}");
    Function {
        name,
        is_async: !keyword.is_empty(),
        code: code.into(),
        constructs: BTreeMap::new(),
    }
}

fn unmarked(body: &str) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('«') {
        text.push_str(before);
        rest = after.split_once('»').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text
}

fn marks(body: &str, first_line: u32) -> BTreeMap<char, Position> {
    let mut sites = BTreeMap::new();
    for (number, line) in (first_line..).zip(body.lines()) {
        let mut rest = line;
        let mut column = 1;
        while let Some((before, after)) = rest.split_once('«') {
            column += u32::try_from(before.chars().count()).expect("a line is short");
            let (letter, after) = after.split_once('»').expect("a mark is closed");
            sites.insert(
                letter.chars().next().expect("a mark has a letter"),
                (number, column),
            );
            rest = after;
        }
    }
    sites
}

/// Every known function.
pub const KNOWN: &[Known] = &[
    known("a temporary ends with its statement", "c.p.«A»lock().bump();\nc.z.«Z»touch();", &[('A', "", ""), ('Z', "", "")]),
    known("both operands of + are held together", "c.p.«A»lock().x + c.q.«B»lock().x;", &[('A', "", ""), ('B', "A", "A")]),
    known("arguments are held together", "add(c.p.«A»lock().x, c.z.«Z»touch());", &[('Z', "A", "A")]),
    known("a method chain keeps its receiver", "c.p.«A»lock().pass().plus(c.z.«Z»touch());", &[('Z', "A", "A")]),
    known(
        "a match scrutinee lives through the arms",
        "match c.p.«A»lock().num() { 0 => { c.z.«Y»touch(); } _ => { c.z.«Z»touch(); } }\nc.z.«X»touch();",
        &[('Y', "A", "A"), ('Z', "A", "A"), ('X', "", "")],
    ),
    known(
        "if let lives through else",
        "if let Some(_) = c.p.«A»lock().get(1) { c.z.«Y»touch(); } else { c.z.«Z»touch(); }",
        &[('Y', "A", "A"), ('Z', "A", "A")],
    )
    .in_2021(),
    known(
        "if let ends before else",
        "if let Some(_) = c.p.«A»lock().get(1) { c.z.«Y»touch(); } else { c.z.«Z»touch(); }",
        &[('Y', "A", "A"), ('Z', "", "")],
    )
    .in_2024(),
    known(
        "while let lives through the body and ends with the round",
        "while let Some(_) = c.p.«A»lock().pop() { c.z.«Z»touch(); }\nc.z.«X»touch();",
        &[('A', "", ""), ('Z', "A", "A"), ('X', "", "")],
    ),
    known(
        "a for head lives through the loop",
        "for _ in c.p.«A»lock().items() { c.z.«Z»touch(); }\nc.z.«X»touch();",
        &[('Z', "A", "A"), ('X', "", "")],
    ),
    known(
        "a condition ends before the branches",
        "if c.p.«A»lock().flag() { c.z.«Y»touch(); } else { c.z.«Z»touch(); }",
        &[('Y', "", ""), ('Z', "", "")],
    ),
    known("a while condition ends before the body", "while c.p.«A»lock().flag() { c.z.«Z»touch(); }", &[('A', "", ""), ('Z', "", "")]),
    known(
        "operands of && and || end on their own",
        "let _ = c.p.«A»lock().flag() && c.q.«B»lock().flag() || c.z.«Z»touch() == 1;",
        &[('B', "", ""), ('Z', "", "")],
    ),
    known(
        "a match guard ends before its arm",
        "match 1 { _ if c.p.«A»lock().flag() => { c.z.«Y»touch(); } _ => { c.z.«Z»touch(); } }",
        &[('Y', "", ""), ('Z', "", "")],
    ),
    known(
        "an if-let match guard lives through its arm",
        "match 1 { _ if let Some(_) = c.p.«A»lock().get(1) => { c.z.«Y»touch(); } _ => { c.z.«Z»touch(); } }",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "a let chain lives through the block and ends before else",
        "if let Some(_) = c.p.«A»lock().get(1) && c.q.«B»lock().flag() { c.z.«Y»touch(); } else { c.z.«Z»touch(); }",
        &[('B', "A", "A"), ('Y', "A", "A"), ('Z', "", "")],
    )
    .in_2024(),
    known(
        "let-else has dropped its temporaries",
        "let Some(_) = c.p.«A»lock().get(1) else { c.z.«Y»touch(); return; };\nc.z.«Z»touch();",
        &[('Y', "", ""), ('Z', "", "")],
    ),
    known(
        "let-else keeps what it binds",
        "let Some(g) = c.p.«A»try_lock() else { c.z.«Y»touch(); return; };\nc.z.«Z»touch();",
        &[('Y', "", ""), ('Z', "A", "A")],
    ),
    known(
        "temporaries of a tail outlive the block",
        "let n = add({ c.p.«A»lock().x }, c.z.«Z»touch());",
        &[('Z', "A", "A")],
    )
    .in_2021(),
    known(
        "temporaries of a tail end with the block",
        "let n = add({ c.p.«A»lock().x }, c.z.«Z»touch());",
        &[('Z', "", "")],
    )
    .in_2024(),
    known(
        "an arm ends its own temporaries",
        "let n = add(match bit() { true => c.p.«A»lock().x, _ => 0 }, c.z.«Z»touch());",
        &[('Z', "", "")],
    ),
    known(
        "branches end their own temporaries",
        "let n = add(if bit() { c.p.«A»lock().x } else { 0 }, c.z.«Z»touch());",
        &[('Z', "", "")],
    ),
    known("a closure body ends its temporaries", "add((|| c.p.«A»lock().x)(), c.z.«Z»touch());", &[('Z', "", "")]),
    known("& extends", "let x = &c.p.«A»lock();\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("&* extends", "let x = &*c.p.«A»lock();\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("a field extends", "let x = &c.p.«A»lock().inner.v;\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("an index extends", "let x = &c.p.«A»lock().arr[0];\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("a tail extends", "let x = { &*c.p.«A»lock() };\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known(
        "a branch extends",
        "let x = if bit() { &*c.p.«A»lock() } else { &*c.q.«B»lock() };\nc.z.«Z»touch();",
        &[('B', "", ""), ('Z', "AB", "")],
    ),
    known("a constructor extends", "let x = (&*c.p.«A»lock(), 1);\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("a ref pattern extends", "let ref x = c.p.«A»lock();\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("a call does not extend", "let x = &c.p.«A»lock().len();\nc.z.«Z»touch();", &[('Z', "", "")]),
    known("let _ binds nothing", "let _ = c.p.«A»lock();\nc.z.«Z»touch();", &[('Z', "", "")]),
    known("let _ = & extends", "let _ = &c.p.«A»lock();\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("let _ = g moves nothing", "let g = c.p.«A»lock();\nlet _ = g;\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known(
        "Ok(_) moves nothing",
        "match c.s.«A»lock() { Ok(_) => { c.z.«Y»touch(); } Err(_) => { c.z.«Z»touch(); } }",
        &[('Y', "A", "A"), ('Z', "A", "A")],
    ),
    known(
        "Err holds the guard until it is dropped",
        "match c.s.«A»lock() { Ok(g) => { drop(g); c.z.«X»touch(); } Err(e) => { c.z.«Y»touch(); drop(e); c.z.«Z»touch(); } }",
        &[('X', "", ""), ('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "a _ parameter lives as long as the body",
        "(|_: PlainGuard<'_, Item>| { c.z.«Y»touch(); })(c.p.«A»lock());\nc.z.«Z»touch();",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "_ in a tuple pattern moves nothing out of the temporary",
        "let (_, h) = (c.p.«A»lock(), c.q.«B»lock());\nc.z.«Z»touch();",
        &[('B', "A", "A"), ('Z', "B", "B")],
    ),
    known(
        "shadowing does not drop",
        "let g = c.p.«A»lock();\nlet g = c.q.«B»lock();\nc.z.«Y»touch();\ndrop(g);\nc.z.«Z»touch();",
        &[('Y', "AB", "AB"), ('Z', "A", "A")],
    ),
    known("a move into a call ends it", "let g = c.p.«A»lock();\nconsume(g);\nc.z.«Z»touch();", &[('Z', "", "")]),
    known("what a call gives back is held", "let g = pass(c.p.«A»lock());\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known(
        "moved on one branch: may be held",
        "let g = c.p.«A»lock();\nif bit() { drop(g); c.z.«Y»touch(); }\nc.z.«Z»touch();",
        &[('Y', "", ""), ('Z', "A", "")],
    ),
    known(
        "a struct holds it",
        "let h = Holder { g: c.p.«A»lock(), n: 1 };\nc.z.«Y»touch();\ndrop(h.g);\nc.z.«Z»touch();",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "a partial move leaves the rest",
        "let h = Two { a: c.p.«A»lock(), b: c.r.«B»read(), n: 0 };\nlet Two { a, .. } = h;\ndrop(a);\nc.z.«Z»touch();",
        &[('B', "A", "A"), ('Z', "B", "B")],
    ),
    known(
        "struct update takes the rest",
        "let h = Two { a: c.p.«A»lock(), b: c.r.«B»read(), n: 0 };\nlet k = Two { a: c.q.«C»lock(), ..h };\ndrop(k);\nc.z.«Z»touch();",
        &[('C', "AB", "AB"), ('Z', "A", "A")],
    ),
    known(
        "an assignment drops the old value after the new one is there",
        "let mut g = c.p.«A»lock();\ng = c.q.«B»lock();\nc.z.«Z»touch();",
        &[('B', "A", "A"), ('Z', "B", "B")],
    ),
    known("= takes its right side first", "c.p.«A»lock().w = c.q.«B»lock().x;", &[('A', "B", "B"), ('B', "", "")]),
    known("primitive += takes its right side first", "c.p.«A»lock().w += c.q.«B»lock().x;", &[('A', "B", "B"), ('B', "", "")]),
    known("overloaded += takes its left side first", "c.p.«A»lock().num += Num(c.q.«B»lock().x);", &[('A', "", ""), ('B', "A", "A")]),
    known(
        "None holds nothing",
        "match c.d.«A»get(1) { Some(r) => { c.d.«Y»insert(1, Item::new()); } None => { c.d.«Z»insert(1, Item::new()); } }",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "an option read under a guard holds it in both arms",
        "match c.r.«A»read().get(1) { Some(v) => { c.z.«Y»touch(); } None => { c.z.«Z»touch(); } }",
        &[('Y', "A", "A"), ('Z', "A", "A")],
    ),
    known(
        "an entry holds until it is consumed",
        "match c.d.«A»entry(1) { Entry::Occupied(o) => { c.z.«W»touch(); o.remove(); c.z.«X»touch(); } Entry::Vacant(_) => { c.z.«Y»touch(); } }\nc.z.«Z»touch();",
        &[('W', "A", "A"), ('X', "", ""), ('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "a mapped guard is a guard",
        "let g = PlainGuard::map(c.p.«A»lock(), |v| &mut v.x);\nc.z.«Y»touch();\ndrop(g);\nc.z.«Z»touch();",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known("an owned guard is a guard", "let g = c.arc.«A»lock_arc();\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("an accessor gives a guard", "let g = c.«A»plain();\nc.z.«Z»touch();", &[('Z', "A", "A")]),
    known("an iterator holds", "for v in c.d.«A»iter() { c.z.«Y»touch(); }\nc.z.«Z»touch();", &[('Y', "A", "A"), ('Z', "", "")]),
    known(
        "a Vec of guards holds them all",
        "let mut v = Vec::new();\nwhile bit() { v.push(c.p.«A»lock()); }\nc.z.«Y»touch();\ndrop(v);\nc.z.«Z»touch();",
        &[('A', "A", ""), ('Y', "A", ""), ('Z', "", "")],
    ),
    known(
        "break drops what the loop declared",
        "loop { let g = c.p.«A»lock();\nif bit() { c.z.«Y»touch(); break; }\nc.z.«X»touch(); }\nc.z.«Z»touch();",
        &[('A', "", ""), ('Y', "A", "A"), ('X', "A", "A"), ('Z', "", "")],
    ),
    known(
        "continue drops what the loop declared",
        "while bit() { let g = c.p.«A»lock();\nif bit() { continue; }\nc.z.«Y»touch(); }\nc.z.«Z»touch();",
        &[('A', "", ""), ('Y', "A", "A"), ('Z', "", "")],
    ),
    known("a break value ends with its statement", "let n = loop { break c.p.«A»lock().x; };\nc.z.«Z»touch();", &[('Z', "", "")]),
    known(
        "a labelled block drops its locals",
        "'a: { let g = c.p.«A»lock();\nif bit() { break 'a; }\nc.z.«Y»touch(); }\nc.z.«Z»touch();",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "? leaves the function",
        "let g = c.p.«A»lock();\nlet n = c.q.«B»lock().opt()?;\nc.z.«Z»touch();\nSome(n)",
        &[('B', "A", "A"), ('Z', "A", "A")],
    )
    .returning("Option<u32>"),
    known(
        "a stored closure runs where it is called",
        "let f = || { c.z.«Y»touch(); };\nlet g = c.p.«A»lock();\nf();\ndrop(g);\nc.z.«Z»touch();",
        &[('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "a closure that takes a guard holds it",
        "let g = c.p.«A»lock();\nlet f = move || { let k = g; c.z.«X»touch(); };\nc.z.«Y»touch();\nf();\nc.z.«Z»touch();",
        &[('X', "A", "A"), ('Y', "A", "A"), ('Z', "", "")],
    ),
    known(
        "combinators run under the guard",
        "c.r.«A»read().opt().map(|_| c.z.«Z»touch());",
        &[('Z', "A", "A")],
    ),
    known(
        "an async block runs where it is awaited",
        "let f = async { c.z.«Y»touch() };\nlet g = c.p.«A»lock();\nf.await;\ndrop(g);\nc.z.«Z»touch();",
        &[('Y', "A", "A"), ('Z', "", "")],
    )
    .returning("async ()"),
    known(
        "an awaited lock is held",
        "let g = c.m.«A»lock().await;\nc.z.«Z»touch();",
        &[('A', "", ""), ('Z', "A", "A")],
    )
    .returning("async ()"),
    known(
        "assert! is a condition",
        "assert!(c.p.«A»lock().flag());\nc.z.«Z»touch();",
        &[('Z', "", "")],
    ),
    known("assert_eq! holds both", "assert_eq!(c.p.«A»lock().x, c.q.«B»lock().x);", &[('B', "A", "A")]),
    known(
        "format! holds its operands",
        "let s = format!(\"{}{}\", c.p.«A»lock().x, c.q.«B»lock().x);\nc.z.«Z»touch();",
        &[('B', "A", "A"), ('Z', "", "")],
    ),
    known(
        "a match on a tuple holds both until moved",
        "match (c.p.«A»lock(), c.q.«B»lock()) { (g, h) => { drop(g); c.z.«Y»touch(); } }\nc.z.«Z»touch();",
        &[('B', "A", "A"), ('Y', "B", "B"), ('Z', "", "")],
    ),
    known(
        "a nested block ends its locals",
        "{ let g = c.p.«A»lock(); }\nc.z.«Z»touch();",
        &[('Z', "", "")],
    ),
];
