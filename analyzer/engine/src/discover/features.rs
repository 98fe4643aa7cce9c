//! Declared features and what they switch on.

use std::collections::BTreeSet;

use super::manifest::Manifest;

/// Every feature of a package, sorted: those of `[features]` and those that optional
/// dependencies stand for.
pub(super) fn declared(manifest: &Manifest) -> Vec<String> {
    let values = || manifest.features.values().flatten();
    let optional = manifest
        .dependencies
        .iter()
        .filter(|dependency| dependency.optional);
    let implied = optional
        .map(|dependency| dependency.key.as_str())
        .filter(|key| !values().any(|value| value.strip_prefix("dep:") == Some(key)));
    let all: BTreeSet<&str> = manifest
        .features
        .keys()
        .map(String::as_str)
        .chain(implied)
        .collect();
    all.into_iter().map(str::to_owned).collect()
}

/// The features that are on when `asked` are, transitively and sorted.
pub(super) fn switched_on(manifest: &Manifest, asked: &[String]) -> Vec<String> {
    let declared = declared(manifest);
    let mut on: BTreeSet<&str> = BTreeSet::new();
    let mut pending: Vec<&str> = asked.iter().map(String::as_str).collect();
    while let Some(feature) = pending.pop() {
        // `name/feature` also switches the optional dependency `name` on, `name?/feature` does not.
        let feature = feature
            .split_once('/')
            .map_or(feature, |(package, _)| package);
        let is_declared = declared
            .binary_search_by(|name| name.as_str().cmp(feature))
            .is_ok();
        if is_declared && on.insert(feature) {
            pending.extend(
                manifest
                    .features
                    .get(feature)
                    .into_iter()
                    .flatten()
                    .map(String::as_str),
            );
        }
    }
    on.into_iter().map(str::to_owned).collect()
}
