//! Definitions by `macro_rules!` that a file sees, and their expansion.

use std::cell::OnceCell;
use std::rc::Rc;

use proc_macro2::TokenStream;
use rustc_hash::FxHashMap;

use super::matcher::first_match;
use super::rules::Rules;
use super::transcribe::Transcription;

use crate::lower::Lowering;
use crate::lower::extent::{macro_end, macro_start};
use crate::lower::ir::MacroDefinition;
use crate::lower::names::{index, without_all_marks};
use crate::parse::Measured;

/// How many calls may be expanded one in the output of the other; the compiler's own limit.
const MAX_EXPANSIONS: u32 = 128;

/// How many tokens one call outside of expansions may come to, all calls in its output included.
const MAX_TOKENS: usize = 1 << 20;

/// How much deeper than a file may expansions nest before they are measured: measuring costs as
/// much as laying the tokens out for the parser, and nearly all expansions are short.
const MAX_UNMEASURED: usize = crate::parse::MAX_DEPTH as usize;

/// Where lowering stands among expansions.
#[derive(Default)]
pub(in crate::lower) struct Expansion {
    /// How many calls are being expanded, one in the output of the other.
    pub(in crate::lower) depth: u32,
    /// The innermost one is of a macro that a body defines, whose text sees that body's variables.
    pub(in crate::lower) is_local: bool,
    /// How many expansions there were: the mark of the last one's own names.
    marks: u32,
    /// How many tokens the outermost call may still come to.
    budget: usize,
    /// How many tokens its expansions wrote since their nesting was last measured. It can have
    /// grown by no more than that.
    unmeasured: usize,
}

/// A definition whose rules are read when it is first used.
pub(super) struct Definition {
    tokens: TokenStream,
    /// What `$crate` stands for, if not this crate.
    crate_name: Option<Box<str>>,
    rules: OnceCell<Option<Rules>>,
}

impl Definition {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens,
            crate_name: None,
            rules: OnceCell::new(),
        }
    }

    fn rules(&self) -> Option<&Rules> {
        self.rules
            .get_or_init(|| Rules::read(self.tokens.clone()))
            .as_ref()
    }
}

/// The definitions that the file's own text makes.
#[derive(Default)]
pub(in crate::lower) struct FileMacros {
    /// In textual scope here, the innermost last, and whether a body defines it.
    scope: Vec<(Box<str>, Rc<Definition>, bool)>,
    /// Every definition outside bodies, for those that are reached by path.
    late: FxHashMap<Box<str>, Rc<Definition>>,
    /// By the name of a macro that the file imports: the crate it imports it from.
    imported: FxHashMap<Box<str>, Box<str>>,
    /// Definitions of the macro set that this file used.
    foreign: FxHashMap<Box<str>, Rc<Definition>>,
}

/// A point to which [`FileMacros::leave`] returns.
#[derive(Clone, Copy)]
pub(in crate::lower) struct MacroMark(usize);

impl FileMacros {
    pub(in crate::lower) fn enter(&self) -> MacroMark {
        MacroMark(self.scope.len())
    }

    pub(in crate::lower) fn leave(&mut self, mark: MacroMark) {
        self.scope.truncate(mark.0);
    }

    /// The definition that a name alone means, and whether a body defines it.
    pub(super) fn find(&self, name: &str) -> Option<(Rc<Definition>, bool)> {
        let textual = self.scope.iter().rev().find(|(known, ..)| **known == *name);
        if let Some((_, definition, is_local)) = textual {
            return Some((Rc::clone(definition), *is_local));
        }
        self.late
            .get(name)
            .map(|definition| (Rc::clone(definition), false))
    }
}

impl Lowering<'_> {
    pub(in crate::lower) fn note_macros<'i>(&mut self, items: impl Iterator<Item = &'i syn::Item>) {
        for item in items {
            match item {
                syn::Item::Macro(item) => {
                    if let Some(name) = &item.ident {
                        let definition = Definition::new(item.mac.tokens.clone());
                        self.macros
                            .late
                            .insert(name.to_string().into(), Rc::new(definition));
                    }
                }
                syn::Item::Use(import) => self.note_import(&import.tree),
                syn::Item::Mod(module) => {
                    if let Some((_, items)) = &module.content {
                        self.note_macros(items.iter());
                    }
                }
                _ => {}
            }
        }
    }

    /// Notes which crate `use crate_name::{a, b}` takes macros from. Macros stand at the root of a
    /// crate, so that longer paths name other things.
    fn note_import(&mut self, tree: &syn::UseTree) {
        let syn::UseTree::Path(path) = tree else {
            return;
        };
        let leaves = match &*path.tree {
            syn::UseTree::Group(group) => group.items.iter().collect(),
            leaf => vec![leaf],
        };
        for leaf in leaves {
            let (name, ident) = match leaf {
                syn::UseTree::Name(leaf) => (&leaf.ident, &leaf.ident),
                syn::UseTree::Rename(leaf) => (&leaf.rename, &leaf.ident),
                _ => continue,
            };
            // A macro under another name is looked up by that name only, hence not known.
            let name = name.to_string();
            if ident == name.as_str() && self.set.shapes.contains_key(name.as_str()) {
                let crate_name = path.ident.to_string().into();
                self.macros.imported.insert(name.into(), crate_name);
            }
        }
    }

    /// The crate that the file imports a macro from.
    pub(super) fn imported_from(&self, name: &str) -> Option<&str> {
        self.macros
            .imported
            .get(name)
            .map(|crate_name| &**crate_name)
    }

    /// Takes up a definition; gives its index in the facts.
    pub(super) fn define_macro(&mut self, item: &syn::ItemMacro, name: &str) -> u32 {
        let definition = Definition::new(item.mac.tokens.clone());
        let is_local = self.is_in_body();
        self.macros
            .scope
            .push((name.into(), Rc::new(definition), is_local));
        let rules = self.inner_text(&item.mac);
        let exported = item
            .attrs
            .iter()
            .any(|attribute| attribute.path().is_ident("macro_export"));
        let at = index(self.facts.macros.len());
        self.facts.macros.push(MacroDefinition {
            name: name.to_owned(),
            exported,
            rules,
        });
        at
    }

    /// What stands between a macro's delimiters.
    fn inner_text(&self, call: &syn::Macro) -> String {
        if self.expansion.depth == 0 {
            let delimiters = call.delimiter.span();
            let base = self.places.base();
            let start = (base + self.places.end(delimiters.open())) as usize;
            let end = (base + self.places.start(delimiters.close())) as usize;
            if let Some(text) = self.text.get(start..end) {
                return text.to_owned();
            }
        }
        without_all_marks(&call.tokens.to_string())
    }

    /// The definition that the macro set has under a name.
    pub(super) fn foreign_macro(&mut self, name: &str) -> Option<Rc<Definition>> {
        if let Some(definition) = self.macros.foreign.get(name) {
            return Some(Rc::clone(definition));
        }
        let known = self.set.rules_of(name)?;
        let definition = Rc::new(Definition {
            crate_name: (known.crate_name.clone())
                .filter(|name| syn::parse_str::<syn::Ident>(name).is_ok()),
            ..Definition::new(known.text.parse().unwrap_or_default())
        });
        self.macros
            .foreign
            .insert(name.into(), Rc::clone(&definition));
        Some(definition)
    }

    /// Runs the rules of a macro over the tokens of a call.
    pub(super) fn expand(
        &mut self,
        definition: &Definition,
        call: &syn::Macro,
    ) -> Option<(TokenStream, Measured)> {
        if self.expansion.depth == 0 {
            self.expansion.budget = MAX_TOKENS;
            self.expansion.unmeasured = 0;
        } else if self.expansion.depth >= MAX_EXPANSIONS {
            return None;
        }
        let crate_name = definition.crate_name.as_deref();
        let rules = definition.rules()?;
        if rules.are_endless(&call.path, crate_name) {
            return None;
        }
        let start = macro_start(call);
        let mut transcription = Transcription {
            call: start.join(macro_end(call)).unwrap_or(start),
            mark: self.expansion.marks + 1,
            crate_name,
            budget: self.expansion.budget,
        };
        let before = transcription.budget;
        let tokens = first_match(&rules.rules, call.tokens.clone(), |rule, bindings| {
            transcription.run(rule, bindings)
        })?;
        self.expansion.marks += 1;
        self.expansion.unmeasured += before - transcription.budget;
        self.expansion.budget = transcription.budget;
        if self.expansion.unmeasured <= MAX_UNMEASURED {
            return Some((tokens?, Measured::Yes));
        }
        self.expansion.unmeasured = 0;
        Some((tokens?, Measured::No))
    }
}
