//! Names, impls and options; the rest is in the library.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Error, Field, Generics, Ident, Member, Meta, Path, parse_quote};

use crate::ast::{Owner, Single, SingleKind};
use crate::attr::{Budget, MapOptions, Order, StateOptions, Strategy};
use crate::{fallback, valid};

/// One marked map.
pub(crate) struct Marked {
    pub(crate) marker: Ident,
    /// How the owner calls the map.
    pub(crate) field: Member,
    /// As messages and metrics call it.
    pub(crate) name: String,
    pub(crate) options: MapOptions,
    /// `#[cfg(..)]` of the item, which its marker shares.
    pub(crate) conditions: Vec<Attribute>,
}

pub(crate) fn shared_state(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let (options, mut problems) = StateOptions::parse(arguments);
    let mut owner = match Owner::parse(item.clone()) {
        Ok(owner) => owner,
        Err(error) => return fallback::untouched(item, error),
    };
    let krate = crate_path(options.krate.as_ref());
    let module = format_ident!("__shared_{}", owner.item.ident);
    let owner_name = owner.item.ident.clone();
    let mut marked = Vec::new();
    for (at, field) in owner.fields_mut().enumerate() {
        let Some(map) = marked_field(field, at, &owner_name, &mut problems) else {
            continue;
        };
        let wrapper = match options.order {
            Order::Free => quote!(#krate::SharedMap),
            Order::Fields | Order::Elsewhere => quote!(#krate::OrderedMap),
        };
        let (kind, marker) = (&field.ty, &map.marker);
        let strategy = strategy(&map.options, &krate);
        // The span of the declared map: what does not fit is told there.
        let kept = quote_spanned!(kind.span()=> #wrapper<#kind, #strategy, #module::#marker>);
        field.ty = syn::Type::Verbatim(kept);
        marked.push(map);
    }
    if marked.is_empty() && problems.is_empty() {
        let message = "no field is marked: write `#[shared_map(..)]` on each map field";
        problems.push(Error::new(owner_name.span(), message));
    }
    let markers = marked.iter().map(|map| marker(map, &krate));
    let order = match options.order {
        Order::Free => TokenStream::new(),
        Order::Fields => order_of_fields(&marked, &krate),
        Order::Elsewhere => marked.iter().map(|map| first_impls(map, &krate)).collect(),
    };
    let errors = problems.iter().map(Error::to_compile_error);
    let item = &owner.item;
    let report = match options.order {
        Order::Free => report(&owner, &marked, &krate),
        Order::Fields | Order::Elsewhere => TokenStream::new(),
    };
    quote! {
        #(#errors)*
        #item
        #report
        #[doc(hidden)]
        #[allow(non_snake_case, non_camel_case_types, unreachable_pub, missing_docs, dead_code)]
        pub mod #module {
            #(#markers)*
            #order
        }
    }
}

/// The owner tells what its maps with `metrics` count. Under a lock order each map is asked with a permit.
fn report(owner: &Owner, maps: &[Marked], krate: &Path) -> TokenStream {
    let fields = maps.iter().filter(|map| map.options.metrics.is_some());
    let calls: TokenStream = fields
        .map(|map| {
            let (field, conditions) = (&map.field, &map.conditions);
            quote! {
                #(#conditions)*
                #krate::metrics::ReportMetrics::report_metrics(&self.#field);
            }
        })
        .collect();
    if calls.is_empty() || !cfg!(feature = "metrics") {
        return TokenStream::new();
    }
    let name = &owner.item.ident;
    let (parameters, arguments, condition) = owner.item.generics.split_for_impl();
    quote! {
        impl #parameters #krate::metrics::ReportMetrics for #name #arguments #condition {
            fn report_metrics(&self) {
                #calls
            }
        }
    }
}

/// Takes the mark off a field and reads it. `None` for fields without one.
fn marked_field(
    field: &mut Field,
    at: usize,
    owner: &Ident,
    problems: &mut Vec<Error>,
) -> Option<Marked> {
    let is_mark = |attribute: &Attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|segment| segment.ident == "shared_map")
    };
    let marks: Vec<Attribute> = field.attrs.extract_if(.., |found| is_mark(found)).collect();
    let (first, others) = marks.split_first()?;
    for repeated in others {
        let message = "the field is marked twice; put all options into one `#[shared_map(..)]`";
        problems.push(Error::new_spanned(repeated, message));
    }
    let arguments = match &first.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    };
    let (options, mut own) = MapOptions::parse(arguments);
    valid::map(&options, first.path().span(), &mut own);
    if let Some(span) = options.ordered {
        let message =
            "the order of a struct's maps is said on the struct: `#[shared_state(ordered)]`";
        own.push(Error::new(span, message));
    }
    if let Some(path) = &options.krate {
        let message =
            "the path of the crate is said on the struct: `#[shared_state(crate = path)]`";
        own.push(Error::new_spanned(path, message));
    }
    problems.append(&mut own);
    let marker = match &field.ident {
        Some(name) => name.clone(),
        None => format_ident!("field_{at}"),
    };
    Some(Marked {
        field: match &field.ident {
            Some(name) => Member::Named(name.clone()),
            None => Member::Unnamed(at.into()),
        },
        name: format!("{owner}.{marker}").replace("r#", ""),
        marker,
        options,
        conditions: conditions(&field.attrs),
    })
}

pub(crate) fn shared_map(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let (options, mut problems) = MapOptions::parse(arguments);
    let single = match Single::parse(item.clone()) {
        Ok(single) => single,
        Err(error) => return fallback::untouched(item, error),
    };
    valid::map(&options, Span::call_site(), &mut problems);
    problems.extend(single.problem.clone());
    let krate = crate_path(options.krate.as_ref());
    let module = format_ident!("__shared_{}", single.name);
    let strategy = strategy(&options, &krate);
    let wrapper = match options.ordered {
        Some(_) => quote!(#krate::OrderedMap),
        None => quote!(#krate::SharedMap),
    };
    let marked = Marked {
        marker: single.name.clone(),
        field: Member::Named(single.name.clone()),
        name: single.name.to_string(),
        conditions: conditions(&single.attributes),
        options,
    };
    let order = match marked.options.ordered {
        Some(_) => first_impls(&marked, &krate),
        None => TokenStream::new(),
    };
    let marker_items = marker(&marked, &krate);
    let errors = problems.iter().map(Error::to_compile_error);
    let Single {
        attributes,
        visibility,
        name,
        map,
        kind,
        ..
    } = &single;
    let kept = quote_spanned!(map.span()=> #wrapper<#map, #strategy, #module::#name>);
    let item = match kind {
        SingleKind::Static(initializer) => {
            let make = match initializer {
                Some(plain) => quote!(|| ::core::convert::From::<#map>::from(#plain)),
                None => quote!(::core::default::Default::default),
            };
            quote! {
                #(#attributes)*
                #visibility static #name: ::std::sync::LazyLock<#kept> = ::std::sync::LazyLock::new(#make);
            }
        }
        SingleKind::Alias(generics) => {
            let (parameters, condition) = alias_generics(generics);
            quote! {
                #(#attributes)*
                #visibility type #name #parameters = #kept #condition;
            }
        }
    };
    let conditions = &marked.conditions;
    quote! {
        #(#errors)*
        #item
        #(#conditions)*
        #[doc(hidden)]
        #[allow(non_snake_case, non_camel_case_types, unreachable_pub, missing_docs, dead_code)]
        pub mod #module {
            #marker_items
            #order
        }
    }
}

fn alias_generics(generics: &Generics) -> (TokenStream, TokenStream) {
    let mut bare = generics.clone();
    let condition = bare.where_clause.take();
    (quote!(#bare), quote!(#condition))
}

fn conditions(attributes: &[Attribute]) -> Vec<Attribute> {
    let is_condition = |attribute: &&Attribute| attribute.path().is_ident("cfg");
    attributes.iter().filter(is_condition).cloned().collect()
}

pub(crate) fn crate_path(path: Option<&Path>) -> Path {
    path.cloned().unwrap_or_else(|| parse_quote!(::mapwarden))
}

/// The strategy as a type. Where none is named, something that every map can be: the error is told
/// already, and uses of the map should not add theirs.
fn strategy(options: &MapOptions, krate: &Path) -> TokenStream {
    let Some((strategy, span)) = options.strategies.first() else {
        return quote!(#krate::strategy::RwLocked);
    };
    let how = |persistent: &bool| match persistent {
        true => quote!(#krate::strategy::Persistent),
        false => quote!(#krate::strategy::Whole),
    };
    let name = match strategy {
        Strategy::RwLock => quote!(RwLocked),
        Strategy::Mutex => quote!(Mutexed),
        Strategy::Sharded(count) => {
            let count = *count as usize;
            quote!(Sharded<#count>)
        }
        Strategy::Optimistic(count) => {
            let count = *count as usize;
            quote!(Optimistic<#count>)
        }
        Strategy::Snapshot { persistent } => {
            let how = how(persistent);
            quote!(Snapshot<#how>)
        }
        Strategy::Batched { persistent } => {
            let how = how(persistent);
            quote!(Batched<#how>)
        }
        Strategy::SingleWriter => quote!(SingleWriter),
        Strategy::LockFree => quote!(LockFree),
        Strategy::Cache => quote!(Cache),
    };
    quote_spanned!(*span=> #krate::strategy::#name)
}

/// The marker with its options.
fn marker(map: &Marked, krate: &Path) -> TokenStream {
    let Marked {
        marker,
        name,
        options,
        conditions,
        ..
    } = map;
    let policy = |is_trusted| match is_trusted {
        true => quote!(#krate::Trusted),
        false => quote!(#krate::Checked),
    };
    let closures = policy(options.trust_closures || options.ordered.is_some());
    let values = policy(options.trust_values);
    let log = match options.log {
        Some(writes) => {
            let writes = writes as usize;
            quote!(#krate::Logged<#writes>)
        }
        None => quote!(#krate::NoLog),
    };
    let mut constants = TokenStream::new();
    if let Some(detect) = options.detect {
        constants.extend(quote!(const DETECT: bool = #detect;));
    }
    if options.metrics.is_some() {
        constants.extend(quote!(
            const METRICS: bool = true;
        ));
    }
    if let Some((capacity, _)) = options.capacity {
        constants.extend(quote!(const CAPACITY: u64 = #capacity;));
    }
    if let Some((milliseconds, _)) = options.time_to_live {
        constants.extend(quote!(const TIME_TO_LIVE: u64 = #milliseconds;));
    }
    if let Some((queue, _)) = options.queue {
        let queue = queue as usize;
        constants.extend(quote!(const QUEUE: usize = #queue;));
    }
    if let Some((budget, _)) = &options.write_budget {
        let budget = match budget {
            Budget::Auto => quote!(ShareOfCore(0.1)),
            Budget::PerMillisecond(most) => {
                let most = *most as u32;
                quote!(PerMillisecond(#most))
            }
        };
        constants.extend(quote! {
            const WRITE_BUDGET: #krate::metrics::WriteBudget = #krate::metrics::WriteBudget::#budget;
        });
    }
    let mut declared = TokenStream::new();
    if options.blind_writes {
        declared.extend(quote!(#(#conditions)* impl #krate::BlindWrites for #marker {}));
    }
    if options.clone_copies {
        declared.extend(quote!(#(#conditions)* impl #krate::CloneIsCopy for #marker {}));
    }
    quote! {
        #(#conditions)*
        #[derive(Debug)]
        pub enum #marker {}
        #(#conditions)*
        impl #krate::Marker for #marker {
            const NAME: &'static str = #name;
            type Closures = #closures;
            type Values = #values;
            type Log = #log;
            #constants
        }
        #declared
    }
}

/// What every ordered map has: it may be entered first.
fn first_impls(map: &Marked, krate: &Path) -> TokenStream {
    let Marked {
        marker, conditions, ..
    } = map;
    quote! {
        #(#conditions)*
        impl #krate::EnterAfter<#krate::Nothing> for #marker {}
        #(#conditions)*
        impl #krate::EnterAfter<#krate::Never> for #marker {}
    }
}

fn order_of_fields(maps: &[Marked], krate: &Path) -> TokenStream {
    let mut impls = TokenStream::new();
    for (at, inner) in maps.iter().enumerate() {
        impls.extend(first_impls(inner, krate));
        let (marker, conditions) = (&inner.marker, &inner.conditions);
        impls.extend(quote! {
            #(#conditions)*
            impl #krate::Listed for #marker {}
        });
        for outer in &maps[..at] {
            let (held, more_conditions) = (&outer.marker, &outer.conditions);
            impls.extend(quote! {
                #(#conditions)*
                #(#more_conditions)*
                impl #krate::EnterAfter<#held> for #marker {}
            });
        }
    }
    impls
}
