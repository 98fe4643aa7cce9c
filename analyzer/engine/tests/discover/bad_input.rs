//! Each kind of bad input is one problem that says what, where and what to do; the rest goes on.

use std::fs::File;

use mapwarden_engine::problem::ProblemKind;

use crate::tree::{Tree, manifest};

#[test]
fn a_path_that_is_not_there() {
    let tree = Tree::new(&[("a.rs", "")]);
    let view = tree.discover_paths(&["gone", "a.rs"]);
    assert_eq!(view.files(), ["a.rs"]);
    assert_eq!(
        view.problems(),
        ["gone: cannot be read: no such file or directory"]
    );
    assert_eq!(view.discovery.problems[0].kind, ProblemKind::Unreadable);
}

#[test]
fn a_file_that_is_not_rust() {
    let tree = Tree::new(&[("notes.txt", ""), ("a.rs", "")]);
    let view = tree.discover_paths(&["notes.txt", "a.rs"]);
    assert_eq!(view.files(), ["a.rs"]);
    assert_eq!(view.problems(), ["notes.txt: is not a Rust file"]);
}

#[test]
fn a_manifest_that_is_not_toml() {
    let tree = Tree::new(&[
        ("good/Cargo.toml", &manifest("good", "")),
        ("good/src/lib.rs", ""),
        (
            "bad/Cargo.toml",
            "[package]\nname = \"bad\"\nversion = = \"1\"\n",
        ),
        ("bad/src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.files(), ["bad/src/lib.rs", "good/src/lib.rs (good)"]);
    assert_eq!(view.problems().len(), 1, "{:?}", view.problems());
    assert!(
        view.problems()[0].starts_with("bad/Cargo.toml: line 3, column 11: "),
        "{:?}",
        view.problems()
    );
    let problem = &view.discovery.problems[0];
    assert_eq!(
        (problem.kind, problem.span.unwrap().start),
        (ProblemKind::Manifest, 33)
    );
}

#[test]
fn a_broken_manifest_above_the_path_is_reported_once() {
    let tree = Tree::new(&[
        ("Cargo.toml", "[workspace\n"),
        (
            "a/Cargo.toml",
            &manifest("a", "edition.workspace = true\n").replace("edition = \"2021\"\n", ""),
        ),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", &manifest("b", "")),
        ("b/src/lib.rs", ""),
    ]);
    let view = tree.discover_paths(&["a", "b"]);
    assert_eq!(view.packages(), ["a 1.0.0 E2024", "b 1.0.0 E2021"]);
    let problems = view.problems();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(
        problems[0].starts_with("Cargo.toml: line 1, column 11: "),
        "{problems:?}"
    );
    assert_eq!(
        problems[1],
        "a/Cargo.toml: no workspace gives the inherited `edition`"
    );
}

#[test]
fn a_manifest_without_a_package() {
    let tree = Tree::new(&[
        ("a/Cargo.toml", "[dependencies]\n"),
        ("a/lib.rs", ""),
        ("b/Cargo.toml", "[package]\nversion = \"1.0.0\"\n"),
        ("b/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.files(), ["a/lib.rs", "b/lib.rs"]);
    assert_eq!(
        view.problems(),
        [
            "a/Cargo.toml: neither `[package]` nor `[workspace]` is in it",
            "b/Cargo.toml: `package.name` is missing"
        ]
    );
}

#[test]
fn values_of_the_wrong_type_leave_the_rest_of_a_manifest_in_force() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[package]\nname = \"a\"\nversion = \"1.0.0\"\nedition = 2021\nautobins = \"no\"\n[dependencies]\nb = 3\n[workspace]\nmembers = \"x\"\n",
        ),
        ("src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.targets("a"), ["Lib a src/lib.rs"]);
    assert_eq!(
        view.problems(),
        [
            "Cargo.toml: `autobins` is a string, not a boolean",
            "Cargo.toml: `b` is an integer, not a version or a table",
            "Cargo.toml: `edition` is an integer, not a string",
            "Cargo.toml: `members` is a string, not an array",
        ]
    );
}

#[test]
fn an_edition_that_does_not_exist() {
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("a", "").replace("2021", "2031")),
        ("src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.packages(), ["a 1.0.0 E2024"]);
    assert_eq!(view.problems(), ["Cargo.toml: there is no edition `2031`"]);
}

#[test]
fn members_and_patterns_that_match_nothing() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"here\", \"gone\", \"crates/*\", \"more/*\"]\n",
        ),
        ("here/Cargo.toml", &manifest("here", "")),
        ("here/src/lib.rs", ""),
        ("more/empty/notes.txt", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.files(), ["here/src/lib.rs (here)"]);
    assert_eq!(
        view.problems(),
        [
            "Cargo.toml: the member `gone` has no Cargo.toml",
            "Cargo.toml: the member `more/empty` has no Cargo.toml",
            "Cargo.toml: the member pattern `crates/*` matches no folder",
        ]
    );
}

#[test]
fn packages_that_name_each_other_as_workspace() {
    let tree = Tree::new(&[
        ("a/Cargo.toml", &manifest("a", "workspace = \"../b\"")),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", &manifest("b", "workspace = \"../a\"")),
        ("b/src/lib.rs", ""),
        ("c/Cargo.toml", &manifest("c", "workspace = \"../gone\"")),
        ("c/src/lib.rs", ""),
        (
            "d/Cargo.toml",
            &manifest("d", "workspace = \"../d\"\n[workspace]"),
        ),
        ("d/src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.packages().len(), 4);
    assert_eq!(
        view.problems(),
        [
            "a/Cargo.toml: `package.workspace` names `b`, which names a workspace itself instead of being one",
            "b/Cargo.toml: `package.workspace` names `a`, which names a workspace itself instead of being one",
            "c/Cargo.toml: `package.workspace` names `gone`, where there is no Cargo.toml",
            "d/Cargo.toml: both `[workspace]` and `package.workspace` are in it",
        ]
    );
}

#[test]
fn links_in_a_circle() {
    let tree = Tree::new(&[("src/a.rs", ""), ("src/deep/b.rs", "")]);
    tree.link("..", "src/up");
    tree.link("../..", "src/deep/root");
    tree.link("two", "one");
    tree.link("one", "two");
    let view = tree.discover();
    assert_eq!(view.files(), ["src/a.rs", "src/deep/b.rs"]);
    assert_eq!(
        view.problems(),
        [
            "one: cannot be read: too many levels of symbolic links",
            "src/deep/root: this link leads back to `.`",
            "src/up: this link leads back to `.`",
            "two: cannot be read: too many levels of symbolic links",
        ]
    );
}

#[test]
fn links_to_nowhere() {
    let tree = Tree::new(&[("a.rs", "")]);
    tree.link("gone.rs", "b.rs");
    tree.link("gone", "data");
    let view = tree.discover_paths(&["", "data"]);
    assert_eq!(view.files(), ["a.rs"]);
    assert_eq!(
        view.problems(),
        [
            "b.rs: this link leads to nothing",
            "data: cannot be read: no such file or directory"
        ]
    );
}

#[test]
fn a_path_through_a_file() {
    let tree = Tree::new(&[("a.rs", "")]);
    let view = tree.discover_paths(&["a.rs/deeper"]);
    assert_eq!(
        view.problems(),
        ["a.rs/deeper: cannot be read: not a directory"]
    );
}

#[test]
fn a_file_that_is_enormous() {
    let tree = Tree::new(&[("a.rs", "")]);
    File::create(tree.path("big.rs"))
        .unwrap()
        .set_len(50_000_000)
        .unwrap();
    let view = tree.discover();
    assert_eq!(view.files(), ["a.rs"]);
    assert_eq!(
        view.problems(),
        ["big.rs: passed over: 50000000 bytes, more than the 8388608 that are ever parsed"]
    );
    assert_eq!(view.discovery.problems[0].kind, ProblemKind::Skipped);
}

#[test]
fn a_pipe_by_the_name_of_a_source_is_never_opened() {
    let tree = Tree::new(&[("a.rs", "")]);
    let socket = std::os::unix::net::UnixListener::bind(tree.path("s.rs")).unwrap();
    let view = tree.discover();
    drop(socket);
    assert_eq!(view.files(), ["a.rs"]);
    assert_eq!(view.problems(), ["s.rs: is no ordinary file"]);
    assert_eq!(view.sources.open(&tree.path("s.rs")), None);
}

#[test]
fn a_manifest_or_lock_file_that_is_not_utf_8() {
    let tree = Tree::new(&[
        ("a/lib.rs", ""),
        ("b/Cargo.toml", &manifest("b", "[dependencies]\nx = \"1\"")),
        ("b/src/lib.rs", ""),
    ]);
    tree.write("a/Cargo.toml", b"[package]\xff");
    tree.write("b/Cargo.lock", b"<<<<<<< HEAD\n");
    let view = tree.discover();
    assert_eq!(view.files(), ["a/lib.rs", "b/src/lib.rs (b)"]);
    let problems = view.problems();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert_eq!(problems[0], "a/Cargo.toml: is not UTF-8 at byte 9");
    assert!(
        problems[1].starts_with("b/Cargo.lock: line 1, column 9: "),
        "{problems:?}"
    );
}

#[test]
fn a_path_dependency_and_a_patch_that_lead_nowhere() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest(
                "a",
                "[dependencies]\nb = { path = \"../b\" }\nc = \"1\"\n[patch.crates-io]\nc = { path = \"fork\" }\n",
            ),
        ),
        ("src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.place("a", "b"), "missing ?");
    assert_eq!(view.place("a", "c"), "missing ?");
    let beside = tree.root().parent().unwrap().join("b");
    assert_eq!(
        view.problems(),
        [
            "Cargo.toml: the patch of `c` leads to `fork`, where there is no Cargo.toml".to_owned(),
            format!(
                "Cargo.toml: the path of dependency `b` leads to `{}`, where there is no Cargo.toml",
                beside.display()
            ),
        ]
    );
}

#[test]
fn an_inherited_dependency_that_no_workspace_declares() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest("a", "[dependencies]\nb.workspace = true\n"),
        ),
        ("src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.place("a", "b"), "missing ?");
    assert_eq!(
        view.problems(),
        ["Cargo.toml: no workspace declares the inherited dependency `b`"]
    );
}
