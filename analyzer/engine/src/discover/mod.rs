//! Finds packages, targets and files. The only part of the engine that reads the disk.
//!
//! Cargo is not run: manifests, lock files and the folders in which Cargo keeps sources are
//! read as they are. Nothing found broken stops the rest.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the door to the disk that the others are told to use"
)]

mod model;
mod sources;
mod prefilter;
mod walk;
mod ignores;
mod manifest;
mod workspace;
mod targets;
mod features;
mod cargo;
mod lock;
mod store;
mod resolve;
mod selection;
mod discovery;
mod open;

pub use discovery::discover;
pub use model::{
    CrateRoot, Dependency, DependencyKind, DependencySource, Discovery, Edition, Package,
    PackageId, Target, TargetKind,
};
pub use open::open_dependency;
pub use prefilter::{Prefilter, ReadPolicy};
pub use selection::DiscoverOptions;
pub use sources::Sources;
