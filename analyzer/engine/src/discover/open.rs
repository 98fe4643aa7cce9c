//! Opens packages that are only dependencies, when a later stage asks for their types.

use super::features;
use super::model::{CrateRoot, Dependency, DependencyKind, DependencySource};
use super::resolve::{Known, Owner, Resolver};
use super::sources::Sources;
use super::targets::library_of;
use super::workspace::{edition_of, root_of, version_of};
use crate::problem::{Problem, ProblemKind};

/// Opens a dependency that is only on disk: its library's root file and what that needs.
///
/// # Errors
/// It is not on disk, or what is there has no readable manifest or no library.
pub fn open_dependency(sources: &Sources, dependency: &Dependency) -> Result<CrateRoot, Problem> {
    let name = &dependency.package;
    let folder = match &dependency.source {
        DependencySource::Beside(folder) | DependencySource::Fetched(folder) => folder,
        DependencySource::Package(_) => {
            return Err(refusal(
                sources,
                dependency,
                format!("`{name}` is one of the checked packages"),
                None,
            ));
        }
        DependencySource::Missing => {
            let help = "run `cargo fetch`, so that Cargo puts its sources on disk";
            return Err(refusal(
                sources,
                dependency,
                format!("the sources of `{name}` are not on disk"),
                Some(help),
            ));
        }
    };
    sources.with_cargo(|cargo| {
        let manifest = cargo.manifest(sources, folder).unwrap_or_else(|| {
            Err(refusal(
                sources,
                dependency,
                format!("the folder of `{name}` has no Cargo.toml any more"),
                None,
            ))
        })?;
        // What is odd in somebody else's manifest is not for the user to cure.
        let mut unreported = Vec::new();
        let root = root_of(sources, cargo, &manifest, &mut unreported);
        let version = version_of(&manifest, &root);
        let edition = edition_of(sources, &manifest, &root, &mut unreported);
        let library = library_of(sources, &manifest, name, edition, &mut unreported);
        let file = library
            .as_ref()
            .and_then(|library| sources.open(&library.root));
        let (Some(library), Some(file)) = (library, file) else {
            return Err(refusal(
                sources,
                dependency,
                format!("`{name}` has no library"),
                None,
            ));
        };
        let known = Known::default();
        let mut resolver = Resolver {
            sources,
            cargo,
            known: &known,
            problems: &mut unreported,
        };
        let terms = resolver.terms_at(&dependency.workspace);
        let owner = Owner {
            manifest: &manifest,
            name,
            version: &version,
            root: &root,
            terms: &terms,
        };
        let dependencies = resolver.dependencies(&owner, |kind| kind == DependencyKind::Normal);
        let default_features = features::switched_on(&manifest, &dependency.features);
        Ok(CrateRoot {
            file,
            edition: library.edition,
            dependencies,
            default_features,
            version,
        })
    })
}

fn refusal(
    sources: &Sources,
    dependency: &Dependency,
    message: String,
    help: Option<&str>,
) -> Problem {
    let path = match &dependency.source {
        DependencySource::Beside(folder) | DependencySource::Fetched(folder) => {
            Some(sources.display(folder).into())
        }
        DependencySource::Package(_) | DependencySource::Missing => None,
    };
    Problem {
        path,
        span: None,
        kind: ProblemKind::Manifest,
        message,
        help: help.map(str::to_owned),
    }
}
