//! What becomes of the functions of a package when it is known which bodies are read.

use rustc_hash::{FxHashMap, FxHashSet};

use super::member::Member;
use super::{Interest, Package};
use crate::parse::{FunctionOutline, ItemOutline, Outline, Word};

/// What becomes of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Fate {
    /// Its body is read.
    Read,
    /// What is read may ask for its head.
    Declared,
    /// Nothing that is read names it.
    Unnamed,
}

/// Who asks for a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    /// Its body is read.
    Read,
    /// Somebody may.
    Asked,
    /// Whoever has its type or trait in sight may.
    OfOwner,
    /// Nobody.
    Nothing,
}

/// What becomes of a file.
#[derive(Debug, Clone)]
pub(in super::super) struct FileFate {
    /// What becomes of its functions, by their index in the outline.
    pub(in super::super) functions: Vec<Fate>,
    /// Nothing in it is read, and nothing that is read leads to a name that it declares.
    pub(in super::super) is_idle: bool,
}

impl FileFate {
    /// All of a file is read.
    pub(super) fn whole(outline: &Outline) -> Self {
        Self {
            functions: vec![Fate::Read; outline.functions.len()],
            is_idle: false,
        }
    }
}

impl Package<'_> {
    /// What becomes of each file.
    pub(super) fn fates(&self, outlines: &[&Outline]) -> Vec<FileFate> {
        let claims = self.claims(outlines);
        let reached = self.reached(outlines, &claims);
        let is_reached = |member: &Member<'_>| {
            let mut owners = member.owner.into_iter().chain(member.of_trait);
            owners.any(|owner| reached.contains(&owner))
        };
        let claims = claims.iter().zip(&self.members);
        let mut fates = claims.map(|(claim, member)| match claim {
            Claim::Read => Fate::Read,
            Claim::Asked => Fate::Declared,
            Claim::OfOwner if is_reached(member) => Fate::Declared,
            Claim::OfOwner | Claim::Nothing => Fate::Unnamed,
        });
        let mut of_file = |outline: &&Outline| {
            let count = outline.functions.len();
            let functions: Vec<Fate> = fates.by_ref().take(count).collect();
            let mut items = outline.items.iter();
            let is_idle = functions.iter().all(|fate| *fate == Fate::Unnamed)
                && !items.any(|item| {
                    self.matters_elsewhere(item) || Self::leads_to(outline, item, &reached)
                });
            FileFate { functions, is_idle }
        };
        outlines.iter().map(&mut of_file).collect()
    }

    /// Whether a function may be called without a word.
    fn is_unspoken(&self, member: &Member<'_>) -> bool {
        let of_trait = member.of_trait;
        of_trait.is_some_and(|it| self.vocabulary.unspoken.contains(&it))
    }

    /// Whether an item matters to files that do not name it.
    fn matters_elsewhere(&self, item: &ItemOutline) -> bool {
        let is_shared = item
            .name
            .is_some_and(|name| self.names.shared.contains(&name));
        item.is_macro
            || item.is_call
            || item.is_file
            || item.is_static_mut
            || item.is_value && is_shared
    }

    /// Whether somebody who asks for these names may want to know an item.
    fn leads_to(outline: &Outline, item: &ItemOutline, reached: &FxHashSet<Word>) -> bool {
        if item.is_use {
            let mut words = outline.item_words(item).iter();
            return item.is_public && (item.is_glob || words.any(|word| reached.contains(word)));
        }
        item.name.is_some_and(|name| reached.contains(&name))
    }

    /// Names that what is read may lead to: those in bodies that are read and in heads that may be asked for, and in
    /// the declarations of what has these names.
    fn reached(&self, outlines: &[&Outline], claims: &[Claim]) -> FxHashSet<Word> {
        let mut open: Vec<Word> = Vec::new();
        let mut of_owner: FxHashMap<Word, Vec<&Member<'_>>> = FxHashMap::default();
        for (member, claim) in self.members.iter().zip(claims) {
            let owners = member.owner.into_iter().chain(member.of_trait);
            match claim {
                Claim::Read => open.extend(member.all()),
                Claim::Asked => open.extend(member.head().chain(owners)),
                Claim::OfOwner => {
                    owners.for_each(|owner| of_owner.entry(owner).or_default().push(member));
                }
                Claim::Nothing => {}
            }
        }
        let mut declared: FxHashMap<Word, Vec<&[Word]>> = FxHashMap::default();
        for outline in outlines {
            for item in &outline.items {
                let words = outline.item_words(item);
                if item.is_macro || item.is_call {
                    open.extend(words);
                } else if let (Some(name), false) = (item.name, item.is_use) {
                    declared.entry(name).or_default().push(words);
                }
                // What an import gives another name.
                for (old, new) in outline.item_arguments(item).iter().filter(|_| item.is_use) {
                    declared
                        .entry(*new)
                        .or_default()
                        .push(std::slice::from_ref(old));
                }
            }
        }
        let mut reached: FxHashSet<Word> = FxHashSet::default();
        while let Some(word) = open.pop() {
            if reached.insert(word) {
                let declarations = declared.get(&word).into_iter().flatten();
                open.extend(declarations.flat_map(|words| words.iter()));
                let members = of_owner.get(&word).into_iter().flatten();
                open.extend(members.flat_map(|member| member.head()));
            }
        }
        reached
    }

    /// Who asks for each function.
    fn claims(&self, outlines: &[&Outline]) -> Vec<Claim> {
        let named = self.named_by_read(outlines);
        // A type that promises too much is judged by the heads of all its methods.
        let promises = |item: &&ItemOutline| {
            let of_trait = item.of_trait;
            of_trait.is_some_and(|it| super::promises().any(|promise| promise == it))
        };
        let items = outlines.iter().flat_map(|outline| &outline.items);
        let promising: FxHashSet<Word> = items.filter(promises).filter_map(|it| it.name).collect();
        let keeps_all = self.interest != Interest::SharedMaps;
        let functions = outlines.iter().flat_map(|outline| &outline.functions);
        let claim = |(index, function): (usize, &FunctionOutline)| {
            let member = &self.members[index];
            let owners = member.owner.into_iter().chain(member.of_trait);
            let name = function.name;
            let keys = [name, name.free(), name.method()];
            let owned = owners.map(|owner| name.of_owner(owner));
            let is_named = keys.into_iter().chain(owned).any(|it| named.contains(&it));
            let is_main = name == Word::of("main");
            if self.read[index] {
                Claim::Read
            } else if keeps_all
                || is_main
                || function.declares
                || member.owner.is_some_and(|owner| promising.contains(&owner))
                || is_named && member.owner.is_none()
            {
                Claim::Asked
            } else if is_named || self.is_unspoken(member) {
                Claim::OfOwner
            } else {
                Claim::Nothing
            }
        };
        functions.enumerate().map(claim).collect()
    }

    /// What bodies that are read, and items, may name functions by.
    fn named_by_read(&self, outlines: &[&Outline]) -> FxHashSet<Word> {
        let mut named: FxHashSet<Word> = FxHashSet::default();
        for (member, read) in self.members.iter().zip(&self.read) {
            if *read {
                named.extend(member.words);
                named.extend(member.uses);
            }
        }
        for outline in outlines {
            for item in &outline.items {
                named.extend(outline.item_words(item));
            }
        }
        named
    }
}
