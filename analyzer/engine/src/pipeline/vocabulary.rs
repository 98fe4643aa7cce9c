//! What the stubs call things, as words.

use rustc_hash::FxHashSet;

use crate::lower::ir::{Attribute, AttributeArg, FileFacts, Item, ItemKind, TypeExpr};
use crate::parse::Word;

/// Words that say something about shared maps.
#[derive(Debug, Clone, Default)]
pub(super) struct Vocabulary {
    /// Functions and types that act on locks, cells, snapshots or tasks.
    pub(super) acts: FxHashSet<Word>,
    /// Methods that do so, of names that other types use for other things: `clone`, `take`. They count where
    /// a lock is in sight.
    pub(super) may_act: FxHashSet<Word>,
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
}

impl Vocabulary {
    /// Takes over what another one says.
    pub(super) fn merge(&mut self, other: &Self) {
        self.acts.extend(&other.acts);
        self.may_act.extend(&other.may_act);
        self.tasks.extend(&other.tasks);
        self.tells.extend(&other.tells);
        self.maps.extend(&other.maps);
        self.locks.extend(&other.locks);
        self.guards.extend(&other.guards);
        self.everyday.extend(&other.everyday);
    }

    /// Adds the words of a stub file.
    pub(super) fn add(&mut self, facts: &FileFacts) {
        for item in &facts.items {
            let Some(name) = item.name else { continue };
            let word = Word::of(facts.names.text(name));
            if !matches!(item.kind, ItemKind::Fn(_) | ItemKind::Module { .. }) {
                self.types.insert(word);
            }
            if is_method(item) {
                self.everyday.insert(word.method());
                if !item
                    .attributes
                    .iter()
                    .any(|attribute| acts(name_of(facts, attribute)))
                {
                    self.plain.insert(word.method());
                }
            }
            for attribute in &item.attributes {
                match &item.kind {
                    ItemKind::Fn(_) => {
                        self.add_function(facts, word, is_method(item), attribute);
                    }
                    ItemKind::Trait { .. } => {}
                    kind => self.add_type(
                        name_of(facts, attribute),
                        word,
                        attribute,
                        has_type_params(kind),
                    ),
                }
            }
        }
    }

    /// Adds the aliases in a stub file of types that are known by now.
    pub(super) fn add_aliases(&mut self, facts: &FileFacts) {
        for item in &facts.items {
            let (Some(name), ItemKind::TypeAlias { ty: Some(ty), .. }) = (item.name, &item.kind)
            else {
                continue;
            };
            let TypeExpr::Path(path) = facts.type_expr(*ty) else {
                continue;
            };
            let Some(last) = facts.path(*path).segments.last() else {
                continue;
            };
            let of = |name| Word::of(facts.names.text(name));
            let (alias, target) = (of(name), of(last.name));
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
        }
    }

    fn add_function(
        &mut self,
        facts: &FileFacts,
        word: Word,
        is_method: bool,
        attribute: &Attribute,
    ) {
        let called = if is_method {
            word.method()
        } else {
            word.free()
        };
        if matches!(name_of(facts, attribute), "spawns" | "scope" | "registers") {
            self.tasks.insert(called);
        }
        match name_of(facts, attribute) {
            name if is_method && acts(name) && name != "acquires" => {
                self.may_act.insert(called);
            }
            name if acts(name) => {
                self.acts.insert(called);
            }
            "op" | "waits" => {
                self.tells.insert(called);
            }
            _ => {}
        }
    }

    /// Methods whose names nothing else of the standard library has act for sure.
    pub(super) fn settle(&mut self, standard: &FxHashSet<Word>) {
        let (may, sure) = self
            .may_act
            .drain()
            .partition::<FxHashSet<Word>, _>(|word| standard.contains(word));
        self.acts.extend(sure);
        self.may_act = may;
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

fn has_type_params(kind: &ItemKind) -> bool {
    match kind {
        ItemKind::Struct(generics, _) | ItemKind::Enum(generics, _) => !generics.params.is_empty(),
        _ => true,
    }
}

fn is_method(item: &Item) -> bool {
    matches!(&item.kind, ItemKind::Fn(decl) if decl.self_param.is_some())
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
