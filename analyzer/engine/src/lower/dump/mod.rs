//! A textual form of [`FileFacts`], for tests and for looking at what lowering made of a file.
//!
//! One S-expression per item. Spans are left out; locals are printed as `name#id`. The printer
//! recurses as deep as the facts nest.

mod body;
mod text;

use std::fmt::Write as _;

use super::ir::{
    AttributeArg, CfgPredicate, FieldDecl, Fields, FileFacts, FnDecl, ItemId, ItemKind, SelfParam,
    Visibility,
};

use self::text::TextOf;

/// The whole file as text.
#[must_use]
pub fn dump(facts: &FileFacts) -> String {
    let mut printer = Printer {
        facts,
        out: String::new(),
        indent: 0,
    };
    for attribute in &facts.inner_attributes {
        let text = printer.attribute(attribute);
        printer.line(&format!("#![{text}]"));
    }
    for &item in &facts.top {
        printer.item(item);
    }
    for comment in &facts.comments {
        printer.line(&format!("(comment {:?})", comment.text));
    }
    for opaque in &facts.opaque_macros {
        printer.line(&format!("(opaque {}!)", opaque.path));
    }
    if facts.partial {
        printer.line("(partial)");
    }
    printer.out
}

struct Printer<'f> {
    facts: &'f FileFacts,
    out: String,
    indent: usize,
}

impl<'f> Printer<'f> {
    fn line(&mut self, text: &str) {
        for _ in 0..self.indent {
            self.out.push_str("  ");
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn text(&self) -> TextOf<'f> {
        TextOf(self.facts)
    }

    fn name(&self, name: super::ir::Name) -> &'f str {
        self.facts.names.text(name)
    }

    /// Prints `head`, then what `inside` prints one step further in, then closes.
    fn nested(&mut self, head: &str, inside: impl FnOnce(&mut Self)) {
        self.line(head);
        self.indent += 1;
        inside(self);
        self.indent -= 1;
        if self.out.ends_with('\n') {
            self.out.pop();
        }
        self.out.push_str(")\n");
    }

    fn item(&mut self, id: ItemId) {
        let item = self.facts.item(id);
        for cfg in &item.cfg {
            self.line(&format!("#[cfg({})]", predicate(cfg)));
        }
        for attribute in &item.attributes {
            let text = self.attribute(attribute);
            self.line(&format!("#[{text}]"));
        }
        if !item.derives.is_empty() {
            let derives: Vec<_> = item
                .derives
                .iter()
                .map(|&path| self.text().path(path))
                .collect();
            self.line(&format!("#[derive({})]", derives.join(" ")));
        }
        let mut start = String::from("(");
        match item.visibility {
            Visibility::Private => {}
            Visibility::Restricted => start.push_str("pub(..) "),
            Visibility::Public => start.push_str("pub "),
        }
        if item.flags.from_macro {
            start.push_str("expanded ");
        }
        let name = item.name.map_or("_", |name| self.name(name));
        self.item_kind(&start, name, &item.kind);
    }

    fn item_kind(&mut self, start: &str, name: &str, kind: &'f ItemKind) {
        let text = self.text();
        match kind {
            ItemKind::Module { inline, path } => {
                let path = path
                    .as_ref()
                    .map_or_else(String::new, |path| format!(" {path:?}"));
                match inline {
                    Some(items) => self.items(&format!("{start}mod {name}{path}"), items),
                    None => self.line(&format!("{start}mod {name}{path} elsewhere)")),
                }
            }
            ItemKind::Use(leaves) => {
                let mut line = format!("{start}use");
                for leaf in leaves {
                    let path = text.path(leaf.path);
                    let _ = match (leaf.glob, leaf.name) {
                        (true, _) => write!(line, " {path}::*"),
                        (false, Some(name)) => write!(line, " {path}={}", self.name(name)),
                        (false, None) => write!(line, " {path}=_"),
                    };
                }
                self.line(&(line + ")"));
            }
            ItemKind::ExternCrate(krate) => {
                self.line(&format!(
                    "{start}extern-crate {name} {})",
                    self.name(*krate)
                ));
            }
            ItemKind::Struct(generics, fields) => {
                let head = format!("{start}struct {name}{}", text.generics(generics));
                self.fields(&head, fields);
            }
            ItemKind::Union(generics, fields) => {
                let head = format!("{start}union {name}{}", text.generics(generics));
                self.fields(&head, fields);
            }
            ItemKind::Enum(generics, variants) => {
                let head = format!("{start}enum {name}{}", text.generics(generics));
                self.nested(&head, |printer| {
                    for variant in variants {
                        for cfg in &variant.cfg {
                            printer.line(&format!("#[cfg({})]", predicate(cfg)));
                        }
                        let head = format!("({}", printer.name(variant.name));
                        printer.fields(&head, &variant.fields);
                    }
                });
            }
            ItemKind::Fn(decl) => self.function(start, name, decl),
            ItemKind::Impl {
                generics,
                trait_path,
                negative,
                is_unsafe,
                self_type,
                members,
            } => {
                let mut head = format!("{start}impl{}", text.generics(generics));
                if *is_unsafe {
                    head.push_str(" unsafe");
                }
                if let Some(path) = trait_path {
                    let sign = if *negative { "!" } else { "" };
                    let _ = write!(head, " {sign}{} for", text.path(*path));
                }
                let _ = write!(head, " {}", text.ty(*self_type));
                self.items(&head, members);
            }
            ItemKind::Trait {
                generics,
                bounds,
                members,
            } => {
                let bounds = text.bounds(bounds);
                let head = format!("{start}trait {name}{}{bounds}", text.generics(generics));
                self.items(&head, members);
            }
            ItemKind::TraitAlias(generics, bounds) => {
                let bounds = text.bounds(bounds);
                self.line(&format!(
                    "{start}trait-alias {name}{}{bounds})",
                    text.generics(generics)
                ));
            }
            ItemKind::Static {
                ty,
                mutable,
                init,
                thread_local,
            } => {
                let mut head = format!("{start}static {name}: {}", text.ty(*ty));
                if *mutable {
                    head.push_str(" mut");
                }
                if *thread_local {
                    head.push_str(" thread-local");
                }
                self.with_body(&head, *init);
            }
            ItemKind::Const { ty, init } => {
                self.with_body(&format!("{start}const {name}: {}", text.ty(*ty)), *init);
            }
            ItemKind::TypeAlias {
                generics,
                ty,
                bounds,
            } => {
                let mut line = format!("{start}type {name}{}", text.generics(generics));
                line.push_str(&text.bounds(bounds));
                if let Some(ty) = ty {
                    let _ = write!(line, " = {}", text.ty(*ty));
                }
                self.line(&(line + ")"));
            }
            ItemKind::ForeignModule(items) => self.items(&format!("{start}extern"), items),
            ItemKind::MacroRules(at) => {
                let exported = self.facts.macros[*at as usize].exported;
                let exported = if exported { " exported" } else { "" };
                self.line(&format!("{start}macro_rules {name}{exported})"));
            }
            ItemKind::OpaqueMacro(path) => {
                self.line(&format!("{start}opaque-macro {})", text.path(*path)));
            }
        }
    }

    fn items(&mut self, head: &str, items: &[ItemId]) {
        self.nested(head, |printer| {
            items.iter().for_each(|&item| printer.item(item))
        });
    }

    fn fields(&mut self, head: &str, fields: &'f Fields) {
        let (Fields::Tuple(fields) | Fields::Named(fields)) = fields else {
            return self.line(&format!("{head})"));
        };
        self.nested(head, |printer| {
            fields.iter().for_each(|field| printer.field(field))
        });
    }

    fn field(&mut self, field: &FieldDecl) {
        for cfg in &field.cfg {
            self.line(&format!("#[cfg({})]", predicate(cfg)));
        }
        for attribute in &field.attributes {
            let text = self.attribute(attribute);
            self.line(&format!("#[{text}]"));
        }
        let visibility = match field.visibility {
            Visibility::Private => "",
            Visibility::Restricted => "pub(..) ",
            Visibility::Public => "pub ",
        };
        let ty = self.text().ty(field.ty);
        self.line(&format!("{visibility}{}: {ty}", self.name(field.name)));
    }

    fn function(&mut self, start: &str, name: &str, decl: &'f FnDecl) {
        let text = self.text();
        let mut head = String::from(start);
        for (mark, is_set) in [
            ("const ", decl.is_const),
            ("async ", decl.is_async),
            ("unsafe ", decl.is_unsafe),
        ] {
            if is_set {
                head.push_str(mark);
            }
        }
        let mut params: Vec<String> = Vec::new();
        params.extend(decl.self_param.as_ref().map(|param| match param {
            SelfParam::Value => "self".to_owned(),
            SelfParam::Ref => "&self".to_owned(),
            SelfParam::RefMut => "&mut self".to_owned(),
            SelfParam::Typed(ty) => format!("self: {}", text.ty(*ty)),
        }));
        for (&ty, &name) in decl.params.iter().zip(&decl.param_names) {
            let name = name.map_or("_", |name| self.name(name));
            params.push(format!("{name}: {}", text.ty(ty)));
        }
        let _ = write!(
            head,
            "fn {name}{}({})",
            text.generics(&decl.generics),
            params.join(", ")
        );
        if let Some(output) = decl.output {
            let _ = write!(head, " -> {}", text.ty(output));
        }
        self.with_body(&head, decl.body);
    }

    fn attribute(&self, attribute: &super::ir::Attribute) -> String {
        let path: Vec<_> = attribute.path.iter().map(|&name| self.name(name)).collect();
        let mut out = path.join("::");
        if !attribute.args.is_empty() {
            let _ = write!(out, "({})", arguments(&attribute.args));
        }
        out
    }
}

fn arguments(args: &[AttributeArg]) -> String {
    let args = args.iter().map(|arg| match arg {
        AttributeArg::Word(word) => word.clone(),
        AttributeArg::Literal(text) => format!("{text:?}"),
        AttributeArg::Assign(name, value) => format!("{name}={value}"),
        AttributeArg::Call(name, args) => format!("{name}({})", arguments(args)),
    });
    args.collect::<Vec<_>>().join(" ")
}

fn predicate(cfg: &CfgPredicate) -> String {
    let list = |name: &str, inner: &[CfgPredicate]| {
        let inner: Vec<_> = inner.iter().map(predicate).collect();
        format!("{name}({})", inner.join(" "))
    };
    match cfg {
        CfgPredicate::Flag(flag) => flag.clone(),
        CfgPredicate::KeyValue(key, value) => format!("{key}={value}"),
        CfgPredicate::All(inner) => list("all", inner),
        CfgPredicate::Any(inner) => list("any", inner),
        CfgPredicate::Not(inner) => list("not", std::slice::from_ref(inner)),
        CfgPredicate::Unknown => "?".to_owned(),
    }
}
