//! Compares what the analyzer knows of real crates with what rustc knows: which calls take locks and access
//! maps, and which guards are alive there.

mod reader;
mod ty;
mod names;
mod alive;
mod engine;
mod builds;
mod compare;
mod report;

use std::fs;
use std::path::Path;

use mapwarden_engine::parse::STACK_BYTES;
use miette::{IntoDiagnostic, Result, bail};
use rayon::prelude::*;

pub use self::builds::{Listed, packages};

use self::compare::Compared;

/// The committed report.
pub const REPORT: &str = "xtask/mir-oracle/REPORT.md";
/// Of a hundred sites so many are resolved.
const RESOLVED: f64 = 97.0;
/// Of a hundred held sets so many agree.
const AGREEING: f64 = 99.0;

/// Builds, compares and writes the report. `only` leaves every other package out and prints instead.
///
/// # Errors
/// A package cannot be built, or the goals are missed.
pub fn run(root: &Path, only: &[String]) -> Result<()> {
    let mut built = builds::build(root)?;
    built.retain(|built| only.is_empty() || only.contains(&built.name));
    let pool = rayon::ThreadPoolBuilder::new()
        .stack_size(STACK_BYTES)
        .build()
        .into_diagnostic()?;
    let compared: Vec<Result<Compared>> = pool.install(|| {
        built
            .par_iter()
            .with_max_len(1)
            .map(compare::compare)
            .collect()
    });
    let compared = compared.into_iter().collect::<Result<Vec<_>>>()?;
    let text = report::render(&compared);
    if only.is_empty() {
        fs::write(root.join(REPORT), &text).into_diagnostic()?;
        print!("{}", report::summary(&compared));
        println!("wrote {REPORT}");
    } else {
        print!("{text}");
    }
    let totals = report::Totals::of(&compared);
    if totals.resolved_share() < RESOLVED || totals.wrong > 0 || totals.agreeing_share() < AGREEING
    {
        bail!(
            "{totals}; asked for are {RESOLVED} % resolved, none wrongly, {AGREEING} % of held sets"
        );
    }
    Ok(())
}
