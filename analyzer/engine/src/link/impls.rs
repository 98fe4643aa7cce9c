//! Which impls exist for which types.

use std::sync::Arc;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::linker::Linker;
use super::resolve::{Namespace, Resolution};
use super::type_paths::SELF_PARAM;
use super::waiting::{Entered, WaitingImpls};
use super::{DefId, Mentions, PrimitiveType, Symbol, TraitRef, Ty, TyKind};
use crate::lower::ir::{ItemKind, PathId};

/// The outermost constructor of a type: what impls are filed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Head {
    Adt(DefId),
    RefToAdt(DefId),
    Primitive(PrimitiveType),
    Ref,
    Ptr,
    Slice,
    Array,
    Tuple,
    Function,
    Dyn(DefId),
    Never,
    Future,
}

/// Which of several impls goes first, whichever was asked for first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    /// Of a package's own types, in order.
    Derived(u32),
    /// Of a package, last first; the number falls.
    Own(u32),
    /// By file as it was loaded; in each, last first.
    Foreign(u32, u32),
}

/// An impl, or a derive, which is an impl without members of its own.
#[derive(Debug, Clone)]
pub(super) struct ImplEntry {
    /// The impl; for a derive the type itself, whose parameters then stand for the impl's.
    pub(super) def: DefId,
    pub(super) self_type: Ty,
    pub(super) trait_ref: Option<TraitRef>,
    pub(super) members: Vec<(Symbol, DefId)>,
    /// Stubs go before packages.
    order: (bool, Order),
}

/// A function that impls for some head give under some name.
#[derive(Debug, Clone, Copy)]
pub(super) struct NamedMethod {
    pub(super) function: DefId,
    pub(super) entry: u32,
    /// The trait provides it; the impl does not have one of its own.
    pub(super) provided: bool,
    /// The impl is of no trait.
    pub(super) inherent: bool,
}

/// An answer, and the number of impls that it was made from.
type NamedMethods = (usize, Arc<[NamedMethod]>);

/// Impls by the head of their self type.
#[derive(Debug, Default, Clone)]
pub(super) struct ImplTable {
    /// Entered but not filed yet.
    pub(super) waiting: WaitingImpls,
    entries: Vec<ImplEntry>,
    by_head: FxHashMap<Head, Vec<u32>>,
    /// `impl<T: …> Trait for T`
    blanket: Vec<u32>,
    by_trait: FxHashMap<DefId, Vec<u32>>,
    by_trait_and_head: FxHashMap<(DefId, Head), Vec<u32>>,
    blanket_by_trait: FxHashMap<DefId, Vec<u32>>,
    /// Answers of [`Linker::methods_named`], with the number of impls they were made from.
    named: FxHashMap<(Option<Head>, Symbol), NamedMethods>,
    trait_members: FxHashMap<DefId, Vec<(Symbol, DefId)>>,
}

impl Linker<'_> {
    /// The head of a type; `None` for parameters, projections and what is unknown.
    pub(super) fn head(&self, ty: Ty) -> Option<Head> {
        Some(match self.types.kind(ty) {
            TyKind::Adt(def, _) => Head::Adt(*def),
            TyKind::Primitive(primitive) => Head::Primitive(*primitive),
            TyKind::Ref(_, inner) => match self.types.kind(*inner) {
                TyKind::Adt(def, _) => Head::RefToAdt(*def),
                _ => Head::Ref,
            },
            TyKind::Ptr(..) => Head::Ptr,
            TyKind::Slice(_) => Head::Slice,
            TyKind::Array(_) => Head::Array,
            TyKind::Tuple(_) => Head::Tuple,
            TyKind::FnItem(..) | TyKind::Ctor(..) | TyKind::FnPointer(..) | TyKind::Closure(..) => {
                Head::Function
            }
            TyKind::Dyn(bounds) => Head::Dyn(bounds.first()?.def),
            TyKind::Never => Head::Never,
            TyKind::AsyncBlock(..) | TyKind::AsyncCall(..) => Head::Future,
            TyKind::Unknown
            | TyKind::Param(..)
            | TyKind::Opaque(_)
            | TyKind::Projection(..)
            | TyKind::Infer(_) => return None,
        })
    }

    /// Resolves the names of an impl or derive and enters it in the tables.
    pub(super) fn file(&mut self, entered: Entered) {
        match entered.derive {
            Some(path) => self.file_derive(entered, path),
            None => self.file_impl(entered),
        }
    }

    fn file_impl(&mut self, entered: Entered) {
        let def = entered.def;
        let facts = self.facts(def.file);
        let ItemKind::Impl {
            trait_path,
            negative,
            members,
            ..
        } = &facts.item(def.item).kind
        else {
            return;
        };
        if *negative {
            return;
        }
        let Some(scope) = self.type_scope(def) else {
            return;
        };
        let self_type = self.impl_self_type(def);
        let trait_ref = match trait_path {
            Some(path) => {
                let variable = self.next_variable.take();
                let trait_ref = self.lower_trait(scope, *path);
                self.next_variable = variable;
                // An impl of an unknown trait still gives methods.
                trait_ref
            }
            None => None,
        };
        let members = members
            .iter()
            .filter_map(|&member| {
                let name = facts.item(member).name?;
                Some((
                    self.symbol(def.file, name),
                    DefId {
                        file: def.file,
                        item: member,
                    },
                ))
            })
            .collect();
        self.file_entry(ImplEntry {
            def,
            self_type,
            trait_ref,
            members,
            order: self.order(entered),
        });
    }

    fn order(&self, entered: Entered) -> (bool, Order) {
        let crate_id = self.files[entered.def.file as usize].crate_id;
        let is_stub = self.crates[crate_id.0 as usize].data.is_stub;
        (!is_stub, entered.order)
    }

    fn file_entry(&mut self, entry: ImplEntry) {
        let head = self.head(entry.self_type);
        let is_blanket =
            head.is_none() && matches!(self.types.kind(entry.self_type), TyKind::Param(..));
        let trait_def = entry.trait_ref.as_ref().map(|found| found.def);
        let table = &mut self.impls;
        let index = u32::try_from(table.entries.len()).expect("fewer than 2^32 impls");
        let order = entry.order;
        table.entries.push(entry);
        let entries = &table.entries;
        let add = |list: &mut Vec<u32>| {
            let at = list.partition_point(|&known| entries[known as usize].order < order);
            list.insert(at, index);
        };
        if let Some(head) = head {
            add(table.by_head.entry(head).or_default());
        }
        if is_blanket {
            add(&mut table.blanket);
        }
        let Some(trait_def) = trait_def else { return };
        add(table.by_trait.entry(trait_def).or_default());
        if let Some(head) = head {
            let both = table.by_trait_and_head.entry((trait_def, head));
            add(both.or_default());
        }
        if is_blanket {
            add(table.blanket_by_trait.entry(trait_def).or_default());
        }
    }

    fn file_derive(&mut self, entered: Entered, path: PathId) {
        let def = entered.def;
        let Some(scope) = self.type_scope(def) else {
            return;
        };
        let Some(resolved) = self.resolve_path(scope.module, def.file, path, Namespace::Types)
        else {
            return;
        };
        let Some(Resolution::Def(trait_def)) = resolved.to.first().copied() else {
            return;
        };
        if !matches!(self.item(trait_def).kind, ItemKind::Trait { .. }) {
            return;
        }
        let Some(self_type) = self.self_type(def) else {
            return;
        };
        let params = self.param_count(trait_def) as usize;
        let trait_ref = TraitRef {
            def: trait_def,
            args: vec![self_type; params].into(),
            bindings: Box::default(),
        };
        self.file_entry(ImplEntry {
            def,
            self_type,
            trait_ref: Some(trait_ref),
            members: Vec::new(),
            order: self.order(entered),
        });
    }

    /// Impls that may be for a type with this head, blanket ones left out.
    pub(super) fn impls_for(&mut self, head: Head) -> SmallVec<[u32; 8]> {
        self.settle_head(head);
        self.impls
            .by_head
            .get(&head)
            .map(|list| list.iter().copied().collect())
            .unwrap_or_default()
    }

    /// `impl<T> Trait for T` of every trait.
    pub(super) fn blanket_impls(&mut self) -> &[u32] {
        self.settle_blanket();
        &self.impls.blanket
    }

    /// Impls of one trait that may be for a type with this head, blanket ones last.
    pub(super) fn impls_of_trait_for(
        &mut self,
        trait_def: DefId,
        head: Option<Head>,
    ) -> SmallVec<[u32; 16]> {
        self.settle_trait_for(trait_def, head);
        let mut all: SmallVec<[u32; 16]> = SmallVec::new();
        if let Some(head) = head {
            all.extend(
                self.impls
                    .by_trait_and_head
                    .get(&(trait_def, head))
                    .into_iter()
                    .flatten()
                    .copied(),
            );
            if matches!(head, Head::RefToAdt(_)) {
                all.extend(
                    self.impls
                        .by_trait_and_head
                        .get(&(trait_def, Head::Ref))
                        .into_iter()
                        .flatten()
                        .copied(),
                );
            }
        }
        all.extend(
            self.impls
                .blanket_by_trait
                .get(&trait_def)
                .into_iter()
                .flatten()
                .copied(),
        );
        all
    }

    /// Functions with a `self` that impls for a head (`None`: blanket impls) give under a name.
    pub(super) fn methods_named(&mut self, head: Option<Head>, name: Symbol) -> Arc<[NamedMethod]> {
        match head {
            Some(head) => self.settle_head(head),
            None => self.settle_blanket(),
        }
        let list = match head {
            Some(head) => self.impls.by_head.get(&head).map_or(&[][..], Vec::as_slice),
            None => &self.impls.blanket,
        };
        let made_from = list.len();
        if let Some((count, methods)) = self.impls.named.get(&(head, name))
            && *count == made_from
        {
            return Arc::clone(methods);
        }
        let entries: SmallVec<[u32; 16]> = list.iter().copied().collect();
        let mut methods = Vec::new();
        for entry in entries {
            let data = self.entry(entry);
            let own = data
                .members
                .iter()
                .find(|(member, _)| *member == name)
                .map(|&(_, def)| def);
            let trait_def = data.trait_ref.as_ref().map(|found| found.def);
            let function = match (own, trait_def) {
                (None, Some(trait_def)) => self.trait_member(trait_def, name),
                _ => own,
            };
            if let Some(function) = function.filter(|&function| self.takes_self(function)) {
                let provided = own.is_none();
                methods.push(NamedMethod {
                    function,
                    entry,
                    provided,
                    inherent: trait_def.is_none(),
                });
            }
        }
        let methods: Arc<[NamedMethod]> = methods.into();
        self.impls
            .named
            .insert((head, name), (made_from, Arc::clone(&methods)));
        methods
    }

    /// Whether a function is a method.
    pub(super) fn takes_self(&self, function: DefId) -> bool {
        matches!(&self.item(function).kind, ItemKind::Fn(decl) if decl.self_param.is_some())
    }

    /// Impls of a trait.
    pub(super) fn impls_of_trait(&mut self, trait_def: DefId) -> Vec<u32> {
        self.settle_trait(trait_def);
        self.impls
            .by_trait
            .get(&trait_def)
            .cloned()
            .unwrap_or_default()
    }

    pub(super) fn entry(&self, index: u32) -> &ImplEntry {
        &self.impls.entries[index as usize]
    }

    /// A member of a trait by name: a function, type or constant.
    pub(super) fn trait_member(&mut self, trait_def: DefId, name: Symbol) -> Option<DefId> {
        if !self.impls.trait_members.contains_key(&trait_def) {
            let facts = self.facts(trait_def.file);
            let members = match &facts.item(trait_def.item).kind {
                ItemKind::Trait { members, .. } => members
                    .iter()
                    .filter_map(|&member| {
                        let name = facts.item(member).name?;
                        Some((
                            self.symbol(trait_def.file, name),
                            DefId {
                                file: trait_def.file,
                                item: member,
                            },
                        ))
                    })
                    .collect(),
                _ => Vec::new(),
            };
            self.impls.trait_members.insert(trait_def, members);
        }
        self.impls.trait_members[&trait_def]
            .iter()
            .find(|(member, _)| *member == name)
            .map(|&(_, def)| def)
    }

    /// A trait and everything it inherits, nearest first, in terms of `Self` of the first one.
    pub(super) fn with_supertraits(
        &mut self,
        trait_ref: &TraitRef,
        self_type: Ty,
    ) -> Vec<TraitRef> {
        let mut all = vec![trait_ref.clone()];
        let mut at = 0;
        while at < all.len() && all.len() < 32 {
            let current = all[at].clone();
            at += 1;
            let predicates = self.predicates(current.def);
            let own_self = self.types.intern(TyKind::Param(current.def, SELF_PARAM));
            for (ty, bound) in predicates.iter() {
                if *ty != own_self
                    || bound.def == current.def
                    || all.iter().any(|known| known.def == bound.def)
                {
                    continue;
                }
                let args: Vec<Ty> = current.args.to_vec();
                let bound = self.map_trait(bound, Mentions::PARAMS, &mut |kind| match kind {
                    TyKind::Param(def, SELF_PARAM) if *def == current.def => Some(self_type),
                    TyKind::Param(def, index) if *def == current.def => {
                        args.get(*index as usize).copied()
                    }
                    _ => None,
                });
                all.push(bound);
            }
        }
        all
    }
}

/// An impl of a trait or of a type's own methods, for stages after `link`.
#[derive(Debug, Clone)]
pub struct ImplFacts {
    /// The impl, or the type itself where the trait is derived.
    pub def: DefId,
    /// The trait.
    pub trait_def: Option<DefId>,
    /// The type, in terms of the impl's own parameters.
    pub self_type: Ty,
    /// The trait is derived.
    pub derived: bool,
}

impl Linker<'_> {
    /// The impls that stages after `link` may ask for: those that anything here asked for, those of functions with
    /// signatures, and those of the traits that the language gives a meaning beyond calls.
    pub(super) fn impl_facts(&mut self) -> Vec<ImplFacts> {
        self.settle_called();
        let traits = [self.lang.debug, self.lang.display, self.lang.clone];
        for trait_def in traits.into_iter().flatten() {
            self.settle_trait(trait_def);
        }
        let mut entries: Vec<&ImplEntry> = self.impls.entries.iter().collect();
        entries.sort_by_key(|entry| entry.order);
        entries
            .into_iter()
            .map(|entry| ImplFacts {
                def: entry.def,
                trait_def: entry.trait_ref.as_ref().map(|found| found.def),
                self_type: entry.self_type,
                derived: !matches!(self.item(entry.def).kind, ItemKind::Impl { .. }),
            })
            .collect()
    }
}
