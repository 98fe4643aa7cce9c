//! The parse stage, seen from outside.
#![allow(
    clippy::disallowed_methods,
    reason = "tests make the trees and read the files they look at"
)]

use mapwarden_engine::parse::ParsedFile;

mod arbitrary;
mod depth;
mod intent;
mod macro_input;
mod outline;
mod places;
mod recovery;

/// The names of all functions that were kept, in source order, members and nested modules
/// included.
fn names(parsed: &ParsedFile) -> Vec<String> {
    let mut names = Vec::new();
    for item in &parsed.items {
        item_names(&item.item, &mut |ident| names.push(ident.to_string()));
    }
    names
}

/// Visits the names of the functions of an item.
fn item_names(item: &syn::Item, found: &mut dyn FnMut(&syn::Ident)) {
    match item {
        syn::Item::Fn(function) => found(&function.sig.ident),
        syn::Item::Impl(block) => {
            for member in &block.items {
                if let syn::ImplItem::Fn(function) = member {
                    found(&function.sig.ident);
                }
            }
        }
        syn::Item::Trait(block) => {
            for member in &block.items {
                if let syn::TraitItem::Fn(function) = member {
                    found(&function.sig.ident);
                }
            }
        }
        syn::Item::ForeignMod(block) => {
            for member in &block.items {
                if let syn::ForeignItem::Fn(function) = member {
                    found(&function.sig.ident);
                }
            }
        }
        syn::Item::Mod(module) => {
            for inner in module.content.iter().flat_map(|(_, items)| items) {
                item_names(inner, found);
            }
        }
        _ => {}
    }
}
