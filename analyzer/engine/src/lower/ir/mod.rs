//! The representation that everything after `lower` reads.
//!
//! All of it is arenas of plain values with `u32` ids: `Send`, compact, and free of positions
//! other than [`Span`]s that count from the start of the enclosing top-level item.

mod body;
mod cfg;
mod file;
mod items;
mod types;

pub use body::{
    Arm, BinaryOp, BlockKind, Body, BodyId, CaptureMode, Expr, ExprId, ExprKind, FieldInit,
    FieldPat, Literal, Local, LocalId, LoopKind, MacroCall, MacroShape, Param, Pat, PatId, PatKind,
    SelectBranch, Stmt, UnaryOp,
};
pub use cfg::{CfgPredicate, CfgRank, are_exhaustive, exclude_each_other, rank_of};
pub use file::{FileFacts, IntentComment, MacroDefinition, Name, NameTable, OpaqueMacro};
pub use items::{
    Attribute, AttributeArg, FieldDecl, Fields, FnDecl, Item, ItemFlags, ItemId, ItemKind,
    SelfParam, UseLeaf, Variant, Visibility,
};
pub use types::{
    Bound, GenericArg, GenericParam, GenericParamKind, Generics, PathFacts, PathId, Segment,
    TypeExpr, TypeExprId, WherePredicate,
};
