//! Expressions.

use super::{Frame, Infer, TyKind};
use crate::link::type_paths::TypeScope;
use crate::link::typed_body::FieldAccess;
use crate::link::{PrimitiveType, Ty};
use crate::lower::ir::{
    ExprId, ExprKind, FieldInit, Literal, MacroCall, MacroShape, Name, Param, PathId, SelectBranch,
    UnaryOp,
};

impl Infer<'_, '_> {
    pub(super) fn type_scope(&self) -> TypeScope {
        TypeScope {
            owner: self.owner,
            module: self.module(),
            file: self.body_ref.file,
        }
    }

    /// Infers an expression. Chains that lean to the left (`a + b + …`, `a.b().c()…`) are walked from
    /// their leftmost end without recursion, since they may be of any length.
    pub(super) fn expr(&mut self, id: ExprId, expected: Option<Ty>) -> Ty {
        let body = self.body();
        let data = body.body(self.body_ref.body);
        let mut spine = vec![id];
        while let Some(left) = spine.last().and_then(|&at| leftmost(&data.expr(at).kind)) {
            if self.done[left.0 as usize] {
                break;
            }
            spine.push(left);
        }
        while let Some(at) = spine.pop() {
            if !self.done[at.0 as usize] {
                let expected = if at == id { expected } else { None };
                let ty = self.visit(at, &data.expr(at).kind, expected);
                self.exprs[at.0 as usize] = ty;
                self.done[at.0 as usize] = true;
            }
        }
        self.exprs[id.0 as usize]
    }

    fn visit(&mut self, id: ExprId, kind: &ExprKind, expected: Option<Ty>) -> Ty {
        match kind {
            ExprKind::Literal(literal) => self.literal(literal),
            ExprKind::Local(local) => match self.locals[local.0 as usize] {
                Some(ty) => ty,
                None => {
                    let ty = self.fresh();
                    self.locals[local.0 as usize] = Some(ty);
                    ty
                }
            },
            ExprKind::Path(path) => self.path(id, *path),
            ExprKind::Call { callee, args } => self.call(id, *callee, args),
            ExprKind::MethodCall {
                receiver,
                name,
                turbofish,
                args,
                ..
            } => self.method_call(id, *receiver, *name, turbofish, args),
            ExprKind::Field { base, name } => self.field(id, *base, *name),
            ExprKind::Index { base, index } => self.index(id, *base, *index),
            ExprKind::Unary(op, inner) => self.unary(id, *op, *inner),
            ExprKind::Binary(op, left, right) => self.binary(id, *op, *left, *right),
            ExprKind::AssignOp(op, left, right) => self.assign_op(id, *op, *left, *right),
            ExprKind::And(left, right) | ExprKind::Or(left, right) => {
                self.expr(*left, Some(Ty::BOOL));
                self.expr(*right, Some(Ty::BOOL));
                Ty::BOOL
            }
            ExprKind::Assign(left, right) => {
                let wanted = self.expr(*left, None);
                let ty = self.expr(*right, Some(wanted));
                self.coerce(wanted, ty);
                Ty::UNIT
            }
            ExprKind::Destructure(pat, value) => {
                let ty = self.expr(*value, None);
                self.pattern(*pat, ty, None);
                Ty::UNIT
            }
            ExprKind::Ref {
                mutable,
                raw,
                inner,
            } => {
                let wanted = expected.and_then(|wanted| match *self.kind(self.shallow(wanted)) {
                    TyKind::Ref(_, inner) => Some(inner),
                    _ => None,
                });
                let inner = self.expr(*inner, wanted);
                self.intern(if *raw {
                    TyKind::Ptr(*mutable, inner)
                } else {
                    TyKind::Ref(*mutable, inner)
                })
            }
            ExprKind::Cast(inner, ty) => {
                self.expr(*inner, None);
                let scope = self.type_scope();
                self.linker.lower_type(scope, *ty)
            }
            ExprKind::Range(from, to) => {
                let item = self.fresh();
                for end in [from, to].into_iter().flatten() {
                    let ty = self.expr(*end, Some(item));
                    self.unify(item, ty);
                }
                match self.linker.lang.range {
                    Some(def) => self.intern(TyKind::Adt(def, Box::new([item]))),
                    None => Ty::UNKNOWN,
                }
            }
            ExprKind::Tuple(parts) => {
                let wanted: Vec<Ty> = match expected
                    .map(|wanted| self.kind(self.shallow(wanted)).clone())
                {
                    Some(TyKind::Tuple(wanted)) if wanted.len() == parts.len() => wanted.to_vec(),
                    _ => Vec::new(),
                };
                let parts = parts
                    .iter()
                    .enumerate()
                    .map(|(index, &part)| self.expr(part, wanted.get(index).copied()))
                    .collect();
                self.intern(TyKind::Tuple(parts))
            }
            ExprKind::Array(parts) => {
                let item = self.fresh();
                for &part in parts {
                    let ty = self.expr(part, Some(item));
                    self.coerce(item, ty);
                }
                self.intern(TyKind::Array(item))
            }
            ExprKind::Repeat(item) => {
                let item = self.expr(*item, None);
                self.intern(TyKind::Array(item))
            }
            ExprKind::Struct { path, fields, base } => self.struct_expr(id, *path, fields, *base),
            ExprKind::Block {
                kind,
                label,
                items,
                stmts,
                tail,
            } => self.block(id, *kind, *label, items, stmts, *tail, expected),
            ExprKind::If {
                condition,
                then,
                otherwise,
            } => {
                self.expr(*condition, Some(Ty::BOOL));
                let then = self.expr(*then, expected);
                match otherwise {
                    Some(otherwise) => {
                        let otherwise = self.expr(*otherwise, expected);
                        self.join(then, otherwise)
                    }
                    None => Ty::UNIT,
                }
            }
            ExprKind::Let(pat, value) => {
                let ty = self.expr(*value, None);
                self.pattern(*pat, ty, None);
                Ty::BOOL
            }
            ExprKind::Match { scrutinee, arms } => self.match_expr(*scrutinee, arms, expected),
            ExprKind::Loop { kind, label, body } => self.loop_expr(id, *kind, *label, *body),
            ExprKind::Break(label, value) => {
                let target = self
                    .targets
                    .iter()
                    .rev()
                    .find(|target| match label {
                        Some(label) => target.label == Some(*label),
                        None => target.is_loop,
                    })
                    .copied();
                if let Some(value) = value {
                    let ty = self.expr(*value, target.map(|target| target.value));
                    if let Some(target) = target {
                        self.coerce(target.value, ty);
                    }
                }
                Ty::NEVER
            }
            ExprKind::Continue(_) => Ty::NEVER,
            ExprKind::Return(value) => {
                let output = self.frames.last().map_or(Ty::UNKNOWN, |frame| frame.output);
                if let Some(value) = value {
                    let ty = self.expr(*value, Some(output));
                    self.coerce(output, ty);
                }
                Ty::NEVER
            }
            ExprKind::Try(inner) => self.try_expr(*inner),
            ExprKind::Await(inner) => {
                let ty = self.expr(*inner, None);
                match self.awaited(ty) {
                    Some(output) => output,
                    None => self.fresh(),
                }
            }
            ExprKind::Closure {
                params,
                output,
                body,
                is_async,
                ..
            } => self.closure(id, params, *output, *body, *is_async, expected),
            ExprKind::Macro(call) => self.macro_call(id, call),
            ExprKind::Select {
                branches,
                otherwise,
            } => self.select(branches, *otherwise),
            ExprKind::Other(parts) => {
                for &part in parts {
                    self.expr(part, None);
                }
                self.fresh()
            }
            ExprKind::Opaque => self.fresh(),
        }
    }

    fn literal(&mut self, literal: &Literal) -> Ty {
        let primitive = match literal {
            Literal::Str(_) => return self.intern(TyKind::Ref(false, Ty::STR)),
            Literal::Bytes => {
                let byte = self.intern(TyKind::Primitive(PrimitiveType::U8));
                let bytes = self.intern(TyKind::Array(byte));
                return self.intern(TyKind::Ref(false, bytes));
            }
            Literal::Bool(_) => return Ty::BOOL,
            Literal::Char => PrimitiveType::Char,
            Literal::Int(_, None) => PrimitiveType::SomeInt,
            Literal::Int(_, Some(suffix)) => {
                crate::link::resolve::primitive(self.facts.names.text(*suffix))
                    .unwrap_or(PrimitiveType::SomeInt)
            }
            Literal::Float => PrimitiveType::SomeFloat,
        };
        self.intern(TyKind::Primitive(primitive))
    }

    /// The type of two branches.
    pub(super) fn join(&mut self, left: Ty, right: Ty) -> Ty {
        let (left, right) = (self.shallow(left), self.shallow(right));
        if left == Ty::NEVER || left == Ty::UNKNOWN {
            return right;
        }
        if right != Ty::NEVER {
            self.coerce(left, right);
        }
        left
    }

    fn field(&mut self, id: ExprId, base: ExprId, name: Name) -> Ty {
        let base_type = self.expr(base, None);
        let symbol = self.linker.symbol(self.body_ref.file, name);
        let mut adjustment = crate::link::typed_body::Adjustment::default();
        for (ty, step) in self.autoderef(base_type) {
            adjustment.derefs.extend(step);
            match self.kind(ty).clone() {
                TyKind::Adt(def, args) => {
                    if let Some(index) = self.linker.field_index(def, None, symbol) {
                        let fields = self.linker.field_types(def);
                        let field = fields
                            .first()
                            .and_then(|list| list.get(index as usize))
                            .copied()
                            .unwrap_or(Ty::UNKNOWN);
                        self.tables.fields.insert(
                            id,
                            FieldAccess {
                                owner: Some(def),
                                index,
                                adjustment,
                            },
                        );
                        let field = self.linker.substitute(field, &[(def, &args)]);
                        return self.normalize(field);
                    }
                }
                TyKind::Tuple(parts) => {
                    if let Ok(index) = self.linker.symbols.text(symbol).parse::<u32>()
                        && let Some(&part) = parts.get(index as usize)
                    {
                        self.tables.fields.insert(
                            id,
                            FieldAccess {
                                owner: None,
                                index,
                                adjustment,
                            },
                        );
                        return part;
                    }
                }
                _ => {}
            }
        }
        self.fresh()
    }

    fn index(&mut self, id: ExprId, base: ExprId, index: ExprId) -> Ty {
        let base_type = self.expr(base, None);
        let index_type = self.expr(index, None);
        let is_range = matches!(self.kind(self.shallow(index_type)), TyKind::Adt(def, _) if Some(*def) == self.linker.lang.range);
        let mut adjustment = crate::link::typed_body::Adjustment::default();
        for (ty, step) in self.autoderef(base_type) {
            adjustment.derefs.extend(step);
            if let TyKind::Array(item) | TyKind::Slice(item) = *self.kind(ty) {
                self.tables.derefs.insert(id, adjustment);
                return if is_range {
                    self.intern(TyKind::Slice(item))
                } else {
                    item
                };
            }
            if let Some(trait_def) = self.linker.lang.index {
                let name = self.linker.known.output;
                let projection = self.intern(TyKind::Projection(ty, Some(trait_def), name));
                let output = self.normalize(projection);
                if !matches!(self.kind(output), TyKind::Projection(..)) {
                    let method = self.linker.known.index;
                    if let Some(declaration) = self.linker.trait_member(trait_def, method) {
                        let target = self.trait_target(trait_def, declaration, method, ty, &[ty]);
                        self.tables.callees.insert(id, target);
                    }
                    self.tables.derefs.insert(id, adjustment);
                    return output;
                }
            }
        }
        self.fresh()
    }

    fn unary(&mut self, id: ExprId, op: UnaryOp, inner: ExprId) -> Ty {
        let ty = self.expr(inner, None);
        match op {
            UnaryOp::Deref => match self.deref_step(ty) {
                Some((target, step)) => {
                    let mut adjustment = crate::link::typed_body::Adjustment::default();
                    adjustment.derefs.push(step);
                    self.tables.derefs.insert(id, adjustment);
                    self.normalize(target)
                }
                None => self.fresh(),
            },
            UnaryOp::Not | UnaryOp::Neg => ty,
        }
    }

    fn struct_expr(
        &mut self,
        id: ExprId,
        path: PathId,
        fields: &[FieldInit],
        base: Option<ExprId>,
    ) -> Ty {
        let (ty, variant) = self.struct_path(path);
        let ty = self.shallow(ty);
        let TyKind::Adt(def, args) = self.kind(ty).clone() else {
            for field in fields {
                self.expr(field.value, None);
            }
            if let Some(base) = base {
                self.expr(base, None);
            }
            return self.fresh();
        };
        if let Some(variant) = variant {
            self.tables.expr_variants.insert(id, variant);
        }
        self.tables.path_targets.insert(id, def);
        let types = self.linker.field_types(def);
        for field in fields {
            let name = self.linker.symbol(self.body_ref.file, field.name);
            let wanted = self
                .linker
                .field_index(def, variant, name)
                .and_then(|index| {
                    types
                        .get(variant.unwrap_or(0) as usize)?
                        .get(index as usize)
                        .copied()
                });
            let wanted = wanted.map_or(Ty::UNKNOWN, |ty| {
                self.linker.substitute(ty, &[(def, &args)])
            });
            let wanted = self.normalize(wanted);
            let found = self.expr(field.value, Some(wanted));
            self.coerce(wanted, found);
        }
        if let Some(base) = base {
            let found = self.expr(base, Some(ty));
            self.coerce(ty, found);
        }
        ty
    }

    fn try_expr(&mut self, inner: ExprId) -> Ty {
        let ty = self.expr(inner, None);
        let ty = self.shallow(ty);
        let output = self.frames.last().map(|frame| frame.output);
        match self.kind(ty).clone() {
            TyKind::Adt(def, args)
                if Some(def) == self.linker.lang.result || Some(def) == self.linker.lang.option =>
            {
                if let Some(output) = output {
                    // The kind of the frame's output is told by `?` itself; only the error may convert.
                    if matches!(self.kind(self.shallow(output)), TyKind::Infer(_)) {
                        let mut holes: Vec<Ty> = args.iter().map(|_| self.linker.hole()).collect();
                        if let (2, Some(&error)) = (args.len(), args.get(1)) {
                            holes[1] = error;
                        }
                        let shape = self.intern(TyKind::Adt(def, holes.into()));
                        self.unify(output, shape);
                    }
                }
                args.first().copied().unwrap_or(Ty::UNKNOWN)
            }
            // `Poll<Result<T, E>>`, `ControlFlow` and others: the first argument is the best witness there is.
            _ => self.fresh(),
        }
    }

    fn closure(
        &mut self,
        id: ExprId,
        params: &[Param],
        output: Option<crate::lower::ir::TypeExprId>,
        body: ExprId,
        is_async: bool,
        expected: Option<Ty>,
    ) -> Ty {
        let expected = expected.and_then(|wanted| self.expected_closure(wanted));
        let mut inputs = Vec::new();
        for (index, param) in params.iter().enumerate() {
            let wanted = expected
                .as_ref()
                .and_then(|(inputs, _)| inputs.get(index).copied());
            let ty = match (param.ty, wanted) {
                (Some(written), wanted) => {
                    let scope = self.type_scope();
                    let ty = self.linker.lower_type(scope, written);
                    if let Some(wanted) = wanted {
                        let wanted = self.normalize(wanted);
                        self.unify(ty, wanted);
                    }
                    ty
                }
                (None, Some(wanted)) => self.normalize(wanted),
                (None, None) => self.fresh(),
            };
            inputs.push(ty);
            self.pattern(param.pat, ty, None);
        }
        let declared = match output {
            Some(output) => {
                let scope = self.type_scope();
                self.linker.lower_type(scope, output)
            }
            None => self.fresh(),
        };
        self.frames.push(Frame { output: declared });
        let targets = std::mem::take(&mut self.targets);
        let hint = if is_async { None } else { Some(declared) };
        let value = self.expr(body, hint);
        if self.shallow(value) != Ty::NEVER || output.is_none() {
            self.coerce(declared, value);
        }
        self.targets = targets;
        self.frames.pop();
        let result = if is_async {
            self.intern(TyKind::AsyncBlock(self.body_ref, id, declared))
        } else {
            declared
        };
        self.intern(TyKind::Closure(self.body_ref, id, inputs.into(), result))
    }

    fn macro_call(&mut self, id: ExprId, call: &MacroCall) -> Ty {
        let operands: Vec<Ty> = call
            .operands
            .iter()
            .map(|&operand| self.expr(operand, None))
            .collect();
        let declared = self.macro_output(id, call.path);
        match call.shape {
            MacroShape::FormatDiverge => Ty::NEVER,
            MacroShape::PassThrough => operands.first().copied().unwrap_or(Ty::UNIT),
            MacroShape::Collect => {
                let item = self.fresh();
                for operand in operands {
                    self.coerce(item, operand);
                }
                match self.linker.lang.vec {
                    Some(def) => self.intern(TyKind::Adt(def, Box::new([item]))),
                    None => Ty::UNKNOWN,
                }
            }
            MacroShape::Join | MacroShape::TryJoin => {
                let outputs: Vec<Ty> = operands
                    .into_iter()
                    .map(|operand| self.awaited(operand).unwrap_or(Ty::UNKNOWN))
                    .collect();
                if call.shape == MacroShape::Join {
                    return self.intern(TyKind::Tuple(outputs.into()));
                }
                let mut values = Vec::new();
                let mut error = Ty::UNKNOWN;
                for output in outputs {
                    match self.kind(self.shallow(output)).clone() {
                        TyKind::Adt(_, args) if args.len() == 2 => {
                            values.push(args[0]);
                            error = args[1];
                        }
                        _ => values.push(Ty::UNKNOWN),
                    }
                }
                let values = self.intern(TyKind::Tuple(values.into()));
                match self.linker.lang.result {
                    Some(def) => self.intern(TyKind::Adt(def, Box::new([values, error]))),
                    None => Ty::UNKNOWN,
                }
            }
            MacroShape::Compare => Ty::UNIT,
            MacroShape::Format | MacroShape::Call => match declared {
                Some(ty) => ty,
                None => self.fresh(),
            },
        }
    }

    fn select(&mut self, branches: &[SelectBranch], otherwise: Option<ExprId>) -> Ty {
        let mut result = Ty::NEVER;
        for branch in branches {
            if let Some(condition) = branch.condition {
                self.expr(condition, Some(Ty::BOOL));
            }
            let future = self.expr(branch.future, None);
            let output = match self.awaited(future) {
                Some(output) => output,
                None => self.fresh(),
            };
            self.pattern(branch.pat, output, None);
            let value = self.expr(branch.handler, None);
            result = self.join(result, value);
        }
        if let Some(otherwise) = otherwise {
            let value = self.expr(otherwise, None);
            result = self.join(result, value);
        }
        result
    }
}

/// The part of an expression that a long chain grows on.
fn leftmost(kind: &ExprKind) -> Option<ExprId> {
    match kind {
        ExprKind::Binary(_, left, _)
        | ExprKind::And(left, _)
        | ExprKind::Or(left, _)
        | ExprKind::MethodCall { receiver: left, .. }
        | ExprKind::Call { callee: left, .. }
        | ExprKind::Field { base: left, .. }
        | ExprKind::Index { base: left, .. }
        | ExprKind::Try(left)
        | ExprKind::Await(left)
        | ExprKind::Cast(left, _) => Some(*left),
        _ => None,
    }
}
