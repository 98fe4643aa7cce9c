#![stub(crate_name = "cfg_if")]
//! Items chosen by `cfg`.

#[macro_shape(items)]
pub fn cfg_if() {}
