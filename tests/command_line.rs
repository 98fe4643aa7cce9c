//! Commands, options, configuration, formats and exit codes.

use crate::program::{HANGS, SOUND, Tree, run, run_with};

#[test]
fn a_sound_package_is_clean() {
    let output = Tree::package(SOUND).check(&[]);
    output
        .exits(0)
        .says_once("checked 1 file in ")
        .says("no findings");
    assert_eq!(output.stdout, "");
}

#[test]
fn quiet_says_nothing_about_a_clean_package() {
    let output = Tree::package(SOUND).check(&["-q"]);
    output.exits(0);
    assert_eq!((&*output.stdout, &*output.stderr), ("", ""));
}

#[test]
fn check_is_the_default_command_and_cargo_may_start_it() {
    let tree = Tree::package(SOUND);
    for arguments in [
        &[][..],
        &["."],
        &["check"],
        &["mapwarden"],
        &["mapwarden", "check", "."],
    ] {
        tree.run(arguments).exits(0).says("checked 1 file");
    }
}

#[test]
fn a_package_is_found_from_its_folders() {
    let tree = Tree::package(SOUND).with("src/deep/inner.rs", SOUND);
    run(&tree.path("src/deep"), &["check"])
        .exits(0)
        .says("checked 2 files");
}

#[test]
fn findings_make_exit_code_1_and_go_to_stdout() {
    let tree = Tree::package(HANGS);
    let output = tree.check(&["--format", "short"]);
    output.exits(1).says("1 finding (1 certain)");
    assert!(
        output.stdout.starts_with("src/lib.rs:4:11: error[MW101]: "),
        "{}",
        output.stdout
    );
    assert_eq!(output.stdout.lines().count(), 1);
}

#[test]
fn json_is_one_object_a_line_with_the_fields_of_the_contract() {
    let output = Tree::package(HANGS).check(&["--format", "json"]);
    output.exits(1);
    let finding: serde_json::Value =
        serde_json::from_str(&output.stdout).expect("one line of JSON");
    let object = finding.as_object().expect("an object");
    let mut fields: Vec<_> = object.keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "byte_end",
            "byte_start",
            "category",
            "code",
            "column",
            "confidence",
            "end_column",
            "end_line",
            "file",
            "fingerprint",
            "fix",
            "help",
            "level",
            "line",
            "message",
            "related",
            "rule"
        ]
    );
    assert_eq!(object["rule"], "relock_while_held");
    assert_eq!(object["level"], "error");
    assert_eq!(object["related"][0]["file"], "src/lib.rs");
    assert_eq!(object["related"][0]["line"], 3);
}

#[test]
fn a_folder_without_a_manifest_and_a_single_file_are_checked_too() {
    let tree = Tree::empty().with("loose/a.rs", HANGS);
    for (path, file) in [
        ("loose", "a.rs"),
        ("loose/a.rs", "a.rs"),
        (".", "loose/a.rs"),
    ] {
        let output = tree.check(&[path, "--format", "short"]);
        output.exits(1);
        assert!(
            output.stdout.starts_with(&format!("{file}:4:11: ")),
            "{path}: {}",
            output.stdout
        );
    }
}

#[test]
fn several_paths_are_told_apart() {
    let tree = Tree::empty()
        .with("one/a.rs", HANGS)
        .with("two/a.rs", HANGS);
    let output = tree.check(&["one", "two", "--format", "short"]);
    output.exits(1);
    let files: Vec<_> = output
        .stdout
        .lines()
        .filter_map(|line| line.split(':').next())
        .collect();
    assert_eq!(files, ["one/a.rs", "two/a.rs"]);
}

#[test]
fn the_level_that_fails_can_be_chosen() {
    let tree = Tree::package(HANGS);
    for (level, code) in [
        ("error", 1),
        ("certain", 1),
        ("warning", 1),
        ("note", 1),
        ("never", 0),
    ] {
        tree.check(&["--fail-on", level]).exits(code);
    }
}

#[test]
fn rules_and_categories_can_be_chosen() {
    let tree = Tree::package(HANGS);
    tree.check(&["--rule", "relock_while_held"]).exits(1);
    tree.check(&["--rule", "MW101,shard-reentry"]).exits(1);
    tree.check(&["--category", "deadlock"]).exits(1);
    tree.check(&["--category", "atomicity"]).exits(0);
    tree.check(&["--category", "atomicity", "--rule", "mw101"])
        .exits(1);
}

#[test]
fn the_configuration_sets_levels_and_the_command_line_wins() {
    let off = "[rules]\nrelock_while_held = \"off\"\n";
    let tree = Tree::package(HANGS).with("mapwarden.toml", off);
    tree.check(&[]).exits(0);
    tree.check(&["--rule", "relock_while_held"]).exits(1);

    let tree = tree.with(
        "mapwarden.toml",
        "fail-on = \"error\"\n[rules]\nMW101 = \"note\"\n",
    );
    let output = tree.check(&["--format", "short"]);
    output.exits(0);
    assert!(
        output.stdout.contains(": note[MW101]: "),
        "{}",
        output.stdout
    );
    tree.check(&["--fail-on", "note"]).exits(1);
}

#[test]
fn the_configuration_is_found_above_and_excludes_relative_to_itself() {
    let tree = Tree::empty()
        .with("mapwarden.toml", "exclude = [\"service/vendor/**\"]\n")
        .with("service/vendor/a.rs", HANGS)
        .with("service/own.rs", SOUND);
    tree.check(&["service"]).exits(0);
    let tree = tree.with("service/own.rs", HANGS);
    let output = tree.check(&["service", "--format", "short"]);
    output.exits(1);
    assert_eq!(output.stdout.lines().count(), 1, "{}", output.stdout);
}

#[test]
fn packages_of_a_workspace_can_be_picked() {
    let member = |name: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n")
    };
    let tree = Tree::empty()
        .with(
            "Cargo.toml",
            "[workspace]\nmembers = [\"front\", \"back\"]\n",
        )
        .with("front/Cargo.toml", member("front"))
        .with("front/src/lib.rs", HANGS)
        .with("back/Cargo.toml", member("back"))
        .with("back/src/lib.rs", SOUND);
    tree.check(&["-p", "front"]).exits(1);
    tree.check(&["-p", "back"]).exits(0);
    tree.check(&["--workspace"]).exits(1);
    tree.check(&["--manifest-path", "back/Cargo.toml"]).exits(0);
    run(&tree.path("back"), &["check"]).exits(0);
    run(&tree.path("back"), &["check", "--workspace"]).exits(1);
    tree.check(&["-p", "fornt"])
        .exits(2)
        .says("there is no package `fornt`")
        .says("front");
}

/// The package that is checked names neither map nor lock: what it depends on does.
#[test]
fn maps_of_path_dependencies_count_whether_those_are_checked_or_not() {
    let member = |name: &str, more: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{more}")
    };
    let tree = Tree::empty()
        .with(
            "Cargo.toml",
            "[workspace]\nmembers = [\"desk\", \"rooms\", \"shelf\"]\n",
        )
        .with("shelf/Cargo.toml", member("shelf", ""))
        .with(
            "shelf/src/lib.rs",
            "pub mod books;\npub use books::Shelf;\n",
        )
        .with(
            "shelf/src/books.rs",
            "use std::collections::HashMap;\nuse std::sync::Mutex;\n\
             pub struct Shelf {\n    pub books: Mutex<HashMap<u32, String>>,\n}\n",
        )
        .with(
            "rooms/Cargo.toml",
            member("rooms", "[dependencies]\nshelf = { path = \"../shelf\" }\n"),
        )
        .with(
            "rooms/src/lib.rs",
            "pub struct Room {\n    pub shelf: shelf::Shelf,\n}\n",
        )
        .with(
            "desk/Cargo.toml",
            member("desk", "[dependencies]\nrooms = { path = \"../rooms\" }\n"),
        )
        .with(
            "desk/src/lib.rs",
            "use rooms::Room;\n\
             pub fn lend(room: &Room, number: u32) -> Option<String> {\n    \
             let books = room.shelf.books.lock().ok()?;\n    \
             if books.contains_key(&number) {\n        \
             return room.shelf.books.lock().ok()?.remove(&number);\n    }\n    None\n}\n",
        );
    for arguments in [&["--workspace"][..], &["-p", "desk"], &["desk"]] {
        let found = tree.check(arguments);
        found.exits(1);
        assert!(
            found.stdout.contains("MW101"),
            "{arguments:?}: {}",
            found.stdout
        );
    }
}

#[test]
fn test_code_speaks_up_only_when_certain_unless_asked() {
    let tree = Tree::package(SOUND).with("tests/it.rs", HANGS);
    tree.check(&[]).exits(1);
}

#[test]
fn a_stub_teaches_a_lock_of_ones_own() {
    let stub = "#[lock] pub struct Latch<T>(T);\n\
        #[guard(of = \"Latch\", exclusive, derefs_to = T)] pub struct Held<'a, T>(&'a T);\n\
        impl<T> Latch<T> { #[acquires(exclusive)] pub fn hold(&self) -> Held<'_, T> {} }\n";
    let latch = "pub struct Latch<T>(T);\npub struct Held<'a, T>(&'a T);\n\
        impl<T> Latch<T> { pub fn hold(&self) -> Held<'_, T> { Held(&self.0) } }\n";
    let library = "use std::collections::HashMap;\nuse latch::Latch;\n\
        pub fn hang(names: &Latch<HashMap<u64, u64>>) {\n    let first = names.hold();\n    \
        let second = names.hold();\n    drop((first, second));\n}\n";
    let manifest = "[package]\nname = \"sample\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
        [dependencies]\nlatch = { path = \"latch\" }\n";
    let latch_manifest = "[package]\nname = \"latch\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    let tree = Tree::package(library)
        .with("Cargo.toml", manifest)
        .with("latch/Cargo.toml", latch_manifest)
        .with("latch/src/lib.rs", latch)
        .with("stubs/latch.rs", stub);
    tree.check(&[]).exits(0);
    tree.check(&["--stub", "stubs/latch.rs"]).exits(1);
    tree.with("mapwarden.toml", "stubs = [\"stubs/latch.rs\"]\n")
        .check(&[])
        .exits(1);
}

#[test]
fn a_comment_allows_one_finding_and_says_so_when_it_does_nothing() {
    let allowed = HANGS.replace(
        "    names.lock()",
        "    // mapwarden: allow(relock_while_held) shown in a test\n    names.lock()",
    );
    Tree::package(&allowed)
        .check(&[])
        .exits(0)
        .says("1 finding silenced by comments");
    let idle = format!("// mapwarden: allow(shard_reentry)\n{SOUND}");
    Tree::package(&idle)
        .check(&[])
        .exits(0)
        .says_once("src/lib.rs:1:1: this comment silences nothing");
}

#[test]
fn output_is_the_same_for_any_number_of_threads() {
    let mut tree = Tree::package(HANGS);
    for file in ["a", "b", "c", "d"] {
        tree = tree.with(&format!("src/bin/{file}.rs"), HANGS);
    }
    let one = tree.check(&["--threads", "1", "--format", "json"]);
    one.exits(1);
    for threads in ["2", "3"] {
        assert_eq!(
            tree.check(&["--threads", threads, "--format", "json"])
                .stdout,
            one.stdout
        );
    }
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() {
    let tree = Tree::package(HANGS);
    let coloured = |arguments: &[&str], variables: &[(&str, &str)]| {
        let output = run_with(tree.root(), arguments, variables);
        output.exits(1);
        output.stdout.contains('\u{1b}')
    };
    assert!(!coloured(&["check"], &[]), "a pipe is no terminal");
    assert!(coloured(&["check", "--color", "always"], &[]));
    assert!(
        coloured(&["check", "--color", "always"], &[("NO_COLOR", "1")]),
        "the option wins over variables"
    );
    assert!(coloured(&["check"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(
        &["check"],
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
    assert!(!coloured(
        &["check", "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
}

#[test]
fn every_rule_can_be_listed_and_explained() {
    let here = std::env::temp_dir();
    let table = run(&here, &["rules"]);
    table.exits(0);
    let lines = run(&here, &["rules", "--format", "json"]);
    lines.exits(0);
    assert_eq!(lines.stdout.lines().count(), mapwarden_rules::RULES.len());
    for rule in mapwarden_rules::RULES {
        assert!(
            table.stdout.contains(rule.name) && table.stdout.contains(rule.summary()),
            "{}",
            rule.name
        );
        for word in [rule.code, rule.name] {
            let page = run(&here, &["explain", word]);
            page.exits(0);
            assert_eq!(page.stdout, rule.markdown());
        }
    }
}

#[test]
fn help_and_version_are_no_failure() {
    let here = std::env::temp_dir();
    for arguments in [
        &["--help"][..],
        &["check", "--help"],
        &["--version"],
        &["-V"],
    ] {
        let output = run(&here, arguments);
        output.exits(0);
        assert!(!output.stdout.is_empty() && output.stderr.is_empty());
    }
}

#[test]
fn the_record_tells_programs_what_people_read() {
    let tree = Tree::package("pub fn broken( {\n}\npub fn whole() {}\n");
    tree.check(&["--record", "record.json"]).exits(0);
    let record = std::fs::read_to_string(tree.path("record.json")).expect("the record is written");
    let record: serde_json::Value = serde_json::from_str(&record).expect("the record is JSON");
    assert_eq!(record["statistics"]["files"], 1);
    assert_eq!(record["problems"][0]["kind"], "syntax");
    assert_eq!(record["problems"][0]["path"], "src/lib.rs");
}
