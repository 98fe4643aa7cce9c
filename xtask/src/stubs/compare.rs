//! One stub crate against one version of the sources it models.

use std::collections::{BTreeMap, BTreeSet};

use super::declarations::{FnDecl, ImplDecl};
use super::exceptions::{Exceptions, Kind};
use super::resolve::{CrateId, Target, World};
use super::shape::Shape;

/// Traits without methods that stubs speak of for their own sake.
const MARKERS: [&str; 6] = ["Send", "Sync", "Unpin", "UnwindSafe", "RefUnwindSafe", "Copy"];

/// What came of one comparison.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) krate: String,
    pub(super) version: String,
    /// Modelled types that the sources have.
    pub(super) types: usize,
    /// Modelled functions and methods that the sources have in that shape.
    pub(super) functions: usize,
    /// Public functions and methods of the sources that deal in guards, locks, entries or closures …
    pub(super) due: usize,
    /// … and of these, those that the stubs leave out on purpose.
    pub(super) left_out: usize,
    /// What is wrong or missing.
    pub(super) complaints: Vec<String>,
    /// Paths that this version does not have; another one that the stub speaks for may.
    pub(super) absent: BTreeSet<String>,
}

/// Sources and stubs, with the impls of each crate by the type they are for.
pub(super) struct Sides {
    pub(super) real: World,
    pub(super) stubs: World,
    real_impls: Vec<BTreeMap<Target, Vec<usize>>>,
    stub_impls: Vec<BTreeMap<Target, Vec<usize>>>,
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

    /// Compares the stub crate `stub` with the crate `real` of the sources.
    pub(super) fn compare(
        &self,
        real: CrateId,
        stub: CrateId,
        version: &str,
        exceptions: &mut Exceptions,
    ) -> Row {
        let mut comparison = Comparison {
            sides: self,
            real,
            stub,
            exceptions,
            guards: self.names_with(stub, &["guard", "entry"]),
            locks: self.names_with(stub, &["lock"]),
            modelled: BTreeMap::new(),
            row: Row {
                krate: self.stubs.crates[stub].name.clone(),
                version: version.to_owned(),
                ..Row::default()
            },
        };
        comparison.types();
        comparison.functions();
        comparison.coverage();
        comparison.row.complaints.sort();
        comparison.row.complaints.dedup();
        comparison.row
    }

    /// Names of types with one of these attributes: of the stub crate and those it names.
    fn names_with(&self, stub: CrateId, attributes: &[&str]) -> BTreeSet<String> {
        let named = self.stubs.crates[stub].modules.iter().flat_map(|module| {
            let globs = module.globs.iter().map(|(path, _)| path);
            let uses = module.names.values().flatten().filter_map(|(named, _)| match named {
                super::declarations::Named::Use(path) | super::declarations::Named::Alias(path) => {
                    Some(path)
                }
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

struct Comparison<'a> {
    sides: &'a Sides,
    real: CrateId,
    stub: CrateId,
    exceptions: &'a mut Exceptions,
    guards: BTreeSet<String>,
    locks: BTreeSet<String>,
    /// The stub item behind each item of the sources.
    modelled: BTreeMap<Target, usize>,
    row: Row,
}

impl<'a> Comparison<'a> {
    fn wrong(&mut self, path: &str, what: &str) {
        let (krate, version) = (self.row.krate.clone(), self.row.version.clone());
        if !self.exceptions.excuse(Kind::Unseen, &krate, &version, path) {
            self.row.complaints.push(format!("{krate} {version}: `{path}` {what}"));
        }
    }

    fn path_of(&self, module: usize, name: &str) -> Vec<String> {
        let mut path = self.sides.stubs.crates[self.stub].module_path(module);
        path.push(name.to_owned());
        path
    }

    fn real_targets(&self, path: &[String]) -> Vec<Target> {
        self.sides.real.resolve(self.real, 0, path)
    }

    fn types(&mut self) {
        let sides = self.sides;
        for (id, ty) in sides.stubs.crates[self.stub].types.iter().enumerate() {
            let path = self.path_of(ty.module, &ty.name);
            let written = path.join("::");
            let targets = self.real_targets(&path);
            let mut found = false;
            for target in targets {
                if let Target::Type(krate, _) = target {
                    found = true;
                    if krate == self.real {
                        self.modelled.insert(target, id);
                    }
                    self.members(id, target, &written);
                }
                found |= matches!(target, Target::Alias(_));
            }
            if found {
                self.row.types += 1;
            } else {
                self.row.absent.insert(written);
            }
        }
    }

    /// Compares what a modelled type or trait has.
    fn members(&mut self, stub_type: usize, real_type: Target, path: &str) {
        let sides = self.sides;
        let Target::Type(real_crate, real_id) = real_type else {
            return;
        };
        let declared = &sides.real.crates[real_crate].types[real_id];
        let ty = &sides.stubs.crates[self.stub].types[stub_type];
        for method in &ty.methods {
            let twins: Vec<&FnDecl> = declared.methods.iter().filter(|m| m.name == method.name).collect();
            self.one(&format!("{path}::{}", method.name), method, &twins);
        }
        let target = Target::Type(self.stub, stub_type);
        for &index in sides.stub_impls[self.stub].get(&target).into_iter().flatten() {
            let block = &sides.stubs.crates[self.stub].impls[index];
            match &block.of_trait {
                None => {
                    for method in &block.methods {
                        let mut twins = sides.methods(real_type, &method.name, |block| block.of_trait.is_none());
                        if twins.is_empty() {
                            twins = sides.methods(real_type, &method.name, |_| true);
                        }
                        self.one(&format!("{path}::{}", method.name), method, &twins);
                    }
                }
                Some(name) if MARKERS.contains(&name.as_str()) => {}
                Some(name) => self.trait_impl(block, name, real_type, path),
            }
        }
    }

    fn trait_impl(&mut self, block: &ImplDecl, name: &str, real_type: Target, path: &str) {
        let sides = self.sides;
        let Target::Type(krate, id) = real_type else {
            return;
        };
        let derived = sides.real.crates[krate].types[id].derives.contains(name);
        if !derived && !sides.implements(real_type, name) {
            self.row.absent.insert(format!("{path}: {name}"));
            return;
        }
        for method in &block.methods {
            let twins = sides.methods(real_type, &method.name, |block| block.of_trait.as_deref() == Some(name));
            // Without a twin it is derived, or comes with the trait.
            if twins.is_empty() {
                self.row.functions += 1;
            } else {
                self.one(&format!("{path}::{}", method.name), method, &twins);
            }
        }
    }

    fn functions(&mut self) {
        let sides = self.sides;
        for (id, function) in sides.stubs.crates[self.stub].functions.iter().enumerate() {
            let path = self.path_of(function.module, &function.name);
            let written = path.join("::");
            if function.is_macro {
                if sides.real.crates.iter().any(|krate| krate.macros.contains(&function.name)) {
                    self.row.functions += 1;
                } else {
                    self.row.absent.insert(format!("{written}!"));
                }
                continue;
            }
            let mut twins = Vec::new();
            for target in self.real_targets(&path) {
                if let Target::Function(krate, real_id) = target {
                    if krate == self.real {
                        self.modelled.insert(target, id);
                    }
                    twins.push(&sides.real.crates[krate].functions[real_id]);
                }
            }
            self.one(&written, function, &twins);
        }
    }

    fn one(&mut self, path: &str, stub: &FnDecl, twins: &[&FnDecl]) {
        if twins.is_empty() {
            self.row.absent.insert(path.to_owned());
            return;
        }
        let faults: Vec<Option<String>> = twins.iter().map(|twin| self.fault(&stub.shape, &twin.shape)).collect();
        if faults.iter().any(Option::is_none) {
            self.row.functions += 1;
        } else if let Some(Some(fault)) = faults.into_iter().next() {
            self.wrong(path, &fault);
        }
    }

    /// How a modelled shape differs from the real one.
    fn fault(&self, stub: &Shape, real: &Shape) -> Option<String> {
        let said = |receiver: &Option<String>| receiver.as_deref().unwrap_or("none").to_owned();
        if stub.receiver != real.receiver {
            return Some(format!(
                "has receiver `{}`, not `{}`",
                said(&real.receiver),
                said(&stub.receiver)
            ));
        }
        if stub.params != real.params {
            return Some(format!("has {} parameters, not {}", real.params, stub.params));
        }
        if real.is_async && !stub.is_async && stub.plain_output {
            return Some("is `async`".to_owned());
        }
        if stub.is_async && !real.is_async && real.plain_output {
            return Some("is not `async`".to_owned());
        }
        // A future by name does not say what it gives.
        if stub.is_async != real.is_async || real.open_output {
            return None;
        }
        let guards = |shape: &Shape| shape.output.intersection(&self.guards).next().cloned();
        match (guards(stub), guards(real)) {
            (Some(guard), None) => Some(format!("gives no `{guard}`")),
            (None, Some(guard)) => Some(format!("gives a `{guard}`")),
            _ => None,
        }
    }

    /// What of the sources is public and deals in guards, locks, entries or closures, but is not modelled.
    fn coverage(&mut self) {
        let sides = self.sides;
        let krate = &sides.real.crates[self.real];
        // Twins under `cfg` have one path.
        let mut due: BTreeMap<String, bool> = BTreeMap::new();
        let mut add = |path: &str, there: bool| *due.entry(path.to_owned()).or_default() |= there;
        for (target, path) in sides.real.public_paths(self.real) {
            match target {
                Target::Function(_, id) => {
                    let function = &krate.functions[id];
                    if function.public && self.is_due(&function.shape, None) {
                        add(&path, self.modelled.contains_key(&target));
                    }
                }
                Target::Type(_, id) => {
                    let ty = &krate.types[id];
                    let known = self.modelled.get(&target).copied();
                    let guards_something = sides.implements(target, "Deref") && sides.implements(target, "Drop");
                    if guards_something && known.is_none() {
                        add(&path, false);
                    }
                    let inherent = sides.all_methods(target, |block| block.of_trait.is_none());
                    let names: BTreeSet<&str> = ty
                        .methods
                        .iter()
                        .chain(inherent)
                        .filter(|method| method.public && self.is_due(&method.shape, Some(&ty.name)))
                        .map(|method| method.name.as_str())
                        .collect();
                    for name in names {
                        let there = known.is_some_and(|stub| self.stub_has(stub, name));
                        add(&format!("{path}::{name}"), there);
                    }
                }
                _ => {}
            }
        }
        for (path, there) in due {
            self.judge(&path, there);
        }
    }

    fn judge(&mut self, path: &str, there: bool) {
        self.row.due += 1;
        if there {
            return;
        }
        let (krate, version) = (self.row.krate.clone(), self.row.version.clone());
        if self.exceptions.excuse(Kind::Leaves, &krate, &version, path) {
            self.row.left_out += 1;
        } else {
            self.row.complaints.push(format!("{krate} {version}: `{path}` is not modelled"));
        }
    }

    fn stub_has(&self, stub_type: usize, name: &str) -> bool {
        let target = Target::Type(self.stub, stub_type);
        let ty = &self.sides.stubs.crates[self.stub].types[stub_type];
        let stubs = &self.sides.stubs.crates[self.stub];
        ty.methods.iter().any(|method| method.name == name)
            || self.sides.stub_impls[self.stub]
                .get(&target)
                .into_iter()
                .flatten()
                .any(|&index| stubs.impls[index].methods.iter().any(|method| method.name == name))
    }

    fn is_due(&self, shape: &Shape, owner: Option<&str>) -> bool {
        let owner_is_guard = owner.is_some_and(|name| self.guards.contains(name));
        let gives_guard = shape.output.iter().any(|name| self.guards.contains(name));
        let gives_lock = shape.output.iter().any(|name| self.locks.contains(name))
            && (shape.receiver.is_some() || !owner.is_some_and(|name| self.locks.contains(name)));
        let takes = shape
            .inputs
            .iter()
            .any(|name| self.guards.contains(name) || self.locks.contains(name));
        let consumes_guard = owner_is_guard && matches!(shape.receiver.as_deref(), Some("value" | "&mut"));
        shape.takes_code || gives_guard || gives_lock || takes || consumes_guard
    }
}

impl Sides {
    fn all_methods<'a>(
        &'a self,
        target: Target,
        which: impl Fn(&ImplDecl) -> bool,
    ) -> Vec<&'a FnDecl> {
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

    fn methods<'a>(
        &'a self,
        target: Target,
        name: &str,
        which: impl Fn(&ImplDecl) -> bool,
    ) -> Vec<&'a FnDecl> {
        let mut found = self.all_methods(target, which);
        found.retain(|method| method.name == name);
        found
    }

    /// The type, or every type, implements a trait of that name.
    fn implements(&self, target: Target, of_trait: &str) -> bool {
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
            let is_parameter = block.of.len() == 1
                && self.real.resolve(krate, block.module, &block.of).is_empty();
            is_parameter && named(block)
        })
    }
}
