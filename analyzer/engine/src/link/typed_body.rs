//! A body with its types and call targets: what `flow` reads.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{BodyRef, DefId, Ty, TyArena};
use crate::lower::ir::{ExprId, PatId};

/// One step of an automatic or written dereference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DerefStep {
    /// `&T`, `&mut T`, a raw pointer, or a `Box`.
    Builtin,
    /// A call of this `deref`, of a type with a `Deref` impl.
    Overloaded(DefId),
}

/// How a receiver or field base gets to the type that has the method or field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Adjustment {
    /// Dereferences, outermost first.
    pub derefs: SmallVec<[DerefStep; 2]>,
    /// Then `&` (`false`) or `&mut` (`true`), if any. None: the receiver is taken by value.
    pub autoref: Option<bool>,
}

/// What a call, operator or other callable expression runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Callee {
    /// These functions: one, or one per `cfg` twin. Type arguments as in
    /// [`TyKind::FnItem`](super::TyKind::FnItem).
    Functions(SmallVec<[DefId; 1]>, Box<[Ty]>),
    /// A trait method that any implementation may answer: the trait's own declaration and the known
    /// implementations in the program. `complete` when no other can exist there.
    Virtual {
        /// The declaration in the trait.
        declaration: DefId,
        /// Implementations in the program, in order.
        implementations: Vec<DefId>,
    },
    /// A tuple struct or variant (`Some(..)`).
    Constructor(DefId, Option<u32>),
    /// A closure of this very body.
    Closure(ExprId),
    /// A value of function type: a parameter, a field, a boxed closure.
    Value,
    /// Nothing is known.
    Unknown,
}

/// How a pattern binding takes its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BindingMode {
    /// Moves or copies.
    #[default]
    Move,
    /// Borrows, by `ref` or by matching through a reference.
    Ref,
    /// Borrows mutably.
    RefMut,
}

/// A resolved field access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldAccess {
    /// The struct or union; `None` for tuples.
    pub owner: Option<DefId>,
    /// Index of the field.
    pub index: u32,
    /// How the base gets to the owner.
    pub adjustment: Adjustment,
}

/// A body with its types.
#[derive(Debug, Clone)]
pub struct TypedBody {
    /// The function, static or constant it belongs to.
    pub owner: DefId,
    /// Which body.
    pub body: BodyRef,
    /// Arena of every type below.
    pub types: TyArena,
    /// Type of each expression, by [`ExprId`]. No inference variables are left.
    pub exprs: Vec<Ty>,
    /// Type of each variable, by `LocalId`.
    pub locals: Vec<Ty>,
    /// Type of what each pattern is matched against, by [`PatId`].
    pub pats: Vec<Ty>,
    /// Targets of calls, method calls, macros, and of implicit calls: overloaded operators and
    /// indexing, `for` (the `next` of the iterator), `?` (`From::from`). Missing: a primitive operation.
    pub callees: FxHashMap<ExprId, Callee>,
    /// `into_iter` of a `for` loop, by the loop.
    pub into_iter: FxHashMap<ExprId, Callee>,
    /// Receivers of method calls, by the call.
    pub adjustments: FxHashMap<ExprId, Adjustment>,
    /// Written `*e`: overloaded or built in; and autoderef before indexing.
    pub derefs: FxHashMap<ExprId, Adjustment>,
    /// Field accesses.
    pub fields: FxHashMap<ExprId, FieldAccess>,
    /// Mode of each [`PatKind::Bind`](crate::lower::ir::PatKind::Bind), by pattern.
    pub bindings: FxHashMap<PatId, BindingMode>,
    /// What each path pattern, tuple-struct pattern or struct pattern names: the type and, for enums,
    /// the variant's index.
    pub pattern_variants: FxHashMap<PatId, (DefId, Option<u32>)>,
    /// What each path or struct expression names, beside functions: statics, constants, variants, structs.
    pub path_targets: FxHashMap<ExprId, DefId>,
    /// Variant of each struct expression or unit-variant path of an enum.
    pub expr_variants: FxHashMap<ExprId, u32>,
    /// Places to deref implicitly when a reference is matched by a non-reference pattern: the number of
    /// references peeled, by pattern.
    pub peeled: FxHashMap<PatId, u32>,
    /// How many method calls and calls there are, and how many found no target.
    pub calls: (u32, u32),
}
