//! Names to what they name: lexical scopes, imports, globs, extern crates, the prelude.
//!
//! Pull-based: a name is resolved when something asks for it. Import cycles end because a question
//! that is already being answered is answered with nothing.

use smallvec::{SmallVec, smallvec};

use super::linker::Linker;
use super::modules::{Import, Module};
use super::{CrateId, DefId, ModuleId, PrimitiveType, Symbol};
use crate::discover::Edition;
use crate::lower::ir::{CfgRank, Fields, ItemKind, PathId};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Resolution {
    Module(ModuleId),
    Def(DefId),
    Variant(DefId, u32),
    Primitive(PrimitiveType),
    /// An extern crate by its name in code, not looked into yet.
    ExternCrate(Symbol),
}

/// The two namespaces that matter; macros live among the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Namespace {
    Types,
    Values,
}

pub(super) type Resolutions = SmallVec<[Resolution; 1]>;

/// A path resolved as far as modules and enums go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) to: Resolutions,
    /// Index of the segment that `to` answers; the ones after it are associated items.
    pub(super) at: usize,
}

/// Questions under way, to end cycles.
type Asked = SmallVec<[(ModuleId, Symbol, Namespace); 8]>;

const MAX_QUESTIONS: usize = 64;

impl Linker<'_> {
    /// Resolves a path of a file in a scope. `None`: its first segment, or one behind a module, is not
    /// there.
    pub(super) fn resolve_path(
        &mut self,
        scope: ModuleId,
        file: u32,
        path: PathId,
        namespace: Namespace,
    ) -> Option<Resolved> {
        self.resolve_guarded(scope, file, path, namespace, &mut Asked::new())
    }

    fn resolve_guarded(
        &mut self,
        scope: ModuleId,
        file: u32,
        path: PathId,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Option<Resolved> {
        let facts = self.facts(file);
        let path = facts.path(path);
        let segments: SmallVec<[Symbol; 4]> = path
            .segments
            .iter()
            .map(|segment| self.symbol(file, segment.name))
            .collect();
        self.resolve_segments(scope, path.global, &segments, namespace, asked)
    }

    pub(super) fn resolve_segments(
        &mut self,
        scope: ModuleId,
        global: bool,
        segments: &[Symbol],
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Option<Resolved> {
        let known = self.known;
        let (&first, _) = segments.split_first()?;
        let last = segments.len() - 1;
        let mut at = 0;
        let namespace_at = |index: usize| {
            if index == last {
                namespace
            } else {
                Namespace::Types
            }
        };
        let mut current: Resolutions = if global {
            let crate_id = self.crate_of(scope);
            if self.crates[crate_id.0 as usize].edition == Edition::E2015 {
                let root = self.crates[crate_id.0 as usize].root;
                let found = self.lookup(root, first, namespace_at(0), asked);
                if found.is_empty() {
                    self.extern_crate(crate_id, first).into_iter().collect()
                } else {
                    found
                }
            } else {
                self.extern_crate(crate_id, first).into_iter().collect()
            }
        } else if first == known.crate_ {
            smallvec![Resolution::Module(
                self.crates[self.crate_of(scope).0 as usize].root
            )]
        } else if first == known.self_value || first == known.super_ {
            let mut module = self.enclosing_module(scope);
            while let Some(&segment) = segments.get(at) {
                if segment == known.super_ {
                    module = self
                        .module(module)
                        .parent
                        .map(|parent| self.enclosing_module(parent))?;
                } else if segment != known.self_value {
                    break;
                }
                at += 1;
            }
            at = at.saturating_sub(1);
            smallvec![Resolution::Module(module)]
        } else {
            self.lookup_lexically(scope, first, namespace_at(0), asked)
        };
        if current.is_empty() {
            return None;
        }
        while at < last {
            let next = segments[at + 1];
            let found = match current[0] {
                Resolution::ExternCrate(name) => {
                    let crate_id = self.crate_of(scope);
                    let Resolution::Module(root) = self.extern_crate(crate_id, name)? else {
                        return None;
                    };
                    current = smallvec![Resolution::Module(root)];
                    continue;
                }
                Resolution::Module(module) => {
                    let found = self.lookup(module, next, namespace_at(at + 1), asked);
                    if found.is_empty() {
                        return None;
                    }
                    found
                }
                Resolution::Def(def) => match self.variant(def, next) {
                    Some(index) => smallvec![Resolution::Variant(def, index)],
                    None => break,
                },
                Resolution::Variant(..) | Resolution::Primitive(_) => break,
            };
            current = found;
            at += 1;
        }
        if let Resolution::ExternCrate(name) = current[0] {
            let crate_id = self.crate_of(scope);
            current = self.extern_crate(crate_id, name).into_iter().collect();
            if current.is_empty() {
                return None;
            }
        }
        Some(Resolved { to: current, at })
    }

    /// The index of a variant of an enum, looking through aliases of enums.
    pub(super) fn variant(&mut self, def: DefId, name: Symbol) -> Option<u32> {
        let facts = self.facts(def.file);
        let ItemKind::Enum(_, variants) = &facts.item(def.item).kind else {
            return None;
        };
        variants
            .iter()
            .position(|variant| self.symbol(def.file, variant.name) == name)
            .and_then(|index| u32::try_from(index).ok())
    }

    fn enclosing_module(&self, mut module: ModuleId) -> ModuleId {
        while self.module(module).is_block {
            match self.module(module).parent {
                Some(parent) => module = parent,
                None => break,
            }
        }
        module
    }

    fn lookup_lexically(
        &mut self,
        scope: ModuleId,
        name: Symbol,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Resolutions {
        let mut module = scope;
        loop {
            let found = self.lookup(module, name, namespace, asked);
            if !found.is_empty() {
                return found;
            }
            match (self.module(module).is_block, self.module(module).parent) {
                (true, Some(parent)) => module = parent,
                _ => break,
            }
        }
        let crate_id = self.crate_of(scope);
        if namespace == Namespace::Types {
            if let Some(found) = self.extern_crate(crate_id, name) {
                return smallvec![found];
            }
            if let Some(primitive) = primitive(self.symbols.text(name)) {
                // The prelude holds no type with a primitive's name.
                return smallvec![Resolution::Primitive(primitive)];
            }
        }
        self.lookup_prelude(name, namespace, asked)
    }

    fn lookup_prelude(
        &mut self,
        name: Symbol,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Resolutions {
        let Some(std) = self.std_root() else {
            return Resolutions::new();
        };
        let prelude = self.known.prelude;
        let Some(Resolution::Module(prelude)) = self
            .lookup(std, prelude, Namespace::Types, asked)
            .first()
            .copied()
        else {
            return Resolutions::new();
        };
        let found = self.lookup(prelude, name, namespace, asked);
        // Macros of std are declared at the root of its stub and are in scope everywhere.
        if found.is_empty() && namespace == Namespace::Values {
            self.lookup(std, name, namespace, asked)
        } else {
            found
        }
    }

    pub(super) fn std_root(&self) -> Option<ModuleId> {
        self.stub_crate("std")
            .map(|id| self.crates[id.0 as usize].root)
    }

    pub(super) fn stub_crate(&self, name: &str) -> Option<CrateId> {
        self.crates
            .iter()
            .position(|krate| krate.data.is_stub && krate.data.name == name)
            .and_then(|index| u32::try_from(index).ok())
            .map(CrateId)
    }

    /// The root of an extern crate as seen from a crate, loading it if need be.
    fn extern_crate(&mut self, from: CrateId, name: Symbol) -> Option<Resolution> {
        if let Some(found) = self.crates[from.0 as usize].loaded.get(&name) {
            return found.map(|id| Resolution::Module(self.crates[id.0 as usize].root));
        }
        let id = self.load_extern(from, name);
        self.crates[from.0 as usize].loaded.insert(name, id);
        id.map(|id| Resolution::Module(self.crates[id.0 as usize].root))
    }

    /// Looks a name up in a module: declared items first, then imports, then globs.
    pub(super) fn lookup(
        &mut self,
        module: ModuleId,
        name: Symbol,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Resolutions {
        let question = (module, name, namespace);
        if let Some(answer) = self.answers.get(&question) {
            return answer.clone();
        }
        if let Some(answer) = self.passing_answers.get(&question) {
            self.cuts += 1;
            return answer.clone();
        }
        if asked.len() >= MAX_QUESTIONS || asked.contains(&question) {
            self.cuts += 1;
            return Resolutions::new();
        }
        if !self.open_for(module, name) {
            return Resolutions::new();
        }
        let cuts = self.cuts;
        let declared = self.declared(module, name, namespace);
        if !declared.is_empty() {
            return declared;
        }
        asked.push(question);
        let mut found = self.imported(module, name, namespace, asked);
        if found.is_empty() {
            found = self.globbed(module, name, namespace, asked);
        }
        if found.is_empty() {
            found = self.behind_stub(module, name, namespace, asked);
        }
        asked.pop();
        // An answer that was cut short by a cycle holds only within that cycle. Until the outermost question
        // is answered it still stands: modules that glob-import each other would else be asked again
        // along every path between them.
        if asked.is_empty() || self.cuts == cuts {
            self.answers.insert(question, found.clone());
        } else {
            self.passing_answers.insert(question, found.clone());
        }
        if asked.is_empty() {
            self.passing_answers.clear();
        }
        found
    }

    fn declared(&self, module: ModuleId, name: Symbol, namespace: Namespace) -> Resolutions {
        let Some(entries) = self.module(module).declared.get(&name) else {
            return Resolutions::new();
        };
        best(
            entries
                .iter()
                .filter(|(resolution, _)| self.is_in(*resolution, namespace))
                .map(|&(resolution, rank)| (resolution, rank)),
        )
    }

    fn is_in(&self, resolution: Resolution, namespace: Namespace) -> bool {
        match resolution {
            Resolution::Module(_) | Resolution::Primitive(_) | Resolution::ExternCrate(_) => {
                namespace == Namespace::Types
            }
            Resolution::Variant(..) => true,
            Resolution::Def(def) => match &self.item(def).kind {
                ItemKind::Struct(_, Fields::Named(_)) | ItemKind::Union(..) => {
                    namespace == Namespace::Types
                }
                ItemKind::Struct(..) => true,
                ItemKind::Fn(_) | ItemKind::Static { .. } | ItemKind::Const { .. } => {
                    namespace == Namespace::Values
                }
                _ => namespace == Namespace::Types,
            },
        }
    }

    fn imported(
        &mut self,
        module: ModuleId,
        name: Symbol,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Resolutions {
        let imports: SmallVec<[Import; 2]> = match self.module(module).imports.get(&name) {
            Some(imports) => imports.iter().copied().collect(),
            None => return Resolutions::new(),
        };
        let mut found: SmallVec<[(Resolution, CfgRank); 2]> = SmallVec::new();
        for import in imports {
            if let Some(resolved) = self.resolve_import(module, import, namespace, asked) {
                found.extend(
                    resolved
                        .into_iter()
                        .map(|resolution| (resolution, import.rank)),
                );
            }
        }
        best(found.into_iter())
    }

    fn resolve_import(
        &mut self,
        module: ModuleId,
        import: Import,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Option<Resolutions> {
        let edition_2015 = self.crates[self.crate_of(module).0 as usize].edition == Edition::E2015;
        let scope = if edition_2015 {
            self.crates[self.crate_of(module).0 as usize].root
        } else {
            module
        };
        let facts = self.facts(import.file);
        let segments = facts.path(import.path).segments.len();
        let resolved = self.resolve_guarded(scope, import.file, import.path, namespace, asked)?;
        (resolved.at + 1 == segments).then_some(resolved.to)
    }

    fn globbed(
        &mut self,
        module: ModuleId,
        name: Symbol,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Resolutions {
        let mut found: SmallVec<[(Resolution, CfgRank); 2]> = SmallVec::new();
        // A crate may have a module of the same names for each platform, a megabyte each: of a dependency's the
        // first that fits no worse than others will do.
        let takes_first = self.is_foreign(self.crate_of(module));
        for index in 0..self.module(module).globs.len() {
            let import = self.module(module).globs[index];
            // What the build has goes first, and is enough; of the rest, what fits better.
            let settles =
                |rank: CfgRank| rank == CfgRank::True || rank > import.rank || takes_first;
            if found.iter().any(|(_, rank)| settles(*rank)) {
                break;
            }
            let Some(targets) = self.resolve_import(module, import, Namespace::Types, asked) else {
                continue;
            };
            for target in targets {
                match target {
                    Resolution::Module(inner) if inner != module => {
                        let inner = self.lookup(inner, name, namespace, asked);
                        found.extend(
                            inner
                                .into_iter()
                                .map(|resolution| (resolution, import.rank)),
                        );
                    }
                    Resolution::Def(def) => {
                        if let Some(index) = self.variant(def, name) {
                            found.push((Resolution::Variant(def, index), import.rank));
                        }
                    }
                    _ => {}
                }
            }
        }
        best(found.into_iter())
    }

    /// A stub crate need not be complete: what it leaves out is looked up in the crate's own sources.
    fn behind_stub(
        &mut self,
        module: ModuleId,
        name: Symbol,
        namespace: Namespace,
        asked: &mut Asked,
    ) -> Resolutions {
        let Some(real) = self.real_module(module) else {
            return Resolutions::new();
        };
        self.lookup(real, name, namespace, asked)
    }

    /// The path of a module from its crate's root.
    pub(super) fn module_path(&self, module: ModuleId) -> Vec<Symbol> {
        let mut names = Vec::new();
        let mut at = Some(module);
        while let Some(current) = at {
            let data: &Module = self.module(current);
            names.extend(data.name);
            at = data.parent;
        }
        names.reverse();
        names
    }

    /// A definition by an absolute path within a stub crate.
    pub(super) fn stub_def(&mut self, krate: &str, path: &[&str]) -> Option<DefId> {
        let mut module = self
            .stub_crate(krate)
            .map(|id| self.crates[id.0 as usize].root)?;
        let (last, modules) = path.split_last()?;
        for name in modules {
            let name = self.symbols.intern(name);
            match self
                .lookup(module, name, Namespace::Types, &mut Asked::new())
                .first()
            {
                Some(Resolution::Module(inner)) => module = *inner,
                _ => return None,
            }
        }
        let name = self.symbols.intern(last);
        let found = self.lookup(module, name, Namespace::Types, &mut Asked::new());
        match found.first() {
            Some(Resolution::Def(def)) => Some(*def),
            _ => None,
        }
    }
}

fn best(candidates: impl Iterator<Item = (Resolution, CfgRank)>) -> Resolutions {
    let mut best = Resolutions::new();
    let mut best_rank = CfgRank::False;
    for (resolution, rank) in candidates {
        if best.is_empty() || rank > best_rank {
            best.clear();
            best_rank = rank;
        }
        if rank == best_rank && !best.contains(&resolution) {
            best.push(resolution);
        }
    }
    best
}

pub(super) fn primitive(name: &str) -> Option<PrimitiveType> {
    Some(match name {
        "bool" => PrimitiveType::Bool,
        "char" => PrimitiveType::Char,
        "str" => PrimitiveType::Str,
        "i8" => PrimitiveType::I8,
        "i16" => PrimitiveType::I16,
        "i32" => PrimitiveType::I32,
        "i64" => PrimitiveType::I64,
        "i128" => PrimitiveType::I128,
        "isize" => PrimitiveType::Isize,
        "u8" => PrimitiveType::U8,
        "u16" => PrimitiveType::U16,
        "u32" => PrimitiveType::U32,
        "u64" => PrimitiveType::U64,
        "u128" => PrimitiveType::U128,
        "usize" => PrimitiveType::Usize,
        "f32" => PrimitiveType::F32,
        "f64" => PrimitiveType::F64,
        _ => return None,
    })
}
