//! Why a place is taken to be reached by several threads or tasks at once.

use super::build::node_of_place;
use super::graph::{Node, SharingGraph};
use crate::flow::{FunctionFacts, Place, PlaceId, Root, Step};
use crate::link::{DefId, PointerKind, Program, Ty, TyArena, TyKind, TypedBody};
use crate::span::FileSpan;

/// What shows that others reach a place, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// It is, or is reached from, a static.
    Static(DefId),
    /// It, or another handle to it, is given to a task or thread here.
    Captured(FileSpan),
    /// It is a lock, concurrent map or cell, reached through a shared reference or handle: the type
    /// that owns it can be used from several threads, and the lock says that it is meant to be.
    Owner,
}

/// The evidence that a place of a function is shared; `None`: nobody else can reach it.
#[must_use]
pub fn evidence(
    graph: &SharingGraph,
    program: &Program,
    typed: &TypedBody,
    function: &FunctionFacts,
    place: PlaceId,
) -> Option<Evidence> {
    let def = function.def?;
    let place = function.place(place);
    if let Root::Static(of) = place.root {
        return (!is_thread_local(program, of)).then_some(Evidence::Static(of));
    }
    let route = Route::new(program, typed, place);
    if route.single_thread {
        return None;
    }
    if let Root::Local(local) = place.root
        && !route.handle
        && !route.by_shared_reference
    {
        // Until it moves, and is another place, nobody reaches it but those it is lent to.
        let lent = graph.lent(Node::Local(def, local));
        return lent.map(Evidence::Captured);
    }
    if let Some(at) = node_of_place(def, place).and_then(|node| graph.captured(node)) {
        return Some(Evidence::Captured(at));
    }
    match place.root {
        Root::Param(_) => (route.handle || route.by_shared_reference).then_some(Evidence::Owner),
        Root::Local(local) => {
            let node = Node::Local(def, local);
            match graph.captured(node) {
                Some(at) => Some(Evidence::Captured(at)),
                // A handle that came from elsewhere, or goes there.
                None => (route.handle && graph.leaves(node)).then_some(Evidence::Owner),
            }
        }
        Root::Capture(local) => match graph.captured(Node::Local(def, local)) {
            Some(at) if route.handle || route.by_shared_reference => Some(Evidence::Captured(at)),
            _ => route.handle.then_some(Evidence::Owner),
        },
        Root::Result(_) => (route.handle || route.has_field).then_some(Evidence::Owner),
        Root::Static(_) | Root::Temporary(_) | Root::Unknown => None,
    }
}

fn is_thread_local(program: &Program, def: DefId) -> bool {
    matches!(
        program.item(def).kind,
        crate::lower::ir::ItemKind::Static {
            thread_local: true,
            ..
        }
    )
}

/// Whether a struct has a guard among its fields.
fn holds_guard(program: &Program, types: &TyArena, owner: DefId) -> bool {
    let fields = program.fields.get(&owner).and_then(|all| all.first());
    fields
        .into_iter()
        .flatten()
        .any(|&ty| match types.kind(ty) {
            TyKind::Adt(def, _) => program
                .model(*def)
                .is_some_and(|model| model.guard.is_some()),
            _ => false,
        })
}

/// What the types along an access path say.
struct Route {
    /// It goes through a pointer whose clones share the allocation.
    handle: bool,
    /// It goes through a shared reference.
    by_shared_reference: bool,
    /// It goes through a pointer or cell that cannot leave its thread.
    single_thread: bool,
    has_field: bool,
}

impl Route {
    fn new(program: &Program, typed: &TypedBody, place: &Place) -> Self {
        let mut route = Self {
            handle: false,
            by_shared_reference: false,
            single_thread: false,
            has_field: false,
        };
        let root = match place.root {
            Root::Param(index) => program
                .signatures
                .get(&typed.owner)
                .and_then(|signature| signature.params.get(index as usize))
                .copied(),
            Root::Local(local) | Root::Capture(local) => {
                typed.locals.get(local.0 as usize).copied()
            }
            _ => None,
        };
        if let Some(root) = root {
            route.look(program, &typed.types, root);
        }
        for step in &place.steps {
            if let Step::Field(Some(owner), index) = *step {
                route.has_field = true;
                let field = program
                    .fields
                    .get(&owner)
                    .and_then(|variants| variants.first()?.get(index as usize))
                    .copied();
                if let Some(field) = field {
                    let before = route.by_shared_reference;
                    route.look(program, &typed.types, field);
                    // Whoever has this value has the guard in it, and nobody else does meanwhile.
                    if holds_guard(program, &typed.types, owner) {
                        route.by_shared_reference = before;
                    }
                }
            }
        }
        route
    }

    fn look(&mut self, program: &Program, types: &TyArena, ty: Ty) {
        let mut at = ty;
        for _ in 0..8 {
            match types.kind(at) {
                TyKind::Ref(mutable, inner) => {
                    self.by_shared_reference |= !mutable;
                    at = *inner;
                }
                TyKind::Adt(def, args) => {
                    match program.model(*def).and_then(|model| model.pointer) {
                        Some(PointerKind::Shared) => self.handle = true,
                        Some(PointerKind::SharedLocal) => self.single_thread = true,
                        Some(PointerKind::Unique) | None => {}
                    }
                    // An optional handle is one too.
                    let pointer = program.lang.option == Some(*def)
                        || (program.model(*def)).is_some_and(|model| model.pointer.is_some());
                    match args.first() {
                        Some(&inner) if pointer => at = inner,
                        _ => return,
                    }
                }
                _ => return,
            }
        }
    }
}
