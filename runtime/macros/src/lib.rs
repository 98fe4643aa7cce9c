//! The attributes of the crate `mapwarden`, which documents them and re-exports them.
//!
//! The passes are files: `ast` reads the item, `attr` its options, `valid` says what does not fit
//! together, `expand` writes names, impls and options, `fallback` keeps the item when something is
//! wrong. All logic is in the library.

#![forbid(unsafe_code)]

mod ast;
mod attr;
mod expand;
mod fallback;
mod order;
mod valid;

use proc_macro::TokenStream;

/// Marks a struct that owns shared maps. See the crate `mapwarden`.
#[proc_macro_attribute]
pub fn shared_state(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::shared_state(arguments.into(), item.into()).into()
}

/// Marks a map: a field inside `#[shared_state]`, a static or a type alias. See the crate `mapwarden`.
#[proc_macro_attribute]
pub fn shared_map(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::shared_map(arguments.into(), item.into()).into()
}

/// Puts maps in the one order in which they may be entered. See the crate `mapwarden`.
#[proc_macro]
pub fn lock_order(list: TokenStream) -> TokenStream {
    order::lock_order(list.into()).into()
}
