//! Cargo as the judge: what it says about a package must be what discovery says.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use mapwarden_engine::discover::{DependencyKind, Edition, Package, Target, TargetKind};
use serde_json::Value;

use crate::tree::View;

impl View {
    /// Compares every package with `cargo metadata --no-deps`.
    pub(crate) fn assert_cargo_agrees(&self) {
        for package in &self.discovery.packages {
            let theirs = metadata(&package.manifest);
            let text = |key: &str| theirs[key].as_str().unwrap().to_owned();
            assert_eq!(
                (&package.name, &package.version),
                (&text("name"), &text("version"))
            );
            assert_eq!(year(package.edition), text("edition"), "{}", package.name);
            assert_eq!(
                our_targets(package),
                their_targets(&theirs),
                "{}",
                package.name
            );
            assert_eq!(
                our_dependencies(package),
                their_dependencies(&theirs),
                "{}",
                package.name
            );
            let features: BTreeSet<&str> = package.features.iter().map(String::as_str).collect();
            let their_features = theirs["features"].as_object().unwrap();
            assert_eq!(
                features,
                their_features.keys().map(String::as_str).collect(),
                "{}",
                package.name
            );
        }
    }
}

fn metadata(manifest: &Path) -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
            "--manifest-path",
        ])
        .arg(manifest)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .find(|package| package["manifest_path"] == manifest.to_str().unwrap())
        .unwrap()
        .clone()
}

fn our_targets(package: &Package) -> BTreeSet<String> {
    let line = |target: &Target| {
        let kind = match target.kind {
            TargetKind::Lib => "lib",
            TargetKind::ProcMacro => "proc-macro",
            TargetKind::Bin => "bin",
            TargetKind::Example => "example",
            TargetKind::Test => "test",
            TargetKind::Bench => "bench",
            TargetKind::BuildScript => "custom-build",
        };
        format!(
            "{kind} {} {} {}",
            target.name,
            target.root.display(),
            year(target.edition)
        )
    };
    package.targets.iter().map(line).collect()
}

fn their_targets(package: &Value) -> BTreeSet<String> {
    let targets = package["targets"].as_array().unwrap().iter();
    targets
        .map(|target| {
            let text = |key: &str| target[key].as_str().unwrap();
            let kind = target["kind"][0].as_str().unwrap();
            format!(
                "{kind} {} {} {}",
                text("name").replace('-', "_"),
                text("src_path"),
                text("edition")
            )
        })
        .collect()
}

fn our_dependencies(package: &Package) -> BTreeSet<String> {
    let dependencies = package.dependencies.iter();
    dependencies
        .map(|edge| {
            let kind = match edge.kind {
                DependencyKind::Normal => "normal",
                DependencyKind::Dev => "dev",
                DependencyKind::Build => "build",
            };
            format!("{kind} {} {}", edge.name_in_code, edge.package)
        })
        .collect()
}

fn their_dependencies(package: &Value) -> BTreeSet<String> {
    let dependencies = package["dependencies"].as_array().unwrap().iter();
    dependencies
        .map(|edge| {
            let package = edge["name"].as_str().unwrap();
            let name = edge["rename"].as_str().unwrap_or(package).replace('-', "_");
            format!(
                "{} {name} {package}",
                edge["kind"].as_str().unwrap_or("normal")
            )
        })
        .collect()
}

const fn year(edition: Edition) -> &'static str {
    match edition {
        Edition::E2015 => "2015",
        Edition::E2018 => "2018",
        Edition::E2021 => "2021",
        Edition::E2024 => "2024",
    }
}
