//! Tokens read in positions for which the parser has no entry: they are put into an item or
//! statement of that position, so that its bound on nesting holds for them too.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::{Item, Pat, Type};

use super::position::Members;
use crate::lower::Lowering;
use crate::lower::ir::ItemId;
use crate::parse::{
    Grammar, Measured, Reading, parse_tokens_as_first_of, parse_tokens_as_items,
    parse_tokens_as_matches,
};

/// Syntax that can be read from tokens alone.
pub(super) trait Read: Sized {
    fn read(tokens: TokenStream) -> Option<Self>;
}

impl Read for Type {
    fn read(tokens: TokenStream) -> Option<Self> {
        let mut alias = TokenStream::new();
        alias.extend([word("type"), word("A"), punct('=')]);
        alias.extend(tokens);
        alias.extend([punct(';')]);
        match parse_tokens_as_items(alias).ok()?.pop()? {
            Item::Type(alias) => Some(*alias.ty),
            _ => None,
        }
    }
}

impl Read for Pat {
    fn read(tokens: TokenStream) -> Option<Self> {
        let mut input = TokenStream::new();
        input.extend([word("a"), punct(',')]);
        input.extend(tokens);
        let input = parse_tokens_as_matches(input).ok()?;
        input.guard.is_none().then_some(input.pattern)
    }
}

impl Lowering<'_> {
    /// Lowers tokens as members of an impl, trait or extern block.
    pub(super) fn members(
        &mut self,
        tokens: TokenStream,
        measured: Measured,
        members: Members,
        out: &mut Vec<ItemId>,
    ) -> bool {
        let mut item = TokenStream::new();
        match members {
            Members::Impl => item.extend([word("impl"), word("A")]),
            Members::Trait => item.extend([word("trait"), word("A")]),
            Members::Foreign => item.extend([word("extern")]),
        }
        item.extend([TokenTree::from(Group::new(Delimiter::Brace, tokens))]);
        let read = parse_tokens_as_first_of(item, measured, &[Grammar::Items]);
        let Ok(Reading::Items(mut items)) = read else {
            return false;
        };
        match items.pop() {
            Some(Item::Impl(item)) => {
                item.items
                    .iter()
                    .for_each(|member| self.impl_member(member, out));
            }
            Some(Item::Trait(item)) => {
                item.items
                    .iter()
                    .for_each(|member| self.trait_member(member, out));
            }
            Some(Item::ForeignMod(item)) => {
                item.items
                    .iter()
                    .for_each(|member| self.foreign_item(member, out));
            }
            _ => return false,
        }
        true
    }
}

fn word(text: &str) -> TokenTree {
    Ident::new(text, Span::call_site()).into()
}

fn punct(character: char) -> TokenTree {
    Punct::new(character, Spacing::Alone).into()
}
