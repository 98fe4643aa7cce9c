//! The rules of Mapwarden in a build script.
//!
//! ```toml
//! [build-dependencies]
//! mapwarden-build = "0.1"
//! ```
//!
//! ```no_run
//! // in `main` of build.rs
//! mapwarden_build::check();
//! ```
//!
//! The whole package is checked, as `cargo mapwarden` run in its folder would: the nearest `mapwarden.toml` at or
//! above the package says levels, rules, stubs, `exclude` and `fail-on`, and comments in the sources silence
//! findings. A finding that fails the build is an error of Cargo, `path:line:column: level[CODE]: message`, and is
//! shown with its source lines; the others are warnings of Cargo, which shows them for packages of the workspace.
//!
//! The script runs again when a source file of the package, `Cargo.toml`, `Cargo.lock`, the configuration, a stub
//! file, or a file of a path dependency that was looked into changes. *Limits:* a `mapwarden.toml` that did not
//! exist is noticed at the next such change; and a build script is run before its package is compiled, so code that
//! other build steps generate under `OUT_DIR` is not seen.
//!
//! Cargo compiles build scripts without optimisation unless told otherwise, and a check is then some six times
//! slower. In Cargo.toml of the workspace:
//!
//! ```toml
//! [profile.dev.build-override]
//! opt-level = 2
//! ```
#![forbid(unsafe_code)]

mod check;
mod changes;
mod report;

pub use check::Check;
pub use mapwarden_driver::{FailOn, MinConfidence};
pub use report::{CheckError, Report};

/// Checks the package whose build script calls this, and ends the build where it must not go on.
///
/// The same as `Check::new().run()`.
///
/// # Panics
/// Never; but it ends the process when a finding fails the build or nothing could be checked.
pub fn check() {
    Check::new().run();
}
