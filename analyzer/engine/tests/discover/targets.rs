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
    assert_eq!(tree.discover().targets("app"), ["Bin tool src/bin/tool.rs"]);
}

#[test]
fn in_2015_a_section_switches_auto_discovery_of_its_kind_off() {
    let tree = tree(
        "[package]\nname = \"old\"\nversion = \"0.1.0\"\n[[bin]]\nname = \"one\"\n[lib]\nname = \"core\"\n",
        &["src/core.rs", "src/one.rs", "src/bin/two.rs", "tests/t.rs"],
    );
    let view = tree.discover();
    assert_eq!(view.packages(), ["old 0.1.0 E2015"]);
    assert_eq!(
        view.targets("old"),
        [
            "Lib core src/core.rs",
            "Bin one src/one.rs",
            "Test t tests/t.rs"
        ]
    );
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
        assert_eq!(
            tree.discover().targets("derive"),
            ["ProcMacro derive src/lib.rs"]
        );
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
}
