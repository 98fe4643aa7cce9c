//! Whatever is wrong with the input gets one clear message; the rest of the run goes on; the exit
//! code says so.

use crate::program::{HANGS, SOUND, Tree};

#[test]
fn a_missing_path() {
    let tree = Tree::empty().with("service/lib.rs", SOUND);
    tree.check(&["servise"])
        .exits(2)
        .says_once("there is no file or folder `servise`")
        .says("did you mean `service`?");
}

#[test]
fn a_missing_path_beside_a_good_one() {
    let tree = Tree::empty().with("service/lib.rs", HANGS);
    let output = tree.check(&["service", "gone", "--format", "short"]);
    output
        .exits(2)
        .says_once("there is no file or folder `gone`");
    assert!(
        output.stdout.starts_with("lib.rs:4:11: error[MW101]"),
        "{}",
        output.stdout
    );
}

#[test]
fn a_mistyped_command_is_taken_for_a_path_and_recognised() {
    Tree::empty()
        .run(&["exlpain"])
        .exits(2)
        .says("did you mean `explain`?");
}

#[test]
fn a_file_that_is_not_rust() {
    let tree = Tree::package(SOUND).with("notes.txt", "let me think");
    tree.check(&["notes.txt"])
        .exits(2)
        .says_once("`notes.txt` is not a Rust source file");
    tree.check(&["notes.txt", "src"])
        .exits(2)
        .says_once("`notes.txt` is not a Rust source file")
        .says("checked 1 file");
}

#[test]
fn a_rust_file_that_holds_something_else() {
    let tree = Tree::package(SOUND).with("src/picture.rs", b"\x89PNG\r\n\x1a\n\xff\xd8");
    tree.check(&[])
        .exits(0)
        .says_once("src/picture.rs")
        .says("checked 1 file");
    tree.check(&["src/picture.rs"])
        .exits(2)
        .says("nothing under `src/picture.rs` could be checked");
}

#[test]
fn a_broken_manifest() {
    let tree = Tree::empty()
        .with("Cargo.toml", "[package\nname = 1\n")
        .with("src/lib.rs", HANGS);
    tree.check(&[]).exits(1).says_once("Cargo.toml:1:");
}

#[test]
fn a_workspace_member_that_is_not_there() {
    let tree = Tree::empty()
        .with(
            "Cargo.toml",
            "[workspace]\nmembers = [\"here\", \"gone\"]\n",
        )
        .with(
            "here/Cargo.toml",
            "[package]\nname = \"here\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
        )
        .with("here/src/lib.rs", HANGS);
    tree.check(&[]).exits(1).says_once("gone");
}

#[cfg(unix)]
#[test]
fn a_loop_of_links() {
    let tree = Tree::package(HANGS);
    std::os::unix::fs::symlink(tree.root(), tree.path("src/again"))
        .expect("links can be made here");
    std::os::unix::fs::symlink(tree.path("src/b"), tree.path("src/a"))
        .expect("links can be made here");
    std::os::unix::fs::symlink(tree.path("src/a"), tree.path("src/b"))
        .expect("links can be made here");
    let output = tree.check(&["--format", "short"]);
    output.exits(1).says("checked 1 file");
    assert_eq!(output.stdout.lines().count(), 1, "{}", output.stdout);
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder() {
    use std::os::unix::fs::PermissionsExt;

    let tree = Tree::package(SOUND).with("src/closed/inner.rs", SOUND);
    let closed = tree.path("src/closed");
    let set = |mode| std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(mode));
    set(0o000).expect("the folder is ours");
    // The superuser reads everything; then there is nothing to test.
    let readable = std::fs::read_dir(&closed).is_ok();
    let output = tree.check(&[]);
    set(0o755).expect("the folder is ours");
    output.exits(0);
    if !readable {
        output.says_once("src/closed").says("checked 1 file");
    }
}

#[test]
fn a_nul_byte() {
    let tree = Tree::package(SOUND).with("src/nul.rs", "fn f() {}\0");
    tree.check(&[])
        .exits(0)
        .says_once("src/nul.rs: holds a NUL byte at byte 9")
        .says("checked 1 file");
    tree.check(&["src/nul.rs"])
        .exits(2)
        .says("nothing under `src/nul.rs` could be checked");
}

#[test]
fn text_that_is_not_utf_8() {
    let tree = Tree::package(SOUND).with("src/latin.rs", b"// caf\xe9\nfn f() {}\n");
    tree.check(&[])
        .exits(0)
        .says_once("src/latin.rs")
        .says("checked 1 file");
}

/// The item that is too much is passed over; the hang beside it is still found.
#[track_caller]
fn costs_only_itself(item: &str) {
    let tree = Tree::package(&format!("{item}\n{HANGS}"));
    let output = tree.check(&["--format", "short"]);
    output
        .exits(1)
        .says_once("src/lib.rs:1:")
        .says("1 item skipped");
    assert!(output.stdout.contains("error[MW101]"), "{}", output.stdout);
}

#[test]
fn an_expression_10_000_deep() {
    costs_only_itself(&format!(
        "fn deep() -> u8 {{ {}1{} }}",
        "(".repeat(10_000),
        ")".repeat(10_000)
    ));
}

#[test]
fn types_10_000_deep() {
    costs_only_itself(&format!(
        "type Deep = {}u8{};",
        "A<".repeat(10_000),
        ">".repeat(10_000)
    ));
}

#[test]
fn prefix_operators_100_000_in_a_row() {
    for operator in ["!", "-", "&", "*", "||"] {
        costs_only_itself(&format!(
            "fn many() -> bool {{ {}true }}",
            operator.repeat(100_000)
        ));
    }
}

#[test]
fn a_chain_of_10_000_else_ifs() {
    costs_only_itself(&format!(
        "fn many(n: u8) {{ if n == 0 {{}} {} }}",
        "else if n == 1 {} ".repeat(10_000)
    ));
}

#[test]
fn a_sum_of_a_million_terms() {
    let sum = vec!["1"; 1_000_000].join("+");
    costs_only_itself(&format!("pub fn sum() -> u64 {{ {sum} }}"));
}

#[test]
fn a_file_of_50_megabytes() {
    let mut huge = String::with_capacity(51_000_000);
    while huge.len() < 50_000_000 {
        huge.push_str("pub const NUMBERS: [u64; 8] = [0, 1, 2, 3, 4, 5, 6, 7];\n");
    }
    let tree = Tree::package(HANGS).with("src/table.rs", huge);
    tree.check(&[]).exits(1).says_once("src/table.rs");
}

#[test]
fn an_unknown_rule_name() {
    let tree = Tree::package(SOUND);
    tree.check(&["--rule", "shard_renetry"])
        .exits(2)
        .says_once("there is no rule `shard_renetry`")
        .says("did you mean `shard_reentry`?");
    tree.run(&["explain", "MW1O1"])
        .exits(2)
        .says_once("there is no rule `MW1O1`")
        .says("did you mean `MW101`?");
    tree.with("mapwarden.toml", "[rules]\nshard_renetry = \"off\"\n")
        .check(&[])
        .exits(2)
        .says("there is no rule `shard_renetry`")
        .says("mapwarden.toml:2:1")
        .says("did you mean `shard_reentry`?");
}

#[test]
fn a_bad_value_of_an_option() {
    let tree = Tree::package(SOUND);
    for (arguments, what, help) in [
        (
            &["--format", "jsn"][..],
            "`jsn` is no value for `--format <FORMAT>`",
            "did you mean `json`?",
        ),
        (
            &["--fail-on", "eror"],
            "`eror` is no value for `--fail-on <LEVEL>`",
            "did you mean `error`?",
        ),
        (
            &["--min-confidence", "all"],
            "`all` is no value for `--min-confidence <CONFIDENCE>`",
            "certain, likely, possible",
        ),
        (
            &["--category", "dedlock"],
            "`dedlock` is no value for `--category <CATEGORY>`",
            "did you mean `deadlock`?",
        ),
        (
            &["--threads", "0"],
            "`0` is no value for `--threads <N>`",
            "zero",
        ),
        (
            &["--threads", "two"],
            "`two` is no value for `--threads <N>`",
            "digit",
        ),
        (
            &["--color", "sometimes"],
            "`sometimes` is no value for `--color <WHEN>`",
            "auto, always, never",
        ),
        (
            &["--formt", "json"],
            "there is no option `--formt`",
            "did you mean `--format`?",
        ),
        (
            &["--stub", "nowhere.rs"],
            "there is no file or folder `nowhere.rs`",
            "docs/stubs.md",
        ),
        (
            &["--config", "nowhere.toml"],
            "cannot read `nowhere.toml`",
            "--config",
        ),
        (
            &["--manifest-path", "nowhere/Cargo.toml"],
            "there is no file or folder `nowhere/Cargo.toml`",
            "Cargo.toml",
        ),
    ] {
        tree.check(arguments).exits(2).says_once(what).says(help);
    }
}

#[test]
fn an_unreadable_configuration() {
    let tree = Tree::package(SOUND).with("mapwarden.toml", "min-confidence = \"sure\"\n");
    tree.check(&[])
        .exits(2)
        .says_once("mapwarden.toml:1:18")
        .says("sure")
        .says("expected one of");
    let tree = tree.with("mapwarden.toml", "[[[");
    tree.check(&[])
        .exits(2)
        .says("is not a valid configuration");
    let tree = tree.with("mapwarden.toml", b"exclude = [\"\xff\"]\n");
    tree.check(&[]).exits(2).says("cannot read");
}

#[test]
fn an_empty_tree() {
    let tree = Tree::empty();
    tree.check(&[])
        .exits(2)
        .says_once("there are no Rust files under `.`");
    tree.with("README.md", "nothing yet")
        .check(&["."])
        .exits(2)
        .says_once("there are no Rust files under `.`");
}

#[test]
fn an_empty_file_is_no_failure() {
    Tree::empty()
        .with("lib.rs", "")
        .check(&[])
        .exits(0)
        .says("checked 1 file");
}

#[test]
fn arguments_that_are_not_unicode_do_not_panic() {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;

        let odd = std::ffi::OsStr::from_bytes(b"caf\xe9");
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-mapwarden"))
            .arg(odd)
            .output();
        assert_eq!(output.expect("the program starts").status.code(), Some(2));
    }
}

#[test]
fn one_broken_function_costs_only_itself() {
    let tree = Tree::package(&format!("pub fn broken() {{ let x = ; }}\n{HANGS}"));
    let output = tree.check(&["--format", "short"]);
    output
        .exits(1)
        .says_once("src/lib.rs:1:")
        .says("1 item skipped");
    assert!(
        output.stdout.contains("src/lib.rs:5:11: error[MW101]"),
        "{}",
        output.stdout
    );
}
