//! Recovery over tokens: each item is tried by itself; a broken one ends after the next `;` or
//! block, or before a line that starts another item.

use std::ops::Range;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};

use super::container::{Container, starts_item};
use super::{DEEPEST_CONTAINER, Lost, Recovered};
use crate::discover::Edition;
use crate::parse::{ParsedItem, covered, edition, to_u32};
use crate::span::Span;

/// Keeps the items of a text whose tokens are `stream`.
pub(super) fn recover(stream: TokenStream, text: &str, edition: Edition) -> Recovered {
    let mut recovery = Recovery {
        text,
        edition,
        lost: Vec::new(),
    };
    let mut recovered = Recovered::default();
    let mut all_taken = false;
    // What is left inside the delimiters of a broken item is an error to `syn` even when the item was taken; it is
    // among what is lost.
    let _ = (|input: ParseStream<'_>| {
        recovered.attributes = inner_attributes(input);
        while !input.is_empty() {
            let start = input.cursor();
            let ahead = input.fork();
            match ahead.parse::<syn::Item>() {
                Ok(item) => {
                    let span = covered(start, ahead.cursor());
                    recovered.items.push(ParsedItem {
                        item,
                        origin: 0,
                        span,
                    });
                    input.advance_to(&ahead);
                }
                Err(error) => {
                    let piece = Piece::take(input);
                    let kept = recovery.repaired(&piece, Container::Module, 0);
                    match kept.and_then(|kept| syn::parse2::<syn::Item>(kept).ok()) {
                        Some(item) => {
                            let span =
                                Span::new(to_u32(piece.range.start), to_u32(piece.range.end));
                            recovered.items.push(ParsedItem {
                                item,
                                origin: 0,
                                span,
                            });
                        }
                        None => recovery.lose(&piece, &error),
                    }
                }
            }
        }
        all_taken = input.is_empty();
        Ok(())
    })
    .parse2(stream);
    debug_assert!(all_taken, "every token is taken");
    recovered.lost = recovery.lost;
    recovered.lost.sort_by_key(|lost| lost.piece.start);
    recovered
}

/// The inner attributes at the head of a file or block, or none if they are broken.
fn inner_attributes(input: ParseStream<'_>) -> Vec<syn::Attribute> {
    let ahead = input.fork();
    match ahead.call(syn::Attribute::parse_inner) {
        Ok(attributes) => {
            input.advance_to(&ahead);
            attributes
        }
        Err(_) => Vec::new(),
    }
}

struct Recovery<'a> {
    text: &'a str,
    edition: Edition,
    lost: Vec<Lost>,
}

impl Recovery<'_> {
    /// A piece that parses after all: as the edition meant it, or without its broken members.
    fn repaired(&mut self, piece: &Piece, within: Container, depth: usize) -> Option<TokenStream> {
        if let Some(meant) =
            edition::reading(self.edition, &piece.trees, within == Container::Trait)
            && (|input: ParseStream<'_>| within.members(input))
                .parse2(meant.clone())
                .is_ok()
        {
            return Some(meant);
        }
        let (TokenTree::Group(block), head) = piece.trees.split_last()? else {
            return None;
        };
        if within != Container::Module
            || block.delimiter() != Delimiter::Brace
            || depth == DEEPEST_CONTAINER
        {
            return None;
        }
        let words: Vec<String> = head
            .iter()
            .filter_map(|tree| match tree {
                TokenTree::Ident(word) => Some(word.to_string()),
                _ => None,
            })
            .collect();
        let container = Container::of_head(words.iter().map(String::as_str))?;
        let with_block = |members| {
            let mut block_of = Group::new(Delimiter::Brace, members);
            block_of.set_span(block.span());
            let mut item: TokenStream = head.iter().cloned().collect();
            item.extend([TokenTree::Group(block_of)]);
            item
        };
        syn::parse2::<syn::Item>(with_block(TokenStream::new())).ok()?;
        Some(with_block(self.members(
            block.stream(),
            container,
            depth + 1,
        )))
    }

    /// The members that parse.
    fn members(&mut self, stream: TokenStream, container: Container, depth: usize) -> TokenStream {
        let mut kept = TokenStream::new();
        let done = (|input: ParseStream<'_>| {
            let start = input.cursor();
            inner_attributes(input);
            kept.extend(trees_between(start, input.cursor()));
            while !input.is_empty() {
                let start = input.cursor();
                let ahead = input.fork();
                match container.member(&ahead) {
                    Ok(()) => {
                        kept.extend(trees_between(start, ahead.cursor()));
                        input.advance_to(&ahead);
                    }
                    Err(error) => {
                        let piece = Piece::take(input);
                        match self.repaired(&piece, container, depth) {
                            Some(repaired) => kept.extend(repaired),
                            None => self.lose(&piece, &error),
                        }
                    }
                }
            }
            Ok(())
        })
        .parse2(stream);
        debug_assert!(done.is_ok(), "every token is taken");
        kept
    }

    /// Records a loss. What does not even start like an item belongs to the loss before it.
    fn lose(&mut self, piece: &Piece, error: &syn::Error) {
        if !piece.starts_item
            && let Some(before) = self.lost.last_mut()
            && before.piece.end <= piece.range.start
            && self.text[before.piece.end..piece.range.start]
                .trim()
                .is_empty()
        {
            before.piece.end = piece.range.end;
            return;
        }
        let at = error.span().byte_range();
        // An error at the end of the input has no place of its own.
        let at = if at.is_empty() {
            piece.range.clone()
        } else {
            at
        };
        self.lost.push(Lost::syntax(
            self.text,
            piece.range.clone(),
            at,
            &error.to_string(),
        ));
    }
}

fn trees_between<'a>(start: Cursor<'a>, end: Cursor<'a>) -> impl Iterator<Item = TokenTree> + 'a {
    let mut at = start;
    std::iter::from_fn(move || {
        if at == end {
            return None;
        }
        let (tree, next) = at.token_tree()?;
        at = next;
        Some(tree)
    })
}

/// The tokens of something that does not parse.
struct Piece {
    trees: Vec<TokenTree>,
    range: Range<usize>,
    starts_item: bool,
}

impl Piece {
    /// Takes tokens up to the end of a broken item; at least one.
    fn take(input: ParseStream<'_>) -> Self {
        let mut trees: Vec<TokenTree> = Vec::new();
        let mut in_head = true;
        let mut first_word = true;
        while let Some((tree, _)) = input.cursor().token_tree() {
            let is_attribute = is_attribute_part(trees.last(), &tree);
            if !in_head && starts_next_item(&trees, &tree) {
                break;
            }
            if !is_attribute && first_word {
                first_word = false;
            } else if !first_word {
                in_head = false;
            }
            // Infallible: the cursor has a token.
            let taken = input.step(|cursor| {
                cursor
                    .token_tree()
                    .ok_or_else(|| cursor.error("expected a token"))
            });
            if taken.is_err() {
                break;
            }
            let ends = match &tree {
                TokenTree::Punct(punct) => punct.as_char() == ';',
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                _ => false,
            };
            trees.push(tree);
            if ends {
                break;
            }
        }
        if input.peek(syn::Token![;])
            && let Ok(semicolon) = input.parse::<proc_macro2::Punct>()
        {
            trees.push(semicolon.into());
        }
        let start = trees
            .first()
            .map_or(0, |tree| tree.span().byte_range().start);
        let end = trees
            .last()
            .map_or(start, |tree| tree.span().byte_range().end);
        let starts_item = match trees.first() {
            Some(TokenTree::Ident(word)) => starts_item(&word.to_string()),
            Some(TokenTree::Punct(punct)) => punct.as_char() == '#',
            _ => false,
        };
        Self {
            trees,
            range: start..end,
            starts_item,
        }
    }
}

fn is_attribute_part(before: Option<&TokenTree>, tree: &TokenTree) -> bool {
    let is_pound = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if matches!(punct.as_char(), '#' | '!'));
    match tree {
        TokenTree::Group(group) => {
            group.delimiter() == Delimiter::Bracket && before.is_some_and(is_pound)
        }
        tree => is_pound(tree),
    }
}

/// Whether a token is the first of a line, no further right than the piece, and starts an item.
fn starts_next_item(piece: &[TokenTree], tree: &TokenTree) -> bool {
    let starts = match tree {
        TokenTree::Ident(word) => starts_item(&word.to_string()),
        TokenTree::Punct(punct) => punct.as_char() == '#',
        _ => false,
    };
    let (Some(first), Some(last)) = (piece.first(), piece.last()) else {
        return false;
    };
    starts
        && tree.span().start().line > last.span().end().line
        && tree.span().start().column <= first.span().start().column
}
