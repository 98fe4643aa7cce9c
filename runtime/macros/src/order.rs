//! `lock_order! { A > B > C }`.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::parse::{ParseStream, Parser};
use syn::{Error, Path, Result, Token};

use crate::expand::crate_path;

pub(crate) fn lock_order(list: TokenStream) -> TokenStream {
    read.parse2(list)
        .and_then(|(krate, maps)| impls(&crate_path(krate.as_ref()), &maps))
        .unwrap_or_else(Error::into_compile_error)
}

fn read(input: ParseStream<'_>) -> Result<(Option<Path>, Vec<Path>)> {
    let krate = if input.peek(Token![crate]) && input.peek2(Token![=]) {
        input.parse::<Token![crate]>()?;
        input.parse::<Token![=]>()?;
        let path = input.call(Path::parse_mod_style)?;
        input.parse::<Token![;]>()?;
        Some(path)
    } else {
        None
    };
    let mut maps = Vec::new();
    while !input.is_empty() {
        maps.push(input.call(Path::parse_mod_style)?);
        if !input.is_empty() {
            input.parse::<Token![>]>().map_err(|error| {
                Error::new(
                    error.span(),
                    "write `>` between maps: `A > B` enters A first",
                )
            })?;
        }
    }
    Ok((krate, maps))
}

fn impls(krate: &Path, maps: &[Path]) -> Result<TokenStream> {
    if maps.len() < 2 {
        let message = "an order needs two maps: `lock_order! { App::users > AUDIT }`";
        return Err(Error::new(proc_macro2::Span::call_site(), message));
    }
    let mut tokens = TokenStream::new();
    for (at, inner) in maps.iter().enumerate() {
        if maps[..at]
            .iter()
            .any(|outer| written(outer) == written(inner))
        {
            let message = format!(
                "`{}` stands twice: no map can be entered before itself",
                written(inner)
            );
            return Err(Error::new_spanned(inner, message));
        }
        let marker = marker_of(inner);
        tokens.extend(quote!(impl #krate::Listed for #marker {}));
        for outer in &maps[..at] {
            let held = marker_of(outer);
            tokens.extend(quote!(impl #krate::EnterAfter<#held> for #marker {}));
        }
    }
    Ok(tokens)
}

/// `a::App::users` is the field of a struct, whose marker lies beside the struct; any other path is a
/// static or alias, whose marker lies beside it. A path does not say which it is, so this goes by Rust's own
/// convention that modules are lower case.
fn marker_of(path: &Path) -> Path {
    let mut path = path.clone();
    let is_type = |name: &syn::Ident| name.to_string().starts_with(char::is_uppercase);
    let before_last = path.segments.iter().rev().nth(1);
    if before_last.is_some_and(|owner| is_type(&owner.ident)) {
        let at = path.segments.len() - 2;
        if let Some(owner) = path.segments.get_mut(at) {
            owner.ident = format_ident!("__shared_{}", owner.ident);
        }
        return path;
    }
    if let Some(last) = path.segments.last_mut() {
        let name = last.clone();
        last.ident = format_ident!("__shared_{}", name.ident);
        path.segments.push(name);
    }
    path
}

fn written(path: &Path) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}
