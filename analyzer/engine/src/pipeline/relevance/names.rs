//! What the names of a package say about shared maps.
//!
//! A map is shared by what stands around it: a lock, a cell, a snapshot. So a type leads to a shared map if its
//! declaration names both (or a concurrent map, which is both), or a type that leads to one. A function or
//! static leads there if what it hands out does. All of it is read from words, to a fixpoint.

use rustc_hash::FxHashSet;

use super::super::vocabulary::Vocabulary;
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
    /// Traits that the package declares.
    pub(super) traits: FxHashSet<Word>,
    /// Types that the package declares.
    own: FxHashSet<Word>,
}

impl Names {
    /// What a package's declarations say, given what it sees of other packages of the run.
    pub(in super::super) fn learn(
        outlines: &[&Outline],
        vocabulary: &Vocabulary,
        seen: &[&Self],
    ) -> Self {
        let mut names = Self {
            maps: vocabulary.maps.clone(),
            wrappers: vocabulary.locks.clone(),
            guards: vocabulary.guards.clone(),
            ..Self::default()
        };
        for item in outlines.iter().flat_map(|outline| &outline.items) {
            if item.is_trait {
                names.traits.extend(item.name);
            }
            if item.is_type || item.is_trait {
                names.own.extend(item.name);
            }
        }
        if !seen.is_empty() {
            let imports = Imports::of(outlines, &names.own, vocabulary);
            for other in seen {
                names.merge(other, &imports);
            }
        }
        while names.step(outlines) {}
        names
    }

    fn merge(&mut self, other: &Self, imports: &Imports) {
        for (all, new) in [
            (&mut self.maps, &other.maps),
            (&mut self.wrappers, &other.wrappers),
            (&mut self.guards, &other.guards),
            (&mut self.shared, &other.shared),
        ] {
            all.extend(new.iter().filter(|word| imports.may_mean(**word)));
        }
    }

    /// What other packages can name of it.
    pub(in super::super) fn exported(&self, outlines: &[&Outline]) -> Self {
        let mut public: FxHashSet<Word> = FxHashSet::default();
        for outline in outlines {
            for item in &outline.items {
                if let Some(name) = item.name
                    && (item.is_public || item.is_macro)
                {
                    public.extend([name, name.called_macro()]);
                }
            }
            let functions = outline.functions.iter();
            let functions = functions.filter(|function| function.is_public);
            public.extend(functions.map(|function| function.name.free()));
        }
        // A trait is implemented for many things: that one of them holds a map says little to strangers.
        public.retain(|name| !self.traits.contains(name));
        let of = |all: &FxHashSet<Word>| public.intersection(all).copied().collect();
        Self {
            maps: of(&self.maps),
            wrappers: of(&self.wrappers),
            guards: of(&self.guards),
            shared: of(&self.shared),
            ..Self::default()
        }
    }

    /// Whether nothing of it can lead to a shared map.
    pub(in super::super) fn is_empty(&self) -> bool {
        self.maps.is_empty() && self.wrappers.is_empty() && self.shared.is_empty()
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

    /// Whether a result leads to a shared map: by what it names, or by what stands behind a lock in the head.
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
        let of_own = item.is_associated && self.own.contains(&name);
        if item.is_type || item.is_value || item.is_trait || of_own {
            if words().any(|word| self.maps.contains(&word)) {
                changed |= self.maps.insert(name);
            }
            if words().any(|word| self.guards.contains(&word)) {
                changed |= self.guards.insert(name);
            }
            if self.share(words()) {
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
        let of_trait = item.of_trait.filter(|word| self.traits.contains(word));
        if let Some(of_trait) = of_trait.filter(|_| self.own.contains(&name)) {
            if self.maps.contains(&name) {
                changed |= self.maps.insert(of_trait);
            }
            if self.shared.contains(&name) {
                changed |= self.shared.insert(of_trait);
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

/// Which names of other packages a package may mean.
struct Imports {
    /// What the package or the standard library gives the name of something of its own, and single letters: those
    /// are type parameters.
    taken: FxHashSet<Word>,
    /// What stands in an import, or behind a module.
    named: FxHashSet<Word>,
    /// Whatever some module of another package has is imported.
    everything: bool,
}

impl Imports {
    fn of(outlines: &[&Outline], own: &FxHashSet<Word>, vocabulary: &Vocabulary) -> Self {
        let mut taken: FxHashSet<Word> = own.union(&vocabulary.standard).copied().collect();
        taken.extend(('A'..='Z').map(|letter| Word::of(letter.encode_utf8(&mut [0; 4]))));
        let items = outlines.iter().flat_map(|outline| &outline.items);
        let mut own: FxHashSet<Word> = items
            .filter(|item| !item.is_use)
            .filter_map(|item| item.name)
            .collect();
        own.extend(["std", "core", "alloc", "crate", "self", "super"].map(Word::of));
        let mut named = FxHashSet::default();
        let mut everything = false;
        for outline in outlines {
            named.extend(outline.all_words());
            for item in outline.items.iter().filter(|item| item.is_use) {
                everything |= item.is_glob && item.name.is_some_and(|name| !own.contains(&name));
                for &word in outline.item_words(item) {
                    named.insert(word.behind_module());
                }
            }
        }
        Self {
            taken,
            named,
            everything,
        }
    }

    fn may_mean(&self, word: Word) -> bool {
        !self.taken.contains(&word)
            && (self.everything || self.named.contains(&word.behind_module()))
    }
}
