//! Running a program and seeing what it cost.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use miette::{IntoDiagnostic, Result, WrapErr, bail};
use wait4::Wait4;

/// What one run printed and cost.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: Vec<u8>,
    pub(crate) wall: Duration,
    /// User and system time of every thread.
    pub(crate) cpu: Duration,
    /// Peak resident memory in bytes.
    pub(crate) memory: u64,
}

/// Runs a program to its end.
pub(crate) fn run(command: &mut Command) -> Result<Run> {
    let name = command.get_program().to_string_lossy().into_owned();
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot start {name}"))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let stdout = thread::spawn(move || drain(stdout));
    let stderr = thread::spawn(move || drain(stderr));
    let usage = child
        .wait4()
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot wait for {name}"))?;
    let wall = started.elapsed();
    let read = |text: thread::JoinHandle<std::io::Result<Vec<u8>>>| match text.join() {
        Ok(bytes) => bytes.into_diagnostic(),
        Err(_) => bail!("reading the output of {name} failed"),
    };
    Ok(Run {
        code: usage.status.code(),
        stdout: read(stdout)?,
        stderr: read(stderr)?,
        wall,
        cpu: usage.rusage.utime + usage.rusage.stime,
        memory: usage.rusage.maxrss,
    })
}

fn drain(stream: Option<impl std::io::Read>) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if let Some(mut stream) = stream {
        stream.read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Builds the command line in release mode and gives its path.
pub(crate) fn release_binary(root: &Path) -> Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args([
            "build",
            "--release",
            "--package",
            "cargo-mapwarden",
            "--quiet",
        ])
        .current_dir(root)
        .status()
        .into_diagnostic()?;
    if !built.success() {
        bail!("the release build failed");
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target
        .join("release")
        .join(format!("cargo-mapwarden{}", std::env::consts::EXE_SUFFIX)))
}
