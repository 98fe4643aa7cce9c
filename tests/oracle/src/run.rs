//! Compiles generated functions, runs them, and reads what the instrumented locks saw.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::construct::Edition;
use crate::generate::{Function, PRELUDE};

/// A line and column, both counted from 1: where the name of the acquiring method, or the path of
/// the acquiring function, begins.
pub type Position = (u32, u32);

/// The text of the probe crate.
const PROBE: &str = include_str!("../probe/probe.rs");

/// What an analyzer is told of the probe crate.
pub const STUB: &str = include_str!("../probe/stub.rs");

/// How many decisions a run takes at most.
pub const DECISIONS: usize = 11;

/// A file of functions.
#[derive(Debug, Clone)]
pub struct Source {
    /// What an analyzer reads.
    pub text: String,
    /// The functions in it, with their first and last lines.
    pub functions: Vec<(Function, u32, u32)>,
}

/// What was seen at one acquisition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visit {
    /// Guards that were alive in some visit, by the place of their acquisition.
    pub may: BTreeSet<Position>,
    /// Guards that were alive in every visit.
    pub must: BTreeSet<Position>,
    /// How often it was reached.
    pub visits: u64,
}

/// Everything seen in one function.
pub type Observed = BTreeMap<Position, Visit>;

/// The functions could not be compiled or run: a defect of the generator.
#[derive(Debug)]
pub struct Failure(pub String);

/// Puts functions into one file.
#[must_use]
pub fn source(functions: Vec<Function>) -> Source {
    let mut text = PRELUDE.to_owned();
    let mut placed = Vec::new();
    for function in functions {
        let first = line_count(&text) + 1;
        function.code.render(0, &mut text);
        text.push_str("\n\n");
        placed.push((function, first, line_count(&text)));
    }
    Source {
        text,
        functions: placed,
    }
}

fn line_count(text: &str) -> u32 {
    u32::try_from(text.lines().count()).expect("a generated file is small")
}

/// A folder with the compiled probe crate.
#[derive(Debug)]
pub struct Workshop {
    folder: PathBuf,
}

impl Workshop {
    /// Compiles the probe crate into `folder`.
    ///
    /// # Errors
    /// When rustc cannot be run or refuses.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        std::fs::create_dir_all(folder)
            .map_err(|e| Failure(format!("{}: {e}", folder.display())))?;
        let workshop = Self {
            folder: folder.to_owned(),
        };
        workshop.write("probe.rs", PROBE)?;
        workshop.rustc(
            Edition::Rust2024,
            "probe.rs",
            &["--crate-type=rlib", "--crate-name=probe", "-Copt-level=2"],
        )?;
        Ok(workshop)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Failure> {
        std::fs::write(self.folder.join(name), text).map_err(|e| Failure(format!("{name}: {e}")))
    }

    fn rustc(&self, edition: Edition, file: &str, options: &[&str]) -> Result<(), Failure> {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc)
            .current_dir(&self.folder)
            .args([
                "--edition",
                edition.year(),
                "-Awarnings",
                "-Cdebuginfo=0",
                "-Coverflow-checks=off",
            ])
            .args(options)
            .arg(file)
            .output()
            .map_err(|e| Failure(format!("rustc does not start: {e}")))?;
        if output.status.success() {
            return Ok(());
        }
        Err(Failure(
            String::from_utf8_lossy(&output.stderr).into_owned(),
        ))
    }

    /// Compiles a file under `name`, runs every function on every input and gives what was seen,
    /// per function.
    ///
    /// # Errors
    /// When the file does not compile or its program fails.
    pub fn observe(
        &self,
        name: &str,
        edition: Edition,
        source: &Source,
    ) -> Result<BTreeMap<String, Observed>, Failure> {
        self.observe_up_to(name, edition, source, DECISIONS)
    }

    /// The same with another bound on the decisions of a run.
    ///
    /// # Errors
    /// When the file does not compile or its program fails.
    pub fn observe_up_to(
        &self,
        name: &str,
        edition: Edition,
        source: &Source,
        decisions: usize,
    ) -> Result<BTreeMap<String, Observed>, Failure> {
        let mut text = source.text.clone();
        text.push_str("fn main() {\n    probe::quiet();\n    let c = Ctx::new();\n");
        for (function, ..) in &source.functions {
            let name = &function.name;
            let call = if function.is_async {
                format!("block_on({name}(&c))")
            } else {
                format!("{name}(&c)")
            };
            let _ = writeln!(
                text,
                "    explore(\"{name}\", {decisions}, || {{ {call}; }});"
            );
        }
        text.push_str("}\n");
        let file = format!("{name}.rs");
        self.write(&file, &text)?;
        self.rustc(
            edition,
            &file,
            &[
                "--extern=probe=libprobe.rlib",
                "-Copt-level=0",
                "--crate-name=generated",
                "-o",
                name,
            ],
        )?;
        let output = Command::new(self.folder.join(name))
            .stderr(Stdio::null())
            .output()
            .map_err(|e| Failure(format!("{name} does not start: {e}")))?;
        if !output.status.success() {
            return Err(Failure(format!("{name} ends with {}", output.status)));
        }
        read(&String::from_utf8_lossy(&output.stdout))
            .ok_or_else(|| Failure(format!("{name} prints something else")))
    }
}

/// Reads what `explore` prints.
fn read(text: &str) -> Option<BTreeMap<String, Observed>> {
    let mut all = BTreeMap::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let mut words = line.strip_prefix("function ")?.split(' ');
        let name = words.next()?.to_owned();
        let mut sites = Vec::new();
        while let Some(site) = lines.next_if(|l| l.starts_with("site ")) {
            let words: Vec<&str> = site.split(' ').skip(1).collect();
            let [line, column, visits, union, intersection] = words[..] else {
                return None;
            };
            sites.push((
                (line.parse().ok()?, column.parse().ok()?),
                visits.parse().ok()?,
                u128::from_str_radix(union, 16).ok()?,
                u128::from_str_radix(intersection, 16).ok()?,
            ));
        }
        let positions = |mask: u128| -> BTreeSet<Position> {
            sites
                .iter()
                .enumerate()
                .filter(|(i, _)| mask >> i & 1 == 1)
                .map(|(_, s)| s.0)
                .collect()
        };
        let observed = sites
            .iter()
            .map(|&(at, visits, union, intersection)| {
                (
                    at,
                    Visit {
                        may: positions(union),
                        must: positions(intersection),
                        visits,
                    },
                )
            })
            .collect();
        all.insert(name, observed);
    }
    Some(all)
}
