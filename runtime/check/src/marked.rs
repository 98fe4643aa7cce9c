//! The item under the mark, and where its tokens lie.

use std::ops::Range;

use proc_macro::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};

use crate::subject::Subject;
use crate::told::Place;

/// The item under the mark.
pub(crate) struct Marked {
    pub(crate) item: TokenStream,
    /// Its tokens in order, delimiters of groups among them.
    pub(crate) leaves: Vec<Leaf>,
}

/// A token without insides.
pub(crate) struct Leaf {
    pub(crate) text: String,
    pub(crate) span: Span,
    /// The next token follows at once: `::`, `'a`.
    pub(crate) joint: bool,
    pub(crate) is_word: bool,
}

const PLACE: &str = "`#[mapwarden::check]` goes on a module with braces, an `impl` or a `trait`: mark the one around this item";
const ARGUMENTS: &str =
    "`#[mapwarden::check]` takes no arguments: mapwarden.toml says which rules run and what fails";

impl Marked {
    pub(crate) fn new(item: TokenStream) -> Self {
        let mut leaves = Vec::new();
        flatten(item.clone(), &mut leaves);
        Self { item, leaves }
    }

    /// What is wrong with the mark, and where.
    pub(crate) fn misplaced(&self, arguments: &TokenStream) -> Option<(Span, &'static str)> {
        if let Some(first) = arguments.clone().into_iter().next() {
            return Some((first.span(), ARGUMENTS));
        }
        let place = |span| Some((span, PLACE));
        let mut tokens = self.item.clone().into_iter();
        let mut first_word = None;
        while let Some(token) = tokens.next() {
            let TokenTree::Ident(word) = token else {
                continue;
            };
            match word.to_string().as_str() {
                "pub" | "unsafe" | "default" | "auto" | "const" => {
                    first_word.get_or_insert(word.span());
                }
                "impl" | "trait" => return None,
                "mod" => {
                    let has_braces = tokens.any(|token| {
                        matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
                    });
                    return if has_braces { None } else { place(word.span()) };
                }
                _ => return place(word.span()),
            }
        }
        place(first_word.unwrap_or_else(Span::call_site))
    }

    /// `path:line:column` of a place.
    pub(crate) fn shown(&self, subject: &Subject, at: &Place) -> String {
        let start = self.spans(subject, Some(at)).0.start();
        format!("{}:{}:{}", start.file(), start.line(), start.column())
    }

    /// The tokens at the ends of what is told; the mark where nothing of the item is meant.
    pub(crate) fn spans(&self, subject: &Subject, at: Option<&Place>) -> (Span, Span) {
        let leaves = at.map(|place| subject.leaves(self, place));
        let ends = leaves.filter(|leaves| !leaves.is_empty());
        let Some(Range { start, end }) = ends else {
            return (Span::call_site(), Span::call_site());
        };
        (self.leaves[start].span, self.leaves[end - 1].span)
    }
}

fn flatten(stream: TokenStream, leaves: &mut Vec<Leaf>) {
    for token in stream {
        let span = token.span();
        let mut leaf = |text, joint, is_word| {
            leaves.push(Leaf {
                text,
                span,
                joint,
                is_word,
            });
        };
        match token {
            TokenTree::Group(group) => flatten_group(&group, leaves),
            TokenTree::Punct(punct) => {
                leaf(punct.to_string(), punct.spacing() == Spacing::Joint, false);
            }
            TokenTree::Ident(word) => leaf(word.to_string(), false, true),
            TokenTree::Literal(literal) => leaf(literal.to_string(), false, false),
        }
    }
}

/// Groups without delimiters, which stand around what a macro was given, are only their insides.
fn flatten_group(group: &Group, leaves: &mut Vec<Leaf>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => return flatten(group.stream(), leaves),
    };
    let delimiter = |text: &str, span| Leaf {
        text: text.to_owned(),
        span,
        joint: false,
        is_word: false,
    };
    leaves.push(delimiter(open, group.span_open()));
    flatten(group.stream(), leaves);
    leaves.push(delimiter(close, group.span_close()));
}
