//! A stub that is wrong gets a clear message with its place; everything else of it still counts, and so
//! does every other stub.

use crate::program::{Output, Tree};

/// A lock of one's own, and a package that hangs on it and on a lock of std.
const LATCH: &str = "#![stub(crate_name = \"latch\")]\n\
    #[lock] pub struct Latch<T>(T);\n\
    #[guard(of = \"Latch\", exclusive, derefs_to = T)] pub struct Held<'a, T>(&'a T);\n\
    impl<T> Latch<T> { #[acquires(exclusive)] pub fn hold(&self) -> Held<'_, T> {} }\n";

const LIBRARY: &str = "use std::collections::HashMap;\n\
    use std::sync::Mutex;\n\
    use latch::Latch;\n\
    pub fn ours(names: &Latch<HashMap<u64, u64>>) {\n    \
        let first = names.hold();\n    \
        let second = names.hold();\n    \
        drop((first, second));\n\
    }\n\
    pub fn stds(names: &Mutex<HashMap<u64, u64>>) {\n    \
        let first = names.lock();\n    \
        let second = names.lock();\n    \
        drop((first, second));\n\
    }\n";

const MANIFEST: &str = "[package]\nname = \"sample\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
    [dependencies]\nlatch = { path = \"latch\" }\n";

fn package() -> Tree {
    Tree::package(LIBRARY)
        .with("Cargo.toml", MANIFEST)
        .with(
            "latch/Cargo.toml",
            "[package]\nname = \"latch\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
        )
        .with("latch/src/lib.rs", "pub struct Latch<T>(T);\n")
}

/// The hang on the lock of one's own is found, and the one on std's.
#[track_caller]
fn still_works(output: &Output) {
    output.exits(1);
    for line in [6, 11] {
        assert!(
            output
                .stdout
                .contains(&format!("src/lib.rs:{line}:24: error[MW101]")),
            "nothing at line {line}:\n{}\n{}",
            output.stdout,
            output.stderr
        );
    }
}

fn check(stub: &str) -> Output {
    package()
        .with("latch.rs", stub)
        .check(&["--stub", "latch.rs", "--format", "short"])
}

#[test]
fn a_good_stub_is_heard_without_a_word() {
    let output = check(LATCH);
    still_works(&output);
    assert!(!output.stderr.contains("stub"), "{}", output.stderr);
}

#[test]
fn a_syntax_error_costs_one_item() {
    let output = check(&format!("{LATCH}pub fn broken() -> {{ ) }}\n"));
    still_works(&output);
    output.says_once("latch.rs:5:1: in a stub file: delimiters, quotes or comments do not fit");
    let output = check(&format!("{LATCH}pub struct 1Wrong;\n"));
    still_works(&output);
    output
        .says_once("latch.rs:5:12: in a stub file: expected identifier")
        .says("the rest of the stub file still counts");
}

#[test]
fn an_unknown_effect() {
    let output = check(&format!(
        "{LATCH}impl<T> Latch<T> {{\n    #[aquires(shared)] pub fn share(&self) -> u8 {{}}\n}}\n"
    ));
    still_works(&output);
    output.says_once("latch.rs:6:5: stub attribute `aquires` of `share`: is not known");
}

#[test]
fn an_unknown_attribute_of_a_type() {
    let output = check(&format!("{LATCH}#[lok] pub struct Bolt;\n"));
    still_works(&output);
    output.says_once("latch.rs:5:1: stub attribute `lok` of `Bolt`: is not known on a type");
}

#[test]
fn an_unknown_word_of_an_effect() {
    for (effect, said) in [
        ("acquires(exclusve)", "needs a mode"),
        ("acquires(exclusive, tyr)", "`tyr` means nothing here"),
        ("acquires(exclusive, key = kee)", "`kee` is no parameter"),
        ("op(looup)", "`looup` is no kind of access"),
        ("spawns(self, thred)", "`thred` is no way to spawn"),
        ("waits(forever)", "`forever` is no way to wait"),
        ("runs(f)", "`f` is no parameter"),
    ] {
        let output = check(&format!(
            "{LATCH}impl<T> Latch<T> {{\n    #[{effect}] pub fn odd(&self) -> u8 {{}}\n}}\n"
        ));
        still_works(&output);
        output.says_once("latch.rs:6:").says_once(said);
    }
}

#[test]
fn a_path_that_names_nothing() {
    let output = check(&format!(
        "{LATCH}#[guard(of = \"nowhere::Latch\", shared)] pub struct Shared<T>(T);\n"
    ));
    still_works(&output);
    output.says_once(
        "latch.rs:5:1: stub attribute `guard` of `Shared`: `nowhere::Latch` names no type here",
    );
}

#[test]
fn two_stubs_for_one_type() {
    let output = check(&format!("{LATCH}pub struct Latch<T>(T);\n"));
    still_works(&output);
    output.says_once("latch.rs:5:1: `latch::Latch` is modelled by `latch.rs` already");
    let output = package()
        .with("latch.rs", LATCH)
        .with("again.rs", LATCH)
        .check(&[
            "--stub", "latch.rs", "--stub", "again.rs", "--format", "short",
        ]);
    still_works(&output);
    output
        .says_once("again.rs:2:1: `latch::Latch` is modelled by `latch.rs` already")
        .says_once("again.rs:3:1: `latch::Held` is modelled by `latch.rs` already");
}

#[test]
fn a_stub_for_a_type_that_is_known() {
    let output = package().with("latch.rs", LATCH).with(
        "cells.rs",
        "#![stub(crate_name = \"parking_lot\")]\n#[lock(once)] pub struct Once {}\n",
    );
    let output = output.check(&[
        "--stub", "latch.rs", "--stub", "cells.rs", "--format", "short",
    ]);
    still_works(&output);
    output.says_once(
        "cells.rs:2:1: `parking_lot::Once` is modelled by `parking_lot/v0_12.rs` already",
    );
}

#[test]
fn a_stub_that_cannot_be_read() {
    let output = package()
        .with("latch.rs", LATCH)
        .with("latin.rs", b"// caf\xe9\n")
        .check(&[
            "--stub", "latch.rs", "--stub", "latin.rs", "--format", "short",
        ]);
    still_works(&output);
    output.says_once("latin.rs: the stub file cannot be read");
}

/// Nothing is guessed of its types: a method called `lock` means nothing by itself.
#[test]
fn a_dependency_that_is_not_on_disk() {
    let library = "use nowhere_to_be_found::Mutex;\n\
        use std::collections::HashMap;\n\
        pub fn twice(names: &Mutex<HashMap<u64, u64>>) {\n    \
            let first = names.lock();\n    \
            let second = names.lock();\n    \
            drop((first, second));\n\
        }\n";
    let manifest = MANIFEST.replace(
        "latch = { path = \"latch\" }",
        "nowhere-to-be-found = \"1\"",
    );
    Tree::package(library)
        .with("Cargo.toml", manifest)
        .check(&["--min-confidence", "possible"])
        .exits(0)
        .says("no findings")
        .says("1 missing package");
}
