//! The shape of a function: what of its signature a stub has to repeat.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{FnArg, GenericParam, Generics, ReceiverKind, ReturnType, Signature, WherePredicate};

/// Traits whose implementors are code that is handed over.
const CODE: [&str; 9] = [
    "Fn",
    "FnMut",
    "FnOnce",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Future",
    "IntoFuture",
    "TryFuture",
];

/// The type or trait that a method belongs to.
#[derive(Debug, Clone, Default)]
pub(super) struct Owner {
    /// Its name, which `Self` stands for.
    name: String,
    /// Type parameters that are closures or futures.
    code: BTreeSet<String>,
}

impl Owner {
    /// An owner and what its generics say.
    pub(super) fn of(name: &str, generics: &Generics) -> Self {
        Self {
            name: name.to_owned(),
            code: code_parameters(generics),
        }
    }
}

/// What of a signature counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shape {
    /// `&`, `&mut`, `value`, a type, or nothing.
    pub(super) receiver: Option<String>,
    /// Parameters beside the receiver.
    pub(super) params: usize,
    pub(super) is_async: bool,
    /// Names in the output; `Self` is written out.
    pub(super) output: BTreeSet<String>,
    /// The output names an associated type of its owner, which may be anything.
    pub(super) open_output: bool,
    /// The output is nothing, or starts with a name of the language or std that is no future.
    pub(super) plain_output: bool,
    /// Names in the types of the parameters.
    pub(super) inputs: BTreeSet<String>,
    /// A parameter is a closure or a future.
    pub(super) takes_code: bool,
}

impl Shape {
    /// The shape of a signature.
    pub(super) fn of(signature: &Signature, owner: &Owner) -> Self {
        let mut receiver = None;
        let mut params = 0;
        let mut inputs = BTreeSet::new();
        let mut code = code_parameters(&signature.generics);
        code.extend(owner.code.iter().cloned());
        let mut takes_code = false;
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(found) => {
                    receiver = Some(match &found.kind {
                        ReceiverKind::Value => "value".to_owned(),
                        ReceiverKind::Reference(_, _, None) => "&".to_owned(),
                        ReceiverKind::Reference(_, _, Some(_)) => "&mut".to_owned(),
                        ReceiverKind::Typed(_, ty) => written(ty.to_token_stream()),
                        _ => "another form".to_owned(),
                    });
                }
                FnArg::Typed(typed) => {
                    params += 1;
                    let found = names(typed.ty.to_token_stream(), &owner.name);
                    takes_code |= found.iter().any(|name| {
                        CODE.contains(&name.as_str()) || name == "fn" || code.contains(name)
                    });
                    inputs.extend(found);
                }
            }
        }
        let (output, plain_output, open_output) = match &signature.output {
            ReturnType::Default => (BTreeSet::new(), true, false),
            ReturnType::Type(_, ty) => {
                let text = ty.to_token_stream();
                let first = written(text.clone());
                let plain = ["bool", "Option<", "Result<", "&", "(", "usize", "Vec<"]
                    .iter()
                    .any(|start| first.starts_with(start))
                    && !first.contains("Future");
                (names(text, &owner.name), plain, first.contains("Self::"))
            }
        };
        Self {
            receiver,
            params,
            is_async: signature.asyncness.is_some(),
            output,
            open_output,
            plain_output,
            inputs,
            takes_code,
        }
    }
}

/// Type parameters with a bound that makes them closures or futures.
fn code_parameters(generics: &Generics) -> BTreeSet<String> {
    let is_code = |bounds: TokenStream| {
        names(bounds, "")
            .iter()
            .any(|name| CODE.contains(&name.as_str()))
    };
    let mut found = BTreeSet::new();
    for param in &generics.params {
        if let GenericParam::Type(param) = param
            && is_code(param.bounds.to_token_stream())
        {
            found.insert(param.ident.to_string());
        }
    }
    for predicate in generics
        .where_clause
        .iter()
        .flat_map(|clause| &clause.predicates)
    {
        if let WherePredicate::Type(predicate) = predicate
            && is_code(predicate.bounds.to_token_stream())
        {
            found.insert(written(predicate.bounded_ty.to_token_stream()));
        }
    }
    found
}

/// Every name in some tokens.
fn names(tokens: TokenStream, owner: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![tokens];
    while let Some(tokens) = open.pop() {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) if ident == "Self" => {
                    // `Self::Target` is another type.
                    let is_path = matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
                    if !is_path {
                        found.insert(owner.to_owned());
                    }
                }
                TokenTree::Ident(ident) => {
                    found.insert(ident.to_string());
                }
                TokenTree::Group(group) => open.push(group.stream()),
                _ => {}
            }
        }
    }
    found
}

/// Tokens without spaces, lifetimes and `mut self` noise, so that two ways of writing compare equal.
fn written(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                tokens.next();
            }
            TokenTree::Group(group) => {
                text.push('(');
                text += &written(group.stream());
                text.push(')');
            }
            TokenTree::Ident(ident) if ident == "mut" => text.push_str("mut "),
            other => text += &other.to_string(),
        }
    }
    text.replace("std::pin::", "")
        .replace("core::pin::", "")
        .replace("std::sync::", "")
        .replace("alloc::sync::", "")
}
