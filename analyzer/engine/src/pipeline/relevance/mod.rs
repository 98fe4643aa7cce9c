//! Which bodies of a package can matter, by the words in them, before anything is parsed.
//!
//! Most functions of most packages touch no shared map and nothing that does. A body is read if a word in it names
//! something that a stub says acts on a lock, cell, snapshot or task, or a function of the package that is read
//! for that reason (to a fixpoint), and the words around say that a shared map may be in its reach; and if a body
//! that is read names it and it may tell which map is meant or what is done with it. Words are compared by
//! their letters and by the crate that a path or import begins with, so more is read than need be.

mod fates;
mod imports;
mod member;
mod names;

use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use self::fates::Fate;
pub(super) use self::imports::{Imports, Seen};
use self::member::Member;
pub(super) use self::names::Names;
use super::vocabulary::Vocabulary;
use crate::parse::{Outline, Word};

/// Bodies of no more tokens than this that have a near map in sight are read wherever a body that matters names them.
const SMALL: u32 = 48;

/// Bodies of no more tokens than this hand out what somebody has, or make it, and do little else.
const TINY: u32 = 16;

/// How many types may stand around a map that is near.
const NEAR: usize = 3;

/// Decides for every function of a package; one list for each outline. `None`: nothing in the package can
/// matter, since no map is shared in it by any means that is known.
pub(super) fn relevant(
    outlines: &[&Outline],
    vocabulary: &Vocabulary,
    names: &Names,
    interest: Interest,
    tests_compose: bool,
) -> Option<Vec<Vec<Fate>>> {
    if interest == Interest::EveryBody {
        let all = outlines.iter();
        let whole = |outline: &&Outline| vec![Fate::Read; outline.functions.len()];
        return Some(all.map(whole).collect());
    }
    let mut package = Package::of(outlines, vocabulary, names, interest);
    package.mark_declared(outlines);
    package.tests_compose = tests_compose;
    package.pass_on();
    package.climb();
    if interest == Interest::SharedMaps && !package.matters(outlines) {
        return None;
    }
    package.descend();
    Some(package.fates(outlines))
}

/// What is looked for in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Interest {
    /// Maps that threads or tasks share.
    SharedMaps,
    /// Everything that acts.
    Everything,
    /// All there is: what the choice leaves out can be compared with it.
    EveryBody,
}

/// The traits that promise that a type may be shared or sent.
fn promises() -> impl Iterator<Item = Word> {
    ["Send", "Sync"].into_iter().map(Word::of)
}

struct Package<'a> {
    vocabulary: &'a Vocabulary,
    names: &'a Names,
    interest: Interest,
    /// What tests put together counts, though nothing comes in between: they show what is shared.
    tests_compose: bool,
    /// Functions in order of files, then macros.
    members: Vec<Member<'a>>,
    /// Members by what they can be called by.
    named: FxHashMap<Word, Vec<u32>>,
    /// Members by the functions of the package that their words may name.
    callers: FxHashMap<Word, Vec<u32>>,
    /// Words of the declarations of types, statics and constants, by their names; what an import renames, too.
    types: FxHashMap<Word, Vec<&'a [Word]>>,
    /// Statics that anybody may write to, if maps are in them.
    strong: FxHashSet<Word>,
    /// Maps, and types that have one not far inside.
    near: FxHashSet<Word>,
    /// The same of guards.
    near_guards: FxHashSet<Word>,
    /// Types that may hold maps and promise to be shared or sent.
    promised: FxHashSet<Word>,
    /// A shared map may be in reach of each member.
    sees: Vec<bool>,
    /// Members that act on what they are instantiated with.
    passes: Vec<bool>,
    read: Vec<bool>,
    /// Members whose bodies declare items, with a shared map in sight.
    declares: Vec<bool>,
    /// Types that each member has in sight, where somebody asked.
    sights: Vec<Option<FxHashSet<Word>>>,
}

impl<'a> Package<'a> {
    fn of(
        outlines: &[&'a Outline],
        vocabulary: &'a Vocabulary,
        names: &'a Names,
        interest: Interest,
    ) -> Self {
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
        let mut callers: FxHashMap<Word, Vec<u32>> = FxHashMap::default();
        for (index, member) in (0..).zip(&members) {
            for word in member.words {
                if named.contains_key(word) {
                    callers.entry(*word).or_default().push(index);
                }
            }
        }
        let mut types: FxHashMap<Word, Vec<&[Word]>> = FxHashMap::default();
        for outline in outlines {
            let declared = outline.items.iter();
            for item in declared.filter(|item| item.is_type || item.is_associated || item.is_value)
            {
                if let Some(name) = item.name {
                    types
                        .entry(name)
                        .or_default()
                        .push(outline.item_words(item));
                }
            }
        }
        // What an import gives another name is what it was.
        for outline in outlines {
            for item in outline.items.iter().filter(|item| item.is_use) {
                for (known, new) in outline.item_arguments(item) {
                    types
                        .entry(*new)
                        .or_default()
                        .push(std::slice::from_ref(known));
                }
            }
        }
        let count = members.len();
        let mut package = Self {
            vocabulary,
            names,
            interest,
            tests_compose: true,
            members,
            named,
            callers,
            types,
            strong: FxHashSet::default(),
            near: FxHashSet::default(),
            near_guards: FxHashSet::default(),
            promised: FxHashSet::default(),
            sees: Vec::new(),
            passes: vec![false; count],
            read: vec![false; count],
            declares: vec![false; count],
            sights: vec![None; count],
        };
        package.sees = package.members.iter().map(|it| package.sees(it)).collect();
        package
    }

    /// Whether the words of a member say that a shared map may be in its reach.
    fn sees(&self, member: &Member<'_>) -> bool {
        if self.interest == Interest::Everything || self.names.share(member.all()) {
            return true;
        }
        // A map of one owner is shared, or split, by what starts tasks.
        let mut words = member.words.iter();
        words.any(|word| self.vocabulary.functions.tasks.contains(word)) && self.is_of_maps(member)
    }

    fn is_of_maps(&self, member: &Member<'_>) -> bool {
        let mut words = member.all();
        words.any(|word| self.names.maps.contains(&word))
    }

    /// What item declarations alone say of bodies.
    fn mark_declared(&mut self, outlines: &[&Outline]) {
        let everything = self.interest == Interest::Everything;
        let keyed = self.keyed(outlines);
        self.near = self.near_to(self.vocabulary.maps.clone());
        let guards = self.names.guards.iter().copied();
        let of_others = guards.filter(|guard| !self.names.own.contains(guard));
        self.near_guards = self.near_to(of_others.collect());
        for outline in outlines {
            for item in &outline.items {
                let Some(name) = item.name else { continue };
                let of_maps = everything || self.names.maps.contains(&name);
                if item.is_static_mut && of_maps {
                    self.strong.insert(name);
                }
                // `unsafe impl<T> Sync for Map<T> {}`
                let promise = item
                    .of_trait
                    .is_some_and(|of_trait| promises().any(|promise| promise == of_trait));
                if promise && (of_maps || item.is_generic && keyed.contains(&name)) {
                    self.promised.insert(name);
                }
            }
        }
        let mut index = 0;
        for outline in outlines {
            for function in &outline.functions {
                let member = &self.members[index];
                let of_promised = member
                    .owner
                    .is_some_and(|owner| self.promised.contains(&owner));
                let is_near = |word: Word| self.near.contains(&word);
                self.read[index] = of_promised || function.raw && member.all().any(is_near);
                // Its items matter; whoever calls it does not for that.
                self.declares[index] = function.declares && self.sees[index];
                index += 1;
            }
        }
    }

    /// Types in which something is found by its key, and those that they are made of: maps, and tables and trees of
    /// the package's own, whose methods ask that keys can be hashed or compared.
    fn keyed(&self, outlines: &[&Outline]) -> FxHashSet<Word> {
        let bounds = ["Hash", "Ord", "BuildHasher"].map(Word::of);
        let mut keyed: FxHashSet<Word> = FxHashSet::default();
        let mut open: Vec<Word> = self.names.maps.iter().copied().collect();
        for outline in outlines {
            for item in outline.items.iter().filter(|item| item.has_methods) {
                // That a value can be hashed or compared itself says nothing.
                let of_value = item.of_trait.is_some_and(|it| bounds.contains(&it));
                let mut words = outline.item_words(item).iter();
                if !of_value && words.any(|word| bounds.contains(word)) {
                    open.extend(item.name);
                }
            }
        }
        while let Some(name) = open.pop() {
            let Some(declarations) = self.types.get(&name) else {
                continue;
            };
            if keyed.insert(name) {
                open.extend(declarations.iter().flat_map(|words| words.iter().copied()));
            }
        }
        keyed
    }

    /// Types, and those that have one inside, [`NEAR`] levels deep.
    fn near_to(&self, mut near: FxHashSet<Word>) -> FxHashSet<Word> {
        for _ in 0..NEAR {
            let holds = |words: &&[Word]| words.iter().any(|word| near.contains(word));
            let types = self.types.iter();
            let holders = types.filter(|(_, declarations)| declarations.iter().any(holds));
            let holders: Vec<Word> = holders.map(|(name, _)| *name).collect();
            near.extend(holders);
        }
        near
    }

    /// Whether something of the package is worth an analysis: a body that is read, a promise, or a static that
    /// is made when it is first used.
    fn matters(&self, outlines: &[&Outline]) -> bool {
        let mut items = outlines.iter().flat_map(|outline| &outline.items);
        let functions = outlines.iter().map(|outline| outline.functions.len());
        let marks = self.read.iter().zip(&self.declares);
        let mut functions = marks.take(functions.sum());
        !self.promised.is_empty()
            || functions.any(|(read, declares)| *read || *declares)
            || items.any(|item| {
                let is_shared = item
                    .name
                    .is_some_and(|name| self.names.shared.contains(&name));
                item.is_value && is_shared
            })
    }

    /// Whether a body names what acts.
    fn acts(&self, index: usize) -> bool {
        let member = &self.members[index];
        let mut may = 0;
        for word in member.words {
            if self.vocabulary.acts.contains(word) || self.strong.contains(word) {
                return true;
            }
            may |= self.vocabulary.functions.may_act.of(*word);
        }
        let everything = self.interest == Interest::Everything;
        let leads = || {
            let words = member.all();
            self.names
                .leads_of_function(words, member.uses, member.is_generic)
        };
        may != 0 && (everything || leads() & may != 0)
    }

    /// Marks functions that see no map themselves and act on whatever they are given.
    fn pass_on(&mut self) {
        let mut open: Vec<u32> = Vec::new();
        for index in 0..self.members.len() {
            if !self.sees[index] && self.members[index].is_generic && self.acts(index) {
                self.passes[index] = true;
                open.push(to_u32(index));
            }
        }
        while let Some(index) = open.pop() {
            for key in self.members[index as usize].keys.clone() {
                for caller in self.callers.get(&key).cloned().unwrap_or_default() {
                    let at = caller as usize;
                    if !self.passes[at] && !self.sees[at] && self.members[at].is_generic {
                        self.passes[at] = true;
                        open.push(caller);
                    }
                }
            }
        }
    }

    /// Finds the bodies that name what acts, those that name them, and reads what lies between: a finding needs a
    /// body that acts itself, or one that puts together what two others do, and the way from there to what acts.
    fn climb(&mut self) {
        for index in 0..self.members.len() {
            let acts = self.sees[index] && (self.acts(index) || self.names_passing(index));
            self.read[index] |= acts;
        }
        let mut reaches = self.read.clone();
        self.climb_from(&mut reaches, |_| true);
        let of_statics = self.of_statics(&reaches);
        for index in 0..reaches.len() {
            let composes = reaches[index] && !self.read[index] && {
                let wanted = if self.sees[index] || self.members[index].is_generic {
                    &reaches
                } else {
                    &of_statics
                };
                self.composes(index, wanted)
            };
            self.read[index] |= composes;
        }
        let mut open = marked(&self.read);
        while let Some(index) = open.pop() {
            for (_, target) in self.targets(index, &reaches) {
                if !std::mem::replace(&mut self.read[target as usize], true) {
                    open.push(target);
                }
            }
        }
    }

    /// Those of the members that reach what acts which do so on what needs no value to get at: statics, what functions
    /// hand out, and what other packages have.
    fn of_statics(&mut self, reaches: &[bool]) -> Vec<bool> {
        let is_static = |word: &Word| {
            let is_value = self.strong.contains(word) || self.names.shared.contains(word);
            is_value && !self.names.own.contains(word)
        };
        let members = self.members.iter().zip(reaches);
        let mut found: Vec<bool> = members
            .map(|(member, reaches)| *reaches && member.words.iter().any(is_static))
            .collect();
        self.climb_from(&mut found, |caller| reaches[caller]);
        found
    }

    /// Marks the callers of those that are marked, to a fixpoint, where `counts` has them.
    fn climb_from(&mut self, marked_ones: &mut [bool], counts: impl Fn(usize) -> bool) {
        let mut open = marked(marked_ones);
        let mut done: FxHashSet<(Word, Option<Word>)> = FxHashSet::default();
        while let Some(index) = open.pop() {
            let owner = self.members[index as usize].owner;
            for key in self.members[index as usize].keys.clone() {
                if !done.insert((key, owner)) {
                    continue;
                }
                for caller in self.callers.get(&key).cloned().unwrap_or_default() {
                    let at = caller as usize;
                    if !marked_ones[at] && counts(at) && self.may_mean(caller, key, index) {
                        marked_ones[at] = true;
                        open.push(caller);
                    }
                }
            }
        }
    }

    /// What a member may call among `wanted` ones, with the words that name it.
    fn targets(&mut self, index: u32, wanted: &[bool]) -> Vec<(Word, u32)> {
        let mut found = Vec::new();
        for &word in self.members[index as usize].words {
            for target in self.named.get(&word).cloned().unwrap_or_default() {
                if wanted[target as usize] && self.may_mean(index, word, target) {
                    found.push((word, target));
                }
            }
        }
        found
    }

    /// Whether a body that does not act itself may put what others do together: two calls, or one that hands out
    /// a guard or takes a closure. Between the calls of a test nothing comes in that it did not start.
    fn composes(&mut self, index: usize, reaches: &[bool]) -> bool {
        if self.interest == Interest::Everything {
            return true;
        }
        let mut targets = self.targets(to_u32(index), reaches);
        if !self.sees[index] {
            // A function is meant by its name alone; a method could be of any type.
            targets.retain(|&(word, target)| self.members[target as usize].method != Some(word));
        }
        let is_rich = |target: u32| {
            let target = &self.members[target as usize];
            let mut output = target.output.iter();
            target.takes_closure || output.any(|word| self.near_guards.contains(word))
        };
        let Some(&(first, _)) = targets.first() else {
            return false;
        };
        let is_alone = self.members[index].is_test && !self.tests_compose;
        targets
            .iter()
            .any(|&(word, target)| word != first && !is_alone || is_rich(target))
    }

    /// Whether a body names a function that acts on whatever it is given.
    fn names_passing(&self, index: usize) -> bool {
        self.members[index].words.iter().any(|word| {
            let mut targets = self.named.get(word).into_iter().flatten();
            targets.any(|&target| self.passes[target as usize])
        })
    }

    /// Marks what those bodies name and what may tell something of a map.
    fn descend(&mut self) {
        for (read, declares) in self.read.iter_mut().zip(&self.declares) {
            *read |= declares;
        }
        let mut open = marked(&self.read);
        let mut unspoken: FxHashMap<Word, Vec<u32>> = FxHashMap::default();
        for (index, member) in (0..).zip(&self.members) {
            let of_trait = member.of_trait;
            let is_unspoken = of_trait.is_some_and(|it| self.vocabulary.unspoken.contains(&it));
            if let Some(owner) = member.owner.filter(|_| is_unspoken) {
                unspoken.entry(owner).or_default().push(index);
            }
        }
        while let Some(index) = open.pop() {
            let owner = self.members[index as usize].owner;
            let of_owner = owner.and_then(|owner| unspoken.remove(&owner));
            for target in of_owner.unwrap_or_default() {
                if self.tells(target) && !std::mem::replace(&mut self.read[target as usize], true) {
                    open.push(target);
                }
            }
            for &word in self.members[index as usize].words {
                for target in self.named.get(&word).cloned().unwrap_or_default() {
                    if !self.read[target as usize]
                        && self.tells(target)
                        && self.may_mean(index, word, target)
                    {
                        self.read[target as usize] = true;
                        open.push(target);
                    }
                }
            }
        }
    }

    /// Whether a body may tell which map is meant, or what is done with it.
    fn tells(&self, index: u32) -> bool {
        let member = &self.members[index as usize];
        let leads = |word: Word| {
            let all = [&self.near, &self.near_guards];
            self.names.hands_over(word) || all.iter().any(|words| words.contains(&word))
        };
        let is_accessor = || member.tokens <= TINY && member.all().any(leads);
        let output = || member.output.iter().copied();
        let hands_out = || {
            let is_shared = |word| self.names.shared.contains(&word);
            output().any(leads) || member.tokens <= SMALL && output().any(is_shared)
        };
        if self.passes[index as usize] || hands_out() || is_accessor() {
            return true;
        }
        let mut words = member.words.iter();
        let acts_on_maps = words.any(|word| self.vocabulary.functions.tells.contains(word));
        if self.interest == Interest::Everything {
            let is_led = member.head().any(leads);
            return is_led || acts_on_maps || member.tokens <= SMALL;
        }
        let is_near = |word: Word| self.near.contains(&word);
        member.all().any(is_near)
            && (acts_on_maps || member.tokens <= SMALL || member.head().any(is_near))
    }

    /// Whether what a caller names by a key may be that member. Methods have their names in common: the
    /// caller has the type in sight, or a shared map and the name is none that many types have.
    fn may_mean(&mut self, caller: u32, key: Word, target: u32) -> bool {
        let target = &self.members[target as usize];
        let (Some(owner), true) = (target.owner, target.method == Some(key)) else {
            return true;
        };
        let of_trait = target.of_trait;
        let at = caller as usize;
        let is_everyday = self.vocabulary.everyday.contains(&key);
        if !is_everyday && (self.sees[at] || self.members[at].is_generic) {
            return true;
        }
        if self.sights[at].is_none() {
            let sight = self.sight(&self.members[at]);
            self.sights[at] = Some(sight);
        }
        self.sights[at].as_ref().is_some_and(|sight| {
            sight.contains(&owner) || of_trait.is_some_and(|of_trait| sight.contains(&of_trait))
        })
    }

    /// The types that a function names, and those that their declarations name, twice over.
    fn sight(&self, member: &Member<'_>) -> FxHashSet<Word> {
        let mut seen: FxHashSet<Word> = member.of_trait.into_iter().collect();
        let mut open: Vec<Word> = member.all().collect();
        for _ in 0..3 {
            let mut next = Vec::new();
            for word in open {
                if let Some(declarations) = self.types.get(&word) {
                    if !seen.insert(word) {
                        continue;
                    }
                    next.extend(declarations.iter().flat_map(|words| words.iter().copied()));
                } else if self.names.wrappers.contains(&word) || self.names.traits.contains(&word) {
                    seen.insert(word);
                }
            }
            open = next;
        }
        seen
    }
}

fn marked(marks: &[bool]) -> Vec<u32> {
    let marks = (0..).zip(marks).filter(|(_, is)| **is);
    marks.map(|(index, _)| index).collect()
}

fn to_u32(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
