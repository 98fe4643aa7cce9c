//! What users read: one finding of each rule as a terminal shows it, from the rule's smallest bad fixture.

use std::fs;

use mapwarden_rules::RULES;

use crate::program::{Tree, run};

/// The smallest bad fixture of a rule without its markers, and its edition.
fn smallest(rule: &str) -> (String, &'static str) {
    let folder = xtask::repository::root()
        .join("fixtures/rules")
        .join(rule)
        .join("bad");
    let mut texts: Vec<(usize, String, String)> = fs::read_dir(&folder)
        .expect("every rule has bad fixtures")
        .map(|entry| {
            let path = entry.expect("the folder can be listed").path();
            let text = fs::read_to_string(&path).expect("fixtures are UTF-8");
            (text.lines().count(), path.display().to_string(), text)
        })
        .collect();
    texts.sort();
    let (_, _, text) = texts.swap_remove(0);
    let edition = if text.starts_with("// edition: 2021") {
        "2021"
    } else {
        "2024"
    };
    let lines = text
        .lines()
        .map(|line| line.split("//~").next().unwrap_or_default().trim_end());
    (lines.collect::<Vec<_>>().join("\n") + "\n", edition)
}

/// A package with that source and the dependencies that fixtures have.
fn package(text: &str, edition: &str) -> Tree {
    let root = xtask::repository::root().join("fixtures/compile");
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("the file is there");
    let workspace = read("Cargo.toml");
    let (_, versions) = workspace
        .split_once("[workspace.dependencies]")
        .expect("the manifest names versions");
    Tree::empty()
        .with(
            "Cargo.toml",
            format!(
                "[package]\nname = \"sample\"\nversion = \"0.1.0\"\nedition = \"{edition}\"\n\n[dependencies]{versions}"
            ),
        )
        .with("Cargo.lock", read("Cargo.lock"))
        .with("src/lib.rs", text)
}

#[test]
fn each_rule_says_what_happens_why_here_and_what_to_do() {
    for rule in RULES {
        let (text, edition) = smallest(rule.name);
        let tree = package(&text, edition);
        let output = run(
            tree.root(),
            &[
                "check",
                "--rule",
                rule.name,
                "--min-confidence",
                "possible",
                "--all-targets",
                "--color",
                "never",
            ],
        );
        let first = output.stdout.split("\n\n").next().unwrap_or_default();
        for part in ["= note: ", "= help: ", "= rule: "] {
            assert!(
                first.contains(part),
                "{} lacks {part:?}:\n{first}",
                rule.code
            );
        }
        insta::assert_snapshot!(rule.name, first);
    }
}

#[test]
fn a_parameter_that_is_taken_apart_is_named_by_its_parts() {
    let text = "use std::{collections::HashMap, sync::{Arc, Mutex}};\n\
        pub struct Shop { pub carts: Mutex<HashMap<u64, u32>> }\n\
        pub struct State<T>(pub T);\n\
        pub struct Pair { pub left: Arc<Shop>, pub right: u32 }\n\
        pub fn state(State(shop): State<Arc<Shop>>) -> usize {\n    \
        let carts = shop.carts.lock().unwrap();\n    \
        carts.len() + shop.carts.lock().unwrap().len()\n}\n\
        pub fn field(Pair { left: first, .. }: &Pair) -> usize {\n    \
        let carts = first.carts.lock().unwrap();\n    \
        carts.len() + first.carts.lock().unwrap().len()\n}\n";
    let output = Tree::package(text).check(&["--format", "short"]);
    for name in ["shop.carts", "first.carts"] {
        let said = format!("`{name}` is locked again");
        assert!(output.stdout.contains(&said), "{said}:\n{}", output.stdout);
    }
}
