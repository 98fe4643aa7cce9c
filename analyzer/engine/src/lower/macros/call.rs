//! What a macro's path means, and calls that stay dark.

use std::rc::Rc;

use proc_macro2::TokenStream;

use super::by_rules::Definition;
use super::shape::Shape;
use crate::lower::Lowering;
use crate::lower::extent::{macro_end, macro_start};
use crate::lower::ir::OpaqueMacro;
use crate::span::Span;

/// What is known of a called macro.
pub(super) enum Known {
    Rules(Rc<Definition>, bool),
    Shape(Shape),
    Nothing,
}

impl Lowering<'_> {
    pub(super) fn known_macro(&mut self, path: &syn::Path) -> Known {
        let Some(last) = path.segments.last() else {
            return Known::Nothing;
        };
        let name = self.name(&last.ident);
        let name = self.facts.names.text(name);
        let first = path.segments.first().map(|first| first.ident.to_string());
        let first = first.filter(|_| path.segments.len() > 1);
        let is_own = first
            .as_deref()
            .is_none_or(|first| matches!(first, "crate" | "self" | "super"));
        if is_own && let Some((definition, is_local)) = self.macros.find(name) {
            return Known::Rules(definition, is_local);
        }
        let shape = self.set.shape_of(name, first.as_deref());
        let rules = self.set.rules_of(name);
        match (shape, rules) {
            (Some(shape), None) => Known::Shape(shape.clone()),
            (Some(shape), Some(_)) if !is_own => Known::Shape(shape.clone()),
            _ => Known::Nothing,
        }
    }

    /// Runs the rules of a macro over the tokens of a call.
    pub(super) fn expand(&mut self, _: &Definition, _: &syn::Macro) -> Option<TokenStream> {
        None
    }

    /// Lowers what an expansion gave.
    pub(super) fn inside<R>(&mut self, is_local: bool, lower: impl FnOnce(&mut Self) -> R) -> R {
        let around = self.expansion.is_local;
        self.expansion.depth += 1;
        self.expansion.is_local = is_local;
        let result = lower(self);
        self.expansion.depth -= 1;
        self.expansion.is_local = around;
        result
    }

    /// The whole call, relative to the item.
    pub(super) fn call_span(&self, call: &syn::Macro) -> Span {
        let start = self.places.start(macro_start(call));
        Span::new(start, self.places.end(macro_end(call)).max(start))
    }

    /// Counts a call whose tokens are not understood.
    pub(super) fn note_opaque(&mut self, call: &syn::Macro) {
        let mut path = String::new();
        for segment in &call.path.segments {
            let name = self.name(&segment.ident);
            if !path.is_empty() || call.path.leading_colon.is_some() {
                path.push_str("::");
            }
            path.push_str(self.facts.names.text(name));
        }
        let span = self.call_span(call).shifted(self.places.base());
        self.facts.opaque_macros.push(OpaqueMacro { path, span });
    }

    /// A compiler macro that pastes another file in: what it brings cannot be seen.
    pub(super) fn brings_file(&self, call: &syn::Macro) -> bool {
        call.path.is_ident("include")
    }
}
