#![stub(crate_name = "log")]
//! Logging macros: they borrow and format their operands.

#[macro_shape(format)]
pub fn log() {}
#[macro_shape(format)]
pub fn trace() {}
#[macro_shape(format)]
pub fn debug() {}
#[macro_shape(format)]
pub fn info() {}
#[macro_shape(format)]
pub fn warn() {}
#[macro_shape(format)]
pub fn error() {}
#[macro_shape(ignored)]
pub fn log_enabled() -> bool {}
