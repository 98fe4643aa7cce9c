//! Nodes and edges: where a map or lock is, and how it gets elsewhere.

use rustc_hash::FxHashMap;

use crate::link::{DefId, SpawnKind};
use crate::lower::ir::LocalId;
use crate::span::FileSpan;

/// Where a map or lock can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A variable of a function; closures and `async` blocks share their function's variables.
    Local(DefId, LocalId),
    /// A field of a struct or union, of whatever instance.
    Field(DefId, u32),
    /// A static.
    Static(DefId),
    /// Made by this call: a constructor of a modelled type.
    Allocation(FileSpan),
    /// Handed to something that runs elsewhere.
    Task(FileSpan),
    /// What a function gives back.
    Returned(DefId),
    /// A parameter of a function.
    Param(DefId, u32),
}

/// How a value gets from one node to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edge {
    /// The value itself.
    Move,
    /// Another handle to the same allocation.
    SharedClone,
    /// A second, independent allocation.
    DeepClone,
    /// A reference.
    Borrow,
    /// Into a field or element.
    Store,
    /// As an argument of a function of the program.
    Send,
    /// Into a closure or future that runs elsewhere.
    Capture(SpawnKind),
}

/// The ownership and sharing graph of a package.
#[derive(Debug, Default)]
pub struct SharingGraph {
    edges: FxHashMap<Node, Vec<(Edge, Node, FileSpan)>>,
}

impl SharingGraph {
    pub(super) fn add(&mut self, from: Node, edge: Edge, to: Node, at: FileSpan) {
        let edges = self.edges.entry(from).or_default();
        if !edges.contains(&(edge, to, at)) {
            edges.push((edge, to, at));
        }
    }

    /// The edges that leave a node, in the order in which they were found.
    #[must_use]
    pub fn edges(&self, from: Node) -> &[(Edge, Node, FileSpan)] {
        self.edges.get(&from).map_or(&[], Vec::as_slice)
    }

    /// Where a value of a node, or another handle to its allocation, first gets into something that runs
    /// elsewhere.
    #[must_use]
    pub fn captured(&self, from: Node) -> Option<FileSpan> {
        self.captured_through(from, |edge| edge != Edge::DeepClone)
    }

    /// Where a value that stays in a node is lent to something that runs elsewhere.
    #[must_use]
    pub fn lent(&self, from: Node) -> Option<FileSpan> {
        self.captured_through(from, |edge| edge == Edge::Borrow)
    }

    fn captured_through(&self, from: Node, follows: impl Fn(Edge) -> bool) -> Option<FileSpan> {
        let mut seen = vec![from];
        let mut at = 0;
        while let Some(&node) = seen.get(at) {
            at += 1;
            for &(edge, to, span) in self.edges(node) {
                match edge {
                    Edge::Capture(_) => return Some(span),
                    edge if follows(edge) && !seen.contains(&to) => seen.push(to),
                    _ => {}
                }
            }
        }
        None
    }

    /// Whether a value of a node, or another handle to its allocation, leaves its function: stored, sent
    /// or returned.
    #[must_use]
    pub fn leaves(&self, from: Node) -> bool {
        let mut seen = vec![from];
        let mut at = 0;
        while let Some(&node) = seen.get(at) {
            at += 1;
            for &(edge, to, _) in self.edges(node) {
                if edge == Edge::DeepClone {
                    continue;
                }
                if !matches!(to, Node::Local(..) | Node::Allocation(_)) {
                    return true;
                }
                if !seen.contains(&to) {
                    seen.push(to);
                }
            }
        }
        false
    }
}
