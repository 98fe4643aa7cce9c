//! Types that several stubs model: the first speaks, and the others are told.

use rustc_hash::FxHashMap;

use super::linker::Linker;
use super::{DefId, Symbol};
use crate::lower::ir::{ItemId, ItemKind};
use crate::problem::{Problem, ProblemKind};

/// Where a type is modelled, and for which versions of its crate.
struct Model {
    versions: Vec<String>,
    file: String,
}

impl Linker<'_> {
    /// Reports every type of the given stub files that an earlier one models for the same version.
    pub(super) fn report_twins(&mut self, files: &[(u32, String)]) {
        let mut models: FxHashMap<(String, Vec<Symbol>), Vec<Model>> = FxHashMap::default();
        for (file, shown) in files {
            let crate_id = self.files[*file as usize].crate_id.0 as usize;
            let krate = self.crates[crate_id].data.name.clone();
            let versions = self.stub_versions[crate_id].clone();
            for (index, item) in self.facts(*file).items.iter().enumerate() {
                if !matches!(
                    item.kind,
                    ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::Union(..)
                ) {
                    continue;
                }
                let def = DefId {
                    file: *file,
                    item: ItemId(u32::try_from(index).expect("items are counted in u32")),
                };
                let (Some(name), Some(scope)) = (self.name_of(def), self.scope(def)) else {
                    continue;
                };
                let mut path = self.module_path(scope);
                path.push(name);
                let known = models.entry((krate.clone(), path.clone())).or_default();
                let twin = known.iter().find(|model| {
                    model.versions == versions || model.versions.is_empty() || versions.is_empty()
                });
                if let Some(twin) = twin {
                    let path: Vec<&str> =
                        path.iter().map(|&name| self.symbols.text(name)).collect();
                    self.problems.push(Problem {
                        path: Some(shown.into()),
                        span: Some(item.span.shifted(item.base)),
                        kind: ProblemKind::Stub,
                        message: format!(
                            "`{krate}::{}` is modelled by `{}` already",
                            path.join("::"),
                            twin.file
                        ),
                        help: Some(
                            "that model counts; leave this one out, or declare only what it lacks"
                                .into(),
                        ),
                    });
                } else {
                    known.push(Model {
                        versions: versions.clone(),
                        file: shown.clone(),
                    });
                }
            }
        }
    }
}
