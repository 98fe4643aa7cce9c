//! Extern crates: stubs, workspace libraries, dependencies on disk.

use super::linker::{ExternCrate, Linker};
use super::modules::child_directory;
use super::resolve::Namespace;
use super::{CrateData, CrateId, ModuleId, Symbol};
use crate::discover::Dependency;

impl Linker<'_> {
    /// The crate that a name leads to from another crate, loaded on first use.
    pub(super) fn load_extern(&mut self, from: CrateId, name: Symbol) -> Option<CrateId> {
        let text = self.symbols.text(name).to_owned();
        if matches!(text.as_str(), "std" | "core" | "alloc") {
            return self.stub_crate("std");
        }
        let from_crate = &self.crates[from.0 as usize];
        match from_crate.externs.get(&name).cloned() {
            Some(ExternCrate {
                stub: Some(stub), ..
            }) => Some(stub),
            Some(ExternCrate {
                stub: None,
                dependency: Some(dependency),
            }) => self.open_dependency(&dependency),
            Some(ExternCrate {
                stub: None,
                dependency: None,
            }) => None,
            // A stub crate refers to others by name; a lone file has no manifest that could, and a package
            // that is not on disk cannot say what its library is called.
            None if from_crate.data.is_stub || from_crate.data.guesses_externs => {
                self.stub_crate(&text)
            }
            None => None,
        }
    }

    fn open_dependency(&mut self, dependency: &Dependency) -> Option<CrateId> {
        let root = self.source.dependency(dependency)?;
        if let Some(&known) = self.crate_of_root.get(&root.file) {
            return Some(known);
        }
        let facts = self.source.foreign(root.file, root.edition)?;
        let data = CrateData {
            name: dependency.package.replace('-', "_"),
            is_stub: false,
            is_workspace: false,
            is_test_target: false,
            is_program: false,
            guesses_externs: false,
            default_features: root.default_features.clone(),
        };
        let directory = child_directory(&self.source.path(root.file), true);
        let id = self.new_crate(data, root.edition, directory);
        self.crate_of_root.insert(root.file, id);
        self.set_externs(id, &root.dependencies);
        let module = self.crates[id.0 as usize].root;
        self.fill_module(module, root.file, facts, true);
        Some(id)
    }

    /// Enters the names under which a crate's dependencies are written.
    pub(super) fn set_externs(&mut self, crate_id: CrateId, dependencies: &[Dependency]) {
        for dependency in dependencies {
            let name = self.symbols.intern(&dependency.name_in_code);
            let stub = self.stub_for(dependency);
            self.crates[crate_id.0 as usize]
                .externs
                .entry(name)
                .or_insert_with(|| ExternCrate {
                    stub,
                    dependency: Some(dependency.clone()),
                });
        }
    }

    fn stub_for(&self, dependency: &Dependency) -> Option<CrateId> {
        let name = dependency.package.replace('-', "_");
        let candidates: Vec<usize> = self
            .crates
            .iter()
            .enumerate()
            .filter(|(_, krate)| krate.data.is_stub && krate.data.name == name)
            .map(|(index, _)| index)
            .collect();
        let version = dependency
            .version
            .as_deref()
            .or(dependency.requirement.as_deref());
        let fits = |index: &usize| {
            let versions = &self.stub_versions[*index];
            version.is_some_and(|version| versions.iter().any(|series| in_series(version, series)))
        };
        // Newest last: where nothing tells the version, the newest model speaks.
        let chosen = candidates
            .iter()
            .copied()
            .find(|index| fits(index))
            .or_else(|| candidates.last().copied())?;
        u32::try_from(chosen).ok().map(CrateId)
    }

    /// The module of the crate's own sources that a stub module stands before, if it is on disk.
    pub(super) fn real_module(&mut self, stub_module: ModuleId) -> Option<ModuleId> {
        if !self.crates[self.crate_of(stub_module).0 as usize]
            .data
            .is_stub
        {
            return None;
        }
        if let Some(&known) = self.real_modules.get(&stub_module) {
            return known;
        }
        // Asked again on the way, the answer is that there is none.
        self.real_modules.insert(stub_module, None);
        let real = self.find_real_module(stub_module);
        self.real_modules.insert(stub_module, real);
        real
    }

    fn find_real_module(&mut self, stub_module: ModuleId) -> Option<ModuleId> {
        let stub_crate = self.crate_of(stub_module);
        let dependency = self.crates.iter().find_map(|krate| {
            krate
                .externs
                .values()
                .find(|entry| entry.stub == Some(stub_crate))
                .and_then(|entry| entry.dependency.clone())
        })?;
        let real = self.open_dependency(&dependency)?;
        let mut module = self.crates[real.0 as usize].root;
        for name in self.module_path(stub_module) {
            match self
                .lookup(
                    module,
                    name,
                    Namespace::Types,
                    &mut smallvec::SmallVec::new(),
                )
                .first()
            {
                Some(super::resolve::Resolution::Module(inner)) => module = *inner,
                _ => return None,
            }
        }
        Some(module)
    }
}

/// Whether a version or requirement (`6.1.0`, `^0.12`, `=1.2.3`) is of a series (`6`, `0.12`).
fn in_series(version: &str, series: &str) -> bool {
    let version = version.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut numbers = version.split(['.', '-', '+', ',', ' ']);
    series.split('.').all(|part| numbers.next() == Some(part))
}
