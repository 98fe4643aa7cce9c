//! Runs the command line as users do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What one run of the program gave.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Output {
    /// Fails with everything that was printed.
    #[track_caller]
    pub(crate) fn exits(&self, code: i32) -> &Self {
        assert_eq!(
            self.code,
            Some(code),
            "\nstdout:\n{}\nstderr:\n{}",
            self.stdout,
            self.stderr
        );
        self
    }

    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(
            self.stderr.contains(text),
            "stderr does not say {text:?}:\n{}",
            self.stderr
        );
        self
    }

    #[track_caller]
    pub(crate) fn says_once(&self, text: &str) -> &Self {
        assert_eq!(
            self.stderr.matches(text).count(),
            1,
            "stderr says {text:?} not once:\n{}",
            self.stderr
        );
        self
    }
}

/// Runs the program in `folder`, without the variables that decide about colour.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    run_with(folder, arguments, &[])
}

pub(crate) fn run_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-mapwarden"));
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.envs(variables.iter().copied());
    let output = command.output().expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
    Output {
        code: output.status.code(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    }
}

/// A folder of its own that is gone after the test.
pub(crate) struct Tree(TempDir);

impl Tree {
    /// Nothing inside.
    pub(crate) fn empty() -> Self {
        Self(TempDir::new().expect("there is room for a test"))
    }

    /// A package `sample` with this library.
    pub(crate) fn package(library: &str) -> Self {
        let manifest = "[package]\nname = \"sample\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
        Self::empty()
            .with("Cargo.toml", manifest)
            .with("src/lib.rs", library)
    }

    /// One more file.
    pub(crate) fn with(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        let folder = path.parent().expect("a file lies in a folder");
        fs::create_dir_all(folder).expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
        self
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub(crate) fn check(&self, arguments: &[&str]) -> Output {
        let all: Vec<_> = ["check"].iter().chain(arguments).copied().collect();
        run(self.0.path(), &all)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        run(self.0.path(), arguments)
    }

    pub(crate) fn root(&self) -> &Path {
        self.0.path()
    }
}

/// A function in which nothing is wrong.
pub(crate) const SOUND: &str = "pub fn double(n: u64) -> u64 { n * 2 }\n";

/// A function that waits for itself whenever it runs.
pub(crate) const HANGS: &str = "use std::{collections::HashMap, sync::Mutex};\n\
    pub fn hang(names: &Mutex<HashMap<u64, String>>) -> usize {\n    \
    let guard = names.lock().unwrap();\n    \
    names.lock().unwrap().len() + guard.len()\n}\n";
