//! The linked program.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::signatures::best_twin;
use super::{BodyRef, CrateId, DefId, Effects, Symbol, Symbols, Ty, TyArena, TypeModel};
use crate::discover::Edition;
use crate::lower::ir::{Body, FieldDecl, FileFacts, Generics, Item, ItemKind, Name};
use crate::span::{FileId, FileSpan, Span};

/// A file as part of a program.
#[derive(Debug, Clone)]
pub struct ProgramFile {
    /// What it is in `Sources`; `None` for built-in stubs.
    pub id: Option<FileId>,
    /// Its facts.
    pub facts: Arc<FileFacts>,
    /// The crate that reaches it first.
    pub crate_id: CrateId,
    /// Its edition.
    pub edition: Edition,
    /// Symbols of the file's names, by [`Name`].
    pub symbols: Vec<Symbol>,
}

/// A crate: a target of a package, a stub crate, or a dependency read from disk.
#[derive(Debug, Clone)]
pub struct CrateData {
    /// Its name in code.
    pub name: String,
    /// Model written as stubs.
    pub is_stub: bool,
    /// To be analysed, not only consulted.
    pub is_workspace: bool,
    /// A test, bench or example target.
    pub is_test_target: bool,
    /// It has a `main` of its own: nobody else uses it.
    pub is_program: bool,
    /// It has no manifest: extern names lead to stubs by their name.
    pub guesses_externs: bool,
    /// Features that are on by default.
    pub default_features: Vec<String>,
}

/// A function's signature with types resolved in the program's arena.
#[derive(Debug, Clone, Default)]
pub struct FnSignature {
    /// Types of the parameters, `self` first where there is one.
    pub params: Vec<Ty>,
    /// The output; for an `async fn` what awaiting it gives.
    pub output: Option<Ty>,
    /// There is a `self` parameter.
    pub has_self: bool,
    /// `async fn`
    pub is_async: bool,
}

/// Modules, names, types and effects of everything analysed or consulted.
#[derive(Debug, Default)]
pub struct Program {
    /// Files: stubs first, then the workspace's in order of path, then dependencies' on demand.
    pub files: Vec<ProgramFile>,
    /// Crates, stubs first.
    pub crates: Vec<CrateData>,
    /// Names across files.
    pub symbols: Symbols,
    /// Types of signatures and fields.
    pub types: Arc<TyArena>,
    /// What stubs say of types.
    pub type_models: FxHashMap<DefId, TypeModel>,
    /// What stubs say of functions.
    pub effects: FxHashMap<DefId, Effects>,
    /// Signatures of functions and methods with bodies that were read, and of those that they lead to.
    pub signatures: FxHashMap<DefId, Arc<FnSignature>>,
    /// Field types of structs, unions (variant 0) and enums (by variant), in order, as far as bodies that were read
    /// lead to them.
    pub fields: FxHashMap<DefId, Vec<Vec<Ty>>>,
    /// Types of statics, and of constants that something names.
    pub values: FxHashMap<DefId, Ty>,
    /// `Drop::drop` of types that have one.
    pub drops: FxHashMap<DefId, DefId>,
    /// The item that each member of an impl or trait belongs to.
    pub parents: FxHashMap<DefId, DefId>,
    /// Impls and derives that stages after this one may ask for, negative ones left out.
    pub impls: Vec<super::ImplFacts>,
    /// Every `unsafe impl Send` or `Sync` of the workspace, in order of file and item.
    pub promises: Vec<super::PromiseFacts>,
    /// Every function, static and constant of the workspace with a body, in order of file and item.
    pub functions: Vec<DefId>,
    /// Items that are test code.
    pub tests: FxHashSet<DefId>,
    /// Paths by which the workspace's items are named to users: `chat::rooms::Rooms::join`.
    pub paths: FxHashMap<DefId, String>,
    /// Traits and types that the language itself refers to.
    pub lang: super::LangItems,
}

impl Program {
    /// The file of a definition.
    #[must_use]
    pub fn file(&self, def: DefId) -> &ProgramFile {
        &self.files[def.file as usize]
    }

    /// The item behind a definition.
    #[must_use]
    pub fn item(&self, def: DefId) -> &Item {
        self.file(def).facts.item(def.item)
    }

    /// The body behind a reference.
    #[must_use]
    pub fn body(&self, body: BodyRef) -> &Body {
        self.files[body.file as usize].facts.body(body.body)
    }

    /// The symbol of a file's name.
    #[must_use]
    pub fn symbol(&self, file: u32, name: Name) -> Symbol {
        self.files[file as usize].symbols[name.0 as usize]
    }

    /// The text of a symbol.
    #[must_use]
    pub fn text(&self, symbol: Symbol) -> &str {
        self.symbols.text(symbol)
    }

    /// A place in a file of the program; `None` in built-in stubs.
    #[must_use]
    pub fn file_span(&self, file: u32, span: Span) -> Option<FileSpan> {
        self.files[file as usize]
            .id
            .map(|id| FileSpan { file: id, span })
    }

    /// The generics of an item, where its kind has any.
    #[must_use]
    pub fn generics(&self, def: DefId) -> Option<&Generics> {
        match &self.item(def).kind {
            ItemKind::Struct(generics, _)
            | ItemKind::Union(generics, _)
            | ItemKind::Enum(generics, _)
            | ItemKind::TraitAlias(generics, _)
            | ItemKind::Impl { generics, .. }
            | ItemKind::Trait { generics, .. }
            | ItemKind::TypeAlias { generics, .. } => Some(generics),
            ItemKind::Fn(decl) => Some(&decl.generics),
            _ => None,
        }
    }

    /// The body of a function, static or constant.
    #[must_use]
    pub fn body_of(&self, def: DefId) -> Option<BodyRef> {
        let body = match &self.item(def).kind {
            ItemKind::Fn(decl) => decl.body,
            ItemKind::Static { init, .. } | ItemKind::Const { init, .. } => *init,
            _ => None,
        };
        body.map(|body| BodyRef {
            file: def.file,
            body,
        })
    }

    /// The index of a named field of a struct or union; `name` is a name of `file`.
    #[must_use]
    pub fn field_index(&self, owner: DefId, file: u32, name: Name) -> Option<u32> {
        use crate::lower::ir::Fields;
        let (ItemKind::Struct(_, fields) | ItemKind::Union(_, fields)) = &self.item(owner).kind
        else {
            return None;
        };
        let (Fields::Named(fields) | Fields::Tuple(fields)) = fields else {
            return None;
        };
        let name = self.symbol(file, name);
        let crate_id = self.files[owner.file as usize].crate_id;
        let features = &self.crates[crate_id.0 as usize].default_features;
        let named = |field: &FieldDecl| self.symbol(owner.file, field.name) == name;
        best_twin(fields, named, features)
    }

    /// What stubs say of a type.
    #[must_use]
    pub fn model(&self, def: DefId) -> Option<&TypeModel> {
        self.type_models.get(&def)
    }

    /// What stubs say of a function.
    #[must_use]
    pub fn effects_of(&self, def: DefId) -> Option<&Effects> {
        self.effects.get(&def)
    }
}
