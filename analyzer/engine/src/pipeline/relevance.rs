//! Which bodies of a package can matter, by the words in them, before anything is parsed.
//!
//! Most functions of most packages touch no lock, no concurrent map and nothing that does. A body is read if
//! a word in it names something that a stub says acts on a lock, cell, snapshot or task, or names a function
//! of the package that is read for that reason (to a fixpoint); and if a function that is read names it and
//! it may tell which map is meant or what is done with it. Words are compared by their letters alone, so more
//! is read than need be, and never less than what the words can tell.

use rustc_hash::{FxHashMap, FxHashSet};
use smallvec::SmallVec;

use super::vocabulary::Vocabulary;
use crate::parse::{FunctionOutline, ItemOutline, Outline, Word};

/// Bodies of no more tokens than this are read wherever a body that matters names them: accessors, constructors.
const SMALL: u32 = 48;

/// Which functions of one file are read, by their index in the outline.
pub(super) type Read = Vec<bool>;

/// Decides for every function of a package; one answer for each outline. `None`: nothing in the package can
/// matter, since no map is shared in it by any means that is known.
pub(super) fn relevant(
    outlines: &[&Outline],
    vocabulary: &Vocabulary,
    interest: Interest,
) -> Option<Vec<Read>> {
    if interest == Interest::EveryBody {
        let all = outlines.iter();
        return Some(
            all.map(|outline| vec![true; outline.functions.len()])
                .collect(),
        );
    }
    let mut package = Package::of(outlines, vocabulary);
    if interest == Interest::SharedMaps && !package.shares_maps(outlines) {
        return None;
    }
    package.climb();
    package.descend();
    let mut read = package.read.into_iter();
    let of_files = outlines
        .iter()
        .map(|outline| read.by_ref().take(outline.functions.len()).collect());
    Some(of_files.collect())
}

/// What is looked for in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interest {
    /// Maps that threads or tasks share.
    SharedMaps,
    /// Everything that acts; also where types of other packages of the run may hold maps.
    Everything,
    /// All there is: what the choice leaves out can be compared with it.
    EveryBody,
}

/// The traits that promise that a type may be shared or sent.
fn promises() -> impl Iterator<Item = Word> {
    ["Send", "Sync"].into_iter().map(Word::of)
}

/// A function, or a macro, whose words stand where it is called.
struct Member<'a> {
    /// What it can be called by.
    keys: SmallVec<[Word; 4]>,
    /// The type or trait whose method it is.
    owner: Option<Word>,
    /// It stands in the `impl` of a trait: operators, loops and ends of scopes call it without a word.
    is_unspoken: bool,
    words: &'a [Word],
    head: &'a [Word],
    tokens: u32,
}

impl<'a> Member<'a> {
    fn function(outline: &'a Outline, function: &FunctionOutline) -> Self {
        let owner = function.owner.map(|owner| &outline.items[owner as usize]);
        let owner = owner.filter(|owner| owner.has_methods);
        let mut keys = SmallVec::new();
        match owner {
            Some(owner) => {
                if function.has_self {
                    keys.push(function.name.method());
                }
                let owners = owner.name.into_iter().chain(owner.of_trait);
                keys.extend(owners.map(|owner| function.name.of_owner(owner)));
            }
            None => keys.push(function.name.free()),
        }
        Self {
            keys,
            owner: owner.and_then(|owner| owner.name),
            is_unspoken: owner.is_some_and(|owner| owner.of_trait.is_some()),
            words: outline.body_words(function),
            head: outline.head_words(function),
            tokens: function.tokens,
        }
    }

    fn called_macro(outline: &'a Outline, item: &ItemOutline) -> Self {
        Self {
            keys: item.name.iter().map(|name| name.called_macro()).collect(),
            owner: None,
            is_unspoken: false,
            words: outline.item_words(item),
            head: &[],
            tokens: u32::MAX,
        }
    }
}

struct Package<'a> {
    vocabulary: &'a Vocabulary,
    /// Functions in order of files, then macros.
    members: Vec<Member<'a>>,
    /// Members by what they can be called by.
    named: FxHashMap<Word, Vec<u32>>,
    /// Words of the declarations of types, statics and constants, by their names.
    types: FxHashMap<Word, Vec<&'a [Word]>>,
    /// Types that are maps, locks or guards, or hold them.
    maps: FxHashSet<Word>,
    locks: FxHashSet<Word>,
    guards: FxHashSet<Word>,
    /// What makes a body matter beside the vocabulary's own words.
    strong: FxHashSet<Word>,
    read: Vec<bool>,
    /// Types that each member has in sight, where somebody asked.
    sights: Vec<Option<FxHashSet<Word>>>,
}

impl<'a> Package<'a> {
    fn of(outlines: &[&'a Outline], vocabulary: &'a Vocabulary) -> Self {
        let functions = outlines.iter().flat_map(|&outline| {
            let functions = outline.functions.iter();
            functions.map(move |function| Member::function(outline, function))
        });
        let macros = outlines.iter().flat_map(|&outline| {
            let macros = outline.items.iter().filter(|item| item.is_macro);
            macros.map(move |item| Member::called_macro(outline, item))
        });
        let members: Vec<Member<'_>> = functions.chain(macros).collect();
        let mut named: FxHashMap<Word, Vec<u32>> = FxHashMap::default();
        for (index, member) in (0..).zip(&members) {
            for &key in &member.keys {
                named.entry(key).or_default().push(index);
            }
        }
        let mut types: FxHashMap<Word, Vec<&[Word]>> = FxHashMap::default();
        for outline in outlines {
            let declared = outline.items.iter();
            for item in declared.filter(|item| item.is_type || item.is_value) {
                if let Some(name) = item.name {
                    types
                        .entry(name)
                        .or_default()
                        .push(outline.item_words(item));
                }
            }
        }
        let mut package = Self {
            vocabulary,
            named,
            types,
            maps: vocabulary.maps.clone(),
            locks: vocabulary.locks.clone(),
            guards: vocabulary.guards.clone(),
            strong: FxHashSet::default(),
            read: vec![false; members.len()],
            sights: vec![None; members.len()],
            members,
        };
        package.learn_types();
        package.mark_declared(outlines);
        package
    }

    /// Names of types that are, or hold, maps, locks and guards.
    fn learn_types(&mut self) {
        let mut changed = true;
        while changed {
            changed = false;
            #[expect(
                clippy::iter_over_hash_type,
                reason = "the fixpoint is the same in any order"
            )]
            for (name, declarations) in &self.types {
                let words = declarations.iter().flat_map(|words| words.iter());
                for known in [&mut self.maps, &mut self.locks, &mut self.guards] {
                    if !known.contains(name) && words.clone().any(|word| known.contains(word)) {
                        known.insert(*name);
                        changed = true;
                    }
                }
            }
        }
    }

    /// What item declarations alone say of bodies.
    fn mark_declared(&mut self, outlines: &[&Outline]) {
        let mut promised: FxHashSet<Word> = FxHashSet::default();
        for item in outlines.iter().flat_map(|outline| &outline.items) {
            if item.is_static_mut {
                self.strong.extend(item.name);
            }
            // `unsafe impl<T> Sync for Map<T> {}`
            if item
                .of_trait
                .is_some_and(|of_trait| promises().any(|promise| promise == of_trait))
            {
                promised.extend(item.name);
            }
        }
        let mut index = 0;
        for outline in outlines {
            for function in &outline.functions {
                let of_promised = self.members[index]
                    .owner
                    .is_some_and(|owner| promised.contains(&owner));
                self.read[index] =
                    function.declares || of_promised || function.raw && self.is_raw(index);
                index += 1;
            }
        }
    }

    /// Whether a map may be shared: one is named, and a body acts on a lock, cell, snapshot or task, or a type
    /// promises to be shared, or raw pointers lead to it.
    fn shares_maps(&self, outlines: &[&Outline]) -> bool {
        if self.read.iter().any(|read| *read) || !self.strong.is_empty() {
            return true;
        }
        let names_map = |words: &[Word]| words.iter().any(|word| self.maps.contains(word));
        let in_items = outlines.iter().any(|outline| {
            let mut items = outline.items.iter();
            items.any(|item| names_map(outline.item_words(item)))
        });
        let mut members = self.members.iter();
        (in_items || members.any(|member| names_map(member.head) || names_map(member.words)))
            && self.members.iter().any(|member| self.acts(member))
    }

    /// Whether a body names what acts.
    fn acts(&self, member: &Member<'_>) -> bool {
        let words = member.words.iter();
        let sure = words
            .clone()
            .any(|word| self.vocabulary.acts.contains(word) || self.strong.contains(word));
        let may = || {
            words
                .clone()
                .any(|word| self.vocabulary.may_act.contains(word))
        };
        let sees_lock = || {
            self.sight(member)
                .iter()
                .any(|word| self.locks.contains(word))
        };
        sure || may() && sees_lock()
    }

    /// Whether a map may be reached through a raw pointer there.
    fn is_raw(&self, index: usize) -> bool {
        let member = &self.members[index];
        let mut words = member.words.iter().chain(member.head).chain(&member.owner);
        words.any(|word| self.maps.contains(word))
    }

    /// Marks bodies that name what acts, and those that name them.
    fn climb(&mut self) {
        let mut open: Vec<u32> = Vec::new();
        let mut callers: FxHashMap<Word, Vec<u32>> = FxHashMap::default();
        for (index, member) in (0_u32..).zip(&self.members) {
            let acts = self.acts(member);
            let read = &mut self.read[index as usize];
            *read |= acts;
            if *read {
                open.push(index);
            }
            for word in member.words {
                if self.named.contains_key(word) {
                    callers.entry(*word).or_default().push(index);
                }
            }
        }
        while let Some(index) = open.pop() {
            let member = &self.members[index as usize];
            let owner = member.owner;
            for key in member.keys.clone() {
                let of_key = match self.is_everyday(key) {
                    true => callers.get(&key).cloned(),
                    false => callers.remove(&key),
                };
                for caller in of_key.unwrap_or_default() {
                    if !self.read[caller as usize] && self.may_mean(caller, key, owner) {
                        self.read[caller as usize] = true;
                        open.push(caller);
                    }
                }
            }
        }
    }

    /// Marks what those bodies name and what may tell something of a map.
    fn descend(&mut self) {
        let mut open: Vec<u32> = (0..)
            .zip(&self.read)
            .filter(|(_, read)| **read)
            .map(|(index, _)| index)
            .collect();
        let mut unspoken: FxHashMap<Word, Vec<u32>> = FxHashMap::default();
        for (index, member) in (0..).zip(&self.members) {
            if let Some(owner) = member.owner.filter(|_| member.is_unspoken) {
                unspoken.entry(owner).or_default().push(index);
            }
        }
        while let Some(index) = open.pop() {
            let owner = self.members[index as usize].owner;
            let of_owner = owner.and_then(|owner| unspoken.remove(&owner));
            for target in of_owner.unwrap_or_default() {
                if self.tells(&self.members[target as usize])
                    && !std::mem::replace(&mut self.read[target as usize], true)
                {
                    open.push(target);
                }
            }
            for &word in self.members[index as usize].words {
                for target in self.named.get(&word).cloned().unwrap_or_default() {
                    let member = &self.members[target as usize];
                    if !self.read[target as usize]
                        && self.tells(member)
                        && self.may_mean(index, word, member.owner)
                    {
                        self.read[target as usize] = true;
                        open.push(target);
                    }
                }
            }
        }
    }

    /// Whether a body may tell which map is meant, or what is done with it.
    fn tells(&self, member: &Member<'_>) -> bool {
        let of_types = |word: &Word| self.maps.contains(word) || self.guards.contains(word);
        member.tokens <= SMALL
            || member.head.iter().any(of_types)
            || member
                .words
                .iter()
                .any(|word| self.vocabulary.tells.contains(word))
    }

    fn is_everyday(&self, key: Word) -> bool {
        self.vocabulary.everyday.contains(&key)
    }

    /// Whether a call by an everyday name may be of that type's method: the caller has the type in sight.
    fn may_mean(&mut self, caller: u32, key: Word, owner: Option<Word>) -> bool {
        let Some(owner) = owner.filter(|_| self.is_everyday(key)) else {
            return true;
        };
        let caller = caller as usize;
        if self.sights[caller].is_none() {
            let sight = self.sight(&self.members[caller]);
            self.sights[caller] = Some(sight);
        }
        self.sights[caller]
            .as_ref()
            .is_some_and(|sight| sight.contains(&owner))
    }

    /// The types that a function names, and those that their declarations name, twice over.
    fn sight(&self, member: &Member<'_>) -> FxHashSet<Word> {
        let mut seen: FxHashSet<Word> = FxHashSet::default();
        let mut open: Vec<Word> = member
            .words
            .iter()
            .chain(member.head)
            .chain(&member.owner)
            .copied()
            .collect();
        for _ in 0..3 {
            let mut next = Vec::new();
            for word in open {
                if let Some(declarations) = self.types.get(&word) {
                    if !seen.insert(word) {
                        continue;
                    }
                    next.extend(declarations.iter().flat_map(|words| words.iter().copied()));
                } else if self.locks.contains(&word) {
                    seen.insert(word);
                }
            }
            open = next;
        }
        seen
    }
}
