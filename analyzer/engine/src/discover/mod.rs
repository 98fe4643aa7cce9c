//! Finds packages, targets and files. The only part of the engine that reads the disk.

mod model;

pub use model::{
    CrateRoot, Dependency, DependencyKind, DependencySource, Discovery, Edition, Package,
    PackageId, Target, TargetKind,
};
