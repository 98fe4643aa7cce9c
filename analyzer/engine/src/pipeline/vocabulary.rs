//! What the stubs call things, as words.

use rustc_hash::{FxHashMap, FxHashSet};

use super::kinds::{Kinds, Leads};
use crate::lower::ir::{
    Attribute, AttributeArg, FileFacts, Item, ItemId, ItemKind, Name, TypeExpr, TypeExprId,
};
use crate::parse::Word;

/// Words that say something about shared maps.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    /// Free functions and types that act on locks, cells, snapshots or tasks.
    pub(super) acts: FxHashSet<Word>,
    /// What functions and methods do.
    pub(super) functions: Functions,
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
    /// Traits whose methods operators, loops, ends of scopes and what is modelled call without a word.
    pub(super) unspoken: FxHashSet<Word>,
    /// The same of methods of traits, which only who imports the trait can call.
    of_traits: Functions,
}

/// What functions do, by their names.
#[derive(Debug, Clone, Default)]
pub(super) struct Functions {
    /// Methods that act, and who has them. Other types use their names for other things: they count where one of
    /// those is in sight.
    pub(super) may_act: Leads,
    /// What brings those in sight: types, traits, and methods that lead there.
    pub(super) kinds: Leads,
    /// Functions that start tasks, or hand something to them.
    pub(super) tasks: FxHashSet<Word>,
    /// Functions that read or change maps, or wait.
    pub(super) tells: FxHashSet<Word>,
}

impl Functions {
    fn merge(&mut self, other: &Self) {
        self.may_act.extend(other.may_act.iter());
        self.kinds.extend(other.kinds.iter());
        self.tasks.extend(&other.tasks);
        self.tells.extend(&other.tells);
    }
}

impl Vocabulary {
    /// Takes over what another one says.
    pub(super) fn merge(&mut self, other: &Self) {
        self.acts.extend(&other.acts);
        self.functions.merge(&other.functions);
        self.maps.extend(&other.maps);
        self.locks.extend(&other.locks);
        self.guards.extend(&other.guards);
        self.everyday.extend(&other.everyday);
        self.unspoken.extend(&other.unspoken);
    }

    /// Takes over what another one says of methods of traits.
    pub(super) fn merge_traits(&mut self, other: &Self) {
        self.functions.merge(&other.of_traits);
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
            if matches!(item.kind, ItemKind::Trait { .. }) {
                self.unspoken.insert(word);
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
            let effects = item.attributes.iter().map(of);
            if is_method(item) {
                self.everyday.insert(word.method());
                if !effects.clone().any(acts) {
                    self.plain.insert(word.method());
                }
                // A method that stands in no `impl` or trait is a stub's mistake, which is told elsewhere.
                if let Some(&owner) = owners.get(&index) {
                    effects.for_each(|effect| self.add_method(effect, word.method(), owner, kinds));
                }
            } else {
                effects.for_each(|effect| self.add_function(effect, word.free()));
            }
        }
    }

    /// Adds what can be said of a stub file when all files of its crate were added.
    pub(super) fn complete(&mut self, crate_name: &str, facts: &FileFacts, kinds: &mut Kinds) {
        self.add_aliases(facts);
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
                self.of_traits.kinds.add(word, bit);
            }
        }
    }

    /// Aliases of types.
    fn add_aliases(&mut self, facts: &FileFacts) {
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
            let kinds = &mut self.functions.kinds;
            kinds.add(alias, kinds.of(target));
        }
    }

    fn add_method(&mut self, effect: &str, called: Word, owner: Owner, kinds: &mut Kinds) {
        let of = match owner {
            Owner::Type(_) => &mut self.functions,
            Owner::TraitOf(_) => &mut self.of_traits,
        };
        if starts_tasks(effect) {
            of.tasks.insert(called);
        }
        if tells(effect) {
            of.tells.insert(called);
        }
        if acts(effect) {
            let bit = kinds.bit(owner.word());
            of.may_act.add(called, bit);
            if let Owner::Type(word) = owner {
                of.kinds.add(word, bit);
            }
        }
    }

    fn add_function(&mut self, effect: &str, called: Word) {
        if starts_tasks(effect) {
            self.functions.tasks.insert(called);
        }
        if tells(effect) {
            self.functions.tells.insert(called);
        }
        if acts(effect) {
            self.acts.insert(called);
        }
    }

    /// Leaves out of what leads to somebody the methods that others have too.
    pub(super) fn settle(&mut self, of_others: &FxHashSet<Word>) {
        let kinds = self.functions.kinds.iter();
        self.functions.kinds = kinds.filter(|it| !of_others.contains(&it.0)).collect();
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

fn tells(effect: &str) -> bool {
    matches!(effect, "op" | "waits")
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
