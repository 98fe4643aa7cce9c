//! The two sides of the comparison: sources and stubs, with what their impls say of each type.

use std::collections::{BTreeMap, BTreeSet};

use super::declarations::{FnDecl, ImplDecl, Named};
use super::resolve::{CrateId, Target, World};

/// Sources and stubs, with the impls of each crate by the type they are for.
pub(super) struct Sides {
    pub(super) real: World,
    pub(super) stubs: World,
    real_impls: Vec<BTreeMap<Target, Vec<usize>>>,
    pub(super) stub_impls: Vec<BTreeMap<Target, Vec<usize>>>,
}

impl Sides {
    /// Sorts the impls of both sides.
    pub(super) fn new(real: World, stubs: World) -> Self {
        let real_impls = impls_by_type(&real);
        let stub_impls = impls_by_type(&stubs);
        Self {
            real,
            stubs,
            real_impls,
            stub_impls,
        }
    }

    /// Names of types with one of these attributes: of the stub crate and those it names.
    pub(super) fn names_with(&self, stub: CrateId, attributes: &[&str]) -> BTreeSet<String> {
        let named = self.stubs.crates[stub].modules.iter().flat_map(|module| {
            let globs = module.globs.iter().map(|(path, _)| path);
            let uses = module
                .names
                .values()
                .flatten()
                .filter_map(|(named, _)| match named {
                    Named::Use(path) | Named::Alias(path) => Some(path),
                    _ => None,
                });
            globs.chain(uses).filter_map(|path| path.first())
        });
        let mut crates: BTreeSet<CrateId> = named
            .filter_map(|name| self.stubs.externs[stub].get(name).copied())
            .collect();
        crates.insert(stub);
        crates
            .into_iter()
            .flat_map(|id| &self.stubs.crates[id].types)
            .filter(|ty| attributes.iter().any(|name| ty.attributes.contains(*name)))
            .map(|ty| ty.name.clone())
            .collect()
    }

    pub(super) fn all_methods(
        &self,
        target: Target,
        which: impl Fn(&ImplDecl) -> bool,
    ) -> Vec<&FnDecl> {
        let mut found = Vec::new();
        for (id, by_type) in self.real_impls.iter().enumerate() {
            for &index in by_type.get(&target).into_iter().flatten() {
                let block = &self.real.crates[id].impls[index];
                if which(block) {
                    found.extend(&block.methods);
                }
            }
        }
        found
    }

    pub(super) fn methods(
        &self,
        target: Target,
        name: &str,
        which: impl Fn(&ImplDecl) -> bool,
    ) -> Vec<&FnDecl> {
        let mut found = self.all_methods(target, which);
        found.retain(|method| method.name == name);
        found
    }

    /// The type, or every type, implements a trait of that name.
    pub(super) fn implements(&self, target: Target, of_trait: &str) -> bool {
        let Target::Type(krate, _) = target else {
            return false;
        };
        let named = |block: &ImplDecl| block.of_trait.as_deref() == Some(of_trait);
        self.real_impls.iter().enumerate().any(|(id, by_type)| {
            by_type
                .get(&target)
                .into_iter()
                .flatten()
                .any(|&index| named(&self.real.crates[id].impls[index]))
        }) || self.real.crates[krate].impls.iter().any(|block| {
            let is_parameter =
                block.of.len() == 1 && self.real.resolve(krate, block.module, &block.of).is_empty();
            is_parameter && named(block)
        })
    }
}

fn impls_by_type(world: &World) -> Vec<BTreeMap<Target, Vec<usize>>> {
    world
        .crates
        .iter()
        .enumerate()
        .map(|(id, krate)| {
            let mut by_type: BTreeMap<Target, Vec<usize>> = BTreeMap::new();
            for (index, block) in krate.impls.iter().enumerate() {
                for target in world.resolve(id, block.module, &block.of) {
                    by_type.entry(target).or_default().push(index);
                }
            }
            by_type
        })
        .collect()
}
