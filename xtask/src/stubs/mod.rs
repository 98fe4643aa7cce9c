//! Compares the stubs with the sources of the crates that they model.

mod compare;
mod declarations;
mod exceptions;
mod pinned;
mod resolve;
mod shape;
mod sides;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use mapwarden_stubs::{FILES, StubFile};
use miette::{IntoDiagnostic, Result, WrapErr};
use rayon::prelude::*;

use self::compare::Row;
use self::declarations::CrateTree;
use self::exceptions::{Exceptions, Kind, LIST};
use self::pinned::Pinned;
use self::resolve::World;
use self::sides::Sides;

pub use self::pinned::Fetch;

/// The committed report.
pub const REPORT: &str = "analyzer/stubs/REPORT.md";
/// They come with the toolchain, not from a registry.
const WITHOUT_PACKAGE: [&str; 3] = ["alloc", "core", "std"];

/// What the comparison gave.
#[derive(Debug)]
pub struct Comparison {
    /// The text that [`REPORT`] should hold.
    pub report: String,
    /// What is wrong in the stubs or missing from them, one line each.
    pub complaints: Vec<String>,
}

/// Compares every stub crate with the sources that `xtask/stubs` pins. `None` if those are not on disk
/// and may not be fetched.
///
/// # Errors
/// Cargo cannot fetch, or the list of exceptions is malformed.
pub fn compare(root: &Path, fetch: Fetch) -> Result<Option<Comparison>> {
    let Some(packages) = pinned::packages(root, fetch)? else {
        return Ok(None);
    };
    let list = fs::read_to_string(root.join(LIST))
        .into_diagnostic()
        .wrap_err_with(|| format!("cannot read {LIST}"))?;
    let mut exceptions = Exceptions::parse(&list)?;
    let groups = groups();
    let stubs = stub_world(&groups);
    let real = World {
        crates: packages
            .par_iter()
            .map(|package| CrateTree::of_sources(&package.name, &package.root))
            .collect(),
        externs: packages
            .iter()
            .map(|package| package.externs.clone())
            .collect(),
    };
    let mut complaints: Vec<String> = stubs
        .crates
        .iter()
        .flat_map(|tree| tree.unread.clone())
        .collect();
    for (tree, package) in real.crates.iter().zip(&packages) {
        for unread in &tree.unread {
            if !exceptions.excuse(Kind::Unseen, &tree.name, &package.version, "(unread)") {
                complaints.push(unread.clone());
            }
        }
    }
    let sides = Sides::new(real, stubs);
    let mut rows = Vec::new();
    for (index, package) in packages.iter().enumerate() {
        match speaker(&groups, package) {
            Some(group) => {
                let row = sides.compare(index, group, &package.version, &mut exceptions);
                rows.push((group, row));
            }
            // Some are here for the sake of those that hand out what they declare.
            None if exceptions.excuse(Kind::Unseen, &package.name, &package.version, "(model)") => {
            }
            None => complaints.push(format!("{} is pinned, but has no stub", package.name)),
        }
    }
    for (index, group) in groups.iter().enumerate() {
        let name = group[0].crate_name;
        let of_group: Vec<&Row> = rows
            .iter()
            .filter(|(group, _)| *group == index)
            .map(|(_, row)| row)
            .collect();
        let Some((first, others)) = of_group.split_first() else {
            if !WITHOUT_PACKAGE.contains(&name) {
                let series = group[0].versions.join(", ");
                complaints.push(format!(
                    "the stub of {name} {series} is compared with no version"
                ));
            }
            continue;
        };
        for path in &first.absent {
            if others.iter().all(|row| row.absent.contains(path))
                && !exceptions.excuse(Kind::Unseen, name, &first.version, path)
            {
                complaints.push(format!(
                    "{}: `{path}` of {name} is not in its sources",
                    group[0].file
                ));
            }
        }
    }
    let mut rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    rows.sort_by(|a, b| (&a.krate, &a.version).cmp(&(&b.krate, &b.version)));
    let report = report(&rows);
    complaints.extend(rows.into_iter().flat_map(|row| row.complaints));
    complaints.extend(exceptions.unused());
    Ok(Some(Comparison { report, complaints }))
}

/// Built-in files by the model they belong to.
fn groups() -> Vec<Vec<&'static StubFile>> {
    let mut groups: Vec<Vec<&StubFile>> = Vec::new();
    for file in FILES {
        match groups.last_mut() {
            Some(group)
                if group[0].crate_name == file.crate_name && group[0].versions == file.versions =>
            {
                group.push(file);
            }
            _ => groups.push(vec![file]),
        }
    }
    groups
}

fn stub_world(groups: &[Vec<&StubFile>]) -> World {
    let crates = groups
        .par_iter()
        .map(|group| {
            CrateTree::of_stubs(
                group[0].crate_name,
                group.iter().map(|file| (file.file, file.text)),
            )
        })
        .collect();
    let by_name: BTreeMap<String, usize> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| (group[0].crate_name.to_owned(), index))
        .collect();
    World {
        crates,
        externs: vec![by_name; groups.len()],
    }
}

/// The model that speaks for a package: the first whose series fits, else the newest.
fn speaker(groups: &[Vec<&StubFile>], package: &Pinned) -> Option<usize> {
    let of_name = || {
        groups
            .iter()
            .enumerate()
            .filter(|(_, group)| group[0].crate_name == package.name)
    };
    of_name()
        .find(|(_, group)| {
            group[0].versions.iter().any(|series| {
                package.version == *series || package.version.starts_with(&format!("{series}."))
            })
        })
        .or_else(|| of_name().next_back())
        .map(|(index, _)| index)
}

fn report(rows: &[Row]) -> String {
    let mut text = String::from(
        "# Stubs against sources\n\n\
         Written by `cargo xtask stubs`. A type or function counts once it is found in the sources in the\n\
         shape that the stub gives it: receiver, number of parameters, whether a guard comes back. *Due* are\n\
         public functions that take or return a guard, a lock, an entry, a closure or a future; those that no\n\
         stub models stand with their reasons in `xtask/stubs/exceptions.txt`. One model may speak for several\n\
         versions: what one of them lacks has to be in another. Models of std have no sources to compare with.\n\n\
         | crate | version | types | functions | due | left out | not in this version |\n|---|---|--:|--:|--:|--:|--:|\n",
    );
    for row in rows {
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} |",
            row.krate,
            row.version,
            row.types,
            row.functions,
            row.due,
            row.left_out,
            row.absent.len()
        );
    }
    let sum = |field: fn(&Row) -> usize| rows.iter().map(field).sum::<usize>();
    let _ = writeln!(
        text,
        "| **{}** | | {} | {} | {} | {} | |",
        rows.len(),
        sum(|row| row.types),
        sum(|row| row.functions),
        sum(|row| row.due),
        sum(|row| row.left_out)
    );
    text
}
