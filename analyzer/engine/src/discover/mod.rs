//! Finds packages, targets and files. The only part of the engine that reads the disk.

mod model;
mod prefilter;
mod sources;

pub use model::{
    CrateRoot, Dependency, DependencyKind, DependencySource, Discovery, Edition, Package,
    PackageId, Target, TargetKind,
};
pub use prefilter::{Prefilter, ReadPolicy};
pub use sources::Sources;
