//! Items as messages name them and findings point at them.

use mapwarden_engine::link::{DefId, Program};
use mapwarden_engine::lower::ir::{
    Body, ExprId, ExprKind, FieldDecl, Fields, GenericParamKind, Item, ItemKind,
};
use mapwarden_engine::span::{FileSpan, Span};

/// The path by which users know an item.
pub(crate) fn path_of(program: &Program, def: DefId) -> String {
    program.paths.get(&def).cloned().unwrap_or_default()
}

/// The name of an item; impls have none.
pub(crate) fn name_of(program: &Program, def: DefId) -> &str {
    let item = program.item(def);
    item.name
        .map_or("", |name| program.file(def).facts.names.text(name))
}

/// Where the name of an item stands, or the self type of an impl.
pub(crate) fn name_span(program: &Program, def: DefId) -> Option<FileSpan> {
    let item = program.item(def);
    program.file_span(def.file, from_file_start(item, item.name_span))
}

/// A span of an item, counted from the start of its file.
pub(crate) const fn from_file_start(item: &Item, span: Span) -> Span {
    span.shifted(item.base)
}

/// The name of a field of a struct or union.
pub(crate) fn field_name(program: &Program, def: DefId, index: u32) -> String {
    fields(program.item(def))
        .and_then(|fields| fields.get(index as usize))
        .map_or_else(
            || index.to_string(),
            |field| program.file(def).facts.names.text(field.name).to_owned(),
        )
}

fn fields(item: &Item) -> Option<&[FieldDecl]> {
    match &item.kind {
        ItemKind::Struct(_, fields) | ItemKind::Union(_, fields) => match fields {
            Fields::Named(fields) | Fields::Tuple(fields) => Some(fields),
            Fields::Unit => None,
        },
        _ => None,
    }
}

/// Where a field of a struct or union is declared.
pub(crate) fn field_span(program: &Program, def: DefId, index: u32) -> Option<FileSpan> {
    let item = program.item(def);
    let span = fields(item)?.get(index as usize)?.span;
    program.file_span(def.file, from_file_start(item, span))
}

/// The names of an item's type parameters.
pub(crate) fn generic_names(program: &Program, def: DefId) -> Vec<&str> {
    let names = &program.file(def).facts.names;
    program
        .generics(def)
        .map(|generics| {
            generics
                .params
                .iter()
                .filter(|param| param.kind == GenericParamKind::Type)
                .map(|param| names.text(param.name))
                .collect()
        })
        .unwrap_or_default()
}

/// The method that an expression calls; "assignment" where it calls none.
pub(crate) fn method_name(program: &Program, body: &Body, owner: DefId, expr: ExprId) -> String {
    match body.expr(expr).kind {
        ExprKind::MethodCall { name, .. } => program.file(owner).facts.names.text(name).to_owned(),
        _ => "assignment".to_owned(),
    }
}

/// What an expression speaks of, as the source names it: a place by its path, a call by what it is made on; "the map" where it has no name.
pub(crate) fn source_name(program: &Program, body: &Body, owner: DefId, expr: ExprId) -> String {
    place_name(program, body, owner, expr).unwrap_or_else(|| "the map".to_owned())
}

fn place_name(program: &Program, body: &Body, owner: DefId, expr: ExprId) -> Option<String> {
    let facts = &program.file(owner).facts;
    let text = |name| facts.names.text(name).to_owned();
    let inside = |inner| place_name(program, body, owner, inner);
    match &body.expr(expr).kind {
        ExprKind::Local(local) => Some(text(body.local(*local).name)),
        ExprKind::Path(path) => facts
            .path(*path)
            .segments
            .last()
            .map(|last| text(last.name)),
        ExprKind::Field { base, name } => Some(format!("{}.{}", inside(*base)?, text(*name))),
        ExprKind::Ref { inner, .. } | ExprKind::Unary(_, inner) | ExprKind::Cast(inner, _) => {
            inside(*inner)
        }
        ExprKind::MethodCall { receiver, .. } => inside(*receiver),
        ExprKind::Call { args, .. } => inside(*args.first()?),
        _ => None,
    }
}
