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
    own: FxHashSet<Word>,
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
        names.locks = names.kinds.clone();
        names
            .leads
            .extend(imports.visible_leads(|it| &it.leads, &taken));
        names
            .locks
            .extend(imports.visible_leads(|it| &it.locks, &taken));
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
        exported.locks.extend(own(&self.locks));
        exported
    }

    /// Whether it says nothing to strangers.
    pub(in super::super) fn is_empty(&self) -> bool {
        let all = [&self.maps, &self.wrappers, &self.shared, &self.passed_on];
        let kinds = [&self.leads, &self.locks];
        kinds.iter().all(|kinds| kinds.is_empty()) && all.iter().all(|words| words.is_empty())
    }

    /// What a declaration or result leads to, by its words and the generic arguments in them. Where it is generic, a map
    /// may be put wherever a lock is.
    fn leads_of_declaration(
        &self,
        words: &[Word],
        arguments: &[(Word, Word)],
        is_generic: bool,
    ) -> KindSet {
        let holds = |lock: Word| {
            let mut arguments = arguments.iter();
            is_generic || arguments.any(|&(outer, inner)| outer == lock && self.may_be_map(inner))
        };
        self.leads_of(words.iter().copied(), holds)
    }

    /// What the words of a function lead to.
    pub(super) fn leads_of_function(
        &self,
        words: impl Iterator<Item = Word> + Clone,
        is_generic: bool,
    ) -> KindSet {
        let holds = is_generic || words.clone().any(|word| self.may_be_map(word));
        self.leads_of(words, |_| holds)
    }

    /// What words lead to, given which of the locks among them may have a map in them.
    fn leads_of(&self, words: impl Iterator<Item = Word>, holds: impl Fn(Word) -> bool) -> KindSet {
        // A name may be that of a lock in one module and of a type that has one in another.
        let of_word = |word: Word| {
            let holds = self.maps.contains(&word) || holds(word);
            let of_lock = if holds { self.kinds.of(word) } else { 0 };
            of_lock | self.leads.of(word)
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
        let of_own = item.is_associated && self.own.contains(&name);
        let arguments = outline.item_arguments(item);
        let leads = self.leads_of_declaration(
            outline.item_words(item),
            arguments,
            item.is_generic || item.is_macro,
        );
        if item.is_macro {
            changed |= self.leads.add(name.called_macro(), leads);
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
        }
        if item.is_type || item.is_value || item.is_trait || of_own {
            changed |= self.leads.add(name, leads);
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
            let kinds = self.leads.of(name);
            changed |= self.leads.add(of_trait, kinds);
            if self.maps.contains(&name) {
                changed |= self.maps.insert(of_trait);
            }
            if self.shared.contains(&name) {
                changed |= self.shared.insert(of_trait);
            }
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
            for kinds in [&mut self.leads, &mut self.locks, &mut self.kinds] {
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
        );
        match owner {
            Some(owner) => {
                let own = owner.name.filter(|name| self.own.contains(name));
                changed |= own.is_some_and(|name| self.leads.add(name, leads));
            }
            None => changed |= self.leads.add(function.name.free(), leads),
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
