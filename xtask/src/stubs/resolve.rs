//! What a path leads to, across crates.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::declarations::{CrateTree, ModuleId, Named};

/// Index into [`World::crates`].
pub(super) type CrateId = usize;

/// A declaration of some crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Module(CrateId, ModuleId),
    Type(CrateId, usize),
    Function(CrateId, usize),
    /// A type alias whose right side is no type of these crates.
    Alias(CrateId),
}

/// Crates that name each other.
#[derive(Debug, Default)]
pub(super) struct World {
    pub(super) crates: Vec<CrateTree>,
    /// For each crate, what other crates are called in its code.
    pub(super) externs: Vec<BTreeMap<String, CrateId>>,
}

/// Deeper chains of imports are taken for loops.
const FUEL: u32 = 24;

impl World {
    /// What a path leads to, as seen from a module. Visibility does not count.
    pub(super) fn resolve(&self, krate: CrateId, module: ModuleId, path: &[String]) -> Vec<Target> {
        let mut found = self.walk(krate, module, path, FUEL);
        found.sort_unstable();
        found.dedup();
        found
    }

    fn walk(&self, krate: CrateId, module: ModuleId, path: &[String], fuel: u32) -> Vec<Target> {
        if fuel == 0 {
            return Vec::new();
        }
        let Some((first, rest)) = path.split_first() else {
            return vec![Target::Module(krate, module)];
        };
        let starts = match first.as_str() {
            "crate" | "$crate" => vec![Target::Module(krate, 0)],
            "self" => vec![Target::Module(krate, module)],
            "super" => {
                let parent = self.crates[krate].modules[module].parent.unwrap_or(0);
                vec![Target::Module(krate, parent)]
            }
            "" => return self.extern_path(krate, rest, fuel),
            name => {
                let found = self.name(krate, module, name, fuel - 1);
                if found.is_empty() {
                    return self.extern_path(krate, path, fuel);
                }
                found
            }
        };
        self.onward(starts, rest, fuel)
    }

    fn extern_path(&self, krate: CrateId, path: &[String], fuel: u32) -> Vec<Target> {
        let Some((first, rest)) = path.split_first() else {
            return Vec::new();
        };
        match self.externs[krate].get(first) {
            Some(&other) => self.onward(vec![Target::Module(other, 0)], rest, fuel),
            None => Vec::new(),
        }
    }

    fn onward(&self, starts: Vec<Target>, rest: &[String], fuel: u32) -> Vec<Target> {
        let mut at = starts;
        for name in rest {
            at = at
                .into_iter()
                .flat_map(|target| match target {
                    Target::Module(krate, module) => match name.as_str() {
                        "self" => vec![target],
                        "super" => {
                            let parent = self.crates[krate].modules[module].parent.unwrap_or(0);
                            vec![Target::Module(krate, parent)]
                        }
                        name => self.name(krate, module, name, fuel - 1),
                    },
                    _ => Vec::new(),
                })
                .collect();
        }
        at
    }

    fn name(&self, krate: CrateId, module: ModuleId, name: &str, fuel: u32) -> Vec<Target> {
        if fuel == 0 {
            return Vec::new();
        }
        let scope = &self.crates[krate].modules[module];
        let mut found = Vec::new();
        for (named, _) in scope.names.get(name).into_iter().flatten() {
            match named {
                Named::Module(id) => found.push(Target::Module(krate, *id)),
                Named::Type(id) => found.push(Target::Type(krate, *id)),
                Named::Function(id) => found.push(Target::Function(krate, *id)),
                Named::Alias(path) => {
                    let behind = self.walk(krate, module, path, fuel - 1);
                    if behind.is_empty() {
                        found.push(Target::Alias(krate));
                    }
                    found.extend(behind);
                }
                Named::Use(path) => {
                    let behind = self.import(krate, module, name, path, fuel - 1);
                    if behind.is_empty() && self.is_foreign(krate, module, path) {
                        found.push(Target::Alias(krate));
                    }
                    found.extend(behind);
                }
            }
        }
        if found.is_empty() {
            for (path, _) in &scope.globs {
                for target in self.walk(krate, module, path, fuel - 1) {
                    if let Target::Module(other, inner) = target
                        && (other, inner) != (krate, module)
                    {
                        found.extend(self.name(other, inner, name, fuel / 2));
                    }
                }
            }
        }
        found
    }

    /// What an import of `name` brings. In `use x::x;` the first `x` is a module or another crate.
    fn import(
        &self,
        krate: CrateId,
        module: ModuleId,
        name: &str,
        path: &[String],
        fuel: u32,
    ) -> Vec<Target> {
        if path.first().is_none_or(|first| first != name) {
            return self.walk(krate, module, path, fuel);
        }
        let named = self.crates[krate].modules[module].names.get(name);
        let modules = named
            .into_iter()
            .flatten()
            .filter_map(|(named, _)| match named {
                Named::Module(id) => Some(Target::Module(krate, *id)),
                _ => None,
            });
        let modules: Vec<Target> = modules.collect();
        if modules.is_empty() {
            self.extern_path(krate, path, fuel)
        } else {
            self.onward(modules, &path[1..], fuel)
        }
    }

    /// The path starts with the name of a crate whose sources are not here.
    fn is_foreign(&self, krate: CrateId, module: ModuleId, path: &[String]) -> bool {
        let first = path.first().map_or("", String::as_str);
        let local = ["crate", "self", "super"].contains(&first)
            || self.crates[krate].modules[module].names.contains_key(first)
            || self.externs[krate].contains_key(first);
        !local
    }

    /// The shortest public path of everything that users of a crate can name and that it declares itself.
    pub(super) fn public_paths(&self, krate: CrateId) -> BTreeMap<Target, String> {
        let mut paths = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut open: VecDeque<(CrateId, ModuleId, String)> = VecDeque::new();
        open.push_back((krate, 0, String::new()));
        while let Some((at, module, prefix)) = open.pop_front() {
            if !seen.insert((at, module)) {
                continue;
            }
            let scope = &self.crates[at].modules[module];
            for (name, all) in &scope.names {
                if !all.iter().any(|(_, public)| *public) {
                    continue;
                }
                let path = if prefix.is_empty() {
                    name.clone()
                } else {
                    format!("{prefix}::{name}")
                };
                for target in self.name(at, module, name, FUEL) {
                    match target {
                        Target::Module(other, inner) if other == krate => {
                            open.push_back((other, inner, path.clone()));
                        }
                        Target::Type(other, _) | Target::Function(other, _) if other == krate => {
                            paths.entry(target).or_insert_with(|| path.clone());
                        }
                        _ => {}
                    }
                }
            }
            for (path, public) in &scope.globs {
                if *public {
                    for target in self.walk(at, module, path, FUEL) {
                        if let Target::Module(other, inner) = target
                            && other == krate
                        {
                            open.push_back((other, inner, prefix.clone()));
                        }
                    }
                }
            }
        }
        paths
    }
}
