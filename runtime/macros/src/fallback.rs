//! What is left of an item when its mark makes no sense.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::Error;

/// The error and the item as it was, so that its uses add no errors of their own. Marks of fields go:
/// nothing but `#[shared_state]` can read them.
pub(crate) fn untouched(item: TokenStream, error: Error) -> TokenStream {
    let mut tokens = error.to_compile_error();
    tokens.extend(without_marks(item));
    tokens
}

fn without_marks(stream: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    for token in stream {
        match &token {
            TokenTree::Group(group) if is_mark(group) && ends_with_hash(&kept) => {
                kept.pop();
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), without_marks(group.stream()));
                inner.set_span(group.span());
                kept.push(inner.into());
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => kept.push(token),
        }
    }
    kept.into_iter().collect()
}

fn ends_with_hash(tokens: &[TokenTree]) -> bool {
    matches!(tokens.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '#')
}

fn is_mark(group: &Group) -> bool {
    group.delimiter() == Delimiter::Bracket
        && group
            .stream()
            .into_iter()
            .any(|token| matches!(token, TokenTree::Ident(word) if word == "shared_map"))
}
