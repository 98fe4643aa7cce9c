//! The linker's state: a program under construction.
//!
//! Everything is computed when first asked for and kept: signatures, fields, impl tables, modules of
//! dependencies. That is what keeps "only the files needed" true for types that live in other crates.

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::impls::ImplTable;
use super::modules::{Module, ModuleOrigin};
use super::{
    BodyRef, CrateData, CrateId, DefId, Effects, FnSignature, ModuleId, ProgramFile, Symbol,
    Symbols, Ty, TyArena, TypeModel,
};
use crate::discover::{CrateRoot, Dependency, Edition};
use crate::lower::ir::{FileFacts, Item, Name};
use crate::parse::Glance;
use crate::span::FileId;

/// Where the linker gets files from; the implementation decides what is parsed, cached and allowed.
pub trait FactsSource: Sync {
    /// The file of `mod name;` for a module whose children live in `directory`.
    fn module_file(&self, directory: &std::path::Path, name: &str) -> Option<FileId>;
    /// The file at a path, for `#[path = "…"]`.
    fn open(&self, path: &std::path::Path) -> Option<FileId>;
    /// Absolute path of a file.
    fn path(&self, file: FileId) -> PathBuf;
    /// Facts of a file of the package being linked, with bodies.
    fn own(&self, file: FileId) -> Option<Arc<FileFacts>>;
    /// Facts of a file of a dependency; bodies are not needed.
    fn foreign(&self, file: FileId, edition: Edition) -> Option<Arc<FileFacts>>;
    /// What a glance at a file of a dependency tells.
    fn glance(&self, file: FileId) -> Option<Arc<Glance>>;
    /// The library of a dependency, if its sources are on disk.
    fn dependency(&self, dependency: &Dependency) -> Option<CrateRoot>;
}

/// What an extern name leads to, before anything of it is loaded.
#[derive(Debug, Clone)]
pub(super) struct ExternCrate {
    /// A stub crate.
    pub(super) stub: Option<CrateId>,
    /// The dependency as Cargo names it.
    pub(super) dependency: Option<Dependency>,
}

/// A crate under construction.
#[derive(Debug, Clone)]
pub(super) struct CrateBuild {
    pub(super) data: CrateData,
    pub(super) root: ModuleId,
    pub(super) edition: Edition,
    /// Names that `extern crate` and paths may start with.
    pub(super) externs: std::collections::BTreeMap<Symbol, ExternCrate>,
    /// Loaded dependencies by name.
    pub(super) loaded: FxHashMap<Symbol, Option<CrateId>>,
    /// Names of types of which every file that mentions them was loaded.
    pub(super) complete_for: FxHashSet<Symbol>,
}

/// A program under construction.
pub(super) struct Linker<'s> {
    pub(super) source: &'s dyn FactsSource,
    pub(super) files: Vec<ProgramFile>,
    pub(super) crates: Vec<CrateBuild>,
    pub(super) modules: Vec<Module>,
    pub(super) symbols: Symbols,
    pub(super) known: KnownSymbols,
    pub(super) types: TyArena,
    /// Types of the stubs, on top of which every package's arena stands.
    pub(super) sealed_types: Arc<TyArena>,
    /// Number of the next inference variable; `None` outside inference, where holes are unknown.
    pub(super) next_variable: Option<u32>,
    /// Inference variables by number, which every body counts anew.
    pub(super) variables: Vec<Ty>,
    /// The module in which an item's paths are resolved (its own scope for functions with blocks
    /// comes on top).
    pub(super) scope_of: FxHashMap<DefId, ModuleId>,
    /// Anonymous modules of blocks, by body and block expression.
    pub(super) block_scopes: FxHashMap<(BodyRef, crate::lower::ir::ExprId), ModuleId>,
    pub(super) parents: FxHashMap<DefId, DefId>,
    pub(super) signatures: FxHashMap<DefId, Arc<FnSignature>>,
    pub(super) fields: FxHashMap<DefId, Arc<Vec<Vec<Ty>>>>,
    pub(super) values: FxHashMap<DefId, Ty>,
    pub(super) aliases: FxHashMap<DefId, Ty>,
    pub(super) predicates: FxHashMap<DefId, Arc<Vec<super::signatures::Predicate>>>,
    pub(super) in_progress: FxHashSet<DefId>,
    pub(super) impls: ImplTable,
    pub(super) type_models: FxHashMap<DefId, TypeModel>,
    pub(super) effects: FxHashMap<DefId, Effects>,
    pub(super) lang: LangItems,
    /// The dependency crate of each on-disk library root, so that one is loaded once.
    pub(super) crate_of_root: FxHashMap<FileId, CrateId>,
    pub(super) module_of_file: FxHashMap<FileId, ModuleId>,
    /// Names already looked up in modules.
    pub(super) answers:
        FxHashMap<(ModuleId, Symbol, super::resolve::Namespace), super::resolve::Resolutions>,
    /// Those that a cycle cut short, until the outermost of them is answered.
    pub(super) passing_answers:
        FxHashMap<(ModuleId, Symbol, super::resolve::Namespace), super::resolve::Resolutions>,
    /// How often a look-up was cut short by a cycle.
    pub(super) cuts: u32,
    /// The module of a crate's own sources behind each stub module, where it was asked for.
    pub(super) real_modules: FxHashMap<ModuleId, Option<ModuleId>>,
    /// Version series of each stub crate, by crate.
    pub(super) stub_versions: Vec<Vec<String>>,
    pub(super) problems: Vec<crate::problem::Problem>,
}

/// Symbols the language itself gives a meaning.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownSymbols {
    pub(super) self_value: Symbol,
    pub(super) self_type: Symbol,
    pub(super) super_: Symbol,
    pub(super) crate_: Symbol,
    pub(super) output: Symbol,
    pub(super) item: Symbol,
    pub(super) target: Symbol,
    pub(super) deref: Symbol,
    pub(super) next: Symbol,
    pub(super) into_iter: Symbol,
    pub(super) index: Symbol,
    pub(super) prelude: Symbol,
}

impl KnownSymbols {
    pub(super) fn new(symbols: &mut Symbols) -> Self {
        Self {
            self_value: symbols.intern("self"),
            self_type: symbols.intern("Self"),
            super_: symbols.intern("super"),
            crate_: symbols.intern("crate"),
            output: symbols.intern("Output"),
            item: symbols.intern("Item"),
            target: symbols.intern("Target"),
            deref: symbols.intern("deref"),
            next: symbols.intern("next"),
            into_iter: symbols.intern("into_iter"),
            index: symbols.intern("index"),
            prelude: symbols.intern("prelude"),
        }
    }
}

/// Traits and types that the language itself refers to, found in the std stub by their path.
#[derive(Debug, Clone, Copy, Default)]
#[expect(missing_docs, reason = "the names are Rust's own")]
pub struct LangItems {
    pub deref: Option<DefId>,
    pub index: Option<DefId>,
    pub drop: Option<DefId>,
    pub debug: Option<DefId>,
    pub display: Option<DefId>,
    pub clone: Option<DefId>,
    pub send: Option<DefId>,
    pub sync: Option<DefId>,
    pub iterator: Option<DefId>,
    pub into_iterator: Option<DefId>,
    pub future: Option<DefId>,
    pub into_future: Option<DefId>,
    pub fn_: Option<DefId>,
    pub fn_mut: Option<DefId>,
    pub fn_once: Option<DefId>,
    pub option: Option<DefId>,
    pub result: Option<DefId>,
    pub vec: Option<DefId>,
    pub range: Option<DefId>,
    pub async_fns: [Option<DefId>; 3],
}

impl Linker<'_> {
    pub(super) fn item(&self, def: DefId) -> &Item {
        self.files[def.file as usize].facts.item(def.item)
    }

    pub(super) fn facts(&self, file: u32) -> Arc<FileFacts> {
        Arc::clone(&self.files[file as usize].facts)
    }

    pub(super) fn symbol(&self, file: u32, name: Name) -> Symbol {
        self.files[file as usize].symbols[name.0 as usize]
    }

    pub(super) fn name_of(&self, def: DefId) -> Option<Symbol> {
        self.item(def).name.map(|name| self.symbol(def.file, name))
    }

    /// Registers a file's facts and interns its names.
    pub(super) fn add_file(
        &mut self,
        id: Option<FileId>,
        facts: Arc<FileFacts>,
        crate_id: CrateId,
        edition: Edition,
    ) -> u32 {
        let symbols = (0..facts.names.len())
            .map(|index| {
                let name = Name(u32::try_from(index).expect("names are counted in u32"));
                self.symbols.intern(facts.names.text(name))
            })
            .collect();
        let index = u32::try_from(self.files.len()).expect("fewer than 2^32 files");
        self.files.push(ProgramFile {
            id,
            facts,
            crate_id,
            edition,
            symbols,
        });
        index
    }

    pub(super) fn new_module(&mut self, module: Module) -> ModuleId {
        let id = ModuleId(u32::try_from(self.modules.len()).expect("fewer than 2^32 modules"));
        self.modules.push(module);
        id
    }

    pub(super) fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.0 as usize]
    }

    pub(super) fn module_mut(&mut self, id: ModuleId) -> &mut Module {
        &mut self.modules[id.0 as usize]
    }

    pub(super) fn crate_of(&self, module: ModuleId) -> CrateId {
        self.module(module).crate_id
    }

    pub(super) fn is_foreign(&self, crate_id: CrateId) -> bool {
        let data = &self.crates[crate_id.0 as usize].data;
        !data.is_workspace && !data.is_stub
    }

    /// The scope in which an item's own paths are resolved.
    pub(super) fn scope(&self, def: DefId) -> Option<ModuleId> {
        let mut at = Some(def);
        while let Some(current) = at {
            if let Some(&module) = self.scope_of.get(&current) {
                return Some(module);
            }
            at = self.parents.get(&current).copied();
        }
        None
    }

    pub(super) fn origin(&self, module: ModuleId) -> &ModuleOrigin {
        &self.module(module).origin
    }
}
