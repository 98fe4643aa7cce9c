//! What the names of a package say about shared maps.
//!
//! A map is shared by what stands around it: a lock, a cell, a snapshot. So a type leads to a shared map if in its
//! declaration a map stands in a lock's generic arguments (or a concurrent map stands there, which is both), or a
//! type that leads to one. A function or static leads there if what it hands out does. Beside that, names lead to the
//! kinds of locks that may have a map in them. All of it is read from words, to a fixpoint.

use rustc_hash::FxHashSet;

use super::super::kinds::{KindSet, Leads};
use super::super::vocabulary::Vocabulary;
use super::imports::Imports;
use crate::parse::{FunctionOutline, ItemOutline, Outline, Word};

/// Names and what they lead to.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Names {
    /// Types and traits that are or hold maps, and functions that hand one out.
    pub(super) maps: FxHashSet<Word>,
    /// Types that put whatever they are instantiated with behind a lock, cell or snapshot.
    pub(super) wrappers: FxHashSet<Word>,
    /// Types that are or hold guards.
    pub(super) guards: FxHashSet<Word>,
    /// Types, traits, statics and macros that lead to a shared map, and functions that hand one out.
    pub(super) shared: FxHashSet<Word>,
    /// Which of the types with methods that may act somebody who has this can get at.
    pub(super) leads: Leads,
    /// The same for who names it and none of its fields: what its own types have in fields with names is left out.
    pub(super) held: Leads,
    /// The same for who names a field.
    pub(super) fields: Leads,
    /// The same for who calls a method that hands it out.
    pub(super) methods: Leads,
    /// Fields among those that other packages can name.
    pub(super) public_fields: FxHashSet<Word>,
    /// Names of the language's own, which a macro call that has them does not declare.
    undeclared: FxHashSet<Word>,
    /// Methods that many types have.
    everyday: FxHashSet<Word>,
    /// Types that lead to what is in them without the name of a field.
    transparent: FxHashSet<Word>,
    /// Locks among those types: whoever has one gets at it if a map is in it.
    kinds: Leads,
    /// Locks, and types that have one, with a map in it or not.
    pub(super) locks: Leads,
    /// Macros among those that lead to a shared map.
    pub(super) macros: FxHashSet<Word>,
    /// Words of re-exports, with the crates that they are from as [`Word::root`].
    pub(super) passed_on: FxHashSet<Word>,
    /// Traits that the package declares.
    pub(super) traits: FxHashSet<Word>,
    /// Those whose objects are handled.
    objects: FxHashSet<Word>,
    /// Types that the package declares.
    pub(super) own: FxHashSet<Word>,
}

impl Names {
    /// What a package's declarations say, given what it imports of other packages.
    pub(in super::super) fn learn(
        outlines: &[&Outline],
        vocabulary: &Vocabulary,
        imports: &Imports<'_>,
    ) -> Self {
        let items = || outlines.iter().flat_map(|outline| &outline.items);
        let named = |item: &&ItemOutline| item.is_type || item.is_trait;
        let own: FxHashSet<Word> = items().filter(named).filter_map(|it| it.name).collect();
        let traits = items().filter(|it| it.is_trait);
        // What the package declares itself is not what a stub speaks of, unless something imports that too.
        let means = |word: Word| !own.contains(&word) || imports.is_imported(word);
        let known =
            |words: &FxHashSet<Word>| words.iter().copied().filter(|it| means(*it)).collect();
        let kinds = vocabulary.functions.kinds.iter().filter(|it| means(it.0));
        let (kinds, leads) = kinds.partition(|it| vocabulary.locks.contains(&it.0));
        let mut names = Self {
            maps: known(&vocabulary.maps),
            wrappers: known(&vocabulary.locks),
            guards: known(&vocabulary.guards),
            traits: traits.filter_map(|it| it.name).collect(),
            kinds,
            leads,
            own,
            ..Self::default()
        };
        let words: FxHashSet<Word> = outlines.iter().flat_map(|it| it.all_words()).collect();
        let traits = names.traits.iter().copied();
        names.objects = traits.filter(|it| words.contains(&it.object())).collect();
        // Single letters are type parameters.
        let letters = ('A'..='Z').map(|letter| Word::of(letter.encode_utf8(&mut [0; 4])));
        let mut taken: FxHashSet<Word> = names.own.union(&vocabulary.standard).copied().collect();
        taken.extend(letters);
        names.maps.extend(imports.visible(|it| &it.maps, &taken));
        names
            .wrappers
            .extend(imports.visible(|it| &it.wrappers, &taken));
        names
            .guards
            .extend(imports.visible(|it| &it.guards, &taken));
        names
            .shared
            .extend(imports.visible(|it| &it.shared, &taken));
        names.transparent = items()
            .filter(|item| item.of_trait.is_some_and(is_deref))
            .filter_map(|item| item.name)
            .collect();
        names.locks = names.kinds.clone();
        names.held = names.leads.clone();
        names
            .leads
            .extend(imports.visible_leads(|it| &it.leads, &taken));
        names
            .locks
            .extend(imports.visible_leads(|it| &it.locks, &taken));
        names
            .held
            .extend(imports.visible_leads(|it| &it.held, &taken));
        names.fields.extend(imports.named_leads(|it| &it.fields));
        names.methods.extend(imports.named_leads(|it| &it.methods));
        names.public_fields = names.fields.iter().map(|it| it.0).collect();
        names.undeclared = taken.difference(&names.own).copied().collect();
        names.everyday.clone_from(&vocabulary.everyday);
        while names.step(outlines) {}
        names
    }

    /// What other packages can name of it.
    pub(in super::super) fn exported(&self, outlines: &[&Outline], imports: &Imports<'_>) -> Self {
        let mut public: FxHashSet<Word> = FxHashSet::default();
        let mut macros: FxHashSet<Word> = FxHashSet::default();
        for outline in outlines {
            for item in &outline.items {
                let Some(name) = item.name else { continue };
                if item.is_macro {
                    macros.insert(name.called_macro());
                } else if item.is_public && !item.is_use {
                    public.insert(name);
                }
            }
            let functions = outline.functions.iter();
            let functions = functions.filter(|function| function.is_public);
            public.extend(functions.map(|function| function.name.free()));
        }
        // A trait is implemented for many things: that one of them holds a map says little to strangers.
        public.retain(|name| !self.traits.contains(name));
        let of = |pick: fn(&Self) -> &FxHashSet<Word>| {
            let mut all = imports.re_exported(pick);
            all.extend(public.intersection(pick(self)));
            all
        };
        let mut exported = Self {
            maps: of(|it| &it.maps),
            wrappers: of(|it| &it.wrappers),
            guards: of(|it| &it.guards),
            shared: of(|it| &it.shared),
            macros: imports.re_exported(|it| &it.macros),
            passed_on: imports.passed_on(),
            leads: imports.re_exported_leads(|it| &it.leads),
            held: imports.re_exported_leads(|it| &it.held),
            fields: self.fields.only(|word| self.public_fields.contains(&word)),
            methods: self.methods.clone(),
            locks: imports.re_exported_leads(|it| &it.locks),
            ..Self::default()
        };
        let shared_macros = macros.intersection(&self.shared).copied();
        exported.macros.extend(shared_macros);
        exported.shared.extend(&exported.macros);
        let own = |leads: &Leads| -> Vec<(Word, KindSet)> {
            let names = public.iter().chain(&macros);
            names.map(|name| (*name, leads.of(*name))).collect()
        };
        exported.leads.extend(own(&self.leads));
        exported.held.extend(own(&self.held));
        exported.locks.extend(own(&self.locks));
        exported
    }

    /// Whether it says nothing to strangers.
    pub(in super::super) fn is_empty(&self) -> bool {
        let all = [&self.maps, &self.wrappers, &self.shared, &self.passed_on];
        let kinds = [&self.leads, &self.locks, &self.fields, &self.methods];
        kinds.iter().all(|kinds| kinds.is_empty()) && all.iter().all(|words| words.is_empty())
    }

    /// What a declaration or result leads to, by its words and the generic arguments in them, given what other names
    /// do. Where it is generic, a map may be put wherever a lock is.
    fn leads_of_declaration(
        &self,
        words: &[Word],
        arguments: &[(Word, Word)],
        is_generic: bool,
        leads: &Leads,
    ) -> KindSet {
        let holds = |lock: Word| {
            let mut arguments = arguments.iter();
            is_generic || arguments.any(|&(outer, inner)| outer == lock && self.may_be_map(inner))
        };
        self.leads_of(words.iter().copied(), holds, leads)
    }

    /// What a function gets at by the names and fields that it has in sight.
    pub(super) fn leads_of_function(
        &self,
        words: impl Iterator<Item = Word> + Clone,
        uses: &[Word],
        is_generic: bool,
    ) -> KindSet {
        let holds = is_generic || words.clone().any(|word| self.may_be_map(word));
        let by_fields = uses
            .iter()
            .fold(0, |all, field| all | self.fields.of(*field));
        let by_methods = words
            .clone()
            .fold(0, |all, word| all | self.methods.of(word));
        by_fields | by_methods | self.leads_of(words, |_| holds, &self.held)
    }

    /// Whether a value of a type, or the result of a function, is what acts, with no field between.
    pub(super) fn hands_over(&self, word: Word) -> bool {
        self.held.has(word)
    }

    /// What words lead to, given which of the locks among them may have a map in them.
    fn leads_of(
        &self,
        words: impl Iterator<Item = Word>,
        holds: impl Fn(Word) -> bool,
        leads: &Leads,
    ) -> KindSet {
        // A name may be that of a lock in one module and of a type that has one in another.
        let of_word = |word: Word| {
            let holds = self.maps.contains(&word) || holds(word);
            let of_lock = if holds { self.kinds.of(word) } else { 0 };
            of_lock | leads.of(word)
        };
        words.fold(0, |all, word| all | of_word(word))
    }

    fn may_be_map(&self, word: Word) -> bool {
        self.maps.contains(&word) || self.shared.contains(&word)
    }

    /// Whether words that stand together lead to a shared map.
    pub(super) fn share(&self, words: impl Iterator<Item = Word>) -> bool {
        let (mut map, mut lock) = (false, false);
        for word in words {
            if self.shared.contains(&word) {
                return true;
            }
            map |= self.maps.contains(&word);
            lock |= self.wrappers.contains(&word);
        }
        map && lock
    }

    /// Whether a declaration or result leads to a shared map: by what it names, or by what stands behind a lock in
    /// it.
    fn hands_out(&self, words: &[Word], arguments: &[(Word, Word)]) -> bool {
        let is_concurrent = |word: &Word| self.maps.contains(word) && self.wrappers.contains(word);
        let mut arguments = arguments.iter();
        words
            .iter()
            .any(|word| self.shared.contains(word) || is_concurrent(word))
            || arguments
                .any(|(outer, inner)| self.wrappers.contains(outer) && self.maps.contains(inner))
    }

    fn step(&mut self, outlines: &[&Outline]) -> bool {
        let mut changed = false;
        for outline in outlines {
            for item in &outline.items {
                changed |= self.learn_item(outline, item);
            }
            for function in &outline.functions {
                changed |= self.learn_function(outline, function);
            }
        }
        changed
    }

    fn learn_item(&mut self, outline: &Outline, item: &ItemOutline) -> bool {
        let Some(name) = item.name else { return false };
        let words = || outline.item_words(item).iter().copied();
        let mut changed = false;
        if item.is_use {
            return self.rename(outline.item_arguments(item));
        }
        if item.is_value && self.undeclared.contains(&name) {
            return false;
        }
        let of_own = item.is_associated && self.own.contains(&name);
        let arguments = outline.item_arguments(item);
        let leads = self.leads_of_declaration(
            outline.item_words(item),
            arguments,
            item.is_generic || item.is_macro,
            &self.leads,
        );
        if item.is_macro {
            changed |= self.leads.add(name.called_macro(), leads);
            let uses = outline.macro_uses(item);
            let held = self.leads_of_function(words(), uses, true);
            changed |= self.held.add(name.called_macro(), held);
        }
        if item.is_type {
            let locks = words().fold(0, |all, word| all | self.locks.of(word));
            changed |= self.locks.add(name, locks);
            // A map in an `UnsafeCell`, and a lock beside it.
            let mut cells = arguments.iter();
            let in_cell = cells.any(|(outer, inner)| {
                let is_cell = self.wrappers.contains(outer) && !self.locks.has(*outer);
                is_cell && self.may_be_map(*inner)
            });
            if in_cell {
                changed |= self.leads.add(name, locks);
            }
            // Or a lock that is held around what happens to a map elsewhere.
            if self.leads.has(name) {
                changed |= self.learn_locks(outline, item);
            }
        }
        if item.is_type || item.is_value || item.is_trait || of_own {
            changed |= self.leads.add(name, leads);
            changed |= self.learn_fields(outline, item, name);
            if words().any(|word| self.maps.contains(&word)) {
                changed |= self.maps.insert(name);
            }
            if words().any(|word| self.guards.contains(&word)) {
                changed |= self.guards.insert(name);
            }
            if self.hands_out(outline.item_words(item), arguments) {
                changed |= self.shared.insert(name);
            }
        }
        if item.is_type && item.is_generic && words().any(|word| self.wrappers.contains(&word)) {
            changed |= self.wrappers.insert(name);
        }
        if item.is_macro && self.share(words()) {
            changed |= self.shared.insert(name.called_macro());
        }
        // What a trait object of it may be.
        let of_trait = item.of_trait.filter(|word| self.objects.contains(word));
        if let Some(of_trait) = of_trait.filter(|_| self.own.contains(&name)) {
            for kinds in [&mut self.leads, &mut self.held] {
                changed |= kinds.add(of_trait, kinds.of(name));
            }
            if self.maps.contains(&name) {
                changed |= self.maps.insert(of_trait);
            }
            if self.shared.contains(&name) {
                changed |= self.shared.insert(of_trait);
            }
        }
        changed
    }

    /// What somebody gets at who has a value of a type in sight, and who names one of its fields.
    fn learn_fields(&mut self, outline: &Outline, item: &ItemOutline, name: Word) -> bool {
        let fields = outline.fields(item);
        if fields.is_empty() || self.transparent.contains(&name) {
            let words = outline.item_words(item);
            let arguments = outline.item_arguments(item);
            let held = self.leads_of_declaration(words, arguments, item.is_generic, &self.held);
            return self.held.add(name, held);
        }
        let mut changed = false;
        for field in fields {
            let words = outline.field_words(field);
            let arguments = outline.field_arguments(field);
            let held = self.leads_of_declaration(words, arguments, item.is_generic, &self.held);
            match field.name {
                // What is derived may be called as the field is.
                Some(name) => {
                    changed |= self.fields.add(name, held);
                    let method = name.method();
                    if !self.everyday.contains(&method) {
                        changed |= self.methods.add(method, held);
                    }
                    if field.is_public {
                        self.public_fields.insert(name);
                    }
                }
                None => changed |= self.held.add(name, held),
            }
        }
        changed
    }

    /// What the fields of a type lead to by the locks in them, whatever these have inside.
    fn learn_locks(&mut self, outline: &Outline, item: &ItemOutline) -> bool {
        let mut changed = false;
        for field in outline.fields(item) {
            let words = outline.field_words(field).iter();
            let locks = words.fold(0, |all, word| all | self.locks.of(*word));
            changed |= match field.name {
                Some(field) => self.fields.add(field, locks),
                None => item.name.is_some_and(|name| self.held.add(name, locks)),
            };
        }
        changed
    }

    /// An import gives things other names.
    fn rename(&mut self, renamed: &[(Word, Word)]) -> bool {
        let mut changed = false;
        for (known, new) in renamed {
            for words in [
                &mut self.maps,
                &mut self.wrappers,
                &mut self.guards,
                &mut self.shared,
            ] {
                changed |= words.contains(known) && words.insert(*new);
            }
            for kinds in [
                &mut self.leads,
                &mut self.held,
                &mut self.locks,
                &mut self.kinds,
            ] {
                changed |= kinds.add(*new, kinds.of(*known));
            }
        }
        changed
    }

    fn learn_function(&mut self, outline: &Outline, function: &FunctionOutline) -> bool {
        let output = || outline.output_words(function).iter().copied();
        if output().next().is_none() {
            return false;
        }
        let owner = function.owner.map(|owner| &outline.items[owner as usize]);
        let owner = owner.filter(|owner| owner.has_methods);
        let mut changed = false;
        let arguments = outline.head_arguments(function);
        let leads = self.leads_of_declaration(
            outline.output_words(function),
            arguments,
            function.is_generic,
            &self.leads,
        );
        let held = self.leads_of_declaration(
            outline.output_words(function),
            arguments,
            function.is_generic,
            &self.held,
        );
        match owner {
            Some(owner) => {
                let own = owner.name.filter(|name| self.own.contains(name));
                changed |= own.is_some_and(|name| self.leads.add(name, leads));
                let owners = owner.name.into_iter().chain(owner.of_trait);
                let called = owners.map(|owner| function.name.of_owner(owner));
                for called in called {
                    changed |= self.methods.add(called, held);
                }
                let method = function.name.method();
                if self.everyday.contains(&method) {
                    changed |= own.is_some_and(|name| self.held.add(name, held));
                } else {
                    changed |= self.methods.add(method, held);
                }
            }
            None => {
                changed |= self.leads.add(function.name.free(), leads);
                changed |= self.held.add(function.name.free(), held);
            }
        }
        if self.hands_out(outline.output_words(function), arguments) {
            match owner {
                Some(owner) => {
                    // Whoever has one of these gets at the map.
                    let own = owner.name.filter(|name| self.own.contains(name));
                    changed |= own.is_some_and(|name| self.shared.insert(name));
                    let of_trait = owner.of_trait.filter(|word| self.traits.contains(word));
                    changed |= of_trait.is_some_and(|name| self.shared.insert(name));
                }
                None => changed |= self.shared.insert(function.name.free()),
            }
        }
        if owner.is_none() && output().any(|word| self.maps.contains(&word)) {
            changed |= self.maps.insert(function.name.free());
        }
        changed
    }
}

/// Whether a trait makes a type stand for what is in it.
fn is_deref(of_trait: Word) -> bool {
    let traits = ["Deref", "DerefMut", "AsRef", "AsMut", "Borrow", "BorrowMut"];
    traits.into_iter().any(|name| Word::of(name) == of_trait)
}
