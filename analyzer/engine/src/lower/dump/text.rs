//! Paths, types and generics as one line each.

use std::fmt::Write as _;

use crate::lower::ir::{
    Bound, FileFacts, GenericArg, GenericParamKind, Generics, PathId, TypeExpr, TypeExprId,
};

/// Prints what a file's facts hold.
#[derive(Clone, Copy)]
pub(super) struct TextOf<'f>(pub(super) &'f FileFacts);

impl TextOf<'_> {
    pub(super) fn path(self, id: PathId) -> String {
        let path = self.0.path(id);
        let mut out = String::new();
        let mut inside = 0;
        if let Some((ty, position)) = path.qself {
            let _ = write!(out, "<{}", self.ty(ty));
            inside = position as usize;
            out.push_str(if inside > 0 { " as " } else { ">" });
        }
        for (at, segment) in path.segments.iter().enumerate() {
            let is_first = at == 0 && (path.qself.is_none() || inside > 0);
            if path.global || !is_first {
                out.push_str("::");
            }
            out.push_str(self.0.names.text(segment.name));
            out.push_str(&self.arguments(&segment.args));
            if inside > 0 && at + 1 == inside {
                out.push('>');
            }
        }
        out
    }

    fn arguments(self, args: &[GenericArg]) -> String {
        if args.is_empty() {
            return String::new();
        }
        if let [GenericArg::Call(inputs, output)] = args {
            let output = output.map_or_else(String::new, |ty| format!(" -> {}", self.ty(ty)));
            return format!("({}){output}", self.types(inputs));
        }
        let args = args.iter().map(|arg| match arg {
            GenericArg::Type(ty) => self.ty(*ty),
            GenericArg::Assoc(name, ty) => {
                format!("{} = {}", self.0.names.text(*name), self.ty(*ty))
            }
            GenericArg::AssocBound(name, bounds) => {
                format!("{}{}", self.0.names.text(*name), self.bounds(bounds))
            }
            GenericArg::Lifetime(is_static) => if *is_static { "'static" } else { "'_" }.to_owned(),
            GenericArg::Const(name) => {
                format!("const {}", name.map_or("?", |name| self.0.names.text(name)))
            }
            GenericArg::Call(..) => "?".to_owned(),
        });
        format!("<{}>", args.collect::<Vec<_>>().join(", "))
    }

    fn types(self, types: &[TypeExprId]) -> String {
        let types: Vec<_> = types.iter().map(|&ty| self.ty(ty)).collect();
        types.join(", ")
    }

    pub(super) fn ty(self, id: TypeExprId) -> String {
        match self.0.type_expr(id) {
            TypeExpr::Path(path) => self.path(*path),
            TypeExpr::Ref {
                mutable,
                inner,
                is_static,
            } => {
                let lifetime = if *is_static { "'static " } else { "" };
                let mutable = if *mutable { "mut " } else { "" };
                format!("&{lifetime}{mutable}{}", self.ty(*inner))
            }
            TypeExpr::Ptr { mutable, inner } => {
                format!(
                    "*{} {}",
                    if *mutable { "mut" } else { "const" },
                    self.ty(*inner)
                )
            }
            TypeExpr::Slice(inner) => format!("[{}]", self.ty(*inner)),
            TypeExpr::Array(inner) => format!("[{}; _]", self.ty(*inner)),
            TypeExpr::Tuple(elems) => format!("({})", self.types(elems)),
            TypeExpr::Fn(inputs, output) => {
                let output = output.map_or_else(String::new, |ty| format!(" -> {}", self.ty(ty)));
                format!("fn({}){output}", self.types(inputs))
            }
            TypeExpr::Dyn(bounds) => format!("dyn{}", self.bounds(bounds)),
            TypeExpr::Impl(bounds) => format!("impl{}", self.bounds(bounds)),
            TypeExpr::Never => "!".to_owned(),
            TypeExpr::Infer => "_".to_owned(),
            TypeExpr::Opaque => "?".to_owned(),
        }
    }

    /// `: A + B`, or nothing.
    pub(super) fn bounds(self, bounds: &[Bound]) -> String {
        if bounds.is_empty() {
            return String::new();
        }
        let bounds = bounds.iter().map(|bound| match bound {
            Bound::Trait(path) => self.path(*path),
            Bound::Maybe(path) => format!("?{}", self.path(*path)),
            Bound::Static => "'static".to_owned(),
        });
        format!(": {}", bounds.collect::<Vec<_>>().join(" + "))
    }

    pub(super) fn generics(self, generics: &Generics) -> String {
        let mut out = String::new();
        if !generics.params.is_empty() {
            let params = generics.params.iter().map(|param| {
                let mark = match param.kind {
                    GenericParamKind::Type => "",
                    GenericParamKind::Lifetime => "'",
                    GenericParamKind::Const => "const ",
                };
                let mut text = format!("{mark}{}", self.0.names.text(param.name));
                text.push_str(&self.bounds(&param.bounds));
                if let Some(default) = param.default {
                    let _ = write!(text, " = {}", self.ty(default));
                }
                text
            });
            let _ = write!(out, "<{}>", params.collect::<Vec<_>>().join(", "));
        }
        for predicate in &generics.predicates {
            let bounds = self.bounds(&predicate.bounds);
            let _ = write!(out, " where {}{bounds}", self.ty(predicate.ty));
        }
        out
    }
}
