//! Paths, types, bounds and generics.

use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeParamBound};

use super::Lowering;
use super::ir::{
    Bound, GenericArg, GenericParam, GenericParamKind, Generics, Name, PathFacts, PathId, Segment,
    TypeExpr, TypeExprId, WherePredicate,
};

impl Lowering<'_> {
    pub(super) fn path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> PathId {
        let facts = self.path_facts(qself, path);
        self.intern_path(facts)
    }

    fn path_facts(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> PathFacts {
        let qself = qself.map(|qself| {
            (
                self.ty(&qself.ty),
                u32::try_from(qself.position).unwrap_or(0),
            )
        });
        let mut segments = Vec::with_capacity(path.segments.len());
        for segment in &path.segments {
            let name = self.name(&segment.ident);
            let args = self.path_arguments(&segment.arguments);
            segments.push(Segment { name, args });
        }
        PathFacts {
            global: path.leading_colon.is_some(),
            qself,
            segments,
        }
    }

    fn path_arguments(&mut self, arguments: &PathArguments) -> Vec<GenericArg> {
        match arguments {
            PathArguments::None => Vec::new(),
            PathArguments::AngleBracketed(args) => args
                .args
                .iter()
                .map(|arg| self.generic_argument(arg))
                .collect(),
            PathArguments::Parenthesized(args) => {
                let inputs = args.inputs.iter().map(|input| self.ty(&input.ty)).collect();
                vec![GenericArg::Call(inputs, self.return_type(&args.output))]
            }
        }
    }

    fn generic_argument(&mut self, argument: &GenericArgument) -> GenericArg {
        match argument {
            GenericArgument::Lifetime(lifetime) => GenericArg::Lifetime(lifetime.ident == "static"),
            GenericArgument::Type(ty) => GenericArg::Type(self.ty(ty)),
            GenericArgument::Const(value) => GenericArg::Const(self.const_argument(value)),
            GenericArgument::AssocType(assoc) => {
                GenericArg::Assoc(self.name(&assoc.ident), self.ty(&assoc.ty))
            }
            GenericArgument::Constraint(constraint) => GenericArg::AssocBound(
                self.name(&constraint.ident),
                self.bounds(&constraint.bounds),
            ),
            _ => GenericArg::Const(None),
        }
    }

    fn const_argument(&mut self, value: &syn::Expr) -> Option<Name> {
        match value {
            syn::Expr::Lit(literal) => match &literal.lit {
                syn::Lit::Int(int) => Some(self.text(int.base10_digits())),
                syn::Lit::Bool(flag) => Some(self.text(if flag.value { "true" } else { "false" })),
                _ => None,
            },
            syn::Expr::Path(path) => path.path.get_ident().map(|ident| self.name(ident)),
            syn::Expr::Block(block) => match block.block.stmts.as_slice() {
                [syn::Stmt::Expr(only, None)] => self.const_argument(only),
                _ => None,
            },
            _ => None,
        }
    }

    /// The types of a turbofish; lifetimes are left out.
    pub(super) fn turbofish(
        &mut self,
        arguments: &syn::AngleBracketedGenericArguments,
    ) -> Vec<TypeExprId> {
        let mut out = Vec::with_capacity(arguments.args.len());
        for argument in &arguments.args {
            match argument {
                GenericArgument::Type(ty) => out.push(self.ty(ty)),
                GenericArgument::Lifetime(_) => {}
                _ => out.push(self.intern_type(TypeExpr::Opaque)),
            }
        }
        out
    }

    pub(super) fn return_type(&mut self, output: &ReturnType) -> Option<TypeExprId> {
        match output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    /// The type of a declaration with these attributes. Under `#[shared_map(..)]` of the companion library the type
    /// that is written is not the one that is declared: there a map is no plain map, and its calls are whole.
    pub(super) fn declared_ty(&mut self, attributes: &[syn::Attribute], ty: &Type) -> TypeExprId {
        let is_replaced = attributes.iter().any(|attribute| {
            let last = attribute.path().segments.last();
            last.is_some_and(|last| last.ident == "shared_map")
        });
        if is_replaced {
            return self.intern_type(TypeExpr::Opaque);
        }
        self.ty(ty)
    }

    pub(super) fn ty(&mut self, ty: &Type) -> TypeExprId {
        let lowered = match ty {
            Type::Group(group) => return self.ty(&group.elem),
            Type::Paren(paren) => return self.ty(&paren.elem),
            Type::Macro(call) => return self.type_macro(&call.mac),
            Type::Path(path) => TypeExpr::Path(self.path(path.qself.as_ref(), &path.path)),
            Type::Reference(reference) => TypeExpr::Ref {
                mutable: reference.mutability.is_some(),
                inner: self.ty(&reference.elem),
                is_static: reference
                    .lifetime
                    .as_ref()
                    .is_some_and(|lifetime| lifetime.ident == "static"),
            },
            Type::Ptr(pointer) => TypeExpr::Ptr {
                mutable: matches!(pointer.mutability, syn::PointerMutability::Mut(_)),
                inner: self.ty(&pointer.elem),
            },
            Type::Slice(slice) => TypeExpr::Slice(self.ty(&slice.elem)),
            Type::Array(array) => TypeExpr::Array(self.ty(&array.elem)),
            Type::Tuple(tuple) => {
                TypeExpr::Tuple(tuple.elems.iter().map(|elem| self.ty(elem)).collect())
            }
            Type::FnPtr(pointer) => {
                let inputs = pointer
                    .inputs
                    .iter()
                    .map(|input| self.ty(&input.ty))
                    .collect();
                TypeExpr::Fn(inputs, self.return_type(&pointer.output))
            }
            Type::TraitObject(object) => TypeExpr::Dyn(self.bounds(&object.bounds)),
            Type::ImplTrait(opaque) => TypeExpr::Impl(self.bounds(&opaque.bounds)),
            Type::Never(_) => TypeExpr::Never,
            Type::Infer(_) => TypeExpr::Infer,
            _ => TypeExpr::Opaque,
        };
        self.intern_type(lowered)
    }

    pub(super) fn bounds<'b, P>(&mut self, bounds: P) -> Vec<Bound>
    where
        P: IntoIterator<Item = &'b TypeParamBound>,
    {
        let mut out = Vec::new();
        for bound in bounds {
            match bound {
                TypeParamBound::Trait(bound) => {
                    let path = self.path(None, &bound.path);
                    out.push(if bound.maybe.is_some() {
                        Bound::Maybe(path)
                    } else {
                        Bound::Trait(path)
                    });
                }
                TypeParamBound::Lifetime(lifetime) if lifetime.ident == "static" => {
                    out.push(Bound::Static)
                }
                _ => {}
            }
        }
        out.shrink_to_fit();
        out
    }

    pub(super) fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let params = generics
            .params
            .iter()
            .map(|param| self.generic_param(param))
            .collect();
        let mut predicates = Vec::new();
        for predicate in generics
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
        {
            if let syn::WherePredicate::Type(predicate) = predicate {
                let ty = self.ty(&predicate.bounded_ty);
                predicates.push(WherePredicate {
                    ty,
                    bounds: self.bounds(&predicate.bounds),
                });
            }
        }
        predicates.shrink_to_fit();
        Generics { params, predicates }
    }

    fn generic_param(&mut self, param: &syn::GenericParam) -> GenericParam {
        match param {
            syn::GenericParam::Type(param) => GenericParam {
                name: self.name(&param.ident),
                kind: GenericParamKind::Type,
                bounds: self.bounds(&param.bounds),
                default: param.default.as_ref().map(|(_, ty)| self.ty(ty)),
            },
            syn::GenericParam::Lifetime(param) => GenericParam {
                name: self.name(&param.lifetime.ident),
                kind: GenericParamKind::Lifetime,
                bounds: if param.bounds.iter().any(|bound| bound.ident == "static") {
                    vec![Bound::Static]
                } else {
                    Vec::new()
                },
                default: None,
            },
            syn::GenericParam::Const(param) => GenericParam {
                name: self.name(&param.ident),
                kind: GenericParamKind::Const,
                bounds: Vec::new(),
                default: None,
            },
        }
    }
}
