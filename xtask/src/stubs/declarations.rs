//! What a crate declares, of its sources or of a stub: modules, names, types, functions, impls.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Expr, ImplItem, Item, Lit, Meta, TraitItem, Type, UseTree, Visibility};

use super::shape::{Owner, Shape};

/// Index into [`CrateTree::modules`].
pub(super) type ModuleId = usize;

/// What a name in a module stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    Module(ModuleId),
    /// Index into [`CrateTree::types`]; traits are there too.
    Type(usize),
    /// Index into [`CrateTree::functions`].
    Function(usize),
    /// `type A = b::C<..>`: the path of what it stands for, empty where that is no path.
    Alias(Vec<String>),
    /// `use a::b;`
    Use(Vec<String>),
}

/// A module: its names and where it stands.
#[derive(Debug, Default)]
pub(super) struct Module {
    pub(super) parent: Option<ModuleId>,
    pub(super) name: String,
    /// What each name stands for, and whether the name is public. Twins under `cfg` make several.
    pub(super) names: BTreeMap<String, Vec<(Named, bool)>>,
    /// `use a::b::*;`, and whether it is public.
    pub(super) globs: Vec<(Vec<String>, bool)>,
}

/// A struct, enum, union or trait.
#[derive(Debug)]
pub(super) struct TypeDecl {
    pub(super) name: String,
    pub(super) module: ModuleId,
    pub(super) is_trait: bool,
    /// Names of its attributes; in stubs these are the model.
    pub(super) attributes: BTreeSet<String>,
    /// What `#[derive]` lists.
    pub(super) derives: BTreeSet<String>,
    /// Methods of a trait.
    pub(super) methods: Vec<FnDecl>,
}

/// A function or method.
#[derive(Debug, Clone)]
pub(super) struct FnDecl {
    pub(super) name: String,
    pub(super) module: ModuleId,
    /// Part of what users see: public, and not hidden from the documentation.
    pub(super) public: bool,
    /// A stub declares a macro this way.
    pub(super) is_macro: bool,
    pub(super) shape: Shape,
}

/// An `impl`.
#[derive(Debug)]
pub(super) struct ImplDecl {
    pub(super) module: ModuleId,
    /// Path of the type, references left out.
    pub(super) of: Vec<String>,
    /// The last name of the trait's path.
    pub(super) of_trait: Option<String>,
    pub(super) methods: Vec<FnDecl>,
}

/// A crate's declarations.
#[derive(Debug, Default)]
pub(super) struct CrateTree {
    pub(super) name: String,
    pub(super) modules: Vec<Module>,
    pub(super) types: Vec<TypeDecl>,
    pub(super) functions: Vec<FnDecl>,
    pub(super) impls: Vec<ImplDecl>,
    pub(super) macros: BTreeSet<String>,
    /// Files that do not parse.
    pub(super) unread: Vec<String>,
}

impl CrateTree {
    /// Reads a crate from its root file on.
    pub(super) fn of_sources(name: &str, root: &Path) -> Self {
        let mut tree = Self::named(name);
        let folder = root.parent().unwrap_or(root).to_path_buf();
        tree.read(0, root, &folder);
        tree
    }

    /// Reads a crate from stub texts, whose modules of one path are one.
    pub(super) fn of_stubs<'t>(
        name: &str,
        texts: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> Self {
        let mut tree = Self::named(name);
        for (file, text) in texts {
            match syn::parse_file(text) {
                Ok(syntax) => tree.items(0, syntax.items, Path::new("")),
                Err(error) => tree.unread.push(format!("{file}: {error}")),
            }
        }
        tree
    }

    fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            modules: vec![Module::default()],
            ..Self::default()
        }
    }

    fn read(&mut self, module: ModuleId, file: &Path, folder: &Path) {
        let parsed = fs::read_to_string(file)
            .map_err(|error| error.to_string())
            .and_then(|text| syn::parse_file(&text).map_err(|error| error.to_string()));
        match parsed {
            Ok(syntax) => self.items(module, syntax.items, folder),
            Err(error) => self.unread.push(format!("{}: {error}", file.display())),
        }
    }

    fn name(&mut self, module: ModuleId, name: String, named: Named, public: bool) {
        let known = self.modules[module].names.entry(name).or_default();
        if !known.contains(&(named.clone(), public)) {
            known.push((named, public));
        }
    }

    fn items(&mut self, module: ModuleId, items: Vec<Item>, folder: &Path) {
        for item in items {
            self.item(module, item, folder);
        }
    }

    fn item(&mut self, module: ModuleId, item: Item, folder: &Path) {
        match item {
            Item::Mod(item) => self.inner_module(module, item, folder),
            Item::Use(item) => {
                let mut start = Vec::new();
                if item.leading_colon.is_some() {
                    start.push(String::new());
                }
                let public = is_public(&item.vis) && !is_hidden(&item.attrs);
                self.uses(module, &item.tree, start, public);
            }
            Item::Struct(item) => self.declared(module, &item.ident, &item.vis, &item.attrs),
            Item::Enum(item) => self.declared(module, &item.ident, &item.vis, &item.attrs),
            Item::Union(item) => self.declared(module, &item.ident, &item.vis, &item.attrs),
            Item::Trait(item) => {
                let owner = Owner::of(&item.ident.to_string(), &item.generics);
                self.declared(module, &item.ident, &item.vis, &item.attrs);
                let methods = item
                    .items
                    .iter()
                    .filter_map(|member| match member {
                        TraitItem::Fn(method) => Some(FnDecl {
                            name: method.sig.ident.to_string(),
                            module,
                            public: !is_hidden(&method.attrs),
                            is_macro: false,
                            shape: Shape::of(&method.sig, &owner),
                        }),
                        _ => None,
                    })
                    .collect();
                if let Some(declared) = self.types.last_mut() {
                    declared.is_trait = true;
                    declared.methods = methods;
                }
            }
            Item::Type(item) => {
                let path = type_path(&item.ty);
                self.name(
                    module,
                    item.ident.to_string(),
                    Named::Alias(path),
                    is_public(&item.vis),
                );
            }
            Item::Fn(item) => {
                let public = is_public(&item.vis);
                self.functions.push(FnDecl {
                    name: item.sig.ident.to_string(),
                    module,
                    public: public && !is_hidden(&item.attrs),
                    is_macro: attribute_names(&item.attrs).contains("macro_shape"),
                    shape: Shape::of(&item.sig, &Owner::default()),
                });
                let named = Named::Function(self.functions.len() - 1);
                self.name(module, item.sig.ident.to_string(), named, public);
            }
            Item::Impl(item) => self.implementation(module, &item),
            Item::Macro(item) => match item.ident {
                Some(name) => {
                    self.macros.insert(name.to_string());
                }
                None => {
                    for inner in readings::<syn::File>(item.mac.tokens) {
                        self.items(module, inner.items, folder);
                    }
                }
            },
            _ => {}
        }
    }

    fn inner_module(&mut self, module: ModuleId, item: syn::ItemMod, folder: &Path) {
        if item.attrs.iter().any(|attribute| {
            attribute.to_token_stream().to_string().replace(' ', "") == "#[cfg(test)]"
        }) {
            return;
        }
        // `mod r#async;` is in `async.rs`.
        let name = item.ident.to_string().trim_start_matches("r#").to_owned();
        let known = self.modules[module].names.get(&name).and_then(|all| {
            all.iter().find_map(|(named, _)| match named {
                Named::Module(id) if item.content.is_some() => Some(*id),
                _ => None,
            })
        });
        let id = known.unwrap_or_else(|| {
            self.modules.push(Module {
                parent: Some(module),
                name: name.clone(),
                ..Module::default()
            });
            self.modules.len() - 1
        });
        let public = is_public(&item.vis) && !is_hidden(&item.attrs);
        self.name(module, name.clone(), Named::Module(id), public);
        if let Some((_, items)) = item.content {
            self.items(id, items, &folder.join(&name));
            return;
        }
        let candidates = match path_attribute(&item.attrs) {
            // Relative to the folder of the file that says it, not of its children.
            Some(path) => vec![
                folder.join(&path),
                folder.parent().unwrap_or(folder).join(path),
            ],
            None => vec![
                folder.join(format!("{name}.rs")),
                folder.join(&name).join("mod.rs"),
            ],
        };
        if let Some(file) = candidates.iter().find(|path| path.is_file()) {
            let inner: PathBuf = if file.file_name().is_some_and(|name| name == "mod.rs") {
                file.parent().unwrap_or(folder).to_path_buf()
            } else {
                file.with_extension("")
            };
            self.read(id, file, &inner);
        }
    }

    fn declared(
        &mut self,
        module: ModuleId,
        ident: &syn::Ident,
        vis: &Visibility,
        attributes: &[Attribute],
    ) {
        let name = ident.to_string();
        self.types.push(TypeDecl {
            name: name.clone(),
            module,
            is_trait: false,
            attributes: attribute_names(attributes),
            derives: derives(attributes),
            methods: Vec::new(),
        });
        let named = Named::Type(self.types.len() - 1);
        let public = is_public(vis) && !is_hidden(attributes);
        self.name(module, name, named, public);
    }

    fn uses(&mut self, module: ModuleId, tree: &UseTree, mut path: Vec<String>, public: bool) {
        match tree {
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.uses(module, &inner.tree, path, public);
            }
            UseTree::Name(inner) => {
                let mut name = inner.ident.to_string();
                if name == "self" {
                    name = path.last().cloned().unwrap_or_default();
                } else {
                    path.push(name.clone());
                }
                self.name(module, name, Named::Use(path), public);
            }
            UseTree::Rename(inner) => {
                if inner.ident != "self" {
                    path.push(inner.ident.to_string());
                }
                self.name(module, inner.rename.to_string(), Named::Use(path), public);
            }
            UseTree::Glob(_) => self.modules[module].globs.push((path, public)),
            UseTree::Group(group) => {
                for inner in &group.items {
                    self.uses(module, inner, path.clone(), public);
                }
            }
        }
    }

    fn implementation(&mut self, module: ModuleId, item: &syn::ItemImpl) {
        let of = type_path(&item.self_ty);
        let owner = Owner::of(of.last().map_or("", String::as_str), &item.generics);
        let of_trait = item
            .trait_
            .as_ref()
            .and_then(|(path, _)| path.segments.last())
            .map(|segment| segment.ident.to_string());
        let mut methods = Vec::new();
        for member in &item.items {
            self.member(module, member, &owner, of_trait.is_some(), &mut methods);
        }
        self.impls.push(ImplDecl {
            module,
            of,
            of_trait,
            methods,
        });
    }

    fn member(
        &mut self,
        module: ModuleId,
        member: &ImplItem,
        owner: &Owner,
        of_trait: bool,
        methods: &mut Vec<FnDecl>,
    ) {
        match member {
            ImplItem::Fn(method) => methods.push(FnDecl {
                name: method.sig.ident.to_string(),
                module,
                public: (of_trait || is_public(&method.vis)) && !is_hidden(&method.attrs),
                is_macro: false,
                shape: Shape::of(&method.sig, owner),
            }),
            ImplItem::Macro(inner) => {
                for inner in readings::<Members>(inner.mac.tokens.clone()) {
                    for member in &inner.0 {
                        self.member(module, member, owner, of_trait, methods);
                    }
                }
            }
            _ => {}
        }
    }

    /// The path of a module below the crate's root.
    pub(super) fn module_path(&self, mut module: ModuleId) -> Vec<String> {
        let mut path = Vec::new();
        while let Some(parent) = self.modules[module].parent {
            path.push(self.modules[module].name.clone());
            module = parent;
        }
        path.reverse();
        path
    }
}

/// What stands between the braces of an impl.
struct Members(Vec<ImplItem>);

impl Parse for Members {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut members = Vec::new();
        while !input.is_empty() {
            members.push(input.parse()?);
        }
        Ok(Self(members))
    }
}

/// What a macro's tokens are if they are handed on as they stand: all of them (`cfg_rt! { … }`), what
/// follows a condition (`const_fn! { const_if: …; pub const fn … }`), or each block (`cfg_if!`).
fn readings<T: Parse>(tokens: TokenStream) -> Vec<T> {
    if let Ok(whole) = syn::parse2(tokens.clone()) {
        return vec![whole];
    }
    let after: TokenStream = tokens
        .clone()
        .into_iter()
        .skip_while(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';'))
        .skip(1)
        .collect();
    if let (false, Ok(rest)) = (after.is_empty(), syn::parse2(after)) {
        return vec![rest];
    }
    tokens
        .into_iter()
        .filter_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                syn::parse2(group.stream()).ok()
            }
            _ => None,
        })
        .collect()
}

fn is_public(vis: &Visibility) -> bool {
    matches!(vis, Visibility::Public(_))
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let text = attribute.to_token_stream().to_string().replace(' ', "");
        text.contains("doc(hidden)") || text.starts_with("#[deprecated")
    })
}

fn attribute_names(attributes: &[Attribute]) -> BTreeSet<String> {
    attributes
        .iter()
        .filter_map(|attribute| attribute.path().get_ident())
        .map(ToString::to_string)
        .collect()
}

fn derives(attributes: &[Attribute]) -> BTreeSet<String> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
        .filter_map(|attribute| match &attribute.meta {
            Meta::List(list) => Some(list.tokens.to_string()),
            _ => None,
        })
        .flat_map(|tokens| {
            tokens
                .split(',')
                .map(|name| {
                    name.rsplit("::")
                        .next()
                        .unwrap_or_default()
                        .trim()
                        .to_owned()
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
                Expr::Lit(literal) => match &literal.lit {
                    Lit::Str(text) => Some(text.value()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        })
}

/// The names of a type's path, references and pointers left out; empty for other types.
fn type_path(ty: &Type) -> Vec<String> {
    match ty {
        Type::Path(path) if path.qself.is_none() => {
            let mut names: Vec<String> = Vec::new();
            if path.path.leading_colon.is_some() {
                names.push(String::new());
            }
            names.extend(
                path.path
                    .segments
                    .iter()
                    .map(|segment| segment.ident.to_string()),
            );
            names
        }
        Type::Reference(inner) => type_path(&inner.elem),
        Type::Paren(inner) => type_path(&inner.elem),
        Type::Group(inner) => type_path(&inner.elem),
        _ => Vec::new(),
    }
}
