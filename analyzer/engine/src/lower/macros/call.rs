//! What a macro's path means, and calls that stay dark.

use std::rc::Rc;

use super::by_rules::Definition;
use super::shape::Shape;
use crate::lower::Lowering;
use crate::lower::extent::{macro_end, macro_start};
use crate::lower::ir::OpaqueMacro;
use crate::lower::names::without_marks;
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
        let name = self.facts.names.text(name).to_owned();
        let first = path.segments.first().filter(|_| path.segments.len() > 1);
        let first = first.map(|first| without_marks(&first.ident.to_string()).to_owned());
        let is_own = first
            .as_deref()
            .is_none_or(|first| matches!(first, "crate" | "self" | "super"));
        if is_own && let Some((definition, is_local)) = self.macros.find(&name) {
            return Known::Rules(definition, is_local);
        }
        let crate_name = first.as_deref().or_else(|| self.imported_from(&name));
        let shape = self.set.shape_of(&name, crate_name);
        // A path into another crate rather means what is known of that crate.
        if let Some(shape) = shape
            && (!is_own || self.set.rules_of(&name).is_none())
        {
            return Known::Shape(shape.clone());
        }
        self.foreign_macro(&name)
            .map_or(Known::Nothing, |rules| Known::Rules(rules, false))
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
