//! `-p`, `--workspace`, `--manifest-path`, `--all-targets`.

use mapwarden_engine::discover::DiscoverOptions;

use crate::tree::{Tree, manifest};

fn workspace() -> Tree {
    Tree::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"app\", \"core\"]\nexclude = [\"out\"]\n",
        ),
        (
            "app/Cargo.toml",
            &manifest("app", "[dependencies]\nmy-core = { path = \"../core\" }\n"),
        ),
        ("app/src/main.rs", ""),
        ("app/tests/it.rs", ""),
        ("app/examples/e/main.rs", ""),
        ("app/examples/e/part.rs", ""),
        (
            "core/Cargo.toml",
            &manifest(
                "my-core",
                "[[test]]\nname = \"odd\"\npath = \"src/odd.rs\"\n",
            ),
        ),
        ("core/src/lib.rs", ""),
        ("core/src/odd.rs", ""),
        ("out/Cargo.toml", &manifest("out", "")),
        ("out/src/lib.rs", ""),
        ("loose.rs", ""),
    ])
}

fn only(packages: &[&str]) -> DiscoverOptions {
    DiscoverOptions {
        packages: packages.iter().map(|name| (*name).to_owned()).collect(),
        ..Default::default()
    }
}

#[test]
fn by_default_everything_under_the_path_is_covered() {
    let view = workspace().discover();
    assert_eq!(view.files().len(), 8);
    assert_eq!(view.targets("app").len(), 3);
}

#[test]
fn a_package_is_chosen_from_the_workspace_around_the_path() {
    let tree = workspace();
    for asked in ["my-core", "my-*", "my-core@1.0.0", "my-core@1"] {
        let view = tree.discover_with(&["app/src"], &only(&[asked]));
        assert_eq!(view.files(), ["core/src/lib.rs (my-core)"], "{asked}");
        assert_eq!(view.targets("my-core"), ["Lib my_core core/src/lib.rs"]);
        view.assert_no_problems();
    }
}

#[test]
fn a_chosen_package_sees_the_others_as_dependencies_on_disk() {
    let view = workspace().discover_with(&[""], &only(&["app"]));
    assert_eq!(view.files(), ["app/src/main.rs (app)"]);
    assert_eq!(view.place("app", "my_core"), "beside core 1.0.0");
}

#[test]
fn all_targets_adds_tests_examples_and_benches() {
    let options = DiscoverOptions {
        all_targets: true,
        ..only(&["app"])
    };
    let view = workspace().discover_with(&[""], &options);
    assert_eq!(
        view.files(),
        [
            "app/examples/e/main.rs (app)",
            "app/examples/e/part.rs (app)",
            "app/src/main.rs (app)",
            "app/tests/it.rs (app)"
        ]
    );
}

#[test]
fn the_workspace_is_its_members_and_nothing_else() {
    let options = DiscoverOptions {
        workspace: true,
        ..Default::default()
    };
    let view = workspace().discover_with(&["core"], &options);
    assert_eq!(view.packages(), ["app 1.0.0 E2021", "my-core 1.0.0 E2021"]);
    assert_eq!(
        view.files(),
        [
            "app/src/main.rs (app)",
            "core/src/lib.rs (my-core)",
            "loose.rs"
        ]
    );
}

#[test]
fn a_manifest_path_stands_for_its_folder() {
    let tree = workspace();
    let at = |path: &str| DiscoverOptions {
        manifest_path: Some(tree.path(path)),
        ..Default::default()
    };
    assert_eq!(
        tree.discover_with(&[], &at("core/Cargo.toml")).files(),
        ["core/src/lib.rs (my-core)", "core/src/odd.rs (my-core)"]
    );
    let view = tree.discover_with(&[], &at("core/src/lib.rs"));
    assert_eq!(view.files(), Vec::<String>::new());
    assert_eq!(
        view.problems(),
        ["core/src/lib.rs: the manifest path is no Cargo.toml"]
    );
}

#[test]
fn a_name_that_no_package_bears_is_a_problem() {
    let view = workspace().discover_with(&[""], &only(&["cor", "app"]));
    assert_eq!(view.files(), ["app/src/main.rs (app)"]);
    assert_eq!(view.problems(), ["-: there is no package `cor` here"]);
    assert_eq!(
        view.discovery.problems[0].help.as_deref(),
        Some("packages here: app, my-core, out")
    );
}
