//! Types and paths as written.

use super::Name;

/// Index into [`FileFacts::paths`](super::FileFacts::paths).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathId(pub u32);

/// Index into [`FileFacts::types`](super::FileFacts::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeExprId(pub u32);

/// A path as written: `crate::a::B::<T>::c`, `<T as Trait>::Out`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct PathFacts {
    /// Starts with `::`.
    pub global: bool,
    /// `<T as Trait>::…`: the type, and how many leading segments belong to the trait
    /// (0 for `<T>::…`).
    pub qself: Option<(TypeExprId, u32)>,
    /// At least one, unless the source was broken. `self`, `super`, `crate`, `Self` and
    /// `$crate` (as `crate`) are ordinary names here.
    pub segments: Vec<Segment>,
}

/// One segment of a path.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Segment {
    /// The identifier.
    pub name: Name,
    /// `<…>` or `(A, B) -> C`; empty where none is written.
    pub args: Vec<GenericArg>,
}

/// One generic argument.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum GenericArg {
    /// A type.
    Type(TypeExprId),
    /// `Item = T`
    Assoc(Name, TypeExprId),
    /// `Item: Bound`
    AssocBound(Name, Vec<Bound>),
    /// A lifetime; `true` for `'static`.
    Lifetime(bool),
    /// A constant expression; its text where it is a literal or a name.
    Const(Option<Name>),
    /// The sugar of `Fn(A, B) -> C`: inputs and output.
    Call(Vec<TypeExprId>, Option<TypeExprId>),
}

/// A type as written.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TypeExpr {
    /// `a::B<C>`
    Path(PathId),
    /// `&T`, `&mut T`
    Ref {
        /// `&mut`
        mutable: bool,
        /// The referent.
        inner: TypeExprId,
        /// `&'static T`
        is_static: bool,
    },
    /// `*const T`, `*mut T`
    Ptr {
        /// `*mut`
        mutable: bool,
        /// The pointee.
        inner: TypeExprId,
    },
    /// `[T]`
    Slice(TypeExprId),
    /// `[T; N]`
    Array(TypeExprId),
    /// `(A, B)`; unit is empty.
    Tuple(Vec<TypeExprId>),
    /// `fn(A) -> B`
    Fn(Vec<TypeExprId>, Option<TypeExprId>),
    /// `dyn A + B`
    Dyn(Vec<Bound>),
    /// `impl A + B`
    Impl(Vec<Bound>),
    /// `!`
    Never,
    /// `_`
    Infer,
    /// A macro or something else that cannot be read.
    Opaque,
}

/// A trait bound. Lifetime bounds are dropped, but for `'static`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Bound {
    /// `Trait<Args>`
    Trait(PathId),
    /// `?Sized` and the like.
    Maybe(PathId),
    /// `'static`
    Static,
}

/// `<T: A, 'a, const N: usize> where …`
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Generics {
    /// In source order.
    pub params: Vec<GenericParam>,
    /// `where` clauses on types.
    pub predicates: Vec<WherePredicate>,
}

/// One generic parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GenericParam {
    /// Its name, without the apostrophe for lifetimes.
    pub name: Name,
    /// Type, lifetime or constant.
    pub kind: GenericParamKind,
    /// Bounds in place.
    pub bounds: Vec<Bound>,
    /// `= T`
    pub default: Option<TypeExprId>,
}

/// Kinds of generic parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GenericParamKind {
    /// `T`
    Type,
    /// `'a`
    Lifetime,
    /// `const N: T`
    Const,
}

/// `T: Bound + Bound`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WherePredicate {
    /// The bounded type.
    pub ty: TypeExprId,
    /// Its bounds.
    pub bounds: Vec<Bound>,
}
