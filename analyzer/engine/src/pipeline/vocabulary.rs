//! What the stubs call things, as words.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lower::ir::{
    Attribute, AttributeArg, FileFacts, Item, ItemId, ItemKind, Name, TypeExpr, TypeExprId,
};
use crate::parse::Word;

/// A set of types, and of crates whose traits are meant: a bit for each, given out by [`Kinds`].
pub(super) type KindSet = u64;

/// What has methods that act.
#[derive(Debug, Default)]
pub(super) struct Kinds {
    known: FxHashMap<Word, u32>,
}

impl Kinds {
    /// The bit of a type or crate. Past the 64th they share one, so that more is read than need be.
    fn bit(&mut self, of: Word) -> KindSet {
        let next = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        1 << *self.known.entry(of).or_insert(next.min(KindSet::BITS - 1))
    }
}

/// Words that say something about shared maps.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    /// Free functions and types that act on locks, cells, snapshots or tasks.
    pub(super) acts: FxHashSet<Word>,
    /// Methods that do so. Other types use their names for other things: they count where what has them is in
    /// sight.
    pub(super) may_act: FxHashMap<Word, KindSet>,
    /// What brings those that have them in sight: types, traits, and methods that lead there.
    pub(super) kinds: FxHashMap<Word, KindSet>,
    /// Those of them that start tasks, or hand something to them.
    pub(super) tasks: FxHashSet<Word>,
    /// Functions that read or change maps, or wait.
    pub(super) tells: FxHashSet<Word>,
    /// Types that are maps.
    pub(super) maps: FxHashSet<Word>,
    /// Types that are locks, cells, snapshots or concurrent maps.
    pub(super) locks: FxHashSet<Word>,
    /// Types that are guards or entries.
    pub(super) guards: FxHashSet<Word>,
    /// Methods that many types have: the name alone does not tell which is called.
    pub(super) everyday: FxHashSet<Word>,
    /// Those that do not act.
    pub(super) plain: FxHashSet<Word>,
    /// Types and traits of the standard library, and the types that go with them.
    pub(super) standard: FxHashSet<Word>,
    /// Every type and trait.
    pub(super) types: FxHashSet<Word>,
    /// What methods of traits do, which only who imports the trait can call.
    of_traits: OfFunctions,
}

/// What functions do.
#[derive(Debug, Clone, Default)]
struct OfFunctions {
    may_act: FxHashMap<Word, KindSet>,
    kinds: FxHashMap<Word, KindSet>,
    tasks: FxHashSet<Word>,
    tells: FxHashSet<Word>,
}

impl Vocabulary {
    /// Takes over what another one says.
    pub(super) fn merge(&mut self, other: &Self) {
        self.acts.extend(&other.acts);
        add_kinds(&mut self.may_act, &other.may_act);
        add_kinds(&mut self.kinds, &other.kinds);
        self.tasks.extend(&other.tasks);
        self.tells.extend(&other.tells);
        self.maps.extend(&other.maps);
        self.locks.extend(&other.locks);
        self.guards.extend(&other.guards);
        self.everyday.extend(&other.everyday);
    }

    /// Takes over what another one says of methods of traits.
    pub(super) fn merge_traits(&mut self, other: &Self) {
        add_kinds(&mut self.may_act, &other.of_traits.may_act);
        add_kinds(&mut self.kinds, &other.of_traits.kinds);
        self.tasks.extend(&other.of_traits.tasks);
        self.tells.extend(&other.of_traits.tells);
    }

    /// Adds the words of a stub file.
    pub(super) fn add(&mut self, crate_name: &str, facts: &FileFacts, kinds: &mut Kinds) {
        let owners = owners(crate_name, facts);
        for (index, item) in facts.items.iter().enumerate() {
            let Some(name) = item.name else { continue };
            let word = Word::of(facts.names.text(name));
            if !matches!(item.kind, ItemKind::Fn(_) | ItemKind::Module { .. }) {
                self.types.insert(word);
            }
            let of = |attribute| name_of(facts, attribute);
            let ItemKind::Fn(_) = item.kind else {
                if !matches!(item.kind, ItemKind::Trait { .. }) {
                    for attribute in &item.attributes {
                        let has_params = has_type_params(&item.kind);
                        self.add_type(of(attribute), word, attribute, has_params);
                    }
                }
                continue;
            };
            let owner = owners.get(&index).copied();
            let effects = item.attributes.iter().map(of);
            if is_method(item) {
                self.everyday.insert(word.method());
                if !effects.clone().any(acts) {
                    self.plain.insert(word.method());
                }
                let owner = owner.map(|owner| (owner, kinds.bit(owner.word())));
                effects.for_each(|effect| self.add_method(effect, word.method(), owner));
            } else {
                effects.for_each(|effect| self.add_function(effect, word.free()));
            }
        }
        self.add_traits(crate_name, facts, kinds);
    }

    /// Traits, and methods of theirs by names of their own, bring in sight what has the methods of the crate's traits.
    fn add_traits(&mut self, crate_name: &str, facts: &FileFacts, kinds: &mut Kinds) {
        if self.of_traits.may_act.is_empty() {
            return;
        }
        let bit = kinds.bit(Word::of(crate_name).root());
        for item in &facts.items {
            let (Some(name), ItemKind::Trait { members, .. }) = (item.name, &item.kind) else {
                continue;
            };
            let word = |name| Word::of(facts.names.text(name));
            let names = members.iter().filter_map(|&member| facts.item(member).name);
            let methods = names.map(|name| word(name).method());
            for word in methods.chain([word(name)]) {
                *self.of_traits.kinds.entry(word).or_default() |= bit;
            }
        }
    }

    /// Adds the aliases in a stub file of types that are known by now.
    pub(super) fn add_aliases(&mut self, facts: &FileFacts) {
        let associated = members(facts, |kind| match kind {
            ItemKind::Impl { members, .. } | ItemKind::Trait { members, .. } => Some(members),
            _ => None,
        });
        for (index, item) in facts.items.iter().enumerate() {
            // `Output` and its like are names of every type's own.
            if associated.contains(&index) {
                continue;
            }
            let (Some(name), ItemKind::TypeAlias { ty: Some(ty), .. }) = (item.name, &item.kind)
            else {
                continue;
            };
            let Some(target) = type_name(facts, *ty) else {
                continue;
            };
            let of = |name| Word::of(facts.names.text(name));
            let (alias, target) = (of(name), of(target));
            for known in [
                &mut self.acts,
                &mut self.maps,
                &mut self.locks,
                &mut self.guards,
            ] {
                if known.contains(&target) {
                    known.insert(alias);
                }
            }
            if let Some(&bits) = self.kinds.get(&target) {
                *self.kinds.entry(alias).or_default() |= bits;
            }
        }
    }

    fn add_method(&mut self, effect: &str, called: Word, owner: Option<(Owner, KindSet)>) {
        let of_trait = matches!(owner, Some((Owner::TraitOf(_), _)));
        if starts_tasks(effect) {
            let tasks = if of_trait {
                &mut self.of_traits.tasks
            } else {
                &mut self.tasks
            };
            tasks.insert(called);
        }
        match effect {
            "op" | "waits" if of_trait => self.of_traits.tells.insert(called),
            "op" | "waits" => self.tells.insert(called),
            _ if !acts(effect) => false,
            _ => {
                let bit = owner.map_or(KindSet::MAX, |(_, bit)| bit);
                if let Some((Owner::Type(word), _)) = owner {
                    *self.kinds.entry(word).or_default() |= bit;
                }
                let may_act = if of_trait {
                    &mut self.of_traits.may_act
                } else {
                    &mut self.may_act
                };
                *may_act.entry(called).or_default() |= bit;
                true
            }
        };
    }

    fn add_function(&mut self, effect: &str, called: Word) {
        if starts_tasks(effect) {
            self.tasks.insert(called);
        }
        match effect {
            "op" | "waits" => self.tells.insert(called),
            _ => acts(effect) && self.acts.insert(called),
        };
    }

    /// Leaves out of what leads to somebody the methods that others have too.
    pub(super) fn settle(&mut self, standard: &FxHashSet<Word>) {
        self.kinds.retain(|word, _| !standard.contains(word));
    }

    /// What brings methods that may act in sight, locks left out.
    pub(super) fn kinds_of_traits(&self) -> FxHashMap<Word, KindSet> {
        let kinds = self.kinds.iter();
        let others = kinds.filter(|(word, _)| !self.locks.contains(word));
        others.map(|(word, bits)| (*word, *bits)).collect()
    }

    /// The same of locks.
    pub(super) fn kinds_of_locks(&self) -> FxHashMap<Word, KindSet> {
        let kinds = self.kinds.iter();
        let locks = kinds.filter(|(word, _)| self.locks.contains(word));
        locks.map(|(word, bits)| (*word, *bits)).collect()
    }

    fn add_type(&mut self, name: &str, word: Word, attribute: &Attribute, has_params: bool) {
        match name {
            "lock" | "snapshot_cell" | "interior" => {
                self.acts.insert(word);
                // What has no parameter keeps no map.
                if has_params {
                    self.locks.insert(word);
                }
            }
            "map" => {
                self.maps.insert(word);
                if attribute
                    .args
                    .contains(&AttributeArg::Word("concurrent".to_owned()))
                {
                    self.acts.insert(word);
                    self.locks.insert(word);
                }
            }
            "guard" | "entry" => {
                self.guards.insert(word);
            }
            _ => {}
        }
    }
}

fn add_kinds(all: &mut FxHashMap<Word, KindSet>, new: &FxHashMap<Word, KindSet>) {
    new.iter()
        .for_each(|(word, bits)| *all.entry(*word).or_default() |= bits);
}

/// Who has a method.
#[derive(Clone, Copy)]
enum Owner {
    /// A type by its name.
    Type(Word),
    /// Whatever implements a trait of a crate.
    TraitOf(Word),
}

impl Owner {
    const fn word(self) -> Word {
        match self {
            Self::Type(word) | Self::TraitOf(word) => word,
        }
    }
}

/// Who has the methods of a stub file, by their indices.
fn owners(crate_name: &str, facts: &FileFacts) -> FxHashMap<usize, Owner> {
    let mut owners = FxHashMap::default();
    for item in &facts.items {
        let (owner, members) = match &item.kind {
            ItemKind::Trait { members, .. } => (None, members),
            ItemKind::Impl {
                self_type,
                members,
                generics,
                ..
            } => {
                let name = type_name(facts, *self_type);
                let is_param = |name| generics.params.iter().any(|param| param.name == name);
                (name.filter(|&name| !is_param(name)), members)
            }
            _ => continue,
        };
        let owner = owner.map_or_else(
            || Owner::TraitOf(Word::of(crate_name).root()),
            |name| Owner::Type(Word::of(facts.names.text(name))),
        );
        owners.extend(members.iter().map(|member| (member.0 as usize, owner)));
    }
    owners
}

/// The last name in the path of a type, behind references.
fn type_name(facts: &FileFacts, ty: TypeExprId) -> Option<Name> {
    match facts.type_expr(ty) {
        TypeExpr::Path(path) => facts.path(*path).segments.last().map(|last| last.name),
        TypeExpr::Ref { inner, .. } => type_name(facts, *inner),
        _ => None,
    }
}

/// The indices of the items that are members of those that `list` picks.
fn members(
    facts: &FileFacts,
    list: impl Fn(&ItemKind) -> Option<&Vec<ItemId>>,
) -> FxHashSet<usize> {
    let lists = facts.items.iter().filter_map(|item| list(&item.kind));
    lists.flatten().map(|member| member.0 as usize).collect()
}

fn has_type_params(kind: &ItemKind) -> bool {
    match kind {
        ItemKind::Struct(generics, _) | ItemKind::Enum(generics, _) => !generics.params.is_empty(),
        _ => true,
    }
}

fn is_method(item: &Item) -> bool {
    matches!(&item.kind, ItemKind::Fn(decl) if decl.self_param.is_some())
}

fn starts_tasks(effect: &str) -> bool {
    matches!(effect, "spawns" | "scope" | "registers")
}

/// Whether an attribute of a function says that it acts on a lock, cell, snapshot or task.
fn acts(attribute: &str) -> bool {
    matches!(
        attribute,
        "acquires"
            | "locks"
            | "reholds"
            | "releases_during"
            | "snapshot"
            | "spawns"
            | "scope"
            | "forces"
            | "registers"
    )
}

fn name_of<'f>(facts: &'f FileFacts, attribute: &Attribute) -> &'f str {
    match attribute.path[..] {
        [name] => facts.names.text(name),
        _ => "",
    }
}
