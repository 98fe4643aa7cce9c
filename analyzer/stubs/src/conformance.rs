//! Every stub file parses, and every attribute in it is one of `docs/stubs.md`, with arguments
//! that exist.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use syn::{Attribute, FnArg, Generics, ImplItem, Item, Meta, Pat, Signature, TraitItem};

use crate::grammar::{Arg, SHAPES, Shape, args, fn_shape, type_shape};
use crate::{FILES, StubFile};

/// Facts of one crate that attributes refer to.
#[derive(Default)]
struct Crate {
    types: BTreeSet<String>,
    traits: BTreeSet<String>,
    variants: BTreeSet<String>,
}

struct Check<'a> {
    file: &'a StubFile,
    facts: &'a BTreeMap<(&'static str, &'static [&'static str]), Crate>,
    module: Vec<String>,
    problems: Vec<String>,
}

impl Check<'_> {
    fn problem(&mut self, place: &str, text: &str) {
        let module = self.module.join("::");
        self.problems
            .push(format!("{}: {module}::{place}: {text}", self.file.file));
    }

    fn path_exists(&self, path: &str) -> bool {
        let path = path.trim_matches('"');
        let own = &self.facts[&(self.file.crate_name, self.file.versions)].types;
        let here = self
            .module
            .iter()
            .map(String::as_str)
            .chain([path])
            .collect::<Vec<_>>()
            .join("::");
        if own.contains(&here)
            || path
                .strip_prefix("crate::")
                .is_some_and(|rest| own.contains(rest))
        {
            return true;
        }
        path.split_once("::").is_some_and(|(krate, rest)| {
            self.facts
                .iter()
                .any(|((name, _), facts)| *name == krate && facts.types.contains(rest))
        })
    }

    /// A trait by its crate and path.
    fn trait_exists(&self, path: &str) -> bool {
        path.trim_matches('"')
            .split_once("::")
            .is_some_and(|(krate, rest)| {
                let mut crates = self.facts.iter();
                crates.any(|((name, _), facts)| *name == krate && facts.traits.contains(rest))
            })
    }

    fn variant_exists(&self, variant: &str) -> bool {
        variant.split("::").all(|part| {
            self.facts
                .values()
                .any(|facts| facts.variants.contains(part))
        })
    }

    fn arguments(&mut self, place: &str, attribute: &Attribute) -> Option<(String, Vec<Arg>)> {
        let name = attribute.path().get_ident()?.to_string();
        let tokens = match &attribute.meta {
            Meta::Path(_) => TokenStream::new(),
            Meta::List(list) => list.tokens.clone(),
            Meta::NameValue(_) => {
                if name != "doc" {
                    self.problem(place, &format!("`#[{name} = …]` is no stub attribute"));
                }
                return None;
            }
        };
        match args(tokens) {
            Ok(args) => Some((name, args)),
            Err(problem) => {
                self.problem(place, &format!("#[{name}]: {problem}"));
                None
            }
        }
    }

    fn fits(
        &mut self,
        place: &str,
        name: &str,
        shape: &Shape<'_>,
        args: &[Arg],
        params: &[String],
        generics: &[String],
    ) {
        for (index, arg) in args.iter().enumerate() {
            let fine = match arg {
                Arg::Word(word) if index == 0 && !shape.first.is_empty() => {
                    shape.first.contains(&word.as_str())
                }
                Arg::Word(word) => {
                    shape.words.contains(&word.as_str())
                        || (shape.params && (params.contains(word) || generics.contains(word)))
                }
                Arg::Assign(key, value) => {
                    let (key, value) = (key.as_str(), value.as_str());
                    (shape.param_keys.contains(&key)
                        && (params.iter().any(|p| p == value)
                            || (key == "under" && value == "result")))
                        || (shape.path_keys.contains(&key) && self.path_exists(value))
                        || (shape.generic_keys.contains(&key)
                            && generics.iter().any(|g| g == value))
                        || (shape.variant_keys.contains(&key)
                            && (self.variant_exists(value) || (key == "into" && value == "items")))
                }
                Arg::Call(word, inner) => {
                    matches!(name, "acquires" | "locks")
                        && word == "holds_in"
                        && inner.iter().all(
                            |arg| matches!(arg, Arg::Word(variant) if self.variant_exists(variant)),
                        )
                }
            };
            if !fine {
                let text = match arg {
                    Arg::Word(word) | Arg::Call(word, _) => word.clone(),
                    Arg::Assign(key, value) => format!("{key} = {value}"),
                };
                self.problem(place, &format!("#[{name}]: `{text}` is not understood"));
            }
        }
        if args.is_empty() && (!shape.first.is_empty() || (shape.params && name != "takes")) {
            self.problem(place, &format!("#[{name}] needs an argument"));
        }
    }

    fn on_type(&mut self, place: &str, attributes: &[Attribute], generics: &Generics) {
        let generics: Vec<String> = generics
            .type_params()
            .map(|param| param.ident.to_string())
            .collect();
        for attribute in attributes {
            let Some((name, args)) = self.arguments(place, attribute) else {
                continue;
            };
            match name.as_str() {
                "derive" => {}
                "stub" => {
                    if !matches!(args.as_slice(), [Arg::Assign(key, _)] if key == "skip") {
                        self.problem(place, "#[stub(skip = \"why\")] is the only form on a type");
                    }
                }
                _ => match type_shape(&name) {
                    Some(shape) => self.fits(place, &name, &shape, &args, &[], &generics),
                    None => self.problem(place, &format!("#[{name}] means nothing on a type")),
                },
            }
        }
    }

    fn on_fn(&mut self, owner: &str, attributes: &[Attribute], signature: &Signature) {
        let place = format!("{owner}{}", signature.ident);
        let mut params = Vec::new();
        for input in &signature.inputs {
            match input {
                FnArg::Receiver(_) => params.push("self".to_owned()),
                FnArg::Typed(typed) => match typed.pat.as_ref() {
                    Pat::Ident(ident) => params.push(ident.ident.to_string()),
                    _ => self.problem(&place, "a parameter has no name"),
                },
            }
        }
        for attribute in attributes {
            let Some((name, args)) = self.arguments(&place, attribute) else {
                continue;
            };
            match name.as_str() {
                "macro_shape" => {
                    let fine = match args.as_slice() {
                        [Arg::Word(word)] => SHAPES.contains(&word.as_str()),
                        [Arg::Call(word, inner)] if word == "statics" => {
                            inner.iter().all(|arg| match arg {
                                Arg::Word(word) => word == "thread_local",
                                Arg::Assign(key, value) => {
                                    key == "wrapper" && self.path_exists(value)
                                }
                                Arg::Call(..) => false,
                            })
                        }
                        [Arg::Call(word, inner)] if word == "implementing" => {
                            matches!(inner.as_slice(), [Arg::Assign(key, value)]
                                if key == "of" && self.trait_exists(value))
                        }
                        _ => false,
                    };
                    if !fine {
                        self.problem(&place, "#[macro_shape] is not understood");
                    }
                }
                "carries" => {
                    let fine = !args.is_empty()
                        && args.iter().all(|arg| match arg {
                            Arg::Assign(from, to) => {
                                self.variant_exists(from)
                                    && (to == "result" || self.variant_exists(to))
                            }
                            _ => false,
                        });
                    if !fine || !params.iter().any(|param| param == "self") {
                        self.problem(&place, "#[carries] is not understood");
                    }
                }
                _ => match fn_shape(&name) {
                    Some(shape) => self.fits(&place, &name, &shape, &args, &params, &[]),
                    None => self.problem(&place, &format!("#[{name}] means nothing on a function")),
                },
            }
        }
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) => {
                    self.module.push(module.ident.to_string());
                    match &module.content {
                        Some((_, items)) => self.items(items),
                        None => self.problem("", "a module without a body"),
                    }
                    self.module.pop();
                }
                Item::Struct(item) => {
                    self.on_type(&item.ident.to_string(), &item.attrs, &item.generics)
                }
                Item::Enum(item) => {
                    self.on_type(&item.ident.to_string(), &item.attrs, &item.generics)
                }
                Item::Union(item) => {
                    self.on_type(&item.ident.to_string(), &item.attrs, &item.generics)
                }
                Item::Fn(item) => self.on_fn("", &item.attrs, &item.sig),
                Item::Impl(item) => {
                    for member in &item.items {
                        match member {
                            ImplItem::Fn(method) => self.on_fn("impl ", &method.attrs, &method.sig),
                            ImplItem::Type(_) | ImplItem::Const(_) => {}
                            _ => self
                                .problem("impl", "a member that is no function, type or constant"),
                        }
                    }
                }
                Item::Trait(item) => {
                    for member in &item.items {
                        match member {
                            TraitItem::Fn(method) => {
                                self.on_fn(
                                    &format!("{}::", item.ident),
                                    &method.attrs,
                                    &method.sig,
                                );
                            }
                            TraitItem::Type(_) | TraitItem::Const(_) => {}
                            _ => self
                                .problem("trait", "a member that is no function, type or constant"),
                        }
                    }
                }
                Item::Use(_) | Item::Type(_) | Item::Const(_) | Item::Static(_) => {}
                _ => self.problem("", "an item that stubs do not know"),
            }
        }
    }
}

fn collect(items: &[Item], module: &str, facts: &mut Crate, twins: &mut Vec<String>) {
    for item in items {
        match item {
            Item::Mod(inner) => {
                if let Some((_, items)) = &inner.content {
                    collect(items, &format!("{module}{}::", inner.ident), facts, twins);
                }
            }
            Item::Struct(item) => {
                let path = format!("{module}{}", item.ident);
                if !facts.types.insert(path.clone()) {
                    twins.push(path);
                }
            }
            Item::Trait(item) => {
                facts.traits.insert(format!("{module}{}", item.ident));
            }
            Item::Enum(item) => {
                let path = format!("{module}{}", item.ident);
                if !facts.types.insert(path.clone()) {
                    twins.push(path);
                }
                facts.variants.extend(
                    item.variants
                        .iter()
                        .map(|variant| variant.ident.to_string()),
                );
            }
            _ => {}
        }
    }
}

#[test]
fn every_stub_speaks_the_documented_language() {
    let mut problems = Vec::new();
    let mut parsed = Vec::new();
    let mut facts: BTreeMap<(&'static str, &'static [&'static str]), Crate> = BTreeMap::new();
    for file in FILES {
        match syn::parse_file(file.text) {
            Ok(syntax) => {
                let mut twins = Vec::new();
                collect(
                    &syntax.items,
                    "",
                    facts.entry((file.crate_name, file.versions)).or_default(),
                    &mut twins,
                );
                let twins = twins.iter();
                problems.extend(twins.map(|path| format!("{}: a second `{path}`", file.file)));
                parsed.push((file, syntax));
            }
            Err(error) => problems.push(format!(
                "{}:{}: {error}",
                file.file,
                error.span().start().line
            )),
        }
    }
    for (file, syntax) in &parsed {
        let mut check = Check {
            file,
            facts: &facts,
            module: Vec::new(),
            problems: Vec::new(),
        };
        check.items(&syntax.items);
        problems.append(&mut check.problems);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn files_are_sorted_by_crate_and_finer_versions_come_first() {
    assert!(FILES.is_sorted_by_key(|file| file.crate_name));
    for (index, file) in FILES.iter().enumerate() {
        for later in &FILES[index + 1..] {
            let hidden = later.crate_name == file.crate_name
                && later.versions != file.versions
                && file.versions.iter().any(|version| {
                    later
                        .versions
                        .iter()
                        .any(|other| other.starts_with(&format!("{version}.")))
                });
            assert!(
                !hidden,
                "{} is never asked: {} speaks before it",
                later.file, file.file
            );
        }
    }
}

#[test]
fn every_file_names_its_crate() {
    for file in FILES {
        let line = format!("#![stub(crate_name = \"{}\")]", file.crate_name);
        assert_eq!(
            file.text.lines().next(),
            Some(line.as_str()),
            "{}",
            file.file
        );
    }
}

#[test]
fn every_attribute_is_in_the_documentation() {
    let documentation = include_str!("../../../docs/stubs.md");
    for file in FILES {
        for line in file.text.lines() {
            let Some(attribute) = line.trim_start().strip_prefix("#[") else {
                continue;
            };
            let name: String = attribute
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let known = name == "derive"
                || documentation.contains(&format!("`#[{name}]`"))
                || documentation.contains(&format!("`#[{name}("));
            assert!(known, "{}: `{name}` is not described", file.file);
        }
    }
}
