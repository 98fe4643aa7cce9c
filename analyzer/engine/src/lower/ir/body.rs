//! Bodies: what a function does, as a tree in evaluation order.
//!
//! The tree keeps what decides where values live and die: statements, tails, scrutinees,
//! conditions, patterns, moves. Parentheses, attributes, literals' values and formatting text
//! vanish. Names of locals are resolved here, since that needs nothing but the body; every other
//! name stays a path for `link`.

use super::{CfgPredicate, ItemId, Name, PathId, TypeExprId};
use crate::span::Span;

/// Index into [`FileFacts::bodies`](super::FileFacts::bodies).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BodyId(pub u32);

/// Index into [`Body::exprs`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExprId(pub u32);

/// Index into [`Body::pats`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatId(pub u32);

/// Index into [`Body::locals`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalId(pub u32);

/// A body. Closures and `async` blocks inside it are expressions of the same arenas and share
/// its locals: what a closure captures is what it mentions and does not bind.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// Parameters in order, `self` first where there is one.
    pub params: Vec<Param>,
    /// The value; `None` for a body that was passed over, of which only the parameters are known.
    pub value: Option<ExprId>,
    /// Expressions; children stand before their parents.
    pub exprs: Vec<Expr>,
    /// Patterns; children stand before their parents.
    pub pats: Vec<Pat>,
    /// Variables.
    pub locals: Vec<Local>,
    /// The body belongs to an `async fn`.
    pub is_async: bool,
    /// The `base` of the item it belongs to: add it to a span to get bytes from the file's start.
    pub base: u32,
}

/// A parameter of a function or closure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    /// Its pattern. `self` is a [`PatKind::Bind`].
    pub pat: PatId,
    /// Its type, where written; `None` for plain `self` and untyped closure parameters.
    pub ty: Option<TypeExprId>,
}

/// A variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// Its name; `self` is one too.
    pub name: Name,
    /// The pattern that binds it (the first one, in or-patterns).
    pub pat: PatId,
    /// `mut`
    pub mutable: bool,
}

/// An expression and where it stands, relative to the item's base.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where.
    pub span: Span,
}

/// A pattern and where it stands, relative to the item's base.
#[derive(Debug, Clone)]
pub struct Pat {
    /// What it is.
    pub kind: PatKind,
    /// Where.
    pub span: Span,
}

/// Expressions.
#[derive(Debug, Clone)]
pub enum ExprKind {
    /// A literal.
    Literal(Literal),
    /// A variable of this body.
    Local(LocalId),
    /// Any other path: function, static, constant, unit variant, constructor.
    Path(PathId),
    /// `f(a, b)`
    Call {
        /// What is called.
        callee: ExprId,
        /// Arguments.
        args: Vec<ExprId>,
    },
    /// `r.m::<T>(a)`
    MethodCall {
        /// The receiver as written.
        receiver: ExprId,
        /// The method.
        name: Name,
        /// Where the method's name stands.
        name_span: Span,
        /// `::<T>`
        turbofish: Vec<TypeExprId>,
        /// Arguments without the receiver.
        args: Vec<ExprId>,
    },
    /// `a.b`, `a.0`
    Field {
        /// `a`
        base: ExprId,
        /// `b`
        name: Name,
    },
    /// `a[i]`
    Index {
        /// `a`
        base: ExprId,
        /// `i`
        index: ExprId,
    },
    /// `*a`, `!a`, `-a`
    Unary(UnaryOp, ExprId),
    /// `a + b`, comparisons too; not `&&` and `||`.
    Binary(BinaryOp, ExprId, ExprId),
    /// `a && b`
    And(ExprId, ExprId),
    /// `a || b`
    Or(ExprId, ExprId),
    /// `a = b`
    Assign(ExprId, ExprId),
    /// `(a, _) = b` and other destructuring assignments; the pattern's leaves are
    /// [`PatKind::AssignTo`].
    Destructure(PatId, ExprId),
    /// `a += b`
    AssignOp(BinaryOp, ExprId, ExprId),
    /// `&a`, `&mut a`, `&raw const a`
    Ref {
        /// `mut`
        mutable: bool,
        /// `&raw`
        raw: bool,
        /// `a`
        inner: ExprId,
    },
    /// `a as T`
    Cast(ExprId, TypeExprId),
    /// `a..b`, `a..=b`; ends may be missing.
    Range(Option<ExprId>, Option<ExprId>),
    /// `(a, b)`; unit is empty.
    Tuple(Vec<ExprId>),
    /// `[a, b]`
    Array(Vec<ExprId>),
    /// `[a; n]`
    Repeat(ExprId),
    /// `S { a: x, ..base }`
    Struct {
        /// The struct or variant.
        path: PathId,
        /// Fields in source order.
        fields: Vec<FieldInit>,
        /// `..base`
        base: Option<ExprId>,
    },
    /// `{ … }` in its forms.
    Block {
        /// What kind of block.
        kind: BlockKind,
        /// `'a: { … }`
        label: Option<Name>,
        /// Items declared in the block; they are in scope in all of it.
        items: Vec<ItemId>,
        /// Statements.
        stmts: Vec<Stmt>,
        /// The tail expression.
        tail: Option<ExprId>,
    },
    /// `if c { a } else { b }`; `c` may hold [`ExprKind::Let`] under [`ExprKind::And`].
    If {
        /// The condition.
        condition: ExprId,
        /// A block.
        then: ExprId,
        /// A block or another `if`.
        otherwise: Option<ExprId>,
    },
    /// `let p = e` inside a condition (of `if`, `while` or a match guard).
    Let(PatId, ExprId),
    /// `match s { … }`
    Match {
        /// The scrutinee.
        scrutinee: ExprId,
        /// Arms.
        arms: Vec<Arm>,
    },
    /// `loop`, `while`, `for`
    Loop {
        /// Which, and its head.
        kind: LoopKind,
        /// `'a:`
        label: Option<Name>,
        /// A block.
        body: ExprId,
    },
    /// `break 'a value`
    Break(Option<Name>, Option<ExprId>),
    /// `continue 'a`
    Continue(Option<Name>),
    /// `return value`
    Return(Option<ExprId>),
    /// `e?`
    Try(ExprId),
    /// `e.await`
    Await(ExprId),
    /// `|a| e`, `move || e`, `async |a| e`
    Closure {
        /// Parameters.
        params: Vec<Param>,
        /// `-> T`
        output: Option<TypeExprId>,
        /// The body.
        body: ExprId,
        /// `move`
        capture: CaptureMode,
        /// `async`
        is_async: bool,
    },
    /// A macro whose operands are known but whose expansion is modelled by a shape.
    Macro(MacroCall),
    /// `tokio::select!` and its kin: concurrent branches of one task, the first to finish wins.
    Select {
        /// Branches in order.
        branches: Vec<SelectBranch>,
        /// The `else` branch.
        otherwise: Option<ExprId>,
    },
    /// `yield e`, `become e` and other things outside the model: the operands are evaluated.
    Other(Vec<ExprId>),
    /// Could not be read: an opaque macro or lost syntax. Nothing is known of it.
    Opaque,
}

/// Literals, as far as types need them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Literal {
    /// `"…"`
    Str(Name),
    /// `b"…"`, `c"…"`
    Bytes,
    /// `'a'`
    Char,
    /// An integer: its decimal digits, however it is written, and the suffix if any. `b'a'` is
    /// one too, with the suffix `u8`.
    Int(Name, Option<Name>),
    /// A float.
    Float,
    /// `true`, `false`
    Bool(bool),
}

/// Unary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnaryOp {
    /// `*`
    Deref,
    /// `!`
    Not,
    /// `-`
    Neg,
}

/// Binary operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `%`
    Rem,
    /// `^`
    BitXor,
    /// `&`
    BitAnd,
    /// `|`
    BitOr,
    /// `<<`
    Shl,
    /// `>>`
    Shr,
    /// `==`
    Eq,
    /// `!=`
    Ne,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

/// `name: value` in a struct expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldInit {
    /// The field.
    pub name: Name,
    /// Its value.
    pub value: ExprId,
}

/// Statements. An item is not one: it is in [`ExprKind::Block`]'s `items`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stmt {
    /// `let p: T = e else { … };`
    Let {
        /// The pattern.
        pat: PatId,
        /// The annotation.
        ty: Option<TypeExprId>,
        /// The initializer.
        init: Option<ExprId>,
        /// The diverging block.
        otherwise: Option<ExprId>,
        /// Conditions on the statement.
        cfg: Vec<CfgPredicate>,
    },
    /// `e;` or a block-like expression in statement position.
    Expr {
        /// The expression.
        expr: ExprId,
        /// Conditions on the statement.
        cfg: Vec<CfgPredicate>,
    },
}

impl Stmt {
    /// Conditions on the statement.
    #[must_use]
    pub fn cfg(&self) -> &[CfgPredicate] {
        let (Self::Let { cfg, .. } | Self::Expr { cfg, .. }) = self;
        cfg
    }
}

/// Kinds of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// `{ … }`
    Plain,
    /// `unsafe { … }`
    Unsafe,
    /// `async { … }`, with `move` or not: a closure in all but name; it runs when awaited.
    Async(CaptureMode),
    /// `const { … }`
    Const,
    /// `try { … }`
    Try,
}

/// How a closure or `async` block captures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaptureMode {
    /// By reference, or by move where the body moves.
    Inferred,
    /// `move`
    Move,
}

/// Kinds of loops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoopKind {
    /// `loop`
    Loop,
    /// `while c`; the condition as in [`ExprKind::If`].
    While(ExprId),
    /// `for p in e`
    For(PatId, ExprId),
}

/// One arm of a `match`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arm {
    /// The pattern.
    pub pat: PatId,
    /// The guard, as the condition of an `if`.
    pub guard: Option<ExprId>,
    /// The value.
    pub body: ExprId,
    /// Conditions on the arm.
    pub cfg: Vec<CfgPredicate>,
}

/// One branch of a select.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectBranch {
    /// Bound to the future's output; a refutable one that does not match disables the branch.
    pub pat: PatId,
    /// The future, evaluated before any is polled.
    pub future: ExprId,
    /// `, if c`
    pub condition: Option<ExprId>,
    /// Run after the other futures are dropped.
    pub handler: ExprId,
}

/// A macro with known operands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MacroCall {
    /// The macro as written.
    pub path: PathId,
    /// What it does with its operands.
    pub shape: MacroShape,
    /// Operands in evaluation order. Captured names in format strings (`{x}`) are operands too.
    pub operands: Vec<ExprId>,
}

/// What a macro does with its operands. Which macro has which shape is data in the stubs.
/// Shapes that are plain control flow (`assert!`, `matches!`) are lowered to it and not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MacroShape {
    /// Borrows every operand, holds their temporaries to the end of the macro's *statement*,
    /// then calls `Display` or `Debug` of each: `format!`, `println!`, `write!`.
    Format,
    /// The same, and never returns: `panic!`.
    FormatDiverge,
    /// Compares borrowed operands, then formats them: `assert_eq!`. Temporaries end with the macro.
    Compare,
    /// Borrows and prints, then yields its operand: `dbg!`.
    PassThrough,
    /// Moves its operands into a collection: `vec!`.
    Collect,
    /// Polls its operands concurrently in one task until all are done: `join!`.
    Join,
    /// The same, and stops at the first error: `try_join!`.
    TryJoin,
    /// Evaluates its operands in order, each moved as into a call.
    Call,
}

/// Patterns.
#[derive(Debug, Clone)]
pub enum PatKind {
    /// `_`: binds nothing and moves nothing.
    Wild,
    /// `..` inside a tuple or slice.
    Rest,
    /// `x`, `ref x`, `mut x`, `x @ p`
    Bind {
        /// The variable.
        local: LocalId,
        /// `ref` or `ref mut`
        by_ref: Option<bool>,
        /// `@ p`
        sub: Option<PatId>,
    },
    /// A constant, unit variant or unit struct: `None`, `A::B`. A single identifier that starts
    /// with an upper-case letter is read as this.
    Path(PathId),
    /// A literal, range or constant block: a test that binds nothing.
    Literal,
    /// `A::B(p, q)`
    TupleStruct(PathId, Vec<PatId>),
    /// `A { a: p, .. }`
    Struct {
        /// The struct or variant.
        path: PathId,
        /// Field patterns.
        fields: Vec<FieldPat>,
        /// `..`
        rest: bool,
    },
    /// `(p, q)`
    Tuple(Vec<PatId>),
    /// `[p, q]`
    Slice(Vec<PatId>),
    /// `&p`, `&mut p`
    Ref(PatId),
    /// `p | q`
    Or(Vec<PatId>),
    /// `p: T` in closure parameters is stripped into [`Param::ty`]; this is the place on the left
    /// of a destructuring assignment.
    AssignTo(ExprId),
    /// Could not be read.
    Opaque,
}

/// `name: p` in a struct pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPat {
    /// The field.
    pub name: Name,
    /// Its pattern.
    pub pat: PatId,
}

impl Body {
    /// The expression behind an id of this body.
    ///
    /// # Panics
    /// If the id belongs to another body.
    #[must_use]
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.0 as usize]
    }

    /// The pattern behind an id of this body.
    ///
    /// # Panics
    /// If the id belongs to another body.
    #[must_use]
    pub fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.0 as usize]
    }

    /// The variable behind an id of this body.
    ///
    /// # Panics
    /// If the id belongs to another body.
    #[must_use]
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.0 as usize]
    }

    /// Where an expression stands, in bytes from the start of the file.
    #[must_use]
    pub fn span(&self, id: ExprId) -> Span {
        self.expr(id).span.shifted(self.base)
    }
}
