//! Items.

use super::{BodyId, Bound, CfgPredicate, Generics, Name, PathId, TypeExprId};
use crate::span::Span;

/// Index into [`FileFacts::items`](super::FileFacts::items).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

/// One item: free, in a module, an impl, a trait or a block.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its name; impls, uses and macro calls have none.
    pub name: Option<Name>,
    /// What it is.
    pub kind: ItemKind,
    /// Where the enclosing *top-level* item starts, in bytes from the start of the file. Every
    /// other span of this item and its bodies counts from here.
    pub base: u32,
    /// The whole item, relative to `base`.
    pub span: Span,
    /// The name, or the self type of an impl, relative to `base`.
    pub name_span: Span,
    /// `pub` and its kin.
    pub visibility: Visibility,
    /// Conjunction of every `#[cfg]` on the item itself (not on its parents).
    pub cfg: Vec<CfgPredicate>,
    /// Attributes other than documentation, `cfg` and `derive`.
    pub attributes: Vec<Attribute>,
    /// Paths in `#[derive(..)]`.
    pub derives: Vec<PathId>,
    /// Marks that many readers ask for.
    pub flags: ItemFlags,
}

/// Marks read off attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ItemFlags {
    /// The last segment of an attribute is `test` (`#[test]`, `#[tokio::test]`), or `#[bench]`.
    pub is_test: bool,
    /// Expanded from a macro call: spans point at the call or its arguments.
    pub from_macro: bool,
}

/// How far a name reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visibility {
    /// No `pub`.
    #[default]
    Private,
    /// `pub(crate)`, `pub(super)`, `pub(in …)`
    Restricted,
    /// `pub`
    Public,
}

/// An attribute with its arguments as a small tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// Path segments.
    pub path: Vec<Name>,
    /// Arguments in parentheses, or one for `= value`.
    pub args: Vec<AttributeArg>,
}

/// One argument of an attribute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttributeArg {
    /// `name` or `a::b` (joined by `::`)
    Word(String),
    /// `"text"` or a number, without quotes.
    Literal(String),
    /// `name = value` with a word or literal on the right.
    Assign(String, String),
    /// `name(args)`
    Call(String, Vec<AttributeArg>),
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum ItemKind {
    /// `mod a { … }` or `mod a;`
    Module {
        /// The items of an inline module; `None` for a module in a file of its own.
        inline: Option<Vec<ItemId>>,
        /// `#[path = "…"]`
        path: Option<String>,
    },
    /// `use a::{b, c as d, e::*};`, flattened.
    Use(Vec<UseLeaf>),
    /// `extern crate a as b;`: the item's name is `b` (or `a`), this is `a`.
    ExternCrate(Name),
    /// A struct.
    Struct(Generics, Fields),
    /// A union; its fields are named.
    Union(Generics, Fields),
    /// An enum.
    Enum(Generics, Vec<Variant>),
    /// A function or method.
    Fn(Box<FnDecl>),
    /// `impl Trait for Type { … }`
    Impl {
        /// `impl<…>`
        generics: Generics,
        /// The trait.
        trait_path: Option<PathId>,
        /// `impl !Trait for …`
        negative: bool,
        /// `unsafe impl`
        is_unsafe: bool,
        /// The type.
        self_type: TypeExprId,
        /// Members.
        members: Vec<ItemId>,
    },
    /// A trait.
    Trait {
        /// Generics.
        generics: Generics,
        /// Supertraits.
        bounds: Vec<Bound>,
        /// Members: functions (with a body where defaulted), types, constants.
        members: Vec<ItemId>,
    },
    /// `trait A = B;`
    TraitAlias(Generics, Vec<Bound>),
    /// `static A: T = …;`
    Static {
        /// The type.
        ty: TypeExprId,
        /// `static mut`
        mutable: bool,
        /// The initializer.
        init: Option<BodyId>,
        /// `thread_local!`
        thread_local: bool,
    },
    /// `const A: T = …;`, associated ones too.
    Const {
        /// The type, where written.
        ty: TypeExprId,
        /// The value.
        init: Option<BodyId>,
    },
    /// `type A<T> = B;`, associated ones too.
    TypeAlias {
        /// Generics.
        generics: Generics,
        /// The type; `None` for an associated type without default.
        ty: Option<TypeExprId>,
        /// Bounds of an associated type.
        bounds: Vec<Bound>,
    },
    /// `extern "C" { … }`
    ForeignModule(Vec<ItemId>),
    /// `macro_rules! name { … }`: index into [`FileFacts::macros`](super::FileFacts::macros).
    MacroRules(u32),
    /// A macro call in item position that stayed opaque.
    OpaqueMacro(PathId),
}

/// One leaf of a `use` tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseLeaf {
    /// The whole path. For `use a::{self}` it is `a`.
    pub path: PathId,
    /// The name it brings into scope; `None` for `as _` and for globs.
    pub name: Option<Name>,
    /// `use a::*`
    pub glob: bool,
}

/// Fields of a struct or variant.
#[derive(Debug, Clone, Default)]
pub enum Fields {
    /// `struct A;`
    #[default]
    Unit,
    /// `struct A(T);`: the names are `0`, `1`, …
    Tuple(Vec<FieldDecl>),
    /// `struct A { a: T }`
    Named(Vec<FieldDecl>),
}

/// One field.
#[derive(Debug, Clone)]
pub struct FieldDecl {
    /// Its name; `0`, `1`, … in tuples.
    pub name: Name,
    /// Its type.
    pub ty: TypeExprId,
    /// Where the declaration stands, relative to the item's base.
    pub span: Span,
    /// Its visibility.
    pub visibility: Visibility,
    /// Its own `cfg`s.
    pub cfg: Vec<CfgPredicate>,
    /// Attributes other than documentation and `cfg`.
    pub attributes: Vec<Attribute>,
}

/// One variant.
#[derive(Debug, Clone)]
pub struct Variant {
    /// Its name.
    pub name: Name,
    /// Its fields.
    pub fields: Fields,
    /// Its own `cfg`s.
    pub cfg: Vec<CfgPredicate>,
    /// Attributes other than documentation and `cfg`.
    pub attributes: Vec<Attribute>,
}

/// A function's declaration.
#[derive(Debug, Clone)]
pub struct FnDecl {
    /// Generics.
    pub generics: Generics,
    /// `self` in its forms. It is also the first of the body's parameters.
    pub self_param: Option<SelfParam>,
    /// Types of the other parameters.
    pub params: Vec<TypeExprId>,
    /// Names of the other parameters, where the pattern is a plain name.
    pub param_names: Vec<Option<Name>>,
    /// The declared output; `None` for unit. For `async fn` what stands after `->`.
    pub output: Option<TypeExprId>,
    /// `async fn`
    pub is_async: bool,
    /// `unsafe fn`
    pub is_unsafe: bool,
    /// `const fn`
    pub is_const: bool,
    /// The body; `None` for a declaration.
    pub body: Option<BodyId>,
}

/// How `self` is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SelfParam {
    /// `self`, `mut self`
    Value,
    /// `&self`
    Ref,
    /// `&mut self`
    RefMut,
    /// `self: T`
    Typed(TypeExprId),
}
