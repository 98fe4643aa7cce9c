//! A user's workspace, built by Cargo: what build scripts and marks say, and when they say it again.
//!
//! The copy lies under the target folder and shares one build of Mapwarden, so the tests take turns.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

static TURN: Mutex<()> = Mutex::new(());

struct Workspace {
    folder: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

struct Built {
    succeeded: bool,
    said: String,
}

impl Workspace {
    /// A fresh copy of `tests/projects`, with the versions of this repository's lock file.
    fn new() -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects");
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("the old copy can go");
        }
        copy(&here.join("tests/projects"), &folder);
        let runtime = here
            .parent()
            .expect("this is a member")
            .display()
            .to_string();
        for member in ["hazard", "sound", "marked"] {
            let manifest = folder.join(member).join("Cargo.toml");
            let text = fs::read_to_string(&manifest).expect("a manifest");
            let text = text
                .replace("\"../../../..\"", &format!("{runtime:?}"))
                .replace("\"../../..\"", &format!("\"{runtime}/build\""));
            fs::write(&manifest, text).expect("the copy can be written");
        }
        fs::copy(here.join("../../Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        Self {
            folder,
            _turn: turn,
        }
    }

    fn build(&self, package: &str) -> Built {
        let output = Command::new(env!("CARGO"))
            .args(["build", "--offline", "--package", package])
            .current_dir(&self.folder)
            .env(
                "CARGO_TARGET_DIR",
                self.folder.with_file_name("projects-target"),
            )
            .env("CARGO_TERM_COLOR", "never")
            .env_remove("RUSTFLAGS")
            .output()
            .expect("Cargo runs");
        Built {
            succeeded: output.status.success(),
            said: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.join(path), text).expect("the copy can be written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).expect("a file of the copy")
    }
}

impl Built {
    fn succeeds(&self) {
        assert!(self.succeeded, "{}", self.said);
    }

    /// Fails, and says every one of these.
    fn fails(&self, words: &[&str]) {
        assert!(!self.succeeded, "the build should fail: {}", self.said);
        for word in words {
            assert!(self.said.contains(word), "{word:?} in: {}", self.said);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}

const RELOCK: &str = "src/lending.rs:7:28: error[MW101]: ";

#[test]
fn a_build_script_fails_where_there_is_a_finding_and_passes_where_there_is_none() {
    let workspace = Workspace::new();
    // One line for programs, and the source lines for people.
    workspace.build("hazard").fails(&[
        RELOCK,
        "return shelf.books.lock()",
        "rule: relock_while_held",
    ]);
    let sound = workspace.build("sound");
    sound.succeeds();
    assert!(!sound.said.contains("MW"), "{}", sound.said);
}

#[test]
fn a_build_script_runs_again_when_the_source_changes() {
    let workspace = Workspace::new();
    workspace.build("hazard").fails(&[RELOCK]);
    let hazard = workspace.read("hazard/src/lending.rs");
    workspace.write(
        "hazard/src/lending.rs",
        &workspace.read("sound/src/lending.rs"),
    );
    workspace.build("hazard").succeeds();
    // A file that was not there, in a folder that is watched.
    workspace.write("hazard/src/again.rs", &hazard);
    let library = workspace.read("hazard/src/lib.rs");
    workspace.write("hazard/src/lib.rs", &format!("{library}pub mod again;\n"));
    workspace
        .build("hazard")
        .fails(&["src/again.rs:7:28: error[MW101]: "]);
}

#[test]
fn a_build_script_runs_again_when_the_configuration_changes() {
    let workspace = Workspace::new();
    workspace.build("hazard").fails(&[RELOCK]);
    workspace.write("mapwarden.toml", "[rules]\nrelock_while_held = \"off\"\n");
    workspace.build("hazard").succeeds();
    // Told, and not failing.
    workspace.write("mapwarden.toml", "fail-on = \"never\"\n");
    let told = workspace.build("hazard");
    told.succeeds();
    assert!(
        told.said
            .contains(&format!("warning: hazard@0.1.0: {RELOCK}")),
        "{}",
        told.said
    );
    workspace.write("mapwarden.toml", "fail-on = \"sometimes\"\n");
    workspace.build("hazard").fails(&[
        "mapwarden.toml` is not a valid configuration at line 1",
        "known keys are",
    ]);
    workspace.write("mapwarden.toml", "");
    workspace.build("hazard").fails(&[RELOCK]);
}

#[test]
fn a_build_script_runs_again_when_a_path_dependency_changes() {
    let workspace = Workspace::new();
    workspace.build("hazard").fails(&[RELOCK]);
    let shelf = workspace.read("shelf/src/lib.rs");
    // No lock at all: `books` of another type of the same calls.
    let unlocked = shelf.replace("use std::sync::Mutex;", "use own::Mutex;")
        + r"
mod own {
    /// Gives out a value of its own each time.
    #[derive(Default)]
    pub struct Mutex<T>(std::marker::PhantomData<T>);

    impl<T: Default> Mutex<T> {
        /// A new value.
        pub fn lock(&self) -> Result<Box<T>, ()> {
            Ok(Box::default())
        }
    }
}
";
    workspace.write("shelf/src/lib.rs", &unlocked);
    workspace.build("hazard").succeeds();
    workspace.write("shelf/src/lib.rs", &shelf);
    workspace.build("hazard").fails(&[RELOCK]);
}

#[test]
fn a_mark_sees_other_files_and_packages_and_is_checked_again_when_the_configuration_changes() {
    let workspace = Workspace::new();
    let relock = &[
        "marked/src/desk.rs:8:38",
        "MW101 relock_while_held",
        "marked/src/desk.rs:7:38: ",
    ];
    workspace.build("marked").fails(relock);
    workspace.write("mapwarden.toml", "[rules]\nrelock_while_held = \"off\"\n");
    workspace.build("marked").succeeds();
    // Nothing but the configuration changes: a result that is kept would be stale.
    workspace.write("mapwarden.toml", "");
    workspace.build("marked").fails(relock);
    let desk = workspace.read("marked/src/desk.rs");
    let one = desk
        .replace("        let again = self.shelf.books.lock().ok()?;\n", "")
        .replace("again", "books");
    workspace.write("marked/src/desk.rs", &one);
    let sound = workspace.build("marked");
    sound.succeeds();
    // The script of this package tells what the whole of it has: maps of the companion library, and no finding.
    assert!(!sound.said.contains("MW"), "{}", sound.said);
    // What cannot be checked is told: a mark does not pass unseen.
    workspace.write("mapwarden.toml", "fail-on = \"sometimes\"\n");
    workspace
        .build("marked")
        .fails(&["mapwarden.toml` is not a valid configuration"]);
}
