//! Syntax to [`FileFacts`]: the project's own representation of a file. `syn` and
//! `proc_macro2` types end here.

pub mod ir;
