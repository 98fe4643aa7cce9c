//! What types own: which of their parameters, and whether a map stands behind them.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::link::{DefId, Program, Ty, TyKind};
use crate::lower::ir::{ItemKind, Visibility};

/// Answers questions about the types of a program.
#[derive(Debug, Default)]
pub struct Ownership {
    /// Parameters that values of a type own, by index. Types of stubs, and those whose fields
    /// nobody asked for, are not in it: they own every parameter.
    params: FxHashMap<DefId, BTreeSet<u32>>,
    /// The parameters among them that are keys or values of a map, by index. A hasher is none.
    content: FxHashMap<DefId, BTreeSet<u32>>,
}

/// Type parameters of items.
type Params = BTreeSet<(DefId, u32)>;

/// A method as far as its shape matters here.
struct Method {
    /// The type it belongs to.
    owner: DefId,
    /// The type as the impl writes it.
    self_type: Ty,
    /// Safe code outside its module can call it.
    open: bool,
    /// Parameters of the impl that it takes by value.
    by_value: Params,
    /// Parameters of the impl, or of its own, that it takes by reference.
    by_ref: Params,
    /// Its result.
    output: Option<Ty>,
}

impl Ownership {
    /// Reads the types of a program.
    #[must_use]
    pub fn of(program: &Program) -> Self {
        let mut types: Vec<DefId> = program
            .fields
            .keys()
            .copied()
            .filter(|&def| !is_stub(program, def))
            .collect();
        types.sort_unstable();
        let methods = methods(program);
        let mut ownership = Self::default();
        ownership.find_params(program, &types);
        ownership.find_maps(program, &types, &methods);
        ownership.find_parts(program, &types, &methods);
        ownership
    }

    /// The parameters of the program's items that a value of this type owns. A parameter that only
    /// function types mention is not owned; one behind a reference or raw pointer is.
    #[must_use]
    pub fn owned_params(&self, program: &Program, ty: Ty) -> BTreeSet<(DefId, u32)> {
        let mut owned = Params::new();
        self.own(program, ty, &mut owned);
        owned
    }

    /// Those among [`Ownership::owned_params`] that are keys or values of a map, or elements that a map
    /// hands out: the type owns a map, behaves as one whatever its fields are, or is an element,
    /// guard, iterator or other handle of one.
    #[must_use]
    pub fn content_params(&self, program: &Program, ty: Ty) -> BTreeSet<(DefId, u32)> {
        let mut content = Params::new();
        self.contain(program, ty, &mut content);
        content
    }

    fn own(&self, program: &Program, ty: Ty, out: &mut Params) {
        match program.types.kind(ty) {
            TyKind::Param(def, index) => {
                out.insert((*def, *index));
            }
            TyKind::Adt(def, args) => {
                let owned = self.params.get(def);
                for (index, &arg) in (0..).zip(args.iter()) {
                    if owned.is_none_or(|owned| owned.contains(&index)) {
                        self.own(program, arg, out);
                    }
                }
            }
            _ => each_part(program, ty, &mut |part| self.own(program, part, out)),
        }
    }

    fn contain(&self, program: &Program, ty: Ty, out: &mut Params) {
        if let TyKind::Adt(def, args) = program.types.kind(ty) {
            let model = program.model(*def).and_then(|model| model.map.as_ref());
            let of_model = model.map(|map| map.key.into_iter().chain(map.value).collect());
            let content: Option<BTreeSet<u32>> =
                of_model.or_else(|| self.content.get(def).cloned());
            for index in content.into_iter().flatten() {
                if let Some(&arg) = args.get(index as usize) {
                    self.own(program, arg, out);
                }
            }
        }
        each_part(program, ty, &mut |part| self.contain(program, part, out));
    }

    /// What safe code can reach of a result: parameters themselves, and the content of handles.
    fn hand_out(&self, program: &Program, ty: Ty, out: &mut Params) {
        match program.types.kind(ty) {
            TyKind::Param(def, index) => {
                out.insert((*def, *index));
            }
            // To follow it takes unsafe code.
            TyKind::Ptr(..) => {}
            // What a type dereferences to stands behind it.
            TyKind::Projection(inner, of, _) if of.is_some() && *of == program.lang.deref => {
                self.own(program, *inner, out);
            }
            TyKind::Adt(def, _) if self.params.contains_key(def) => self.contain(program, ty, out),
            _ => each_part(program, ty, &mut |part| self.hand_out(program, part, out)),
        }
    }

    fn find_params(&mut self, program: &Program, types: &[DefId]) {
        for &def in types {
            self.params.insert(def, BTreeSet::new());
        }
        let mut changed = true;
        while changed {
            changed = false;
            for &def in types {
                let mut found = Params::new();
                for &field in program.fields[&def].iter().flatten() {
                    self.own(program, field, &mut found);
                }
                changed |= add(&mut self.params, def, own_indices(def, &found));
            }
        }
    }

    fn find_maps(&mut self, program: &Program, types: &[DefId], methods: &[Method]) {
        for &def in types {
            let found = keys_and_values(program, methods_of(methods, def));
            add(&mut self.content, def, found);
        }
        // A store whose transactions are the map: `store.read().get(..)`.
        let mut stores = Vec::new();
        for method in methods {
            let mut found = Params::new();
            if let Some(ty) = method.output {
                self.contain_of_program(program, ty, &mut found);
            }
            stores.push((method.owner, type_indices(program, method, &found)));
        }
        for (def, found) in stores {
            add(&mut self.content, def, found);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for &def in types {
                let mut found = Params::new();
                for &field in program.fields[&def].iter().flatten() {
                    self.contain(program, field, &mut found);
                }
                changed |= add(&mut self.content, def, own_indices(def, &found));
            }
        }
    }

    /// As [`Ownership::contain`], for types of the program alone: who returns a plain map may have
    /// made it for the occasion.
    fn contain_of_program(&self, program: &Program, ty: Ty, out: &mut Params) {
        match program.types.kind(ty) {
            TyKind::Adt(def, _) if self.content.contains_key(def) => self.contain(program, ty, out),
            _ => each_part(program, ty, &mut |part| {
                self.contain_of_program(program, part, out);
            }),
        }
    }

    /// Elements, guards, iterators: what maps of the program hand out or are made of.
    fn find_parts(&mut self, program: &Program, types: &[DefId], methods: &[Method]) {
        let mut parts: BTreeSet<DefId> = BTreeSet::new();
        // A map hands out its hasher too, which is no content.
        let maps: FxHashSet<DefId> = self.content.keys().copied().collect();
        for &field in types
            .iter()
            .flat_map(|def| program.fields[def].iter().flatten())
        {
            self.keep(program, field, &mut parts);
        }
        let mut changed = true;
        while changed {
            changed = false;
            for method in methods {
                if (maps.contains(&method.owner) || parts.contains(&method.owner))
                    && let Some(ty) = method.output
                {
                    let before = parts.len();
                    adts_in(program, ty, &mut parts);
                    changed |= parts.len() > before;
                }
                if method.open && parts.contains(&method.owner) && !maps.contains(&method.owner) {
                    let mut found = Params::new();
                    if let Some(ty) = method.output {
                        self.hand_out(program, ty, &mut found);
                    }
                    let found = type_indices(program, method, &found);
                    changed |= add(&mut self.content, method.owner, found);
                }
            }
        }
    }

    /// Keys and values of the maps in a type.
    fn keep(&self, program: &Program, ty: Ty, parts: &mut BTreeSet<DefId>) {
        if let TyKind::Adt(def, args) = program.types.kind(ty)
            && let Some(map) = program.model(*def).and_then(|model| model.map.as_ref())
        {
            for index in map.key.into_iter().chain(map.value) {
                if let Some(&arg) = args.get(index as usize) {
                    adts_in(program, arg, parts);
                }
            }
        }
        each_part(program, ty, &mut |part| self.keep(program, part, parts));
    }
}

fn add(to: &mut FxHashMap<DefId, BTreeSet<u32>>, def: DefId, found: BTreeSet<u32>) -> bool {
    if found.is_empty() {
        return false;
    }
    let known = to.entry(def).or_default();
    let before = known.len();
    known.extend(found);
    known.len() > before
}

/// The types directly inside another one.
fn each_part(program: &Program, ty: Ty, visit: &mut dyn FnMut(Ty)) {
    match program.types.kind(ty) {
        TyKind::Adt(_, parts) | TyKind::Tuple(parts) => parts.iter().for_each(|&part| visit(part)),
        TyKind::Ref(_, inner)
        | TyKind::Ptr(_, inner)
        | TyKind::Slice(inner)
        | TyKind::Array(inner) => visit(*inner),
        _ => {}
    }
}

fn own_indices(def: DefId, found: &Params) -> BTreeSet<u32> {
    found
        .iter()
        .filter(|(owner, _)| *owner == def)
        .map(|&(_, index)| index)
        .collect()
}

/// Parameters of an impl as parameters of the type it is for.
fn type_indices(program: &Program, method: &Method, found: &Params) -> BTreeSet<u32> {
    let TyKind::Adt(_, args) = program
        .types
        .kind(program.types.peel_refs(method.self_type))
    else {
        return BTreeSet::new();
    };
    (0..)
        .zip(args.iter())
        .filter(|&(_, &arg)| match program.types.kind(arg) {
            TyKind::Param(def, index) => found.contains(&(*def, *index)),
            _ => false,
        })
        .map(|(index, _)| index)
        .collect()
}

fn is_own(program: &Program, def: DefId) -> bool {
    let crate_id = program.file(def).crate_id;
    program.crates[crate_id.0 as usize].is_workspace
}

fn is_stub(program: &Program, def: DefId) -> bool {
    let crate_id = program.file(def).crate_id;
    program.crates[crate_id.0 as usize].is_stub
}

/// The methods of types of the program, sorted by type.
fn methods(program: &Program) -> Vec<Method> {
    let impls: FxHashMap<DefId, (Ty, Option<DefId>)> = program
        .impls
        .iter()
        .map(|found| (found.def, (found.self_type, found.trait_def)))
        .collect();
    // Also of functions whose bodies were not read: what they take and give is all that matters here.
    let mut functions: Vec<DefId> = program
        .signatures
        .keys()
        .copied()
        .filter(|&function| is_own(program, function))
        .collect();
    functions.sort_unstable();
    let mut all: Vec<Method> = functions
        .into_iter()
        .filter_map(|function| method(program, &impls, function))
        .collect();
    all.sort_by_key(|method| method.owner);
    all
}

fn method(
    program: &Program,
    impls: &FxHashMap<DefId, (Ty, Option<DefId>)>,
    function: DefId,
) -> Option<Method> {
    let &(self_type, of_trait) = impls.get(program.parents.get(&function)?)?;
    let signature = program.signatures.get(&function)?;
    let TyKind::Adt(owner, _) = *program.types.kind(program.types.peel_refs(self_type)) else {
        return None;
    };
    let item = program.item(function);
    let ItemKind::Fn(decl) = &item.kind else {
        return None;
    };
    if !signature.has_self {
        return None;
    }
    let mut method = Method {
        owner,
        self_type,
        open: !decl.is_unsafe && (of_trait.is_some() || item.visibility != Visibility::Private),
        by_value: Params::new(),
        by_ref: Params::new(),
        output: signature.output,
    };
    for &param in signature.params.iter().skip(1) {
        match program.types.kind(param) {
            TyKind::Param(def, index) if *def != function => {
                method.by_value.insert((*def, *index));
            }
            TyKind::Ref(_, inner) => {
                if let TyKind::Param(def, index) = program.types.kind(*inner) {
                    method.by_ref.insert((*def, *index));
                }
            }
            _ => {}
        }
    }
    Some(method)
}

fn methods_of(methods: &[Method], def: DefId) -> &[Method] {
    let start = methods.partition_point(|method| method.owner < def);
    let count = methods[start..].partition_point(|method| method.owner == def);
    &methods[start..start + count]
}

/// A map by what it does: takes a key with a value, and gives the value for a borrowed key.
fn keys_and_values(program: &Program, methods: &[Method]) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    for method in methods.iter().filter(|method| method.by_value.len() >= 2) {
        found.extend(type_indices(program, method, &method.by_value));
    }
    let finds = methods.iter().any(|method| {
        let mut gives = Vec::new();
        if let Some(ty) = method.output {
            program.types.params_in(ty, &mut gives);
        }
        let gives: Params = gives.into_iter().collect();
        let gives = type_indices(program, method, &gives);
        let keys = type_indices(program, method, &method.by_ref);
        !method.by_ref.is_empty() && gives.difference(&keys).any(|given| found.contains(given))
    });
    if finds { found } else { BTreeSet::new() }
}

/// The structs, enums and unions that a type mentions.
fn adts_in(program: &Program, ty: Ty, out: &mut BTreeSet<DefId>) {
    if let TyKind::Adt(def, _) = program.types.kind(ty) {
        out.insert(*def);
    }
    each_part(program, ty, &mut |part| adts_in(program, part, out));
}
