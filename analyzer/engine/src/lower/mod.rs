//! Syntax to [`FileFacts`]: the project's own representation of a file. `syn` and
//! `proc_macro2` types end here.
//!
//! Lowering is a pure function of the text, the edition and the [`MacroSet`]. It resolves names
//! of local variables and expands macros, since both need nothing but the body and that set;
//! every other name stays a path for `link`. Equal paths and equal types of a file share one id,
//! so an id says nothing about where it is mentioned.

pub mod ir;
pub mod dump;
mod attributes;
mod block;
mod body;
mod chain;
mod expr;
mod extent;
mod format_string;
mod function;
mod item;
mod item_kinds;
mod macros;
mod members;
mod names;
mod pattern;
mod places;
mod scope;
mod types;
mod uses;

use crate::discover::Edition;
use crate::parse::{Outline, ParseProblem, ParsedFile, PassedOver, intent_comments, with_outlined};

use self::body::BodyBuilder;
use self::ir::{FileFacts, IntentComment};
use self::macros::{Expansion, FileMacros};
use self::names::Interned;
use self::places::Places;

pub use self::macros::MacroSet;

/// Everything that lowering one file reads and writes.
struct Lowering<'a> {
    text: &'a str,
    set: &'a MacroSet,
    places: Places<'a>,
    facts: FileFacts,
    interned: Interned,
    /// Identifiers are written here before they are interned.
    scratch: String,
    /// The body being built; items inside it have bodies of their own.
    body: BodyBuilder,
    /// Finished builders, for their memory.
    spare: Vec<BodyBuilder>,
    /// Where the bodies begin that were passed over, in bytes of the file, in order.
    passed_over: &'a [u32],
    /// How many bodies lie around the place being lowered.
    body_depth: u32,
    /// How many expressions lie around it.
    nesting: u32,
    macros: FileMacros,
    expansion: Expansion,
}

/// Lowers a parsed file. `text` is the whole file, as it was parsed.
///
/// Must run where `parsed` was made, before its spans are forgotten, and needs
/// [`STACK_BYTES`](crate::parse::STACK_BYTES) of stack as the parser does.
#[must_use]
pub fn lower_file(
    parsed: &ParsedFile,
    text: &str,
    edition: Edition,
    macros: &MacroSet,
) -> FileFacts {
    // Editions differ in when temporaries die, which is for `flow`, and in syntax that `parse` reads.
    let _ = edition;
    let mut lowering = Lowering {
        text,
        set: macros,
        places: Places::new(text),
        facts: FileFacts::default(),
        interned: Interned::default(),
        scratch: String::new(),
        body: BodyBuilder::default(),
        spare: Vec::new(),
        passed_over: &parsed.passed_over,
        body_depth: 0,
        nesting: 0,
        macros: FileMacros::default(),
        expansion: Expansion::default(),
    };
    lowering.file(parsed);
    lowering.facts
}

/// Parses and lowers a text in one step.
#[must_use]
pub fn lower_text(
    text: &str,
    edition: Edition,
    macros: &MacroSet,
) -> (FileFacts, Vec<ParseProblem>) {
    lower_outlined(
        text,
        &Outline::of(text),
        PassedOver::default(),
        edition,
        macros,
    )
}

/// As [`lower_text`], for a text whose outline is known. Bodies that are passed over are there without a
/// value: nothing is known of what they do.
#[must_use]
pub fn lower_outlined(
    text: &str,
    outline: &Outline,
    passed_over: PassedOver<'_>,
    edition: Edition,
    macros: &MacroSet,
) -> (FileFacts, Vec<ParseProblem>) {
    with_outlined(text, outline, edition, passed_over, |mut parsed| {
        let facts = lower_file(&parsed, text, edition, macros);
        (facts, std::mem::take(&mut parsed.problems))
    })
}

/// What the comments of a text say to the tool.
#[must_use]
pub fn comments_of(text: &str) -> Vec<IntentComment> {
    intent_comments(text)
        .into_iter()
        .map(|(span, text, line, trailing)| IntentComment {
            span,
            text,
            line,
            trailing,
        })
        .collect()
}

impl Lowering<'_> {
    fn file(&mut self, parsed: &ParsedFile) {
        self.facts.partial = parsed.partial;
        for attribute in attributes::inner(&parsed.attributes) {
            if !attribute.path().is_ident("doc") {
                let attribute = self.attribute(attribute);
                self.facts.inner_attributes.push(attribute);
            }
        }
        self.note_macros(parsed.items.iter().map(|parsed| &parsed.item));
        let mut top = Vec::with_capacity(parsed.items.len());
        for parsed in &parsed.items {
            let Some(first) = item::first_token(&parsed.item) else {
                self.facts.partial = true;
                continue;
            };
            self.places.enter(parsed.span, first, parsed.origin);
            self.item(&parsed.item, &mut top);
        }
        top.shrink_to_fit();
        self.facts.top = top;
        self.facts.comments = comments_of(self.text);
        self.facts.names.shrink_to_fit();
        self.facts.items.shrink_to_fit();
        self.facts.paths.shrink_to_fit();
        self.facts.types.shrink_to_fit();
        self.facts.bodies.shrink_to_fit();
        self.facts.opaque_macros.shrink_to_fit();
        self.facts.macros.shrink_to_fit();
    }
}
