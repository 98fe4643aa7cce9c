//! Everything that is linked in may be, and every direct dependency has a stated reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cargo_metadata::{DependencyKind, MetadataCommand};
use miette::{IntoDiagnostic, Result};

use super::Complaint;

const PERMISSIVE: [&str; 11] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "Unlicense",
    "Unicode-3.0",
    "CC0-1.0",
];

const REASONS: &str = "docs/architecture.md";

/// Looks at the licence of every package in the graph and for every direct dependency in the
/// section "Dependencies and why" of the architecture page.
///
/// # Errors
/// Cargo does not tell, or the page cannot be read.
pub fn check(root: &Path) -> Result<Vec<Complaint>> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .exec()
        .into_diagnostic()?;
    let mut complaints = Vec::new();
    for package in &metadata.packages {
        let licence = package.license.as_deref().unwrap_or_default();
        if !permits(licence) {
            let message = format!(
                "`{}` has the licence {licence:?}, which nobody looked at",
                package.name
            );
            complaints.push(Complaint::new(Path::new("Cargo.lock"), message));
        }
    }

    let own = metadata.workspace_packages();
    let direct: BTreeSet<&str> = own
        .iter()
        .flat_map(|package| &package.dependencies)
        .filter(|dependency| dependency.kind != DependencyKind::Build || dependency.path.is_none())
        .map(|dependency| dependency.name.as_str())
        .filter(|name| !own.iter().any(|package| package.name.as_str() == *name))
        .collect();
    let page = fs::read_to_string(root.join(REASONS)).into_diagnostic()?;
    let (_, reasons) = page
        .split_once("## Dependencies and why")
        .unwrap_or_default();
    let mut listed = BTreeSet::new();
    for row in reasons.lines().filter_map(|line| line.strip_prefix("| `")) {
        let cells: Vec<&str> = row
            .split('|')
            .map(|cell| cell.trim().trim_end_matches('`'))
            .collect();
        let [name, _, licence, ..] = cells[..] else {
            continue;
        };
        listed.insert(name);
        let mut versions = metadata
            .packages
            .iter()
            .filter(|package| package.name.as_str() == name)
            .peekable();
        if versions.peek().is_some()
            && !versions.any(|package| package.license.as_deref() == Some(licence))
        {
            let message = format!("the licence of `{name}` is not {licence:?}");
            complaints.push(Complaint::new(Path::new(REASONS), message));
        }
    }
    for name in direct.difference(&listed) {
        complaints.push(Complaint::new(
            Path::new(REASONS),
            format!("say why there is a dependency on `{name}`"),
        ));
    }
    for name in listed.difference(&direct) {
        complaints.push(Complaint::new(
            Path::new(REASONS),
            format!("nothing depends on `{name}` any more"),
        ));
    }
    Ok(complaints)
}

/// Whether an SPDX expression can be met with permissive licences alone. `/` is the old `OR`.
fn permits(expression: &str) -> bool {
    let expression = expression.replace(['(', ')'], " ").replace('/', " OR ");
    let is_permissive = |name: &str| PERMISSIVE.contains(&name.trim());
    // Without parentheses AND binds tighter than OR; with them this only asks for more.
    let as_written = expression
        .split(" OR ")
        .any(|all| all.split(" AND ").all(is_permissive));
    let all_of_any = expression
        .split(" AND ")
        .all(|any| any.split(" OR ").any(is_permissive));
    as_written || all_of_any
}

#[cfg(test)]
mod tests {
    use super::permits;

    #[test]
    fn one_permissive_way_is_enough() {
        for good in [
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "GPL-3.0 OR MIT",
        ] {
            assert!(permits(good), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0"] {
            assert!(!permits(bad), "{bad}");
        }
    }
}
