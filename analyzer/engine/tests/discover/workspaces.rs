//! Members, inheritance and which workspace a package belongs to.

use crate::tree::{Tree, manifest};

const INHERITING: &str =
    "[package]\nname = \"a\"\nversion.workspace = true\nedition = { workspace = true }\n";

#[test]
fn members_come_by_name_and_by_pattern_and_exclude_keeps_out() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"app\", \"crates/*\", \"deep/**/leaf\"]\nexclude = [\"crates/out\"]\n\
             [workspace.package]\nversion = \"3.1.0\"\nedition = \"2024\"\n",
        ),
        ("app/Cargo.toml", &INHERITING.replace("\"a\"", "\"app\"")),
        ("app/src/main.rs", ""),
        ("crates/a/Cargo.toml", INHERITING),
        ("crates/a/src/lib.rs", ""),
        ("crates/notes.txt", ""),
        ("crates/out/Cargo.toml", &manifest("out", "")),
        ("crates/out/src/lib.rs", ""),
        (
            "deep/x/y/leaf/Cargo.toml",
            &INHERITING.replace("\"a\"", "\"leaf\""),
        ),
        ("deep/x/y/leaf/src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(
        view.packages(),
        [
            "app 3.1.0 E2024",
            "a 3.1.0 E2024",
            "out 1.0.0 E2021",
            "leaf 3.1.0 E2024"
        ]
    );
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn a_path_inside_a_package_takes_the_package_and_its_workspace_along() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"a\"]\n[workspace.package]\nversion = \"3.1.0\"\nedition = \"2018\"\n",
        ),
        ("a/Cargo.toml", INHERITING),
        ("a/src/lib.rs", ""),
        ("a/src/sub/one.rs", ""),
        ("a/src/sub/two.rs", ""),
        ("b/other.rs", ""),
    ]);
    for (path, files) in [
        (
            "a/src/sub",
            &["a/src/sub/one.rs (a)", "a/src/sub/two.rs (a)"][..],
        ),
        ("a/src/sub/one.rs", &["a/src/sub/one.rs (a)"]),
        (
            "a/Cargo.toml",
            &[
                "a/src/lib.rs (a)",
                "a/src/sub/one.rs (a)",
                "a/src/sub/two.rs (a)",
            ],
        ),
    ] {
        let view = tree.discover_paths(&[path]);
        assert_eq!(view.packages(), ["a 3.1.0 E2018"], "{path}");
        assert_eq!(view.files(), files, "{path}");
        view.assert_no_problems();
    }
}

#[test]
fn members_outside_the_path_or_ignored_are_covered() {
    let tree = Tree::new(&[
        (
            "ws/Cargo.toml",
            "[workspace]\nmembers = [\"../beside\", \"generated\"]\n",
        ),
        ("ws/.gitignore", "generated\n"),
        ("ws/generated/Cargo.toml", &manifest("generated", "")),
        ("ws/generated/src/lib.rs", ""),
        (
            "beside/Cargo.toml",
            &manifest("beside", "workspace = \"../ws\""),
        ),
        ("beside/src/lib.rs", ""),
        ("beside/src/more.rs", ""),
        ("other/Cargo.toml", &manifest("other", "")),
    ]);
    let view = tree.discover_paths(&["ws"]);
    assert_eq!(
        view.files(),
        [
            "beside/src/lib.rs (beside)",
            "beside/src/more.rs (beside)",
            "ws/generated/src/lib.rs (generated)"
        ]
    );
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn a_workspace_inside_a_workspace_rules_its_own_members() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"a\"]\nexclude = [\"inner\"]\n[workspace.package]\nversion = \"1.0.0\"\nedition = \"2018\"\n",
        ),
        ("a/Cargo.toml", INHERITING),
        ("a/src/lib.rs", ""),
        (
            "inner/Cargo.toml",
            "[workspace]\nmembers = [\"a\"]\n[workspace.package]\nversion = \"2.0.0\"\nedition = \"2021\"\n",
        ),
        ("inner/a/Cargo.toml", INHERITING),
        ("inner/a/src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(view.packages(), ["a 1.0.0 E2018", "a 2.0.0 E2021"]);
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn the_innermost_package_holds_a_file() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest("outer", "[workspace]\nmembers = [\"inner\"]\n"),
        ),
        ("src/lib.rs", ""),
        ("loose/script.rs", ""),
        ("inner/Cargo.toml", &manifest("inner", "")),
        ("inner/src/lib.rs", ""),
        ("virtual/Cargo.toml", "[workspace]\n"),
        ("virtual/script.rs", ""),
    ]);
    assert_eq!(
        tree.discover().files(),
        [
            "inner/src/lib.rs (inner)",
            "loose/script.rs (outer)",
            "src/lib.rs (outer)",
            "virtual/script.rs"
        ]
    );
}

#[test]
fn a_workspace_named_by_its_package_gives_what_is_inherited() {
    let tree = Tree::new(&[
        (
            "ws/Cargo.toml",
            "[workspace]\nmembers = [\"../a\"]\n[workspace.package]\nversion = \"7.0.0\"\nedition = \"2018\"\n",
        ),
        (
            "a/Cargo.toml",
            &INHERITING.replace("[package]", "[package]\nworkspace = \"../ws\""),
        ),
        ("a/src/lib.rs", ""),
    ]);
    let view = tree.discover_paths(&["a"]);
    assert_eq!(view.packages(), ["a 7.0.0 E2018"]);
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn default_features_are_followed_and_optional_dependencies_are_features() {
    let tree = Tree::new(&[
        (
            "Cargo.toml",
            &manifest(
                "a",
                "[features]\ndefault = [\"std\", \"json\"]\nstd = [\"alloc\", \"serde?/std\"]\nalloc = []\nextra = []\n\
                 json = [\"dep:serde_json\", \"plain/std\"]\n\
                 [dependencies]\nserde = { version = \"1\", optional = true }\nserde_json = { version = \"1\", optional = true }\n\
                 plain = { version = \"1\", optional = true }\n",
            ),
        ),
        ("src/lib.rs", ""),
    ]);
    let view = tree.discover();
    let package = view.package("a");
    assert_eq!(
        package.default_features,
        ["alloc", "default", "json", "plain", "std"]
    );
    assert_eq!(
        package.features,
        ["alloc", "default", "extra", "json", "plain", "serde", "std"]
    );
}
