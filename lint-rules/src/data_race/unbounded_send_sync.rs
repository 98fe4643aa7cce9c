//! MW502

use std::collections::BTreeSet;

use mapwarden_engine::finding::{Confidence, Identity, Label};
use mapwarden_engine::link::{DefId, Program, Promise, PromiseFacts, Ty, TyKind};
use mapwarden_engine::lower::ir::Visibility;
use mapwarden_engine::sharing::Ownership;

use crate::items::{generic_names, name_of, name_span, path_of};
use crate::{Findings, RuleInput, Track, Violation};

rule! {
    /// Claims `Send` or `Sync` for every type parameter.
    ///
    /// ## What it flags
    /// `unsafe impl Send` or `Sync` for a type that owns keys, values or elements of a type parameter, without a
    /// `Send` or `Sync` bound on that parameter. What the type is made of does not matter: raw nodes, cells, a
    /// slab, a mapped file.
    ///
    /// ## Why it matters
    /// ```text
    /// thread A                               thread B
    /// let map: Map<u32, Rc<Data>>            // compiles, although `Rc` must not leave its thread
    /// let mine = map.get(&1)  // Rc::clone
    ///                                        drop(map.remove(&1))  // counts race
    /// ```
    /// The type promises for every parameter what is only true for some: safe code can then race.
    ///
    /// ## Example
    /// ```rust,ignore
    /// unsafe impl<K, V> Sync for ConcurrentMap<K, V> {}
    /// ```
    ///
    /// ## Use instead
    /// ```rust,ignore
    /// unsafe impl<K: Send + Sync, V: Send + Sync> Sync for ConcurrentMap<K, V> {}
    /// ```
    ///
    /// ## Fix safety
    /// There is no automatic fix: whether `Send` is enough for `Sync` depends on whether `&self` methods hand out
    /// references. The bounds may break callers that rely on the hole.
    ///
    /// ## Known gaps
    /// * A parameter that only appears in `PhantomData<fn() -> T>` is not owned and needs no bound.
    /// * Bounds that are there but too weak are not judged.
    ///
    /// ## Evidence
    /// * RUSTSEC-2020-0092: concread 0.2.5, three maps.
    /// * RUSTSEC-2020-0107: hashconsing 1.0.1, the element of a hash-consing table.
    /// * dark-std 0.2.23: hash, B-tree and index maps over `UnsafeCell`.
    MW502 unbounded_send_sync {
        category: DataRace,
        confidence: [Certain, Likely, Possible],
        since: "0.1.0",
        fix: Never,
    }
}

/// An `unsafe impl` that promises too much.
struct UnboundedSendSync {
    /// `Send` or `Sync`.
    promise: &'static str,
    /// The type: `SyncHashMap`.
    type_name: String,
    /// The parameters without a bound.
    parameters: Vec<String>,
}

impl Violation for UnboundedSendSync {
    fn message(&self) -> String {
        let Self {
            promise,
            type_name,
            parameters,
        } = self;
        let verb = if parameters.len() == 1 { "is" } else { "are" };
        format!(
            "`{type_name}` is `{promise}` even where `{}` {verb} not",
            parameters.join("`, `")
        )
    }

    fn note(&self) -> Option<String> {
        Some(format!(
            "with an `Rc` or a `Cell` in it, a `{}` lets safe code change one value from two threads at once",
            self.type_name
        ))
    }

    fn help(&self) -> Option<String> {
        let bounds: Vec<String> = self
            .parameters
            .iter()
            .map(|parameter| format!("`{parameter}: Send + Sync`"))
            .collect();
        let bounds = bounds.join(", ");
        Some(match self.promise {
            // Moving alone shares nothing, unless another handle stays behind.
            "Send" => format!(
                "add {bounds} to the `impl`; `Send` is enough where no other handle to the values exists"
            ),
            _ => format!("add {bounds} to the `impl`"),
        })
    }
}

fn unbounded_send_sync(input: &RuleInput<'_>, out: &mut Findings) {
    let program = &input.facts.program;
    if program.promises.is_empty() {
        return;
    }
    let ownership = Ownership::of(program);
    for promise in &program.promises {
        let TyKind::Adt(owner, _) = *program.types.kind(promise.self_type) else {
            continue;
        };
        if !is_exposed(program, promise, owner) {
            continue;
        }
        let content = ownership.content_params(program, promise.self_type);
        if !content.is_empty() {
            report(input, (promise, owner), content, Confidence::Likely, out);
        } else if input.track == Track::Any {
            let owned = ownership.owned_params(program, promise.self_type);
            report(input, (promise, owner), owned, Confidence::Possible, out);
        }
    }
}

/// Whether users of the crate come to rely on the promise: the type is public, or a public type owns it and
/// makes no promise of its own. A part of a private type is as safe as whoever wrote it uses it.
fn is_exposed(program: &Program, promise: &PromiseFacts, owner: DefId) -> bool {
    let promises_itself = |def: DefId| {
        program.promises.iter().any(|other| {
            other.promise == promise.promise
                && matches!(program.types.kind(other.self_type), TyKind::Adt(of, _) if *of == def)
        })
    };
    let mut inside = BTreeSet::from([owner]);
    let mut next = vec![owner];
    while let Some(part) = next.pop() {
        if program.item(part).visibility == Visibility::Public {
            return true;
        }
        let owners: BTreeSet<DefId> = (program.fields.iter())
            .filter(|(def, variants)| {
                !inside.contains(def)
                    && !promises_itself(**def)
                    && (variants.iter().flatten()).any(|&field| mentions(program, field, part, 0))
            })
            .map(|(def, _)| *def)
            .collect();
        inside.extend(&owners);
        next.extend(owners);
    }
    false
}

/// Whether a type is written with another in it.
fn mentions(program: &Program, ty: Ty, part: DefId, depth: u32) -> bool {
    const DEEPEST: u32 = 8;
    let any = |parts: &[Ty]| (parts.iter()).any(|&inner| mentions(program, inner, part, depth + 1));
    match program.types.kind(ty) {
        _ if depth > DEEPEST => false,
        TyKind::Adt(def, args) => *def == part || any(args),
        TyKind::Ref(_, inner)
        | TyKind::Ptr(_, inner)
        | TyKind::Slice(inner)
        | TyKind::Array(inner) => any(&[*inner]),
        TyKind::Tuple(parts) => any(parts),
        _ => false,
    }
}

fn report(
    input: &RuleInput<'_>,
    (promise, owner): (&PromiseFacts, DefId),
    concerned: BTreeSet<(DefId, u32)>,
    confidence: Confidence,
    out: &mut Findings,
) {
    let program = &input.facts.program;
    let names = generic_names(program, promise.def);
    let parameters: Vec<String> = concerned
        .into_iter()
        .filter(|&(def, _)| def == promise.def)
        .filter(|&(_, index)| {
            promise
                .params
                .get(index as usize)
                .is_some_and(|param| !param.bounded && !param.unknown)
        })
        .filter_map(|(_, index)| names.get(index as usize).map(|&name| name.to_owned()))
        .collect();
    let Some(at) = name_span(program, promise.def).filter(|_| !parameters.is_empty()) else {
        return;
    };
    let word = match promise.promise {
        Promise::Send => "Send",
        Promise::Sync => "Sync",
    };
    let listed = parameters.join("`, `");
    let promised = format!("promised whatever `{listed}` may be");
    let owned = format!("values of `{listed}` live in here");
    let violation = UnboundedSendSync {
        promise: word,
        type_name: name_of(program, owner).to_owned(),
        parameters,
    };
    let primary = Label {
        at,
        message: promised,
    };
    let identity = Identity {
        item: path_of(program, owner),
        owner: violation.type_name.clone(),
        accesses: word.to_owned(),
    };
    let finding = out.push(&violation, confidence, primary, identity);
    finding.in_test = program.tests.contains(&promise.def);
    finding
        .related
        .extend(name_span(program, owner).map(|at| Label {
            at,
            message: owned.clone(),
        }));
}
