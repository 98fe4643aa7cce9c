//! [`FileFacts`](crate::lower::ir::FileFacts) and stubs to a [`Program`]: modules, imports, types,
//! methods and call targets, resolved or honestly unknown.

mod symbol;
mod ids;
mod ty;
mod effects;
mod program;
mod typed_body;
mod linker;
mod modules;
mod resolve;
mod externs;
mod lang;
mod stub_attributes;
mod stub_twins;
mod stub_words;
mod type_paths;
mod signatures;
mod impls;
mod waiting;
mod promises;
mod infer;
mod package;
mod content;

pub(crate) use content::never_holds_map;
pub use content::{holds_map, is_map};
pub use effects::{
    Access, AccessKind, Acquisition, Carry, ClosureRun, Effects, GuardModel, LockKind, LockModel,
    MapModel, Mode, PointerKind, Reach, Run, SnapshotAccess, SpawnKind, TypeModel, WaitKind,
};
pub use ids::{BodyRef, CrateId, DefId, ModuleId};
pub use impls::ImplFacts;
pub use linker::{FactsSource, LangItems};
pub(crate) use modules::child_directory;
pub use package::{Linked, PackageInput, StubBase, StubInput, TargetInput};
pub use program::{CrateData, FnSignature, Program, ProgramFile};
pub use promises::{Promise, PromiseFacts, PromiseParam};
pub use symbol::{Symbol, Symbols};
pub use ty::{Mentions, PrimitiveType, TraitRef, Ty, TyArena, TyKind};
pub use typed_body::{Adjustment, BindingMode, Callee, DerefStep, FieldAccess, TypedBody};
