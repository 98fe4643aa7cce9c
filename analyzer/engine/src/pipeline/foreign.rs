//! Files of other packages, lowered once for their declarations.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use crate::discover::{CrateRoot, Dependency, Discovery, Edition, Sources, TargetKind};
use crate::discover::{DependencySource, open_dependency};
use crate::lower::ir::{Body, FileFacts};
use crate::lower::{MacroSet, lower_outlined};
use crate::parse::{Glance, Outline, PassedOver};
use crate::span::FileId;

type Slot = Arc<OnceLock<Option<Arc<FileFacts>>>>;

/// Declarations of files, shared by every package of a run.
#[derive(Debug, Default)]
pub(super) struct ForeignFacts {
    kept: Mutex<Kept>,
    /// Of every file that somebody looked at; a few hundred bytes each.
    glances: Mutex<FxHashMap<FileId, Option<Arc<Glance>>>>,
}

#[derive(Debug, Default)]
struct Kept {
    files: FxHashMap<FileId, Slot>,
    /// Bytes of their texts.
    bytes: usize,
}

/// When the texts of what is kept grow beyond this, all is let go and read again where it is wanted: a run over
/// hundreds of packages would otherwise keep the declarations of everything that any of them depends on.
const MOST_BYTES: usize = 192 << 20;

impl ForeignFacts {
    /// The declarations of a file; bodies are there but empty.
    pub(super) fn get(
        &self,
        sources: &Sources,
        shapes: &MacroSet,
        file: FileId,
        edition: Edition,
    ) -> Option<Arc<FileFacts>> {
        let slot = {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(kept.files.entry(file).or_default())
        };
        slot.get_or_init(|| {
            let text = sources.text(file).ok()?;
            let outline = Outline::of(&text);
            let bodies = outline.bodies(|index| !outline.functions[index].declares);
            let passed_over = PassedOver {
                bodies: &bodies,
                functions: &outline.whole_functions(|index| outline.is_private(index)),
                parsed: false,
                tables: true,
            };
            let (mut facts, _) = lower_outlined(&text, &outline, passed_over, edition, shapes);
            facts.bodies.fill_with(Body::default);
            facts.comments.clear();
            self.note(text.len());
            Some(Arc::new(facts))
        })
        .clone()
    }

    /// What a glance at a file tells, if it can be read.
    pub(super) fn glance(&self, sources: &Sources, file: FileId) -> Option<Arc<Glance>> {
        let known = |glances: &Mutex<FxHashMap<_, _>>| {
            let glances = glances.lock().unwrap_or_else(PoisonError::into_inner);
            glances.get(&file).cloned()
        };
        if let Some(known) = known(&self.glances) {
            return known;
        }
        // Two threads may look at once: they see the same.
        let text = sources.text(file).ok();
        let glance = text.map(|text| Arc::new(Glance::at(&text)));
        let mut glances = self.glances.lock().unwrap_or_else(PoisonError::into_inner);
        glances.insert(file, glance.clone());
        glance
    }

    fn note(&self, bytes: usize) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.bytes += bytes;
        if kept.bytes > MOST_BYTES {
            *kept = Kept::default();
        }
    }
}

/// The library behind a dependency edge: of another package of the run, or on disk.
pub(super) fn library(
    sources: &Sources,
    discovery: &Discovery,
    dependency: &Dependency,
) -> Option<CrateRoot> {
    let DependencySource::Package(id) = &dependency.source else {
        return open_dependency(sources, dependency).ok();
    };
    let package = discovery.packages.get(id.0 as usize)?;
    let target = package
        .targets
        .iter()
        .find(|target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro))?;
    Some(CrateRoot {
        file: sources.open(&target.root)?,
        edition: target.edition,
        dependencies: package.dependencies.clone(),
        default_features: package.default_features.clone(),
        version: package.version.clone(),
    })
}
