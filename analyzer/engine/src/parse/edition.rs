//! Syntax of the 2015 edition that `syn` does not read, put into words that it does.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::discover::Edition;

/// What the tokens of an item that does not parse mean in this edition, if that is another
/// thing than in later ones. New tokens have the place of their neighbours.
pub(super) fn reading(edition: Edition, item: &[TokenTree], in_trait: bool) -> Option<TokenStream> {
    if edition != Edition::E2015 {
        return None;
    }
    let mut changed = false;
    let mut trees: Vec<TokenTree> = item.to_vec();
    if in_trait {
        changed |= name_parameters(&mut trees);
    }
    changed |= mark_trait_object(&mut trees);
    let renamed = unreserve(trees.into_iter().collect(), &mut changed);
    changed.then_some(renamed)
}

/// `fn f(&self, u8);` → `fn f(&self, _: u8);`
fn name_parameters(trees: &mut [TokenTree]) -> bool {
    let Some(at) = trees
        .iter()
        .position(|tree| matches!(tree, TokenTree::Ident(word) if word == "fn"))
    else {
        return false;
    };
    let parameters = trees[at..].iter_mut().find_map(|tree| match tree {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
        _ => None,
    });
    let Some(parameters) = parameters else {
        return false;
    };
    let mut named: Vec<TokenTree> = Vec::new();
    let mut changed = false;
    for parameter in split_parameters(parameters.stream()) {
        let is_receiver = parameter
            .iter()
            .any(|tree| matches!(tree, TokenTree::Ident(word) if word == "self"));
        if let Some(first) = parameter.first()
            && !is_receiver
            && !has_name(&parameter)
        {
            named.push(Ident::new("_", first.span()).into());
            named.push(punct(':', first.span()));
            changed = true;
        }
        named.extend(parameter);
    }
    let mut group = Group::new(Delimiter::Parenthesis, named.into_iter().collect());
    group.set_span(parameters.span());
    *parameters = group;
    changed
}

/// Parameters with the comma behind each; commas within `<…>` do not count.
fn split_parameters(stream: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parameters = vec![Vec::new()];
    let mut angles = 0_usize;
    let mut after_dash = false;
    for tree in stream {
        let character = match &tree {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        match character {
            '<' => angles += 1,
            '>' if !after_dash => angles = angles.saturating_sub(1),
            _ => {}
        }
        after_dash = character == '-';
        let ends = character == ',' && angles == 0;
        if let Some(last) = parameters.last_mut() {
            last.push(tree);
        }
        if ends {
            parameters.push(Vec::new());
        }
    }
    parameters
}

/// Whether a single `:` stands in it outside of delimiters and before any `<`.
fn has_name(parameter: &[TokenTree]) -> bool {
    let mut before_colon = false;
    for tree in parameter {
        let TokenTree::Punct(punct) = tree else {
            before_colon = false;
            continue;
        };
        match punct.as_char() {
            '<' => return false,
            ':' if before_colon => before_colon = false,
            ':' if punct.spacing() == Spacing::Joint => before_colon = true,
            ':' => return true,
            _ => before_colon = false,
        }
    }
    false
}

/// `type A = Fn() + Send;` → `type A = dyn Fn() + Send;`
fn mark_trait_object(trees: &mut Vec<TokenTree>) -> bool {
    let is = |tree: &TokenTree, character: char| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character);
    let is_alias = trees
        .iter()
        .take_while(|tree| !is(tree, '='))
        .any(|tree| matches!(tree, TokenTree::Ident(word) if word == "type"));
    let Some(equals) = trees.iter().position(|tree| is(tree, '=')) else {
        return false;
    };
    if !is_alias || !trees[equals..].iter().any(|tree| is(tree, '+')) {
        return false;
    }
    let span = trees[equals].span();
    trees.insert(equals + 1, Ident::new("dyn", span).into());
    true
}

/// `async`, `await` and `try` are names.
fn unreserve(stream: TokenStream, changed: &mut bool) -> TokenStream {
    stream
        .into_iter()
        .map(|tree| match tree {
            TokenTree::Ident(word) if word == "async" || word == "await" || word == "try" => {
                *changed = true;
                Ident::new_raw(&word.to_string(), word.span()).into()
            }
            TokenTree::Group(group) => {
                let mut renamed = Group::new(group.delimiter(), unreserve(group.stream(), changed));
                renamed.set_span(group.span());
                renamed.into()
            }
            tree => tree,
        })
        .collect()
}

fn punct(character: char, span: Span) -> TokenTree {
    let mut punct = Punct::new(character, Spacing::Alone);
    punct.set_span(span);
    punct.into()
}
