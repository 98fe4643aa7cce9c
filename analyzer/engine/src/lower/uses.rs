//! `use` trees, flattened.

use syn::UseTree;

use super::Lowering;
use super::ir::{PathFacts, Segment, UseLeaf};

impl Lowering<'_> {
    pub(super) fn use_leaves(&mut self, item: &syn::ItemUse) -> Vec<UseLeaf> {
        let mut out = Vec::new();
        let mut prefix = Vec::new();
        self.use_tree(
            &item.tree,
            item.leading_colon.is_some(),
            &mut prefix,
            &mut out,
        );
        out.shrink_to_fit();
        out
    }

    fn use_tree(
        &mut self,
        tree: &UseTree,
        global: bool,
        prefix: &mut Vec<Segment>,
        out: &mut Vec<UseLeaf>,
    ) {
        match tree {
            UseTree::Path(path) => {
                let name = self.name(&path.ident);
                prefix.push(Segment {
                    name,
                    args: Vec::new(),
                });
                self.use_tree(&path.tree, global, prefix, out);
                prefix.pop();
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(tree, global, prefix, out);
                }
            }
            UseTree::Glob(_) => {
                let path = self.intern_path(PathFacts {
                    global,
                    qself: None,
                    segments: prefix.clone(),
                });
                out.push(UseLeaf {
                    path,
                    name: None,
                    glob: true,
                });
            }
            UseTree::Name(leaf) => self.use_leaf(&leaf.ident, None, global, prefix, out),
            UseTree::Rename(leaf) => {
                self.use_leaf(&leaf.ident, Some(&leaf.rename), global, prefix, out);
            }
        }
    }

    fn use_leaf(
        &mut self,
        ident: &proc_macro2::Ident,
        rename: Option<&proc_macro2::Ident>,
        global: bool,
        prefix: &[Segment],
        out: &mut Vec<UseLeaf>,
    ) {
        let mut segments = prefix.to_vec();
        // `use a::{self}` names `a` itself.
        if ident != "self" || segments.is_empty() {
            let name = self.name(ident);
            segments.push(Segment {
                name,
                args: Vec::new(),
            });
        }
        let name = match rename {
            None => segments.last().map(|last| last.name),
            Some(rename) if rename == "_" => None,
            Some(rename) => Some(self.name(rename)),
        };
        let path = self.intern_path(PathFacts {
            global,
            qself: None,
            segments,
        });
        out.push(UseLeaf {
            path,
            name,
            glob: false,
        });
    }
}
