//! Shapes of macros, as stubs declare them.

use crate::lower::ir::{Attribute, AttributeArg, FileFacts, ItemId, ItemKind, MacroShape};

/// What a call of a macro becomes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::lower) enum Shape {
    /// Stays a macro with operands.
    Operands(MacroShape),
    /// A condition with its own end, then a panic.
    Assert,
    /// A scrutinee, a pattern and perhaps a guard.
    Matches,
    /// Concurrent branches.
    Select,
    /// Declares statics of `wrapper<T>`.
    Statics { wrapper: String, thread_local: bool },
    /// The content is items, or branches of them by `cfg`.
    Items,
    /// The content, or what the attribute stands on, is items whose types implement the trait at this path.
    Implementing(String),
    /// The content is no code that runs.
    Ignored,
}

/// The crate that a stub file speaks of, from `#![stub(crate_name = "…")]`; else empty.
pub(super) fn crate_name(stub: &FileFacts) -> String {
    let args = stub
        .inner_attributes
        .iter()
        .flat_map(|attribute| &attribute.args);
    let mut names = args.filter_map(|arg| match arg {
        AttributeArg::Assign(key, value) if key == "crate_name" => Some(value.clone()),
        _ => None,
    });
    names.next().unwrap_or_default()
}

/// Every macro that a stub file declares, at its root or in a module.
pub(super) fn declared(stub: &FileFacts) -> Vec<(&str, Shape)> {
    let mut out = Vec::new();
    collect(stub, &stub.top, &mut out);
    out
}

fn collect<'s>(stub: &'s FileFacts, items: &[ItemId], out: &mut Vec<(&'s str, Shape)>) {
    for &id in items {
        let item = stub.item(id);
        match &item.kind {
            ItemKind::Module {
                inline: Some(items),
                ..
            } => collect(stub, items, out),
            ItemKind::Fn(_) => {
                let shape = item
                    .attributes
                    .iter()
                    .find_map(|attribute| shape(stub, attribute));
                if let (Some(name), Some(shape)) = (item.name, shape) {
                    out.push((stub.names.text(name), shape));
                }
            }
            _ => {}
        }
    }
}

fn shape(stub: &FileFacts, attribute: &Attribute) -> Option<Shape> {
    let [name] = attribute.path.as_slice() else {
        return None;
    };
    if stub.names.text(*name) != "macro_shape" {
        return None;
    }
    match attribute.args.first()? {
        AttributeArg::Word(word) => named(word),
        AttributeArg::Call(word, args) if word == "statics" => Some(Shape::Statics {
            wrapper: args.iter().find_map(|arg| match arg {
                AttributeArg::Assign(key, value) if key == "wrapper" => Some(value.clone()),
                _ => None,
            })?,
            thread_local: args.contains(&AttributeArg::Word("thread_local".to_owned())),
        }),
        AttributeArg::Call(word, args) if word == "implementing" => args.iter().find_map(|arg| {
            let AttributeArg::Assign(key, path) = arg else {
                return None;
            };
            (key == "of").then(|| Shape::Implementing(path.clone()))
        }),
        _ => None,
    }
}

fn named(word: &str) -> Option<Shape> {
    Some(match word {
        "format" => Shape::Operands(MacroShape::Format),
        "format_diverge" => Shape::Operands(MacroShape::FormatDiverge),
        "compare" => Shape::Operands(MacroShape::Compare),
        "pass_through" => Shape::Operands(MacroShape::PassThrough),
        "collect" => Shape::Operands(MacroShape::Collect),
        "join" => Shape::Operands(MacroShape::Join),
        "try_join" => Shape::Operands(MacroShape::TryJoin),
        "call" => Shape::Operands(MacroShape::Call),
        "assert" => Shape::Assert,
        "matches" => Shape::Matches,
        "select" => Shape::Select,
        "items" => Shape::Items,
        "ignored" => Shape::Ignored,
        _ => return None,
    })
}
