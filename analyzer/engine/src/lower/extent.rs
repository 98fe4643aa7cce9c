//! First and last tokens of types and paths.
//!
//! `syn` finds them by printing the whole thing, which is quadratic for nested syntax.

use proc_macro2::Span as TokenSpan;
use syn::{Path, PathArguments, QSelf, ReturnType, Type, TypeParamBound};

pub(super) fn path_start(qself: Option<&QSelf>, path: &Path) -> Option<TokenSpan> {
    if let Some(qself) = qself {
        return Some(qself.lt_token.span);
    }
    if let Some(colons) = &path.leading_colon {
        return Some(colons.spans[0]);
    }
    path.segments.first().map(|segment| segment.ident.span())
}

pub(super) fn path_end(path: &Path) -> Option<TokenSpan> {
    let last = path.segments.last()?;
    Some(match &last.arguments {
        PathArguments::None => last.ident.span(),
        PathArguments::AngleBracketed(args) => args.gt_token.span,
        PathArguments::Parenthesized(args) => {
            return_end(&args.output).unwrap_or(args.paren_token.span.close())
        }
    })
}

fn return_end(output: &ReturnType) -> Option<TokenSpan> {
    match output {
        ReturnType::Default => None,
        ReturnType::Type(_, ty) => type_end(ty),
    }
}

pub(super) fn type_start(ty: &Type) -> Option<TokenSpan> {
    match ty {
        Type::Array(ty) => Some(ty.bracket_token.span.open()),
        Type::FnPtr(ty) => {
            let lifetimes = ty
                .lifetimes
                .as_ref()
                .map(|lifetimes| lifetimes.for_token.span);
            let unsafety = ty.unsafety.map(|token| token.span);
            let abi = ty.abi.as_ref().map(|abi| abi.extern_token.span);
            lifetimes.or(unsafety).or(abi).or(Some(ty.fn_token.span))
        }
        Type::Group(ty) => type_start(&ty.elem),
        Type::ImplTrait(ty) => Some(ty.impl_token.span),
        Type::Infer(ty) => Some(ty.underscore_token.span),
        Type::Macro(ty) => path_start(None, &ty.mac.path),
        Type::Never(ty) => Some(ty.bang_token.span),
        Type::Paren(ty) => Some(ty.paren_token.span.open()),
        Type::Path(ty) => path_start(ty.qself.as_ref(), &ty.path),
        Type::Ptr(ty) => Some(ty.star_token.span),
        Type::Reference(ty) => Some(ty.and_token.span),
        Type::Slice(ty) => Some(ty.bracket_token.span.open()),
        Type::TraitObject(ty) => match &ty.dyn_token {
            Some(token) => Some(token.span),
            None => ty.bounds.first().and_then(bound_start),
        },
        Type::Tuple(ty) => Some(ty.paren_token.span.open()),
        _ => None,
    }
}

pub(super) fn type_end(ty: &Type) -> Option<TokenSpan> {
    match ty {
        Type::Array(ty) => Some(ty.bracket_token.span.close()),
        Type::FnPtr(ty) => Some(return_end(&ty.output).unwrap_or(ty.paren_token.span.close())),
        Type::Group(ty) => type_end(&ty.elem),
        Type::ImplTrait(ty) => ty.bounds.last().and_then(bound_end),
        Type::Infer(ty) => Some(ty.underscore_token.span),
        Type::Macro(ty) => Some(macro_end(&ty.mac)),
        Type::Never(ty) => Some(ty.bang_token.span),
        Type::Paren(ty) => Some(ty.paren_token.span.close()),
        Type::Path(ty) => path_end(&ty.path),
        Type::Ptr(ty) => type_end(&ty.elem),
        Type::Reference(ty) => type_end(&ty.elem),
        Type::Slice(ty) => Some(ty.bracket_token.span.close()),
        Type::TraitObject(ty) => ty.bounds.last().and_then(bound_end),
        Type::Tuple(ty) => Some(ty.paren_token.span.close()),
        _ => None,
    }
}

fn bound_start(bound: &TypeParamBound) -> Option<TokenSpan> {
    match bound {
        TypeParamBound::Trait(bound) => match &bound.paren_token {
            Some(paren) => Some(paren.span.open()),
            None => path_start(None, &bound.path),
        },
        TypeParamBound::Lifetime(lifetime) => Some(lifetime.apostrophe),
        _ => None,
    }
}

fn bound_end(bound: &TypeParamBound) -> Option<TokenSpan> {
    match bound {
        TypeParamBound::Trait(bound) => match &bound.paren_token {
            Some(paren) => Some(paren.span.close()),
            None => path_end(&bound.path),
        },
        TypeParamBound::Lifetime(lifetime) => Some(lifetime.ident.span()),
        TypeParamBound::PreciseCapture(capture) => Some(capture.gt_token.span),
        _ => None,
    }
}

pub(super) fn macro_start(call: &syn::Macro) -> TokenSpan {
    path_start(None, &call.path).unwrap_or(call.bang_token.span)
}

pub(super) fn macro_end(call: &syn::Macro) -> TokenSpan {
    call.delimiter.span().close()
}
