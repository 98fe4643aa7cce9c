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

impl Package<'_> {
    /// What becomes of the functions of each file.
    pub(super) fn fates(&self, outlines: &[&Outline]) -> Vec<Vec<Fate>> {
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
        let counts = outlines.iter().map(|outline| outline.functions.len());
        counts
            .map(|count| fates.by_ref().take(count).collect())
            .collect()
    }

    /// Whether a function may be called without a word.
    fn is_unspoken(&self, member: &Member<'_>) -> bool {
        let of_trait = member.of_trait;
        of_trait.is_some_and(|it| self.vocabulary.unspoken.contains(&it))
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
        // Types, statics and renamed imports are known; what else has a name says what it is about.
        let mut declared: FxHashMap<Word, Vec<&[Word]>> = FxHashMap::default();
        for outline in outlines {
            for item in outline.items.iter().filter(|item| !item.is_use) {
                let words = outline.item_words(item);
                if item.is_macro || item.is_value {
                    open.extend(words);
                } else if let Some(name) = item.name {
                    declared.entry(name).or_default().push(words);
                }
            }
        }
        let mut reached: FxHashSet<Word> = FxHashSet::default();
        while let Some(word) = open.pop() {
            if reached.insert(word) {
                let declarations = [&declared, &self.types].map(|it| it.get(&word));
                let declarations = declarations.into_iter().flatten().flatten();
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
