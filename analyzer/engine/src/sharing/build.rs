//! Typed bodies and spawn events to the graph.

use super::graph::{Edge, Node, SharingGraph};
use crate::flow::{EventKind, FlowFacts, FunctionFacts, Place, Root, Step};
use crate::link::{Callee, DefId, Effects, Program, TypedBody};
use crate::lower::ir::{Body, ExprId, ExprKind, PatId, PatKind, Stmt};
use crate::span::FileSpan;

/// Builds the graph of a package.
#[must_use]
pub fn build(program: &Program, bodies: &[TypedBody], flow: &FlowFacts) -> SharingGraph {
    let mut graph = SharingGraph::default();
    for typed in bodies {
        let body = program.body(typed.body);
        let mut walk = Walk {
            program,
            typed,
            body,
            graph: &mut graph,
        };
        walk.all();
    }
    for function in &flow.functions {
        spawns(program, function, &mut graph);
    }
    graph
}

fn spawns(program: &Program, function: &FunctionFacts, graph: &mut SharingGraph) {
    let Some(def) = function.def else { return };
    for (_, event) in function.reachable_events() {
        let EventKind::Spawn(spawn) = &event.kind else {
            continue;
        };
        let Some(at) = program.file_span(def.file, event.whole) else {
            continue;
        };
        for &capture in &spawn.captures {
            if let Some(node) = node_of_place(def, function.place(capture)) {
                graph.add(node, Edge::Capture(spawn.kind), Node::Task(at), at);
            }
        }
    }
}

/// The node that an access path ends in: its last field, else its root.
#[must_use]
pub fn node_of_place(function: DefId, place: &Place) -> Option<Node> {
    for step in place.steps.iter().rev() {
        if let Step::Field(Some(owner), index) = *step {
            return Some(Node::Field(owner, index));
        }
    }
    match place.root {
        Root::Local(local) | Root::Capture(local) => Some(Node::Local(function, local)),
        Root::Static(def) => Some(Node::Static(def)),
        Root::Param(index) => Some(Node::Param(function, index)),
        Root::Result(_) | Root::Temporary(_) | Root::Unknown => None,
    }
}

struct Walk<'a, 'g> {
    program: &'a Program,
    typed: &'a TypedBody,
    body: &'a Body,
    graph: &'g mut SharingGraph,
}

impl Walk<'_, '_> {
    fn all(&mut self) {
        let owner = self.typed.owner;
        for (index, param) in self.body.params.iter().enumerate() {
            if let (Some(local), Ok(index)) = (self.bound(param.pat), u32::try_from(index))
                && let Some(at) = self.at_pat(param.pat)
            {
                self.graph
                    .add(local, Edge::Move, Node::Param(owner, index), at);
                self.graph
                    .add(Node::Param(owner, index), Edge::Move, local, at);
            }
        }
        for index in 0..self.body.exprs.len() {
            let Ok(index) = u32::try_from(index) else {
                return;
            };
            self.expr(ExprId(index));
        }
        if let Some(value) = self.body.value {
            self.flows(value, Node::Returned(owner), Edge::Move);
        }
    }

    fn expr(&mut self, id: ExprId) {
        match &self.body.expr(id).kind {
            ExprKind::Block { stmts, .. } => {
                for stmt in stmts {
                    if let Stmt::Let {
                        pat,
                        init: Some(init),
                        ..
                    } = stmt
                        && let Some(to) = self.bound(*pat)
                    {
                        self.flows(*init, to, Edge::Move);
                    }
                }
            }
            ExprKind::Struct { fields, .. } => {
                let Some(&owner) = self.typed.path_targets.get(&id) else {
                    return;
                };
                for field in fields {
                    if let Some(index) =
                        self.program
                            .field_index(owner, self.typed.body.file, field.name)
                    {
                        self.flows(field.value, Node::Field(owner, index), Edge::Store);
                    }
                }
            }
            ExprKind::Assign(place, value) => {
                if let Some((to, _)) = self.source(*place) {
                    self.flows(*value, to, Edge::Store);
                }
            }
            ExprKind::Return(Some(value)) => {
                self.flows(*value, Node::Returned(self.typed.owner), Edge::Move)
            }
            ExprKind::Call { args, .. } => self.arguments(id, args, 0),
            ExprKind::MethodCall { receiver, args, .. } => {
                self.arguments(id, std::slice::from_ref(receiver), 0);
                self.arguments(id, args, 1);
            }
            _ => {}
        }
    }

    /// Arguments of functions of the program go to their parameters; those of unknown functions leave.
    fn arguments(&mut self, call: ExprId, args: &[ExprId], skip: usize) {
        let targets: Vec<DefId> = match self.typed.callees.get(&call) {
            Some(Callee::Functions(targets, _)) => targets.to_vec(),
            Some(Callee::Virtual {
                implementations, ..
            }) => implementations.clone(),
            _ => Vec::new(),
        };
        for target in targets {
            if self.program.effects_of(target).is_some() {
                continue;
            }
            for (index, &arg) in args.iter().enumerate() {
                if let Ok(index) = u32::try_from(index + skip) {
                    self.flows(arg, Node::Param(target, index), Edge::Send);
                }
            }
        }
    }

    fn flows(&mut self, value: ExprId, to: Node, otherwise: Edge) {
        let Some(at) = self.at(value) else { return };
        if let Some((from, edge)) = self.source(value) {
            let edge = if edge == Edge::Move { otherwise } else { edge };
            if from != to {
                self.graph.add(from, edge, to, at);
            }
        }
    }

    /// Where the value of an expression comes from, and as what.
    fn source(&self, id: ExprId) -> Option<(Node, Edge)> {
        let mut at = id;
        let mut edge = Edge::Move;
        for _ in 0..64 {
            match &self.body.expr(at).kind {
                ExprKind::Local(local) => {
                    return Some((Node::Local(self.typed.owner, *local), edge));
                }
                ExprKind::Path(_) => {
                    let target = self.typed.path_targets.get(&at)?;
                    return Some((Node::Static(*target), edge));
                }
                ExprKind::Field { .. } => {
                    let field = self.typed.fields.get(&at)?;
                    return Some((Node::Field(field.owner?, field.index), edge));
                }
                ExprKind::Ref { inner, .. } => {
                    edge = if edge == Edge::Move {
                        Edge::Borrow
                    } else {
                        edge
                    };
                    at = *inner;
                }
                ExprKind::Unary(_, inner) | ExprKind::Try(inner) | ExprKind::Await(inner) => {
                    at = *inner
                }
                ExprKind::MethodCall { receiver, .. } => {
                    let effects = self.effects(at)?;
                    (at, edge) = (through(effects, *receiver, &[])?, deeper(effects, edge));
                }
                ExprKind::Call { args, .. } => {
                    let Some(effects) = self.effects(at) else {
                        return Some((Node::Allocation(self.at(at)?), edge));
                    };
                    let first = args.first().copied();
                    match first.and_then(|first| through(effects, first, args)) {
                        Some(next) => (at, edge) = (next, deeper(effects, edge)),
                        None => return Some((Node::Allocation(self.at(at)?), edge)),
                    }
                }
                _ => return None,
            }
        }
        None
    }

    fn effects(&self, call: ExprId) -> Option<&Effects> {
        match self.typed.callees.get(&call)? {
            Callee::Functions(targets, _) => self.program.effects_of(*targets.first()?),
            _ => None,
        }
    }

    fn bound(&self, pat: PatId) -> Option<Node> {
        match self.body.pat(pat).kind {
            PatKind::Bind { local, .. } => Some(Node::Local(self.typed.owner, local)),
            _ => None,
        }
    }

    fn at(&self, id: ExprId) -> Option<FileSpan> {
        self.program
            .file_span(self.typed.body.file, self.body.span(id))
    }

    fn at_pat(&self, id: PatId) -> Option<FileSpan> {
        self.program.file_span(
            self.typed.body.file,
            self.body.pat(id).span.shifted(self.body.base),
        )
    }
}

const fn deeper(effects: &Effects, edge: Edge) -> Edge {
    if effects.clones_deep {
        Edge::DeepClone
    } else if effects.same.is_some() && matches!(edge, Edge::Move | Edge::Borrow) {
        Edge::SharedClone
    } else {
        edge
    }
}

/// The operand that the result of a modelled call stands for.
fn through(effects: &Effects, first: ExprId, args: &[ExprId]) -> Option<ExprId> {
    let operand = |index: u32| {
        if args.is_empty() && index == 0 {
            Some(first)
        } else {
            args.get(index as usize).copied()
        }
    };
    if effects.clones_deep {
        return Some(first);
    }
    match (effects.same, effects.wraps) {
        (Some(same), _) => operand(same),
        (None, Some(wrapped)) => operand(wrapped),
        (None, None) => (!effects.carries.is_empty()).then_some(first),
    }
}
