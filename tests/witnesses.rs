//! A rule is believed when something runs: each bad fixture hangs, panics or loses an update, and its
//! cured twin, driven in the same way, does not.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;

/// Bad fixtures that nothing can be shown of, and why.
const WITHOUT_WITNESS: &[(&str, &str)] = &[(
    "check_then_act/cache_fill",
    "an idempotent fill: the work is done twice and the result is right, hence `possible`",
)];

/// Runs that go on side by side; those that hang cost no processor time.
const SIDE_BY_SIDE: usize = 12;

fn build() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = root.join("target").join("witnesses");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--locked", "--manifest-path"])
        .arg(root.join("fixtures/witnesses/Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .status()
        .expect("cargo runs");
    assert!(status.success(), "the witnesses do not build");
    target
        .join("debug")
        .join(format!("witnesses{}", std::env::consts::EXE_SUFFIX))
}

struct Case {
    name: String,
    /// What the bad fixture must exit with; `None` where there is no case.
    due: Option<i32>,
}

fn cases(binary: &Path) -> Vec<Case> {
    let output = Command::new(binary)
        .arg("list")
        .output()
        .expect("the built binary runs");
    let text = String::from_utf8(output.stdout).expect("names are UTF-8");
    let parsed = text.lines().map(|line| {
        let (name, due) = line.split_once(' ').expect("a name and a code");
        Case {
            name: name.to_owned(),
            due: due.parse().ok(),
        }
    });
    parsed.collect()
}

fn exit_code(binary: &Path, name: &str, kind: &str) -> Option<i32> {
    let mut command = Command::new(binary);
    command
        .args(["run", name, kind])
        .env("RUST_BACKTRACE", "0")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().expect("the built binary runs").code()
}

#[test]
fn bad_fixtures_fail_when_run_and_their_twins_do_not() {
    let binary = build();
    let (shown, not_shown): (Vec<Case>, Vec<Case>) = cases(&binary)
        .into_iter()
        .partition(|case| case.due.is_some());
    let not_shown: Vec<&str> = not_shown.iter().map(|case| case.name.as_str()).collect();
    let excused: Vec<&str> = WITHOUT_WITNESS.iter().map(|(name, _)| *name).collect();
    assert_eq!(not_shown, excused, "bad fixtures without a witness");

    let waiting = Mutex::new(shown.iter());
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().map(|mut cases| cases.next());
                    let Ok(Some(case)) = next else { break };
                    for (kind, due) in [("bad", case.due), ("good", Some(0))] {
                        let code = exit_code(&binary, &case.name, kind);
                        if code != due
                            && let Ok(mut wrong) = wrong.lock()
                        {
                            wrong.push(format!(
                                "{} {kind}: exit code {code:?} instead of {due:?}",
                                case.name
                            ));
                        }
                    }
                }
            });
        }
    });
    let mut wrong = wrong.into_inner().expect("no thread panicked");
    wrong.sort();
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n  {}",
        wrong.len(),
        shown.len(),
        wrong.join("\n  ")
    );
}
