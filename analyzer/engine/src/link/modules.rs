//! Module trees: files and inline modules to scopes, with children of foreign crates on demand.

use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};

use super::linker::{CrateBuild, Linker};
use super::resolve::Resolution;
use super::{BodyRef, CrateData, CrateId, DefId, ModuleId, Symbol};
use crate::discover::Edition;
use crate::lower::ir::{CfgRank, ExprId, ExprKind, FileFacts, ItemId, ItemKind, PathId, rank_of};
use crate::span::FileId;

/// Where a module's text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ModuleOrigin {
    /// A file or inline module whose items are entered in its scope.
    Loaded,
    /// `mod x;` of a foreign crate that nobody has asked for yet.
    Unloaded {
        directory: PathBuf,
        name: String,
        path: Option<String>,
    },
    /// Its file, if it is there, which nobody has needed to read yet.
    Found {
        file: Option<FileId>,
        by_path_attribute: bool,
    },
    /// The file is not there.
    Missing,
}

/// A name brought in by `use`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Import {
    pub(super) file: u32,
    pub(super) path: PathId,
    pub(super) rank: CfgRank,
}

/// One module, or the items of one block.
#[derive(Debug, Clone)]
pub(super) struct Module {
    pub(super) crate_id: CrateId,
    pub(super) parent: Option<ModuleId>,
    pub(super) name: Option<Symbol>,
    /// A block scope sees the names of its parent; a module does not.
    pub(super) is_block: bool,
    pub(super) origin: ModuleOrigin,
    /// Where files of child modules are looked up.
    pub(super) directory: PathBuf,
    pub(super) declared: FxHashMap<Symbol, Vec<(Resolution, CfgRank)>>,
    pub(super) imports: FxHashMap<Symbol, Vec<Import>>,
    /// By falling rank.
    pub(super) globs: Vec<Import>,
    pub(super) in_test: bool,
}

impl Module {
    fn new(
        crate_id: CrateId,
        parent: Option<ModuleId>,
        name: Option<Symbol>,
        directory: PathBuf,
    ) -> Self {
        Self {
            crate_id,
            parent,
            name,
            is_block: false,
            origin: ModuleOrigin::Loaded,
            directory,
            declared: FxHashMap::default(),
            imports: FxHashMap::default(),
            globs: Vec::new(),
            in_test: false,
        }
    }
}

impl Linker<'_> {
    /// Makes a crate with an empty root module.
    pub(super) fn new_crate(
        &mut self,
        data: CrateData,
        edition: Edition,
        directory: PathBuf,
    ) -> CrateId {
        let id = CrateId(u32::try_from(self.crates.len()).expect("fewer than 2^32 crates"));
        let root = self.new_module(Module::new(id, None, None, directory));
        self.crates.push(CrateBuild {
            data,
            root,
            edition,
            externs: std::collections::BTreeMap::new(),
            loaded: FxHashMap::default(),
            complete_for: FxHashSet::default(),
        });
        id
    }

    /// Enters the items of a file into a module.
    pub(super) fn enter_file(&mut self, module: ModuleId, file: u32) {
        let facts = self.facts(file);
        let top = facts.top.clone();
        self.enter_items(module, file, &facts, &top);
    }

    fn enter_items(&mut self, module: ModuleId, file: u32, facts: &FileFacts, items: &[ItemId]) {
        for &item in items {
            self.enter_item(module, file, facts, item);
        }
    }

    fn declare(&mut self, module: ModuleId, name: Symbol, resolution: Resolution, rank: CfgRank) {
        self.module_mut(module)
            .declared
            .entry(name)
            .or_default()
            .push((resolution, rank));
    }

    fn enter_item(&mut self, module: ModuleId, file: u32, facts: &FileFacts, id: ItemId) {
        let item = facts.item(id);
        let def = DefId { file, item: id };
        let rank = self.cfg_rank(module, &item.cfg);
        let name = item.name.map(|name| self.symbol(file, name));
        self.scope_of.insert(def, module);
        match &item.kind {
            ItemKind::Module { inline, path } => {
                let Some(name) = name else { return };
                self.enter_module(
                    module,
                    file,
                    facts,
                    id,
                    name,
                    inline.as_deref(),
                    path.as_deref(),
                    rank,
                );
            }
            ItemKind::Use(leaves) => {
                for leaf in leaves {
                    let import = Import {
                        file,
                        path: leaf.path,
                        rank,
                    };
                    if leaf.glob {
                        let globs = &mut self.module_mut(module).globs;
                        let at = globs.partition_point(|known| known.rank >= rank);
                        globs.insert(at, import);
                    } else if let Some(name) = leaf.name {
                        let name = self.symbol(file, name);
                        let last = facts.path(leaf.path).segments.last();
                        if last.is_some_and(|last| self.symbol(file, last.name) != name) {
                            self.impls.waiting.rename(name);
                        }
                        self.module_mut(module)
                            .imports
                            .entry(name)
                            .or_default()
                            .push(import);
                    }
                }
            }
            ItemKind::ExternCrate(original) => {
                let original = self.symbol(file, *original);
                if let Some(name) = name {
                    self.declare(module, name, Resolution::ExternCrate(original), rank);
                }
            }
            ItemKind::Impl { members, .. } => {
                for &member in members {
                    self.parents.insert(DefId { file, item: member }, def);
                    self.enter_bodies(module, file, facts, member);
                }
                self.enter_impl(def);
            }
            ItemKind::Trait { members, .. } => {
                for &member in members {
                    self.parents.insert(DefId { file, item: member }, def);
                    self.enter_bodies(module, file, facts, member);
                }
                if let Some(name) = name {
                    self.declare(module, name, Resolution::Def(def), rank);
                }
            }
            ItemKind::ForeignModule(members) => self.enter_items(module, file, facts, members),
            ItemKind::MacroRules(_) | ItemKind::OpaqueMacro(_) => {}
            ItemKind::Enum(_, _)
            | ItemKind::Struct(..)
            | ItemKind::Union(..)
            | ItemKind::Fn(_)
            | ItemKind::TraitAlias(..)
            | ItemKind::Static { .. }
            | ItemKind::Const { .. }
            | ItemKind::TypeAlias { .. } => {
                if let Some(name) = name {
                    self.declare(module, name, Resolution::Def(def), rank);
                    match &item.kind {
                        ItemKind::TypeAlias { .. } => self.impls.waiting.rename(name),
                        ItemKind::Enum(..) | ItemKind::Struct(..) | ItemKind::Union(..) => {
                            let crate_id = self.crate_of(module);
                            self.impls.waiting.declare(crate_id, name);
                        }
                        _ => {}
                    }
                }
                self.enter_bodies(module, file, facts, id);
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one `mod` item")]
    fn enter_module(
        &mut self,
        parent: ModuleId,
        file: u32,
        facts: &FileFacts,
        id: ItemId,
        name: Symbol,
        inline: Option<&[ItemId]>,
        path: Option<&str>,
        rank: CfgRank,
    ) {
        let crate_id = self.crate_of(parent);
        let text = self.symbols.text(name).to_owned();
        let directory = self.module(parent).directory.clone();
        let in_test = self.module(parent).in_test || requires_test(&facts.item(id).cfg);
        if let Some(items) = inline {
            // The files of one stub crate share their modules.
            if self.crates[crate_id.0 as usize].data.is_stub {
                let known = self
                    .module(parent)
                    .declared
                    .get(&name)
                    .into_iter()
                    .flatten()
                    .find_map(|entry| match entry {
                        (Resolution::Module(module), _) => Some(*module),
                        _ => None,
                    });
                if let Some(module) = known {
                    self.enter_items(module, file, facts, items);
                    return;
                }
            }
            let directory = path.map_or_else(|| directory.join(&text), |path| directory.join(path));
            let module =
                self.new_module(Module::new(crate_id, Some(parent), Some(name), directory));
            self.module_mut(module).in_test = in_test;
            self.declare(parent, name, Resolution::Module(module), rank);
            self.enter_items(module, file, facts, items);
            return;
        }
        // `#[path]` counts from the folder of the file that holds the declaration.
        let base = self.files[file as usize]
            .id
            .and_then(|id| self.source.path(id).parent().map(Path::to_path_buf))
            .unwrap_or_default();
        let directory = if path.is_some() { base } else { directory };
        if self.is_foreign(crate_id) {
            let mut module = Module::new(crate_id, Some(parent), Some(name), PathBuf::new());
            module.origin = ModuleOrigin::Unloaded {
                directory,
                name: text,
                path: path.map(str::to_owned),
            };
            module.in_test = in_test;
            let module = self.new_module(module);
            self.declare(parent, name, Resolution::Module(module), rank);
            return;
        }
        let found = match path {
            Some(path) => self.source.open(&directory.join(path)),
            None => self.source.module_file(&directory, &text),
        };
        let known = found.and_then(|found| self.module_of_file.get(&found).copied());
        if let Some(module) = known {
            self.declare(parent, name, Resolution::Module(module), rank);
            return;
        }
        let module = self.new_module(Module::new(
            crate_id,
            Some(parent),
            Some(name),
            PathBuf::new(),
        ));
        self.module_mut(module).in_test = in_test;
        self.declare(parent, name, Resolution::Module(module), rank);
        match found.and_then(|found| self.source.own(found).map(|facts| (found, facts))) {
            Some((found, facts)) => self.fill_module(module, found, facts, path.is_some()),
            None => self.module_mut(module).origin = ModuleOrigin::Missing,
        }
    }

    /// Gives a module its file.
    pub(super) fn fill_module(
        &mut self,
        module: ModuleId,
        file: FileId,
        facts: std::sync::Arc<FileFacts>,
        by_path_attribute: bool,
    ) {
        let crate_id = self.crate_of(module);
        let edition = self.crates[crate_id.0 as usize].edition;
        let path = self.source.path(file);
        self.module_of_file.insert(file, module);
        let index = self.add_file(Some(file), facts, crate_id, edition);
        let module_data = self.module_mut(module);
        module_data.directory = child_directory(&path, by_path_attribute);
        module_data.origin = ModuleOrigin::Loaded;
        self.enter_file(module, index);
    }

    /// Before a name is looked up in a module: the file of a foreign module is loaded if it may declare the name, or
    /// passes on names of other modules. Otherwise nothing is there, and the answer is `false`.
    pub(super) fn open_for(&mut self, module: ModuleId, name: Symbol) -> bool {
        let Some(file) = self.unloaded(module) else {
            return true;
        };
        let glance = file.and_then(|file| self.source.glance(file));
        let is_wanted = glance.is_none_or(|glance| {
            glance.passes_on_globs || glance.may_declare(self.symbols.text(name))
        });
        if is_wanted {
            self.load(module, file);
        }
        is_wanted
    }

    /// The file of a module that is not loaded yet, if it is there.
    fn unloaded(&mut self, module: ModuleId) -> Option<Option<FileId>> {
        let (file, by_path_attribute) = match self.origin(module) {
            ModuleOrigin::Loaded | ModuleOrigin::Missing => return None,
            ModuleOrigin::Found { file, .. } => return Some(*file),
            ModuleOrigin::Unloaded {
                directory,
                path: Some(path),
                ..
            } => (self.source.open(&directory.join(path)), true),
            ModuleOrigin::Unloaded {
                directory, name, ..
            } => (self.source.module_file(directory, name), false),
        };
        self.module_mut(module).origin = ModuleOrigin::Found {
            file,
            by_path_attribute,
        };
        Some(file)
    }

    fn load(&mut self, module: ModuleId, file: Option<FileId>) {
        let by_path_attribute = matches!(
            self.origin(module),
            ModuleOrigin::Found {
                by_path_attribute: true,
                ..
            }
        );
        self.module_mut(module).origin = ModuleOrigin::Missing;
        let edition = self.crates[self.crate_of(module).0 as usize].edition;
        let facts = file.and_then(|file| self.source.foreign(file, edition));
        if let (Some(file), Some(facts)) = (file, facts) {
            self.fill_module(module, file, facts, by_path_attribute);
        }
    }

    /// Loads what a foreign crate may say of one of its types: the files that have its name in them, and impls.
    /// Returns whether there were any.
    pub(super) fn complete_type(&mut self, def: DefId) -> bool {
        let crate_id = self.files[def.file as usize].crate_id;
        let Some(name) = self.name_of(def).filter(|_| self.is_foreign(crate_id)) else {
            return false;
        };
        if !self.crates[crate_id.0 as usize].complete_for.insert(name) {
            return false;
        }
        let mut changed = false;
        let mut index = 0;
        while index < self.modules.len() {
            let module = ModuleId(u32::try_from(index).expect("modules are counted in u32"));
            index += 1;
            if self.crate_of(module) != crate_id {
                continue;
            }
            let Some(file) = self.unloaded(module) else {
                continue;
            };
            let glance = file.and_then(|file| self.source.glance(file));
            let text = self.symbols.text(name);
            if glance.is_some_and(|glance| {
                glance.has_files || glance.mentions(text) && glance.mentions("impl")
            }) {
                self.load(module, file);
                changed = true;
            }
        }
        changed
    }

    /// Makes scopes for the blocks of an item's body that declare items.
    fn enter_bodies(&mut self, module: ModuleId, file: u32, facts: &FileFacts, id: ItemId) {
        let body = match &facts.item(id).kind {
            ItemKind::Fn(decl) => decl.body,
            ItemKind::Static { init, .. } | ItemKind::Const { init, .. } => *init,
            _ => None,
        };
        let Some(body) = body else { return };
        if self.is_foreign(self.crate_of(module)) {
            return;
        }
        let data = facts.body(body);
        if data
            .exprs
            .iter()
            .any(|expr| matches!(&expr.kind, ExprKind::Block { items, .. } if !items.is_empty()))
        {
            let in_test = facts.item(id).flags.is_test || requires_test(&facts.item(id).cfg);
            // Outer blocks stand after inner ones in the arena, so parents are made first.
            let body_ref = BodyRef { file, body };
            if let Some(value) = data.value {
                self.enter_block_items(module, body_ref, facts, value, in_test);
            }
        }
    }

    fn enter_block_items(
        &mut self,
        module: ModuleId,
        body: BodyRef,
        facts: &FileFacts,
        root: ExprId,
        in_test: bool,
    ) {
        let data = facts.body(body.body);
        // Blocks by span: a block's scope is the smallest enclosing block that declares items.
        let mut blocks: Vec<(ExprId, crate::span::Span)> = data
            .exprs
            .iter()
            .enumerate()
            .filter(|(_, expr)| matches!(&expr.kind, ExprKind::Block { items, .. } if !items.is_empty()))
            .map(|(index, expr)| (ExprId(u32::try_from(index).expect("expressions are counted in u32")), expr.span))
            .collect();
        let _ = root;
        blocks.sort_by_key(|&(id, span)| {
            (
                span.start,
                std::cmp::Reverse(span.end),
                std::cmp::Reverse(id),
            )
        });
        let mut open: Vec<(crate::span::Span, ModuleId)> = Vec::new();
        for (id, span) in blocks {
            while open
                .last()
                .is_some_and(|(outer, _)| outer.end < span.end || outer.end <= span.start)
            {
                open.pop();
            }
            let parent = open.last().map_or(module, |&(_, module)| module);
            let crate_id = self.crate_of(parent);
            let directory = self.module(parent).directory.clone();
            let mut block = Module::new(crate_id, Some(parent), None, directory);
            block.is_block = true;
            block.in_test = self.module(parent).in_test || in_test;
            let block = self.new_module(block);
            self.block_scopes.insert((body, id), block);
            if let ExprKind::Block { items, .. } = &data.expr(id).kind {
                self.enter_items(block, body.file, facts, items);
            }
            open.push((span, block));
        }
    }
}

/// Where the children of a module in this file are looked up.
pub(crate) fn child_directory(path: &Path, by_path_attribute: bool) -> PathBuf {
    let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    if by_path_attribute || matches!(stem, "mod" | "lib" | "main") {
        folder
    } else {
        folder.join(stem)
    }
}

/// Whether an item exists only when tests are built.
pub(super) fn requires_test(cfg: &[crate::lower::ir::CfgPredicate]) -> bool {
    use crate::lower::ir::CfgPredicate;
    fn requires(predicate: &CfgPredicate) -> bool {
        match predicate {
            CfgPredicate::Flag(flag) => flag == "test",
            CfgPredicate::All(all) => all.iter().any(requires),
            CfgPredicate::Any(any) => !any.is_empty() && any.iter().all(requires),
            CfgPredicate::Not(_) | CfgPredicate::KeyValue(..) | CfgPredicate::Unknown => false,
        }
    }
    cfg.iter().any(requires)
}

impl Linker<'_> {
    pub(super) fn cfg_rank(
        &self,
        module: ModuleId,
        cfg: &[crate::lower::ir::CfgPredicate],
    ) -> CfgRank {
        let features = &self.crates[self.crate_of(module).0 as usize]
            .data
            .default_features;
        rank_of(cfg, Some(features))
    }
}
