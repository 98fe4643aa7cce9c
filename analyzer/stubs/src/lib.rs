//! The built-in stub files: what locks, guards, maps and spawners of other crates do.
//!
//! Each file is Rust syntax that only the engine's own front end reads; the attribute
//! grammar is described in `docs/stubs.md`.

/// One built-in stub file.
#[derive(Debug, Clone, Copy)]
pub struct StubFile {
    /// Name of the modelled crate as code writes it, e.g. `parking_lot`.
    pub crate_name: &'static str,
    /// The major versions this file speaks for, as Cargo compares them (`"6"`, `"0.12"`);
    /// empty where one model fits every version.
    pub versions: &'static [&'static str],
    /// File name inside the repository's stub folder, for messages.
    pub file: &'static str,
    /// The declarations.
    pub text: &'static str,
}

/// Every built-in stub file, sorted by crate name and version, newest version last.
pub const FILES: &[StubFile] = &[];
