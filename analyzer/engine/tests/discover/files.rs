//! Which files are covered.

use mapwarden_engine::discover::{DiscoverOptions, Edition, discover};

use crate::tree::{Tree, manifest};

#[test]
fn plain_folders_and_single_files_need_no_manifest() {
    let tree = Tree::new(&[
        ("a.rs", ""),
        ("deep/er/b.rs", ""),
        ("deep/notes.md", ""),
        ("c.rs.bak", ""),
    ]);
    assert_eq!(tree.discover().files(), ["a.rs", "deep/er/b.rs"]);
    let view = tree.discover_paths(&["deep/er/b.rs"]);
    assert_eq!(view.files(), ["deep/er/b.rs"]);
    assert_eq!(view.packages(), Vec::<String>::new());
    view.assert_no_problems();
    assert_eq!(Edition::default(), Edition::E2024);
}

#[test]
fn a_file_is_covered_once_however_often_it_is_named() {
    let tree = Tree::new(&[("src/a.rs", ""), ("src/b.rs", "")]);
    tree.link("src", "alias");
    tree.link("a.rs", "src/z.rs");
    let view = tree.discover_paths(&["src/a.rs", "", "src", "src/../src/b.rs", "alias"]);
    assert_eq!(
        view.files(),
        ["alias/a.rs", "alias/b.rs"].map(|path| path.replace("alias", "src"))
    );
    view.assert_no_problems();
}

#[test]
fn ids_follow_the_order_of_paths() {
    let tree = Tree::new(&[("b/x.rs", ""), ("a.rs", ""), ("a/y.rs", ""), ("b.rs", "")]);
    let view = tree.discover();
    assert_eq!(view.files(), ["a/y.rs", "a.rs", "b/x.rs", "b.rs"]);
    assert!(view.discovery.files.is_sorted());
}

#[test]
fn folders_of_builds_and_hidden_ones_are_passed_over() {
    let tree = Tree::new(&[
        ("Cargo.toml", &manifest("a", "")),
        ("src/lib.rs", ""),
        ("src/target/mod.rs", ""),
        ("target/debug/build/out/gen.rs", ""),
        ("out/CACHEDIR.TAG", ""),
        ("out/gen.rs", ""),
        (".hidden/b.rs", ""),
        (".c.rs", ""),
        (".git/HEAD", ""),
        (
            "examples/target/Cargo.toml",
            &manifest("really-a-package", ""),
        ),
        ("examples/target/src/lib.rs", ""),
    ]);
    let view = tree.discover();
    assert_eq!(
        view.files(),
        [
            "examples/target/src/lib.rs (really-a-package)",
            "src/lib.rs (a)",
            "src/target/mod.rs (a)"
        ]
    );
    assert_eq!(tree.discover_paths(&["out"]).files(), ["out/gen.rs (a)"]);
    assert_eq!(
        tree.discover_paths(&["target/debug"]).files(),
        ["target/debug/build/out/gen.rs (a)"]
    );
    assert_eq!(tree.discover_paths(&["", "out"]).files().len(), 4);
}

#[test]
fn what_git_ignores_is_passed_over() {
    let tree = Tree::new(&[
        (".git/HEAD", ""),
        (".git/info/exclude", "/private.rs\n"),
        (".gitignore", "/gen\n*.gen.rs\n!keep.gen.rs\n# comment\n"),
        ("a.rs", ""),
        ("private.rs", ""),
        ("x.gen.rs", ""),
        ("keep.gen.rs", ""),
        ("gen/b.rs", ""),
        ("sub/gen/c.rs", ""),
        ("sub/.gitignore", "d.rs\n"),
        ("sub/d.rs", ""),
        ("sub/module/.git", "gitdir: elsewhere\n"),
        ("sub/module/d.rs", ""),
    ]);
    assert_eq!(
        tree.discover().files(),
        ["a.rs", "keep.gen.rs", "sub/gen/c.rs", "sub/module/d.rs"]
    );
    // Rules above the path count up to the root of the repository …
    assert_eq!(
        tree.discover_paths(&["sub"]).files(),
        ["sub/gen/c.rs", "sub/module/d.rs"]
    );
    // … but a path that is named is looked at.
    assert_eq!(tree.discover_paths(&["gen"]).files(), ["gen/b.rs"]);
    assert_eq!(tree.discover_paths(&["x.gen.rs"]).files(), ["x.gen.rs"]);
}

#[test]
fn a_package_that_cargo_unpacked_keeps_what_its_repository_ignored() {
    let tree = Tree::new(&[
        ("a-1.0.0/Cargo.toml", &manifest("a", "")),
        ("a-1.0.0/.cargo-ok", ""),
        ("a-1.0.0/.gitignore", "bindings.rs\n"),
        ("a-1.0.0/src/bindings.rs", ""),
        ("b-1.0.0/Cargo.toml", &manifest("b", "")),
        ("b-1.0.0/.gitignore", "bindings.rs\n"),
        ("b-1.0.0/src/bindings.rs", ""),
    ]);
    assert_eq!(tree.discover().files(), ["a-1.0.0/src/bindings.rs (a)"]);
}

#[test]
fn links_to_folders_elsewhere_are_followed() {
    let tree = Tree::new(&[
        ("in/a.rs", ""),
        ("elsewhere/b.rs", ""),
        ("elsewhere/c.rs", ""),
    ]);
    tree.link("../elsewhere", "in/linked");
    tree.link("../elsewhere/c.rs", "in/other.rs");
    let view = tree.discover_paths(&["in"]);
    assert_eq!(
        view.files(),
        ["in/a.rs", "in/linked/b.rs", "in/linked/c.rs"]
    );
    view.assert_no_problems();
}

#[test]
fn buffers_that_were_never_saved_are_covered() {
    let tree = Tree::new(&[("src/a.rs", "")]);
    let sources = tree.sources();
    sources.set_overlay(&tree.path("src/new.rs"), "".into());
    sources.set_overlay(&tree.path("elsewhere.rs"), "".into());
    let discovery = discover(&sources, &[tree.path("src")], &DiscoverOptions::default());
    let files: Vec<String> = discovery
        .files
        .iter()
        .map(|(file, _)| sources.display_path(*file))
        .collect();
    assert_eq!(files, ["src/a.rs", "src/new.rs"]);
}

#[test]
fn without_paths_the_base_is_walked() {
    let tree = Tree::new(&[("src/a.rs", "")]);
    assert_eq!(tree.discover_paths(&[]).files(), ["src/a.rs"]);
}
