//! Attributes as small trees, `cfg` predicates, derives.
//!
//! Arguments are read token by token and never rejected: the attributes of stubs have shapes
//! that `syn::Meta` does not know (`Ok -> Some`, `derefs_to = HashMap<K, V>`).

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{AttrStyle, Meta};

use super::Lowering;
use super::ir::{Attribute, AttributeArg, CfgPredicate, ItemFlags, PathFacts, PathId, Segment};
use super::macros::Shape;
use super::names::without_marks;
use crate::parse::test_marks::marks_test;

/// What the attributes of one item, field, variant, arm or statement say.
#[derive(Default)]
pub(super) struct Attributes {
    pub(super) cfg: Vec<CfgPredicate>,
    pub(super) plain: Vec<Attribute>,
    pub(super) derives: Vec<PathId>,
    pub(super) flags: ItemFlags,
}

impl Lowering<'_> {
    pub(super) fn attributes(&mut self, attributes: &[syn::Attribute]) -> Attributes {
        let mut out = Attributes::default();
        for attribute in attributes {
            let path = attribute.path();
            if path.is_ident("doc") {
                continue;
            }
            match &attribute.meta {
                Meta::List(list) if path.is_ident("cfg") => {
                    out.cfg.extend(predicates(&list.tokens))
                }
                Meta::List(list) if path.is_ident("derive") => {
                    self.derives(&list.tokens, &mut out.derives)
                }
                _ => {
                    out.derives.extend(self.implemented(path));
                    let attribute = self.attribute(attribute);
                    if let Some(&last) = attribute.path.last() {
                        out.flags.is_test |= marks_test(self.facts.names.text(last));
                    }
                    out.plain.push(attribute);
                }
            }
        }
        out.cfg.shrink_to_fit();
        out.plain.shrink_to_fit();
        out.derives.shrink_to_fit();
        out
    }

    /// The trait that an attribute's macro implements for the type below it.
    fn implemented(&mut self, path: &syn::Path) -> Option<PathId> {
        let name = &path.segments.last()?.ident;
        let shape = self.set.shape_of(without_marks(&name.to_string()), None)?;
        let Shape::Implementing(of) = shape else {
            return None;
        };
        let of = of.clone();
        Some(self.trait_path(&of))
    }

    /// `some_crate::Trait` as a path from anywhere.
    pub(super) fn trait_path(&mut self, path: &str) -> PathId {
        let segments = path.split("::").map(|part| Segment {
            name: self.text(part),
            args: Vec::new(),
        });
        let path = PathFacts {
            global: true,
            qself: None,
            segments: segments.collect(),
        };
        self.intern_path(path)
    }

    /// Only the `cfg`s.
    pub(super) fn cfgs(&mut self, attributes: &[syn::Attribute]) -> Vec<CfgPredicate> {
        let mut out = Vec::new();
        for attribute in attributes {
            if let Meta::List(list) = &attribute.meta
                && list.path.is_ident("cfg")
            {
                out.extend(predicates(&list.tokens));
            }
        }
        out
    }

    /// The paths between commas.
    fn derives(&mut self, tokens: &TokenStream, out: &mut Vec<PathId>) {
        let mut path = PathFacts::default();
        for token in tokens.clone() {
            match token {
                TokenTree::Ident(ident) => path.segments.push(Segment {
                    name: self.name(&ident),
                    args: Vec::new(),
                }),
                TokenTree::Punct(punct) if punct.as_char() == ',' => {
                    let path = std::mem::take(&mut path);
                    if !path.segments.is_empty() {
                        out.push(self.intern_path(path));
                    }
                }
                // Colons: a leading pair makes the path global.
                TokenTree::Punct(_) => path.global |= path.segments.is_empty(),
                TokenTree::Group(_) | TokenTree::Literal(_) => {}
            }
        }
        if !path.segments.is_empty() {
            out.push(self.intern_path(path));
        }
    }

    pub(super) fn attribute(&mut self, attribute: &syn::Attribute) -> Attribute {
        let path = attribute
            .path()
            .segments
            .iter()
            .map(|segment| self.name(&segment.ident))
            .collect();
        let args = match &attribute.meta {
            Meta::Path(_) => Vec::new(),
            Meta::List(list) => arguments(&list.tokens),
            Meta::NameValue(pair) => vec![value(&pair.value)],
        };
        Attribute { path, args }
    }
}

/// What stands on the right of `#[name = …]`.
fn value(value: &syn::Expr) -> AttributeArg {
    match value {
        syn::Expr::Lit(literal) => AttributeArg::Literal(match &literal.lit {
            syn::Lit::Str(text) => text.value(),
            syn::Lit::Bool(flag) => flag.value.to_string(),
            syn::Lit::Int(int) => int.base10_digits().to_owned(),
            _ => String::new(),
        }),
        syn::Expr::Path(path) => {
            let names: Vec<_> = path
                .path
                .segments
                .iter()
                .map(|segment| segment.ident.to_string())
                .collect();
            AttributeArg::Word(names.join("::"))
        }
        _ => AttributeArg::Word(String::new()),
    }
}

/// The inner ones among `attributes`.
pub(super) fn inner(attributes: &[syn::Attribute]) -> impl Iterator<Item = &syn::Attribute> {
    attributes
        .iter()
        .filter(|attribute| matches!(attribute.style, AttrStyle::Inner(_)))
}

/// The string of `#[name = "…"]`.
pub(super) fn string_value(attributes: &[syn::Attribute], name: &str) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident(name) => match &pair.value {
                syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Str(text),
                    ..
                }) => Some(text.value()),
                _ => None,
            },
            _ => None,
        })
}

/// The predicates of a `cfg`'s argument list; more than one are all demanded.
pub(super) fn predicates(tokens: &TokenStream) -> Vec<CfgPredicate> {
    arguments(tokens).into_iter().map(predicate).collect()
}

fn predicate(argument: AttributeArg) -> CfgPredicate {
    match argument {
        AttributeArg::Word(name) => CfgPredicate::Flag(name),
        AttributeArg::Assign(key, value) => CfgPredicate::KeyValue(key, value),
        AttributeArg::Literal(_) => CfgPredicate::Unknown,
        AttributeArg::Call(name, arguments) => {
            let mut inner: Vec<_> = arguments.into_iter().map(predicate).collect();
            match name.as_str() {
                "all" => CfgPredicate::All(inner),
                "any" => CfgPredicate::Any(inner),
                "not" if inner.len() == 1 => inner.pop().map_or(CfgPredicate::Unknown, |only| {
                    CfgPredicate::Not(Box::new(only))
                }),
                _ => CfgPredicate::Unknown,
            }
        }
    }
}

/// Arguments between commas.
fn arguments(tokens: &TokenStream) -> Vec<AttributeArg> {
    let mut out = Vec::new();
    let mut current: Vec<TokenTree> = Vec::new();
    let mut angles = 0_usize;
    let mut previous = ' ';
    for token in tokens.clone() {
        let punct = if let TokenTree::Punct(punct) = &token {
            punct.as_char()
        } else {
            ' '
        };
        match punct {
            '<' => angles += 1,
            '>' if previous != '-' && previous != '=' => angles = angles.saturating_sub(1),
            _ => {}
        }
        previous = punct;
        if punct == ',' && angles == 0 {
            if !current.is_empty() {
                out.push(argument(&current));
                current.clear();
            }
        } else {
            current.push(token);
        }
    }
    if !current.is_empty() {
        out.push(argument(&current));
    }
    out.shrink_to_fit();
    out
}

fn argument(tokens: &[TokenTree]) -> AttributeArg {
    if let [TokenTree::Literal(literal)] = tokens {
        return AttributeArg::Literal(unquoted(literal));
    }
    if let [path @ .., TokenTree::Group(group)] = tokens
        && group.delimiter() == Delimiter::Parenthesis
        && is_path(path)
    {
        return AttributeArg::Call(joined(path), arguments(&group.stream()));
    }
    let arrow = tokens
        .windows(2)
        .position(|pair| is_punct(&pair[0], '-') && is_punct(&pair[1], '>'));
    if let Some(at) = arrow {
        return AttributeArg::Assign(joined(&tokens[..at]), joined(&tokens[at + 2..]));
    }
    if let Some(at) = tokens.iter().position(|token| is_punct(token, '=')) {
        return AttributeArg::Assign(joined(&tokens[..at]), joined(&tokens[at + 1..]));
    }
    AttributeArg::Word(joined(tokens))
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

fn is_path(tokens: &[TokenTree]) -> bool {
    !tokens.is_empty()
        && tokens
            .iter()
            .all(|token| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':'))
}

/// Tokens as text without spaces, but between two words. A lone literal loses its quotes.
fn joined(tokens: &[TokenTree]) -> String {
    if let [TokenTree::Literal(literal)] = tokens {
        return unquoted(literal);
    }
    let mut out = String::new();
    let mut word = false;
    for token in tokens {
        let text = token.to_string();
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if word && is_word {
            out.push(' ');
        }
        out.push_str(if is_word { without_marks(&text) } else { &text });
        word = is_word;
    }
    out
}

fn unquoted(literal: &proc_macro2::Literal) -> String {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => text.value(),
        _ => literal.to_string(),
    }
}
