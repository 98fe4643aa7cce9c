//! Types, interned.
//!
//! The program's own arena is filled while signatures are resolved and is then read-only, so that
//! bodies can be inferred in parallel: each inference adds its types to an arena of its own that
//! stands on top of the program's.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{BodyRef, DefId, Symbol};
use crate::lower::ir::ExprId;

/// An interned type. Equal ids of one arena are equal types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ty(pub u32);

impl Ty {
    /// The type of which nothing is known.
    pub const UNKNOWN: Self = Self(0);
    /// `!`
    pub const NEVER: Self = Self(1);
    /// `()`
    pub const UNIT: Self = Self(2);
    /// `bool`
    pub const BOOL: Self = Self(3);
    /// `str`
    pub const STR: Self = Self(4);
}

/// Primitive types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are Rust's own")]
pub enum PrimitiveType {
    Bool,
    Char,
    Str,
    I8,
    I16,
    I32,
    I64,
    I128,
    Isize,
    U8,
    U16,
    U32,
    U64,
    U128,
    Usize,
    F32,
    F64,
    /// An integer literal whose type nothing has fixed.
    SomeInt,
    /// A float literal whose type nothing has fixed.
    SomeFloat,
}

/// What a type is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TyKind {
    /// Nothing is known.
    Unknown,
    /// `!`
    Never,
    /// A primitive.
    Primitive(PrimitiveType),
    /// A struct, enum or union with its type arguments (lifetimes and constants left out).
    Adt(DefId, Box<[Ty]>),
    /// `&T` (`false`), `&mut T` (`true`)
    Ref(bool, Ty),
    /// `*const T` (`false`), `*mut T` (`true`)
    Ptr(bool, Ty),
    /// `[T]`
    Slice(Ty),
    /// `[T; N]`
    Array(Ty),
    /// `(A, B)`
    Tuple(Box<[Ty]>),
    /// A function or method by name, with the arguments of its own and its parent's parameters,
    /// as far as known: parent's first.
    FnItem(DefId, Box<[Ty]>),
    /// A tuple constructor: of a struct (`None`) or of that variant of an enum.
    Ctor(DefId, Option<u32>, Box<[Ty]>),
    /// `fn(A) -> B`
    FnPointer(Box<[Ty]>, Ty),
    /// A closure of a body: parameters and output as far as known.
    Closure(BodyRef, ExprId, Box<[Ty]>, Ty),
    /// The future of an `async` block or closure of a body, with its output.
    AsyncBlock(BodyRef, ExprId, Ty),
    /// The future of a call of an `async fn`, with its output.
    AsyncCall(DefId, Ty),
    /// The `n`th type parameter of an item. `Self` of a trait is parameter `u32::MAX` of the trait.
    Param(DefId, u32),
    /// `dyn A + B`
    Dyn(Box<[TraitRef]>),
    /// `impl A + B`; in return position one type whatever the call.
    Opaque(Box<[TraitRef]>),
    /// `<T as Trait>::Name` that could not be reduced yet.
    Projection(Ty, Option<DefId>, Symbol),
    /// A variable of an inference under way; never seen outside it.
    Infer(u32),
}

/// A trait with arguments and bindings of associated types.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct TraitRef {
    /// The trait.
    pub def: DefId,
    /// Its type arguments, without `Self`. For the `Fn` family one tuple of inputs.
    pub args: Box<[Ty]>,
    /// `Item = T`; `Output` for the `Fn` family.
    pub bindings: Box<[(Symbol, Ty)]>,
}

/// Kinds of types that rewriting is about, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Mentions(u8);

impl Mentions {
    /// Type parameters, `Self` of traits included.
    pub const PARAMS: Self = Self(1);
    /// Inference variables.
    pub const VARIABLES: Self = Self(2);
    /// Associated types that are not reduced.
    pub const PROJECTIONS: Self = Self(4);
    /// Variables or projections: what reducing may change.
    pub const OPEN: Self = Self(6);
}

/// A set of interned types, possibly on top of a shared one.
#[derive(Debug, Clone)]
pub struct TyArena {
    base: Option<Arc<TyArena>>,
    base_len: u32,
    kinds: Vec<TyKind>,
    /// What each type mentions, so that rewriting can pass over types that it does not concern.
    mentions: Vec<Mentions>,
    /// How many types each one is made of, counted as often as they occur.
    sizes: Vec<u32>,
    ids: FxHashMap<TyKind, Ty>,
}

impl Default for TyArena {
    fn default() -> Self {
        Self::new()
    }
}

impl TyArena {
    /// An arena that holds the types named by the constants of [`Ty`].
    #[must_use]
    pub fn new() -> Self {
        let mut arena = Self {
            base: None,
            base_len: 0,
            kinds: Vec::new(),
            mentions: Vec::new(),
            sizes: Vec::new(),
            ids: FxHashMap::default(),
        };
        for kind in [
            TyKind::Unknown,
            TyKind::Never,
            TyKind::Tuple(Box::default()),
            TyKind::Primitive(PrimitiveType::Bool),
            TyKind::Primitive(PrimitiveType::Str),
        ] {
            arena.intern(kind);
        }
        arena
    }

    /// An empty arena on top of `base`: ids of `base` stay valid in it.
    #[must_use]
    pub fn on(base: Arc<Self>) -> Self {
        let base_len = base.len();
        Self {
            base: Some(base),
            base_len,
            kinds: Vec::new(),
            mentions: Vec::new(),
            sizes: Vec::new(),
            ids: FxHashMap::default(),
        }
    }

    /// How many types there are, those of the base included.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.base_len + u32::try_from(self.kinds.len()).expect("fewer than 2^32 types")
    }

    /// Never true: the constants of [`Ty`] are always there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn find(&self, kind: &TyKind) -> Option<Ty> {
        self.ids
            .get(kind)
            .copied()
            .or_else(|| self.base.as_ref().and_then(|base| base.find(kind)))
    }

    /// The id of a type.
    pub fn intern(&mut self, kind: TyKind) -> Ty {
        if let Some(ty) = self.find(&kind) {
            return ty;
        }
        let ty = Ty(self.len());
        let mentions = self.mentions_of(&kind);
        self.mentions.push(mentions);
        let mut size = 1_u32;
        each_part(&kind, &mut |part| {
            size = size.saturating_add(self.size(part))
        });
        self.sizes.push(size);
        self.kinds.push(kind.clone());
        self.ids.insert(kind, ty);
        ty
    }

    /// What a type is.
    ///
    /// # Panics
    /// If the id belongs to another arena.
    #[must_use]
    pub fn kind(&self, ty: Ty) -> &TyKind {
        match (&self.base, ty.0.checked_sub(self.base_len)) {
            (_, Some(own)) => &self.kinds[own as usize],
            (Some(base), None) => base.kind(ty),
            (None, None) => unreachable!("an arena without base starts at 0"),
        }
    }

    /// Whether a type mentions, at any depth, one of the kinds asked for.
    #[must_use]
    pub fn mentions(&self, ty: Ty, any_of: Mentions) -> bool {
        self.mentioned(ty).0 & any_of.0 != 0
    }

    fn mentioned(&self, ty: Ty) -> Mentions {
        match (&self.base, ty.0.checked_sub(self.base_len)) {
            (_, Some(own)) => self.mentions[own as usize],
            (Some(base), None) => base.mentioned(ty),
            (None, None) => unreachable!("an arena without base starts at 0"),
        }
    }

    fn mentions_of(&self, kind: &TyKind) -> Mentions {
        let own = match kind {
            TyKind::Param(..) => Mentions::PARAMS.0,
            TyKind::Infer(_) => Mentions::VARIABLES.0,
            TyKind::Projection(..) => Mentions::PROJECTIONS.0,
            _ => 0,
        };
        let mut all = own;
        each_part(kind, &mut |part| all |= self.mentioned(part).0);
        Mentions(all)
    }

    /// How many types a type is made of, counted as often as they occur.
    #[must_use]
    pub fn size(&self, ty: Ty) -> u32 {
        match (&self.base, ty.0.checked_sub(self.base_len)) {
            (_, Some(own)) => self.sizes[own as usize],
            (Some(base), None) => base.size(ty),
            (None, None) => unreachable!("an arena without base starts at 0"),
        }
    }

    /// The type behind any number of references.
    #[must_use]
    pub fn peel_refs(&self, mut ty: Ty) -> Ty {
        while let TyKind::Ref(_, inner) = *self.kind(ty) {
            ty = inner;
        }
        ty
    }
}

/// The types directly inside another one.
fn each_part(kind: &TyKind, visit: &mut impl FnMut(Ty)) {
    match kind {
        TyKind::Unknown
        | TyKind::Never
        | TyKind::Primitive(_)
        | TyKind::Param(..)
        | TyKind::Infer(_) => {}
        TyKind::Adt(_, parts)
        | TyKind::Tuple(parts)
        | TyKind::FnItem(_, parts)
        | TyKind::Ctor(_, _, parts) => parts.iter().for_each(|&part| visit(part)),
        TyKind::Ref(_, inner)
        | TyKind::Ptr(_, inner)
        | TyKind::Slice(inner)
        | TyKind::Array(inner)
        | TyKind::AsyncBlock(_, _, inner)
        | TyKind::AsyncCall(_, inner)
        | TyKind::Projection(inner, _, _) => visit(*inner),
        TyKind::FnPointer(inputs, output) | TyKind::Closure(_, _, inputs, output) => {
            inputs.iter().for_each(|&input| visit(input));
            visit(*output);
        }
        TyKind::Dyn(bounds) | TyKind::Opaque(bounds) => {
            for bound in bounds {
                bound.args.iter().for_each(|&arg| visit(arg));
                bound.bindings.iter().for_each(|&(_, ty)| visit(ty));
            }
        }
    }
}
