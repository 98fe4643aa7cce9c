//! Linking one package: module trees of its targets, then every body.

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::impls::ImplTable;
use super::infer::Inferred;
use super::linker::{FactsSource, KnownSymbols, LangItems, Linker};
use super::modules::{child_directory, requires_test};
use super::{BodyRef, CrateData, CrateId, DefId, Program, Symbols, TyArena, TypedBody};
use crate::discover::{Dependency, Edition};
use crate::lower::ir::{FileFacts, ItemId, ItemKind};
use crate::problem::Problem;
use crate::span::FileId;

/// A stub file, lowered.
#[derive(Debug, Clone)]
pub struct StubInput {
    /// The crate it models, as code writes it.
    pub crate_name: String,
    /// The version series it speaks for; empty for all.
    pub versions: Vec<String>,
    /// For messages.
    pub file: String,
    /// Its facts.
    pub facts: Arc<FileFacts>,
}

/// The stubs, linked: what every package starts from.
pub struct StubBase {
    linker: Linker<'static>,
}

/// One target of a package.
#[derive(Debug, Clone)]
pub struct TargetInput {
    /// The crate name in code.
    pub name: String,
    /// Its root file.
    pub root: FileId,
    /// Its edition.
    pub edition: Edition,
    /// The library, which the other targets name.
    pub is_lib: bool,
    /// A test, bench or example.
    pub is_test: bool,
    /// No manifest speaks of it: extern names that the package does not know lead to stubs by their name.
    pub is_orphan: bool,
}

/// What is linked together.
#[derive(Debug, Clone, Default)]
pub struct PackageInput {
    /// Targets, the library first.
    pub targets: Vec<TargetInput>,
    /// Every file of the package, targets' roots included, in order of path.
    pub files: Vec<FileId>,
    /// Edition of files that no target reaches.
    pub edition: Edition,
    /// Dependencies of every kind.
    pub dependencies: Vec<Dependency>,
    /// Features on by default.
    pub default_features: Vec<String>,
    /// There is no manifest, or some dependency is not on disk and its library's name is not known:
    /// extern names that nothing explains lead to stubs by their name.
    pub guesses_externs: bool,
}

/// A linked package.
pub struct Linked {
    /// The program.
    pub program: Program,
    /// Its bodies with types, in the order of [`Program::functions`].
    pub bodies: Vec<TypedBody>,
    /// Files that no target reaches.
    pub orphans: Vec<FileId>,
}

struct NoSource;

impl FactsSource for NoSource {
    fn module_file(&self, _: &std::path::Path, _: &str) -> Option<FileId> {
        None
    }
    fn open(&self, _: &std::path::Path) -> Option<FileId> {
        None
    }
    fn path(&self, _: FileId) -> PathBuf {
        PathBuf::new()
    }
    fn own(&self, _: FileId) -> Option<Arc<FileFacts>> {
        None
    }
    fn foreign(&self, _: FileId, _: Edition) -> Option<Arc<FileFacts>> {
        None
    }
    fn glance(&self, _: FileId) -> Option<Arc<crate::parse::Glance>> {
        None
    }
    fn dependency(&self, _: &Dependency) -> Option<crate::discover::CrateRoot> {
        None
    }
}

impl StubBase {
    /// Links stub files; wrong ones become problems, the rest counts.
    #[must_use]
    pub fn new(inputs: &[StubInput]) -> (Self, Vec<Problem>) {
        let mut symbols = Symbols::default();
        let known = KnownSymbols::new(&mut symbols);
        let mut linker = Linker {
            source: &NoSource,
            files: Vec::new(),
            crates: Vec::new(),
            modules: Vec::new(),
            symbols,
            known,
            types: TyArena::new(),
            sealed_types: Arc::default(),
            next_variable: None,
            variables: Vec::new(),
            scope_of: FxHashMap::default(),
            block_scopes: FxHashMap::default(),
            parents: FxHashMap::default(),
            signatures: FxHashMap::default(),
            fields: FxHashMap::default(),
            values: FxHashMap::default(),
            aliases: FxHashMap::default(),
            predicates: FxHashMap::default(),
            in_progress: FxHashSet::default(),
            impls: ImplTable::default(),
            type_models: FxHashMap::default(),
            effects: FxHashMap::default(),
            lang: LangItems::default(),
            crate_of_root: FxHashMap::default(),
            module_of_file: FxHashMap::default(),
            answers: FxHashMap::default(),
            passing_answers: FxHashMap::default(),
            cuts: 0,
            real_modules: FxHashMap::default(),
            stub_versions: Vec::new(),
            problems: Vec::new(),
        };
        let mut crate_of: FxHashMap<(String, Vec<String>), CrateId> = FxHashMap::default();
        let mut files = Vec::new();
        for input in inputs {
            let key = (input.crate_name.clone(), input.versions.clone());
            let crate_id = match crate_of.get(&key) {
                Some(&id) => id,
                None => {
                    let data = CrateData {
                        name: input.crate_name.clone(),
                        is_stub: true,
                        is_workspace: false,
                        is_test_target: false,
                        is_program: false,
                        guesses_externs: true,
                        default_features: Vec::new(),
                    };
                    let id = linker.new_crate(data, Edition::E2021, PathBuf::new());
                    linker.stub_versions.push(input.versions.clone());
                    crate_of.insert(key, id);
                    id
                }
            };
            let file = linker.add_file(None, Arc::clone(&input.facts), crate_id, Edition::E2021);
            let root = linker.crates[crate_id.0 as usize].root;
            linker.enter_file(root, file);
            files.push((file, input.file.clone()));
        }
        linker.find_lang_items();
        linker.report_twins(&files);
        for (file, name) in &files {
            linker.read_stub_file(*file, name);
            linker.enter_derives(*file);
        }
        linker.settle_all();
        for (file, _) in &files {
            linker.compute_types_of(*file, true);
        }
        let problems = std::mem::take(&mut linker.problems);
        linker.sealed_types = Arc::new(std::mem::take(&mut linker.types));
        (Self { linker }, problems)
    }

    /// Links a package on top of the stubs.
    #[must_use]
    pub fn link(&self, source: &dyn FactsSource, input: &PackageInput) -> Linked {
        let mut linker = self.linker.fork(source);
        let mut lib = None;
        for target in &input.targets {
            let crate_id = linker.add_target(input, target, lib);
            if target.is_lib && lib.is_none() {
                lib = crate_id.map(|id| (linker.symbols.intern(&target.name), id));
            }
        }
        let mut orphans: Vec<FileId> = input
            .files
            .iter()
            .copied()
            .filter(|file| !linker.module_of_file.contains_key(file))
            .collect();
        // A `mod.rs` reaches its siblings, and a shallow file its folder: those roots come first.
        orphans.sort_by_key(|&file| {
            let path = linker.source.path(file);
            let is_mod = path
                .file_stem()
                .is_some_and(|stem| stem == "mod" || stem == "lib" || stem == "main");
            (
                path.components().count() - usize::from(is_mod),
                !is_mod,
                path,
            )
        });
        let mut roots = Vec::new();
        for file in orphans {
            if linker.module_of_file.contains_key(&file) {
                continue;
            }
            let name = linker
                .source
                .path(file)
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into());
            let target = TargetInput {
                name,
                root: file,
                edition: input.edition,
                is_lib: false,
                is_test: false,
                is_orphan: true,
            };
            if linker.add_target(input, &target, lib).is_some() {
                roots.push(file);
            }
        }
        let own: Vec<u32> = (0..linker.files.len())
            .filter(|&index| {
                let crate_id = linker.files[index].crate_id;
                linker.crates[crate_id.0 as usize].data.is_workspace
            })
            .filter_map(|index| u32::try_from(index).ok())
            .collect();
        for &file in &own {
            linker.enter_derives(file);
        }
        let promises = linker.promises();
        // What safe code can do with a type that promises too much is told by the fields of every type and the
        // signatures of all methods.
        let promises_too_much = promises
            .iter()
            .flat_map(|promise| &promise.params)
            .any(|param| !param.bounded && !param.unknown);
        for &file in &own {
            linker.compute_types_of(file, promises_too_much);
        }
        let mut functions = Vec::new();
        let mut inferred = Vec::new();
        for &file in &own {
            for (def, body) in linker.bodies_of(file) {
                functions.push(def);
                inferred.extend(linker.infer_body(def, body));
            }
        }
        linker.compute_fields_in_use();
        let functions = inferred
            .iter()
            .map(|inferred: &Inferred| inferred.owner)
            .collect();
        let (program, bodies) = linker.seal(functions, inferred, promises, &own);
        Linked {
            program,
            bodies,
            orphans: roots,
        }
    }
}

impl<'s> Linker<'s> {
    fn fork<'t>(&self, source: &'t dyn FactsSource) -> Linker<'t> {
        Linker {
            source,
            files: self.files.clone(),
            crates: self.crates.clone(),
            modules: self.modules.clone(),
            symbols: self.symbols.clone(),
            known: self.known,
            types: TyArena::on(Arc::clone(&self.sealed_types)),
            sealed_types: Arc::clone(&self.sealed_types),
            next_variable: None,
            variables: Vec::new(),
            scope_of: self.scope_of.clone(),
            block_scopes: FxHashMap::default(),
            parents: self.parents.clone(),
            signatures: self.signatures.clone(),
            fields: self.fields.clone(),
            values: self.values.clone(),
            aliases: self.aliases.clone(),
            predicates: self.predicates.clone(),
            in_progress: FxHashSet::default(),
            impls: self.impls.clone(),
            type_models: self.type_models.clone(),
            effects: self.effects.clone(),
            lang: self.lang,
            crate_of_root: FxHashMap::default(),
            module_of_file: FxHashMap::default(),
            answers: FxHashMap::default(),
            passing_answers: FxHashMap::default(),
            cuts: 0,
            real_modules: FxHashMap::default(),
            stub_versions: self.stub_versions.clone(),
            problems: Vec::new(),
        }
    }

    fn add_target(
        &mut self,
        input: &PackageInput,
        target: &TargetInput,
        lib: Option<(super::Symbol, CrateId)>,
    ) -> Option<CrateId> {
        if self.module_of_file.contains_key(&target.root) {
            return None;
        }
        let facts = self.source.own(target.root)?;
        let data = CrateData {
            name: target.name.clone(),
            is_stub: false,
            is_workspace: true,
            is_test_target: target.is_test,
            is_program: !target.is_lib && has_main(&facts),
            guesses_externs: input.guesses_externs || target.is_orphan,
            default_features: input.default_features.clone(),
        };
        let directory = child_directory(&self.source.path(target.root), true);
        let id = self.new_crate(data, target.edition, directory);
        self.set_externs(id, &input.dependencies);
        if let Some((name, lib)) = lib {
            self.crates[id.0 as usize].loaded.insert(name, Some(lib));
        }
        let root = self.crates[id.0 as usize].root;
        self.fill_module(root, target.root, facts, true);
        Some(id)
    }

    /// Types of a file's statics, and signatures of functions whose bodies were read; with `of_every_type` also the
    /// fields of all types and the signatures of all methods. Others are computed when something asks for them. Of a
    /// stub everything is: it is done once for all packages.
    fn compute_types_of(&mut self, file: u32, of_every_type: bool) {
        let facts = self.facts(file);
        let crate_id = self.files[file as usize].crate_id;
        let is_stub = self.crates[crate_id.0 as usize].data.is_stub;
        for (index, item) in facts.items.iter().enumerate() {
            let def = DefId {
                file,
                item: ItemId(u32::try_from(index).expect("items are counted in u32")),
            };
            match &item.kind {
                ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::Union(..)
                    if of_every_type =>
                {
                    self.field_types(def);
                }
                ItemKind::Static { .. } => {
                    self.value_type(def);
                }
                ItemKind::Const { .. } if is_stub => {
                    self.value_type(def);
                }
                ItemKind::Fn(decl) => {
                    let was_read = |body| facts.body(body).value.is_some();
                    let is_method = decl.self_param.is_some() && self.is_of_impl(def);
                    if of_every_type && is_method || is_stub || decl.body.is_some_and(was_read) {
                        self.signature(def);
                    }
                }
                _ => {}
            }
        }
    }

    fn is_of_impl(&self, member: DefId) -> bool {
        let parent = self.parents.get(&member);
        parent.is_some_and(|&parent| matches!(self.item(parent).kind, ItemKind::Impl { .. }))
    }

    /// Field types of the package's own types that anything so far has led to, and of what these consist of.
    fn compute_fields_in_use(&mut self) {
        let mut index = self.sealed_types.len();
        while index < self.types.len() {
            if let &super::TyKind::Adt(def, _) = self.types.kind(super::Ty(index)) {
                let crate_id = self.files[def.file as usize].crate_id;
                if self.crates[crate_id.0 as usize].data.is_workspace {
                    self.field_types(def);
                }
            }
            index += 1;
        }
    }

    fn bodies_of(&self, file: u32) -> Vec<(DefId, BodyRef)> {
        let facts = &self.files[file as usize].facts;
        let mut bodies = Vec::new();
        for (index, item) in facts.items.iter().enumerate() {
            let def = DefId {
                file,
                item: ItemId(u32::try_from(index).expect("items are counted in u32")),
            };
            let body = match &item.kind {
                ItemKind::Fn(decl) => decl.body,
                // An initializer without calls holds nothing.
                ItemKind::Static { init, .. } | ItemKind::Const { init, .. } => {
                    init.filter(|&body| facts.body(body).exprs.len() > 2)
                }
                _ => None,
            };
            let read = body.filter(|&body| facts.body(body).value.is_some());
            bodies.extend(read.map(|body| (def, BodyRef { file, body })));
        }
        bodies
    }

    fn seal(
        mut self,
        functions: Vec<DefId>,
        inferred: Vec<Inferred>,
        promises: Vec<super::PromiseFacts>,
        own: &[u32],
    ) -> (Program, Vec<TypedBody>) {
        let drops = self.drops();
        let impls = self.impl_facts();
        let (tests, paths) = self.describe(own);
        let types = Arc::new(std::mem::take(&mut self.types));
        let bodies = inferred
            .into_iter()
            .map(|inferred| TypedBody {
                owner: inferred.owner,
                body: inferred.body,
                types: TyArena::on(Arc::clone(&types)),
                exprs: inferred.exprs,
                locals: inferred.locals,
                pats: inferred.pats,
                callees: inferred.tables.callees,
                into_iter: inferred.tables.into_iter,
                adjustments: inferred.tables.adjustments,
                derefs: inferred.tables.derefs,
                fields: inferred.tables.fields,
                bindings: inferred.tables.bindings,
                pattern_variants: inferred.tables.pattern_variants,
                path_targets: inferred.tables.path_targets,
                expr_variants: inferred.tables.expr_variants,
                peeled: inferred.tables.peeled,
                calls: inferred.tables.calls,
            })
            .collect();
        let program = Program {
            files: self.files,
            crates: self.crates.into_iter().map(|krate| krate.data).collect(),
            symbols: self.symbols,
            types,
            type_models: self.type_models,
            effects: self.effects,
            signatures: self.signatures,
            fields: self
                .fields
                .into_iter()
                .map(|(def, fields)| (def, Arc::unwrap_or_clone(fields)))
                .collect(),
            values: self.values,
            drops,
            parents: self.parents,
            impls,
            promises,
            functions,
            tests,
            paths,
            lang: self.lang,
        };
        (program, bodies)
    }

    fn drops(&mut self) -> FxHashMap<DefId, DefId> {
        let Some(drop) = self.lang.drop else {
            return FxHashMap::default();
        };
        let mut drops = FxHashMap::default();
        for index in self.impls_of_trait(drop) {
            let entry = self.entry(index);
            let (self_type, member) = (entry.self_type, entry.members.first().copied());
            if let (super::TyKind::Adt(def, _), Some((_, function))) =
                (self.types.kind(self_type), member)
            {
                drops.insert(*def, function);
            }
        }
        drops
    }

    /// Which items are test code, and the paths by which items are named to users.
    fn describe(&self, own: &[u32]) -> (FxHashSet<DefId>, FxHashMap<DefId, String>) {
        let mut tests = FxHashSet::default();
        let mut paths = FxHashMap::default();
        let mut modules: FxHashMap<super::ModuleId, String> = FxHashMap::default();
        let told = self.names_of_subjects();
        for &file in own {
            let facts = &self.files[file as usize].facts;
            let crate_data = &self.crates[self.files[file as usize].crate_id.0 as usize].data;
            for (index, item) in facts.items.iter().enumerate() {
                let def = DefId {
                    file,
                    item: ItemId(u32::try_from(index).expect("items are counted in u32")),
                };
                let Some(module) = self.scope(def) else {
                    continue;
                };
                let module_path = modules.entry(module).or_insert_with(|| {
                    let mut path = crate_data.name.clone();
                    for name in self.module_path(module) {
                        path.push_str("::");
                        path.push_str(self.symbols.text(name));
                    }
                    path
                });
                let mut path = module_path.clone();
                let mut add = |name: &str| {
                    path.push_str("::");
                    path.push_str(name);
                };
                let parent = self.parents.get(&def).copied();
                let mut is_test = crate_data.is_test_target
                    || self.module(module).in_test
                    || item.flags.is_test
                    || requires_test(&item.cfg);
                if let Some(parent) = parent {
                    is_test |= requires_test(&self.item(parent).cfg);
                    let owner = told.get(&parent).copied();
                    if let Some(owner) = owner.or_else(|| self.owner_name(parent)) {
                        add(self.symbols.text(owner));
                    }
                }
                if let Some(name) = item.name {
                    add(facts.names.text(name));
                }
                if is_test {
                    tests.insert(def);
                }
                paths.insert(def, path);
            }
        }
        (tests, paths)
    }

    fn owner_name(&self, parent: DefId) -> Option<super::Symbol> {
        if let Some(name) = self.name_of(parent) {
            return Some(name);
        }
        match self.types.kind(*self.values.get(&parent)?) {
            super::TyKind::Adt(def, _) => self.name_of(*def),
            _ => None,
        }
    }
}

/// Whether a crate root has the function that programs start with.
fn has_main(root: &crate::lower::ir::FileFacts) -> bool {
    root.top.iter().any(|&item| {
        let item = root.item(item);
        matches!(item.kind, ItemKind::Fn(_))
            && item
                .name
                .is_some_and(|name| root.names.text(name) == "main")
    })
}
