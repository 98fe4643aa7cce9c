//! Which names of other packages a package may mean, by its imports and paths.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::kinds::{KindSet, Leads};
use super::Names;
use crate::parse::{ItemOutline, Outline, Word};

/// What a package sees of another one: the name that the crate has in its code, as [`Word::root`], and what
/// that crate exports.
pub(in super::super) struct Seen<'a> {
    root: Word,
    /// The same as [`Word::free`].
    name: Word,
    names: &'a Names,
}

impl<'a> Seen<'a> {
    /// A crate by the name that it has in the code that sees it.
    pub(in super::super) const fn new(name: Word, names: &'a Names) -> Self {
        Self {
            root: name.root(),
            name: name.free(),
            names,
        }
    }
}

/// Imports and paths of a package.
pub(in super::super) struct Imports<'a> {
    /// Words of the imports from each crate.
    from: FxHashMap<Word, FxHashSet<Word>>,
    /// Crates of which whatever some module has is imported.
    everything: FxHashSet<Word>,
    /// What is imported from other crates.
    imported: FxHashSet<Word>,
    /// Every word of the package.
    named: FxHashSet<Word>,
    /// Those that are no import's.
    in_paths: FxHashSet<Word>,
    /// Those of re-exports, the crates that they are from included.
    passed_on: FxHashSet<Word>,
    /// Crates of which everything is passed on.
    wholly: FxHashSet<Word>,
    seen: &'a [Seen<'a>],
}

impl<'a> Imports<'a> {
    pub(in super::super) fn of(outlines: &[&Outline], seen: &'a [Seen<'a>]) -> Self {
        let crates: FxHashSet<Word> = seen.iter().map(|seen| seen.root).collect();
        let mut imports = Self {
            from: FxHashMap::default(),
            everything: FxHashSet::default(),
            imported: FxHashSet::default(),
            named: FxHashSet::default(),
            in_paths: FxHashSet::default(),
            passed_on: FxHashSet::default(),
            wholly: FxHashSet::default(),
            seen,
        };
        for outline in outlines {
            imports.named.extend(outline.all_words());
            for function in &outline.functions {
                let head = outline.parameter_words(function).iter();
                let head = head.chain(outline.output_words(function));
                imports
                    .in_paths
                    .extend(head.chain(outline.body_words(function)));
            }
            for item in &outline.items {
                let words = outline.item_words(item);
                if item.is_use {
                    imports.add(item, words, &crates);
                } else {
                    imports.in_paths.extend(words);
                }
            }
        }
        imports
    }

    fn add(&mut self, item: &ItemOutline, words: &[Word], crates: &FxHashSet<Word>) {
        let own = ["crate", "self", "super"].map(Word::of);
        if !item.name.is_some_and(|name| own.contains(&name)) {
            self.imported.extend(words);
        }
        for &root in words.iter().filter(|word| crates.contains(word)) {
            self.from.entry(root).or_default().extend(words);
            if item.is_glob {
                self.everything.insert(root);
            }
            // `pub use store;` passes on the crate's name, and so all of it.
            if item.is_public && (item.is_glob || words.len() == 1) {
                self.wholly.insert(root);
            }
        }
        if item.is_public {
            self.passed_on.extend(words);
        }
    }

    /// What other packages say of names that this one may mean, but for those that are `taken`.
    pub(super) fn visible(
        &self,
        pick: impl Fn(&Names) -> &FxHashSet<Word>,
        taken: &FxHashSet<Word>,
    ) -> FxHashSet<Word> {
        let mut all = FxHashSet::default();
        for seen in self.seen.iter().filter(|it| self.named.contains(&it.root)) {
            let words = pick(seen.names).iter().copied();
            all.extend(words.filter(|word| !taken.contains(word) && self.may_mean(seen, *word)));
        }
        all
    }

    /// The same of what names lead to.
    pub(super) fn visible_leads<'i>(
        &'i self,
        pick: impl Fn(&Names) -> &Leads + 'i,
        taken: &'i FxHashSet<Word>,
    ) -> impl Iterator<Item = (Word, KindSet)> + 'i {
        let seen = self.seen.iter().filter(|it| self.named.contains(&it.root));
        let all = seen.flat_map(move |seen| pick(seen.names).iter().map(move |lead| (seen, lead)));
        all.filter(|(seen, (word, _))| !taken.contains(word) && self.may_mean(seen, *word))
            .map(|(_, lead)| lead)
    }

    /// What fields or methods of the crates that this package names lead to.
    pub(super) fn named_leads<'i>(
        &'i self,
        pick: impl Fn(&Names) -> &Leads + 'i,
    ) -> impl Iterator<Item = (Word, KindSet)> + 'i {
        let seen = self.seen.iter().filter(|it| self.named.contains(&it.root));
        seen.flat_map(move |seen| pick(seen.names).iter())
    }

    /// Whether something of that name is imported from another crate, or stands behind a module.
    pub(super) fn is_imported(&self, word: Word) -> bool {
        self.imported.contains(&word) || self.in_paths.contains(&word.behind_module())
    }

    fn may_mean(&self, seen: &Seen<'_>, word: Word) -> bool {
        let mut from = self.from.get(&seen.root).into_iter();
        let stands_free =
            || self.everything.contains(&seen.root) || seen.names.macros.contains(&word);
        let under = |root: &Word| self.named.contains(&word.under(*root));
        under(&seen.name)
            || from.any(|words| words.contains(&word) || words.iter().any(under))
            || self.named.contains(&word) && stands_free()
    }

    /// Whether code of the package can call methods of a crate's traits: it names the crate, or one that passes
    /// some of it on.
    pub(in super::super) fn may_use_traits_of(&self, crate_name: &str) -> bool {
        let root = Word::of(crate_name).root();
        let mut seen = self.seen.iter();
        self.named.contains(&root)
            || seen
                .any(|seen| self.named.contains(&seen.root) && seen.names.passed_on.contains(&root))
    }

    /// The names among those of other packages that are passed on to whoever depends on this one.
    pub(super) fn re_exported(&self, pick: impl Fn(&Names) -> &FxHashSet<Word>) -> FxHashSet<Word> {
        let mut all = FxHashSet::default();
        for seen in self.seen {
            let wholly = self.wholly.contains(&seen.root);
            let words = pick(seen.names).iter();
            all.extend(words.filter(|word| wholly || self.passed_on.contains(word)));
        }
        all
    }

    /// The same of what names lead to.
    pub(super) fn re_exported_leads(&self, pick: impl Fn(&Names) -> &Leads) -> Leads {
        let mut all = Leads::default();
        for seen in self.seen {
            let wholly = self.wholly.contains(&seen.root);
            let leads = pick(seen.names).iter();
            all.extend(leads.filter(|it| wholly || self.passed_on.contains(&it.0)));
        }
        all
    }

    /// The words of re-exports, and those of the crates that they are from.
    pub(super) fn passed_on(&self) -> FxHashSet<Word> {
        let mut all = self.passed_on.clone();
        for seen in self.seen {
            if self.passed_on.contains(&seen.root) {
                all.extend(&seen.names.passed_on);
            }
        }
        all
    }
}
