//! Impls that nobody has asked for yet, filed under what can be told of them without resolving names.
//!
//! To resolve the types and traits of an impl is to read files of other packages, impls of which would then have
//! to be resolved too. So an impl waits until somebody asks for its trait or for the type that it is for.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::{SmallVec, smallvec};

use super::impls::{Head, Order};
use super::linker::Linker;
use super::type_paths::type_params;
use super::{CrateId, DefId, Symbol, TyKind};
use crate::lower::ir::{FileFacts, Generics, ItemId, ItemKind, PathId, TypeExpr, TypeExprId};

/// What an impl is for, as far as its text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Subject {
    /// A struct, enum or union of this name.
    Named(Symbol),
    /// A reference to one.
    RefToNamed(Symbol),
    /// A type with this head.
    Head(Head),
    /// Every type: a parameter.
    Anything,
    /// Something that is found by its trait alone.
    Unclear,
}

/// An impl or derive that was entered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entered {
    /// The impl, or the type that derives.
    pub(super) def: DefId,
    /// The derived trait.
    pub(super) derive: Option<PathId>,
    pub(super) order: Order,
}

#[derive(Debug, Clone)]
struct Waiting {
    entered: Entered,
    subject: Subject,
    is_settled: bool,
}

/// A trait by its name as an impl writes it; `None` where that name may stand for one of another name.
type WrittenTrait = Option<Symbol>;

/// Impls that wait.
#[derive(Debug, Default, Clone)]
pub(super) struct WaitingImpls {
    /// Not looked at yet.
    entered: Vec<Entered>,
    count: u32,
    all: Vec<Waiting>,
    by_subject: FxHashMap<Subject, Vec<u32>>,
    by_trait: FxHashMap<WrittenTrait, Vec<u32>>,
    by_both: FxHashMap<(Subject, WrittenTrait), Vec<u32>>,
    /// Names that may stand for something of another name: of type aliases, and those that imports give.
    renamed: FxHashSet<Symbol>,
    /// Names of the types of each crate, as far as it is loaded.
    types: FxHashSet<(CrateId, Symbol)>,
}

impl WaitingImpls {
    /// Counts an impl or derive.
    fn next(&mut self) -> u32 {
        self.count += 1;
        self.count
    }

    /// A name now stands for something of another name. What waits under it is looked at anew.
    pub(super) fn rename(&mut self, name: Symbol) {
        if !self.renamed.insert(name) {
            return;
        }
        let lists = [
            self.by_subject.remove(&Subject::Named(name)),
            self.by_subject.remove(&Subject::RefToNamed(name)),
            self.by_trait.remove(&Some(name)),
        ];
        for index in lists.into_iter().flatten().flatten() {
            let waiting = &mut self.all[index as usize];
            if !std::mem::replace(&mut waiting.is_settled, true) {
                self.entered.push(waiting.entered);
            }
        }
    }

    /// A crate has a type of this name.
    pub(super) fn declare(&mut self, crate_id: CrateId, name: Symbol) {
        self.types.insert((crate_id, name));
    }

    fn wait(&mut self, entered: Entered, subject: Subject, trait_name: Option<Symbol>) {
        let index = u32::try_from(self.all.len()).expect("fewer than 2^32 impls");
        self.all.push(Waiting {
            entered,
            subject,
            is_settled: false,
        });
        self.by_subject.entry(subject).or_default().push(index);
        if let Some(name) = trait_name {
            let written = Some(name).filter(|name| !self.renamed.contains(name));
            self.by_trait.entry(written).or_default().push(index);
            let both = self.by_both.entry((subject, written));
            both.or_default().push(index);
        }
    }
}

impl Linker<'_> {
    /// Enters an impl.
    pub(super) fn enter_impl(&mut self, def: DefId) {
        let count = self.impls.waiting.next();
        let last_first = u32::MAX - count;
        let crate_id = self.files[def.file as usize].crate_id;
        let order = if self.is_foreign(crate_id) {
            Order::Foreign(def.file, last_first)
        } else {
            Order::Own(last_first)
        };
        self.impls.waiting.entered.push(Entered {
            def,
            derive: None,
            order,
        });
    }

    /// Enters the derives of every type of a file.
    pub(super) fn enter_derives(&mut self, file: u32) {
        let facts = self.facts(file);
        for (index, item) in facts.items.iter().enumerate() {
            let def = DefId {
                file,
                item: ItemId(u32::try_from(index).expect("items are counted in u32")),
            };
            for &path in &item.derives {
                let order = Order::Derived(self.impls.waiting.next());
                self.impls.waiting.entered.push(Entered {
                    def,
                    derive: Some(path),
                    order,
                });
            }
        }
    }

    /// Files every impl entered so far.
    pub(super) fn settle_all(&mut self) {
        while let Some(entered) = self.impls.waiting.entered.pop() {
            self.file(entered);
        }
    }

    /// Files the impls for types with this head, blanket ones left out.
    pub(super) fn settle_head(&mut self, head: Head) {
        for subject in self.subjects(head) {
            self.settle(|waiting| waiting.by_subject.remove(&subject));
        }
    }

    /// Files the impls for types that are parameters.
    pub(super) fn settle_blanket(&mut self) {
        self.settle(|waiting| waiting.by_subject.remove(&Subject::Anything));
    }

    /// Files the impls of a trait.
    pub(super) fn settle_trait(&mut self, trait_def: DefId) {
        for written in [self.name_of(trait_def), None] {
            self.settle(|waiting| waiting.by_trait.remove(&written));
        }
    }

    /// Files the impls of a trait for types with this head, and those for parameters.
    pub(super) fn settle_trait_for(&mut self, trait_def: DefId, head: Option<Head>) {
        let mut subjects: SmallVec<[Subject; 4]> = smallvec![Subject::Anything];
        if let Some(head) = head {
            subjects.extend(self.subjects(head));
            if matches!(head, Head::RefToAdt(_)) {
                subjects.push(Subject::Head(Head::Ref));
            }
        }
        let name = self.name_of(trait_def);
        for subject in subjects {
            for written in [name, None] {
                self.settle(|waiting| waiting.by_both.remove(&(subject, written)));
            }
        }
    }

    /// Files the impls of the package itself of which some function is among the signatures.
    pub(super) fn settle_called(&mut self) {
        let mut lists = Vec::new();
        for (index, waiting) in (0_u32..).zip(&self.impls.waiting.all) {
            let def = waiting.entered.def;
            if waiting.is_settled || waiting.entered.derive.is_some() {
                continue;
            }
            let file = &self.files[def.file as usize];
            let ItemKind::Impl { members, .. } = &file.facts.item(def.item).kind else {
                continue;
            };
            let is_called = |member: &ItemId| {
                let (file, item) = (def.file, *member);
                self.signatures.contains_key(&DefId { file, item })
            };
            if self.crates[file.crate_id.0 as usize].data.is_workspace
                && members.iter().any(is_called)
            {
                lists.push(index);
            }
        }
        let mut list = Some(lists);
        self.settle(|_| list.take());
    }

    /// The names of the types that impls which wait are for, by impl.
    pub(super) fn names_of_subjects(&self) -> FxHashMap<DefId, Symbol> {
        let waiting = self.impls.waiting.all.iter();
        waiting
            .filter(|waiting| !waiting.is_settled)
            .filter_map(|waiting| match waiting.subject {
                Subject::Named(name) => Some((waiting.entered.def, name)),
                _ => None,
            })
            .collect()
    }

    fn settle(&mut self, mut take: impl FnMut(&mut WaitingImpls) -> Option<Vec<u32>>) {
        loop {
            // To look at one may load a file, with impls of its own.
            while let Some(entered) = self.impls.waiting.entered.pop() {
                self.look_at(entered);
            }
            let Some(list) = take(&mut self.impls.waiting) else {
                return;
            };
            for index in list {
                let waiting = &mut self.impls.waiting.all[index as usize];
                if !std::mem::replace(&mut waiting.is_settled, true) {
                    let entered = waiting.entered;
                    self.file(entered);
                }
            }
        }
    }

    fn subjects(&self, head: Head) -> SmallVec<[Subject; 2]> {
        let mut subjects = smallvec![Subject::Head(head)];
        match head {
            Head::Adt(def) => subjects.extend(self.name_of(def).map(Subject::Named)),
            Head::RefToAdt(def) => subjects.extend(self.name_of(def).map(Subject::RefToNamed)),
            _ => {}
        }
        subjects
    }

    fn look_at(&mut self, entered: Entered) {
        let def = entered.def;
        let facts = self.facts(def.file);
        let last = |path| {
            let segment = facts.path(path).segments.last()?;
            Some(self.symbol(def.file, segment.name))
        };
        if let Some(path) = entered.derive {
            let (subject, name) = (Subject::Head(Head::Adt(def)), last(path));
            self.impls.waiting.wait(entered, subject, name);
            return;
        }
        let ItemKind::Impl {
            generics,
            trait_path,
            negative: false,
            self_type,
            ..
        } = &facts.item(def.item).kind
        else {
            return;
        };
        let trait_name = trait_path.and_then(last);
        let told = self.told(&facts, def, generics, *self_type);
        let subject = told.unwrap_or_else(|| {
            let ty = self.impl_self_type(def);
            match (self.head(ty), self.types.kind(ty)) {
                (Some(head), _) => Subject::Head(head),
                (None, TyKind::Param(..)) => Subject::Anything,
                (None, _) => Subject::Unclear,
            }
        });
        self.impls.waiting.wait(entered, subject, trait_name);
    }

    /// What an impl is for, where the text alone tells.
    fn told(
        &self,
        facts: &FileFacts,
        def: DefId,
        generics: &Generics,
        ty: TypeExprId,
    ) -> Option<Subject> {
        let named = |path: PathId| {
            let path = facts.path(path);
            let (first, last) = (path.segments.first()?, path.segments.last()?);
            let first = self.symbol(def.file, first.name);
            let last = self.symbol(def.file, last.name);
            let waiting = &self.impls.waiting;
            let crate_id = self.files[def.file as usize].crate_id;
            let is_parameter =
                type_params(generics).any(|param| self.symbol(def.file, param.name) == first);
            let is_plain = path.qself.is_none()
                && !is_parameter
                && !waiting.renamed.contains(&last)
                && waiting.types.contains(&(crate_id, last));
            is_plain.then_some(last)
        };
        Some(match facts.type_expr(ty) {
            TypeExpr::Path(path) => Subject::Named(named(*path)?),
            TypeExpr::Ref { inner, .. } => match facts.type_expr(*inner) {
                TypeExpr::Path(path) => Subject::RefToNamed(named(*path)?),
                _ => return None,
            },
            TypeExpr::Ptr { .. } => Subject::Head(Head::Ptr),
            TypeExpr::Slice(_) => Subject::Head(Head::Slice),
            TypeExpr::Array(_) => Subject::Head(Head::Array),
            TypeExpr::Tuple(_) => Subject::Head(Head::Tuple),
            TypeExpr::Fn(..) => Subject::Head(Head::Function),
            TypeExpr::Never => Subject::Head(Head::Never),
            TypeExpr::Dyn(_) | TypeExpr::Impl(_) | TypeExpr::Infer | TypeExpr::Opaque => {
                return None;
            }
        })
    }
}
