//! Macros: what is known of them, and what becomes of calls.

mod binders;
mod by_rules;
mod call;
mod cfg_branches;
mod matcher;
mod members;
mod operands;
mod position;
mod rules;
mod shape;
mod transcribe;

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use super::ir::{FileFacts, MacroDefinition};

pub(super) use self::by_rules::{Expansion, FileMacros};
pub(super) use self::position::Members;

pub(super) use self::shape::Shape;

/// The macros that a file can see beside its own: shapes from stubs, and definitions by
/// `macro_rules!` from other files and crates. A definition wins over a shape of its name.
#[derive(Debug, Clone, Default)]
pub struct MacroSet {
    /// By the macro's name: the crate that declares it, where known, and its shape.
    shapes: BTreeMap<Box<str>, Vec<(Box<str>, Shape)>>,
    rules: BTreeMap<Box<str>, KnownRules>,
}

/// A definition of another file or crate.
#[derive(Debug, Clone, Hash)]
struct KnownRules {
    text: Box<str>,
    /// What `$crate` stands for, if not the crate that the set is for.
    crate_name: Option<Box<str>>,
}

impl MacroSet {
    /// The shapes that a stub file declares.
    #[must_use]
    pub fn shapes_from(stub: &FileFacts) -> Self {
        let mut set = Self::default();
        set.add_shapes(stub);
        set
    }

    /// Adds the shapes that a stub file declares. Of two macros of one name, a call whose path
    /// starts with the crate's name gets that crate's; otherwise the one added first.
    pub fn add_shapes(&mut self, stub: &FileFacts) {
        let crate_name = shape::crate_name(stub);
        for (name, shape) in shape::declared(stub) {
            let shapes = self.shapes.entry(name.into()).or_default();
            if !shapes.iter().any(|(known, _)| **known == *crate_name) {
                shapes.push((crate_name.clone().into(), shape));
            }
        }
    }

    /// Adds a definition of the crate that the set is for. The last one of a name stands.
    pub fn add_rules(&mut self, definition: &MacroDefinition) {
        self.insert_rules(definition, None);
    }

    /// Adds a definition of another crate, by the name under which this one knows it: `$crate`
    /// in it becomes `::name`.
    pub fn add_rules_of_crate(&mut self, definition: &MacroDefinition, crate_name: &str) {
        self.insert_rules(definition, Some(crate_name.into()));
    }

    fn insert_rules(&mut self, definition: &MacroDefinition, crate_name: Option<Box<str>>) {
        let known = KnownRules {
            text: definition.rules.as_str().into(),
            crate_name,
        };
        self.rules.insert(definition.name.as_str().into(), known);
    }

    /// Adds everything of another set; its definitions win, its shapes come second.
    pub fn extend(&mut self, other: &Self) {
        for (name, shapes) in &other.shapes {
            let known = self.shapes.entry(name.clone()).or_default();
            for (crate_name, shape) in shapes {
                if !known.iter().any(|(known, _)| known == crate_name) {
                    known.push((crate_name.clone(), shape.clone()));
                }
            }
        }
        for (name, rules) in &other.rules {
            self.rules.insert(name.clone(), rules.clone());
        }
    }

    /// A number that differs where the sets differ: part of the key under which a lowered file
    /// may be kept. The same in every run of one build.
    #[must_use]
    pub fn hash(&self) -> u64 {
        let mut hasher = rustc_hash::FxHasher::default();
        self.shapes.hash(&mut hasher);
        self.rules.hash(&mut hasher);
        hasher.finish()
    }

    fn rules_of(&self, name: &str) -> Option<&KnownRules> {
        self.rules.get(name)
    }

    pub(super) fn shape_of(&self, name: &str, crate_name: Option<&str>) -> Option<&Shape> {
        let shapes = self.shapes.get(name)?;
        let of_crate = shapes
            .iter()
            .find(|(known, _)| Some(&**known) == crate_name);
        of_crate.or(shapes.first()).map(|(_, shape)| shape)
    }
}
