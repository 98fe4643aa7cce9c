//! Targets by section and by auto-discovery.

use crate::tree::{Tree, manifest};

fn tree(manifest: &str, files: &[&str]) -> Tree {
    let tree = Tree::new(&[("Cargo.toml", manifest)]);
    for file in files {
        tree.write(file, "");
    }
    tree
}

#[test]
fn targets_are_found_by_their_places() {
    let tree = tree(
        &manifest("my-app", ""),
        &[
            "src/lib.rs",
            "src/main.rs",
            "src/helper.rs",
            "src/bin/tool.rs",
            "src/bin/big-one/main.rs",
            "src/bin/big-one/part.rs",
            "src/bin/.hidden.rs",
            "examples/show.rs",
            "examples/deep/main.rs",
            "examples/data/notes.txt",
            "tests/it.rs",
            "tests/common/mod.rs",
            "benches/speed.rs",
            "build.rs",
        ],
    );
    let view = tree.discover();
    assert_eq!(
        view.targets("my-app"),
        [
            "Lib my_app src/lib.rs",
            "Bin big_one src/bin/big-one/main.rs",
            "Bin my_app src/main.rs",
            "Bin tool src/bin/tool.rs",
            "Example deep examples/deep/main.rs",
            "Example show examples/show.rs",
            "Test it tests/it.rs",
            "Bench speed benches/speed.rs",
            "BuildScript build_script_build build.rs",
        ]
    );
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn sections_override_places_by_name_and_by_path() {
    let tree = tree(
        &manifest(
            "app",
            "build = \"tools/make.rs\"\n\
             [lib]\nname = \"engine\"\npath = \"engine/root.rs\"\n\
             [[bin]]\nname = \"renamed\"\npath = \"src/main.rs\"\nedition = \"2018\"\n\
             [[bin]]\nname = \"tool\"\n\
             [[test]]\nname = \"it\"\npath = \"checks/it.rs\"\n",
        ),
        &[
            "engine/root.rs",
            "src/main.rs",
            "src/bin/tool.rs",
            "tests/it.rs",
            "tests/other.rs",
            "checks/it.rs",
            "tools/make.rs",
            "build.rs",
        ],
    );
    let view = tree.discover();
    assert_eq!(
        view.targets("app"),
        [
            "Lib engine engine/root.rs",
            "Bin renamed src/main.rs E2018",
            "Bin tool src/bin/tool.rs",
            "Test it checks/it.rs",
            "Test other tests/other.rs",
            "BuildScript build_script_make tools/make.rs",
        ]
    );
    view.assert_no_problems();
    view.assert_cargo_agrees();
}

#[test]
fn auto_discovery_can_be_switched_off_by_kind() {
    let tree = tree(
        &manifest(
            "app",
            "build = false\nautolib = false\nautobins = false\nautoexamples = false\nautotests = false\nautobenches = false\n\
             [[bin]]\nname = \"tool\"\n",
        ),
        &[
            "src/lib.rs",
            "src/main.rs",
            "src/bin/tool.rs",
            "examples/e.rs",
            "tests/t.rs",
            "benches/b.rs",
            "build.rs",
        ],
    );
    let view = tree.discover();
    assert_eq!(view.targets("app"), ["Bin tool src/bin/tool.rs"]);
    view.assert_cargo_agrees();
}

#[test]
fn in_2015_a_section_switches_auto_discovery_of_its_kind_off() {
    let tree = tree(
        "[package]\nname = \"old\"\nversion = \"0.1.0\"\n[[bin]]\nname = \"one\"\n[[bench]]\nname = \"bench\"\n",
        &[
            "src/bench.rs",
            "benches/b.rs",
            "src/one.rs",
            "src/bin/two.rs",
            "tests/t.rs",
        ],
    );
    let view = tree.discover();
    assert_eq!(view.packages(), ["old 0.1.0 E2015"]);
    assert_eq!(
        view.targets("old"),
        [
            "Bin one src/one.rs",
            "Test t tests/t.rs",
            "Bench bench src/bench.rs",
        ]
    );
    view.assert_cargo_agrees();
}

#[test]
fn in_2015_a_library_may_bear_the_name_of_the_package() {
    let tree = tree(
        "[package]\nname = \"old\"\nversion = \"0.1.0\"\n[lib]\nname = \"core\"\n[[bin]]\nname = \"tool\"\n",
        &["src/core.rs", "src/tool.rs", "src/main.rs"],
    );
    let view = tree.discover();
    assert_eq!(
        view.targets("old"),
        ["Lib core src/core.rs", "Bin tool src/main.rs"]
    );
    view.assert_cargo_agrees();
}

#[test]
fn proc_macros_are_told_from_libraries() {
    for switch in [
        "proc-macro = true",
        "proc_macro = true",
        "crate-type = [\"proc-macro\"]",
    ] {
        let tree = tree(
            &manifest("derive", &format!("[lib]\n{switch}\n")),
            &["src/lib.rs"],
        );
        let view = tree.discover();
        assert_eq!(view.targets("derive"), ["ProcMacro derive src/lib.rs"]);
        view.assert_cargo_agrees();
    }
}

#[test]
fn a_target_without_a_file_is_a_problem_of_its_own() {
    let tree = tree(
        &manifest(
            "app",
            "[lib]\npath = \"src/gone.rs\"\n[[bin]]\nname = \"nowhere\"\n[[bin]]\npath = \"src/x.rs\"\n[[bin]]\nname = \"here\"\npath = \"src/here.rs\"\n",
        ),
        &["src/here.rs", "src/x.rs"],
    );
    let view = tree.discover();
    assert_eq!(view.targets("app"), ["Bin here src/here.rs"]);
    assert_eq!(
        view.problems(),
        [
            "Cargo.toml: a `[[bin]]` has no `name`",
            "Cargo.toml: the bin `nowhere` has no file",
            "Cargo.toml: the library `app` has no file",
        ]
    );
    tree.write(".cargo-ok", "");
    let published = tree.discover();
    assert_eq!(
        published.problems(),
        ["Cargo.toml: a `[[bin]]` has no `name`"]
    );
}
