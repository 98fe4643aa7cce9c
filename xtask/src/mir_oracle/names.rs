//! From names that rustc prints to what the stubs declare.

use std::collections::{BTreeMap, BTreeSet};

use mapwarden_engine::link::{DefId, Effects, Program, TyKind};
use mapwarden_engine::lower::ir::{FileFacts, ItemId, ItemKind};

use super::reader::Call;
use super::ty::Type;

/// A type of a stub.
#[derive(Debug)]
struct Declared {
    crate_name: String,
    modules: Vec<String>,
    def: DefId,
}

/// What the stubs of a program declare, by the names of types and methods.
#[derive(Debug, Default)]
pub(super) struct StubNames {
    types: BTreeMap<String, Vec<Declared>>,
    crates: BTreeSet<String>,
    /// Modules at the root of the package's own crates: what begins with one is no path of another crate.
    own_modules: BTreeSet<String>,
    /// By type, whether the impl is for references to it, and name.
    methods: BTreeMap<(DefId, bool, String), Vec<DefId>>,
    /// Types whose values hold a lock; second, surely.
    guards: BTreeMap<DefId, bool>,
    maps: BTreeSet<DefId>,
    /// Types of the package itself whose fields hold one, by path within the crate.
    own_guards: BTreeMap<String, bool>,
}

/// What a call is in the eyes of the stubs.
#[derive(Debug, Clone)]
pub(super) struct Modelled {
    /// The function in each version of the model.
    pub(super) functions: Vec<DefId>,
    /// `std::sync::Mutex::lock`
    pub(super) shown: String,
    pub(super) kind: SiteKind,
    pub(super) asynchronous: bool,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SiteKind {
    /// A lock is taken.
    Lock,
    /// A map is accessed.
    Map,
}

impl StubNames {
    pub(super) fn of(program: &Program) -> Self {
        let mut names = Self::default();
        for (file, index) in program.files.iter().zip(0_u32..) {
            let data = &program.crates[file.crate_id.0 as usize];
            if data.is_stub {
                names.crates.insert(data.name.clone());
                let mut modules = Vec::new();
                names.enter(
                    &data.name,
                    index,
                    &file.facts,
                    &file.facts.top,
                    &mut modules,
                );
            }
        }
        for (&def, model) in sorted(&program.type_models) {
            let locked = |guard: &DefId| program.model(*guard).is_some_and(|of| of.lock.is_some());
            if let Some(guard) = &model.guard
                && guard.of.as_ref().is_none_or(locked)
            {
                names.guards.insert(def, !guard.iterator);
            }
            if model.map.is_some() {
                names.maps.insert(def);
            }
        }
        for facts in &program.impls {
            let peeled = program.types.peel_refs(facts.self_type);
            let by_reference = peeled != facts.self_type;
            let TyKind::Adt(owner, _) = program.types.kind(peeled) else {
                continue;
            };
            let ItemKind::Impl { members, .. } = &program.item(facts.def).kind else {
                continue;
            };
            for &item in members {
                let member = DefId {
                    file: facts.def.file,
                    item,
                };
                if let Some(name) = program.item(member).name {
                    let name = program.file(member).facts.names.text(name).to_owned();
                    let key = (*owner, by_reference, name);
                    names.methods.entry(key).or_default().push(member);
                }
            }
        }
        names.own_modules = program
            .paths
            .values()
            .filter_map(|path| path.split("::").nth(1))
            .map(str::to_owned)
            .collect();
        names.own_guards(program);
        names
    }

    fn enter(
        &mut self,
        crate_name: &str,
        file: u32,
        facts: &FileFacts,
        items: &[ItemId],
        modules: &mut Vec<String>,
    ) {
        for &id in items {
            let item = facts.item(id);
            let Some(name) = item.name.map(|name| facts.names.text(name)) else {
                continue;
            };
            match &item.kind {
                ItemKind::Module {
                    inline: Some(inner),
                    ..
                } => {
                    modules.push(name.to_owned());
                    self.enter(crate_name, file, facts, inner, modules);
                    modules.pop();
                }
                ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::Union(..) => {
                    self.types
                        .entry(name.to_owned())
                        .or_default()
                        .push(Declared {
                            crate_name: crate_name.to_owned(),
                            modules: modules.clone(),
                            def: DefId { file, item: id },
                        });
                }
                _ => {}
            }
        }
    }

    /// Types of the package that hold guards in their fields, however deep.
    fn own_guards(&mut self, program: &Program) {
        loop {
            let mut found = Vec::new();
            for (def, path) in sorted(&program.paths) {
                let Some(variants) = program.fields.get(def) else {
                    continue;
                };
                let Some((_, path)) = path.split_once("::") else {
                    continue;
                };
                if self.own_guards.contains_key(path) {
                    continue;
                }
                let mut fields = variants.iter().flatten();
                if fields.any(|&field| self.holds_program_type(program, field)) {
                    found.push((path.to_owned(), variants.len() == 1));
                }
            }
            if found.is_empty() {
                return;
            }
            self.own_guards.extend(found);
        }
    }

    fn holds_program_type(&self, program: &Program, ty: mapwarden_engine::link::Ty) -> bool {
        match program.types.kind(ty) {
            TyKind::Adt(def, args) => {
                self.guards.contains_key(def)
                    || program
                        .paths
                        .get(def)
                        .and_then(|path| path.split_once("::"))
                        .is_some_and(|(_, path)| self.own_guards.contains_key(path))
                    || args
                        .iter()
                        .any(|&arg| self.holds_program_type(program, arg))
            }
            TyKind::Tuple(parts) => parts
                .iter()
                .any(|&part| self.holds_program_type(program, part)),
            TyKind::Slice(inner) | TyKind::Array(inner) => self.holds_program_type(program, *inner),
            _ => false,
        }
    }

    /// The types of stubs that a printed path names: one for each version.
    pub(super) fn types_of(&self, path: &str) -> Vec<DefId> {
        let segments: Vec<&str> = path.split("::").collect();
        let Some((name, front)) = segments.split_last() else {
            return Vec::new();
        };
        let Some(candidates) = self.types.get(*name) else {
            return Vec::new();
        };
        // A path of the crate itself begins with a module.
        let foreign =
            |first: &&str| self.crates.contains(*first) && !self.own_modules.contains(*first);
        if !front.first().is_some_and(foreign) {
            return Vec::new();
        }
        let score = |declared: &Declared| {
            let stands = front
                .iter()
                .rposition(|segment| *segment == declared.crate_name)?;
            let common = declared
                .modules
                .iter()
                .filter(|module| front.contains(&module.as_str()))
                .count();
            Some((stands, common))
        };
        let best = candidates.iter().filter_map(score).max();
        candidates
            .iter()
            .filter(|declared| best.is_some() && score(declared) == best)
            .map(|declared| declared.def)
            .collect()
    }

    /// Whether values of a type can hold a lock, and whether they always do.
    pub(super) fn holds(&self, ty: &Type) -> (bool, bool) {
        match ty {
            Type::Path(path, args) => {
                let guard = self
                    .types_of(path)
                    .into_iter()
                    .find_map(|def| self.guards.get(&def));
                if let Some(&sure) = guard.or_else(|| self.own_guards.get(path)) {
                    return (true, sure);
                }
                let args: Vec<(bool, bool)> = args.iter().map(|arg| self.holds(arg)).collect();
                let may = args.iter().any(|arg| arg.0);
                let sure = match path.rsplit("::").next() {
                    Some("Option" | "Poll" | "Vec" | "TryLockError" | "ControlFlow") => false,
                    Some("Result") => args.len() > 1 && args.iter().all(|arg| arg.1),
                    _ => args.iter().any(|arg| arg.1),
                };
                (may, sure)
            }
            Type::Tuple(parts) => {
                let parts: Vec<(bool, bool)> = parts.iter().map(|part| self.holds(part)).collect();
                (
                    parts.iter().any(|part| part.0),
                    parts.iter().any(|part| part.1),
                )
            }
            Type::Borrowed(_) | Type::Opaque(_) => (false, false),
        }
    }

    /// The payload of a variant of an enum that the standard library knows; `None` for others.
    pub(super) fn payload(ty: &Type, variant: u32) -> Option<Option<&Type>> {
        let Type::Path(path, args) = ty else {
            return None;
        };
        let at = |index: usize| Some(args.get(index));
        match (path.rsplit("::").next()?, variant) {
            ("Option", 0) | ("Poll" | "TryLockError", 1) => Some(None),
            ("Option", 1) | ("Poll" | "Result" | "TryLockError", 0) | ("ControlFlow", 1) => at(0),
            ("Result", 1) | ("ControlFlow", 0) => at(1),
            _ => None,
        }
    }

    /// What a call means; `receiver` is the type of its first argument.
    pub(super) fn modelled(
        &self,
        program: &Program,
        call: &Call,
        receiver: Option<&Type>,
    ) -> Option<Modelled> {
        let (owner, by_reference, method) = callee(&call.callee, receiver)?;
        let mut functions = Vec::new();
        for def in self.types_of(&owner) {
            let found = self.methods.get(&(def, by_reference, method.clone()));
            functions.extend(found.into_iter().flatten().copied());
        }
        functions.sort_unstable();
        functions.dedup();
        let effects: Vec<&Effects> = functions
            .iter()
            .filter_map(|&def| program.effects_of(def))
            .collect();
        let takes =
            |effects: &&Effects| !effects.acquisitions.is_empty() || effects.reholds.is_some();
        let accesses = self
            .types_of(&owner)
            .iter()
            .any(|def| self.maps.contains(def));
        let kind = if effects.iter().any(takes) {
            SiteKind::Lock
        } else if accesses && effects.iter().any(|effects| !effects.accesses.is_empty()) {
            SiteKind::Map
        } else {
            return None;
        };
        let asynchronous = effects
            .iter()
            .flat_map(|effects| &effects.acquisitions)
            .any(|acquisition| acquisition.asynchronous);
        Some(Modelled {
            functions,
            shown: format!("{owner}::{method}"),
            kind,
            asynchronous,
        })
    }
}

/// The path of the type and the method: type arguments are left out. Printed callees shorten paths, the
/// types of locals do not.
fn callee(text: &str, receiver: Option<&Type>) -> Option<(String, bool, String)> {
    let (owner, method) = if let Some(inner) = text.strip_prefix('<') {
        let mut depth = 1_i32;
        let end = inner.char_indices().find_map(|(at, c)| {
            match c {
                '<' => depth += 1,
                '>' if !inner[..at].ends_with(['-', '=']) => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(at)
        })?;
        let (this, rest) = (&inner[..end], inner[end + 1..].strip_prefix("::")?);
        let method = rest.split("::<").next()?;
        let this = this.rsplit_once(" as ").map_or(this, |(this, _)| this);
        (Type::parse(this), method.to_owned())
    } else {
        let plain = without_arguments(text);
        let (owner, method) = plain.rsplit_once("::")?;
        (Type::Path(owner.to_owned(), Vec::new()), method.to_owned())
    };
    let by_reference = matches!(owner, Type::Borrowed(_));
    let owner = owner.peeled();
    let full = receiver
        .map(Type::peeled)
        .filter(|receiver| receiver.last_segment() == owner.last_segment())
        .unwrap_or(owner);
    match full {
        Type::Path(path, _) => Some((path.clone(), by_reference, method)),
        _ => None,
    }
}

fn without_arguments(text: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_i32;
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '<' => depth += 1,
            '>' if !matches!(before, '-' | '=') => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
        before = c;
    }
    plain
        .replace("::::", "::")
        .trim_end_matches("::")
        .to_owned()
}

fn sorted<K: Ord, V, S>(map: &std::collections::HashMap<K, V, S>) -> Vec<(&K, &V)> {
    let mut all: Vec<_> = map.iter().collect();
    all.sort_unstable_by_key(|(key, _)| *key);
    all
}
