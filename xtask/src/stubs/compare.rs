//! One stub crate against one version of the sources it models.

use std::collections::{BTreeMap, BTreeSet};

use super::declarations::{FnDecl, ImplDecl};
use super::exceptions::{Exceptions, Kind};
use super::resolve::{CrateId, Target};
use super::shape::Shape;
use super::sides::Sides;

/// Traits without methods that stubs speak of for their own sake.
const MARKERS: [&str; 6] = [
    "Send",
    "Sync",
    "Unpin",
    "UnwindSafe",
    "RefUnwindSafe",
    "Copy",
];

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

impl Sides {
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
            self.row
                .complaints
                .push(format!("{krate} {version}: `{path}` {what}"));
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
            let twins: Vec<&FnDecl> = declared
                .methods
                .iter()
                .filter(|m| m.name == method.name)
                .collect();
            self.one(&format!("{path}::{}", method.name), method, &twins);
        }
        let target = Target::Type(self.stub, stub_type);
        for &index in sides.stub_impls[self.stub]
            .get(&target)
            .into_iter()
            .flatten()
        {
            let block = &sides.stubs.crates[self.stub].impls[index];
            match &block.of_trait {
                None => {
                    for method in &block.methods {
                        let mut twins = sides
                            .methods(real_type, &method.name, |block| block.of_trait.is_none());
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
            let twins = sides.methods(real_type, &method.name, |block| {
                block.of_trait.as_deref() == Some(name)
            });
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
                if sides
                    .real
                    .crates
                    .iter()
                    .any(|krate| krate.macros.contains(&function.name))
                {
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
        let faults: Vec<Option<String>> = twins
            .iter()
            .map(|twin| self.fault(&stub.shape, &twin.shape))
            .collect();
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
            return Some(format!(
                "has {} parameters, not {}",
                real.params, stub.params
            ));
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
                    let guards_something =
                        sides.implements(target, "Deref") && sides.implements(target, "Drop");
                    if guards_something && known.is_none() {
                        add(&path, false);
                    }
                    let inherent = sides.all_methods(target, |block| block.of_trait.is_none());
                    let names: BTreeSet<&str> = ty
                        .methods
                        .iter()
                        .chain(inherent)
                        .filter(|method| {
                            method.public && self.is_due(&method.shape, Some(&ty.name))
                        })
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
            self.row
                .complaints
                .push(format!("{krate} {version}: `{path}` is not modelled"));
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
                .any(|&index| {
                    stubs.impls[index]
                        .methods
                        .iter()
                        .any(|method| method.name == name)
                })
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
        let consumes_guard =
            owner_is_guard && matches!(shape.receiver.as_deref(), Some("value" | "&mut"));
        shape.takes_code || gives_guard || gives_lock || takes || consumes_guard
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::declarations::CrateTree;
    use super::super::exceptions::Exceptions;
    use super::super::resolve::World;
    use super::{Row, Sides};

    const SOURCES: &str = "
        pub use self::inner::Latch;
        mod inner {
            pub struct Latch<T>(T);
            pub struct Held<'a, T>(&'a T);
            impl<T> Latch<T> {
                pub fn new(value: T) -> Self {}
                pub fn hold(&self) -> Held<'_, T> {}
                pub fn held(&self) -> bool {}
                cfg_rt! { pub async fn wait(&self) -> Held<'_, T> {} }
                pub fn with<R, F>(&self, f: F) -> R where F: FnOnce(&T) -> R {}
                fn hidden<F: FnOnce()>(&self, f: F) {}
            }
            impl<T> std::ops::Deref for Held<'_, T> {
                type Target = T;
                fn deref(&self) -> &Self::Target {}
            }
            impl<T> Drop for Held<'_, T> { fn drop(&mut self) {} }
        }
        pub fn spawn(work: impl FnOnce() + Send) {}
    ";

    const STUB: &str = "
        pub use self::inner::Latch;
        mod inner {
            #[lock] pub struct Latch<T>(T);
            #[guard(of = \"Latch\", exclusive)] pub struct Held<'a, T>(&'a T);
            impl<T> Latch<T> {
                pub fn hold(&self) -> Held<'_, T> {}
                pub async fn wait(&self) -> Held<'_, T> {}
                pub fn with<R, F: FnOnce(&T) -> R>(&self, f: F) -> R {}
            }
            impl<T> std::ops::Deref for Held<'_, T> { fn deref(&self) -> &T {} }
        }
        pub fn spawn(work: impl FnOnce() + Send) {}
    ";

    fn compare(stub: &str, exceptions: &str) -> Row {
        let world = |text| World {
            crates: vec![CrateTree::of_stubs("acme", [("lib.rs", text)])],
            externs: vec![BTreeMap::new()],
        };
        let mut exceptions = Exceptions::parse(exceptions).expect("the list is well-formed");
        Sides::new(world(SOURCES), world(stub)).compare(0, 0, "1.0.0", &mut exceptions)
    }

    #[track_caller]
    fn complains(stub: &str, of: &str) {
        let row = compare(stub, "");
        let all: Vec<&String> = row.complaints.iter().chain(&row.absent).collect();
        assert!(
            all.len() == 1 && all[0].contains(of),
            "expected one complaint of {of:?}: {all:?}"
        );
    }

    #[test]
    fn a_true_stub_is_praised() {
        let row = compare(STUB, "");
        assert!(row.complaints.is_empty(), "{:?}", row.complaints);
        assert!(row.absent.is_empty(), "{:?}", row.absent);
        // `hold`, `wait`, `with` and `spawn`: neither what is private nor what deals in plain values.
        assert_eq!((row.types, row.functions, row.due), (2, 5, 4));
    }

    #[test]
    fn a_shape_that_differs_is_told() {
        let wrong = |from: &str, to: &str| STUB.replace(from, to);
        complains(
            &wrong("hold(&self)", "hold(&mut self)"),
            "receiver `&`, not `&mut`",
        );
        complains(
            &wrong("hold(&self)", "hold(&self, n: u8)"),
            "has 0 parameters, not 1",
        );
        complains(
            &wrong("hold(&self) -> Held<'_, T>", "hold(&self) -> u8"),
            "gives a `Held`",
        );
        complains(&wrong("-> R {}", "-> Held<'_, T> {}"), "gives no `Held`");
        complains(
            &wrong(
                "async fn wait(&self) -> Held<'_, T>",
                "fn wait(&self) -> bool",
            ),
            "is `async`",
        );
    }

    #[test]
    fn what_the_sources_lack_is_told() {
        let more = |text: &str| format!("{STUB}{text}");
        complains(&more("pub struct Bolt;"), "Bolt");
        complains(&more("pub fn bolt() {}"), "bolt");
        complains(
            &more("impl<T> Clone for Latch<T> { fn clone(&self) -> Self {} }"),
            "Latch: Clone",
        );
        complains(
            &more("impl<T> Latch<T> { pub fn release(&self) {} }"),
            "inner::Latch::release",
        );
    }

    #[test]
    fn what_the_stub_lacks_is_told_unless_it_is_excepted() {
        let less = STUB.replace(
            "pub fn with<R, F: FnOnce(&T) -> R>(&self, f: F) -> R {}",
            "",
        );
        complains(&less, "`Latch::with` is not modelled");
        let row = compare(&less, "leaves acme Latch::with shown in a test\n");
        assert!(row.complaints.is_empty(), "{:?}", row.complaints);
        assert_eq!((row.due, row.left_out), (4, 1));
        complains(
            &STUB.replace("pub fn spawn(work: impl FnOnce() + Send) {}", ""),
            "`spawn` is not modelled",
        );
    }
}
