//! Writes functions from a seed.
//!
//! Every function compiles: the generator keeps track of what is moved, borrowed and in scope.
//! Every branch is decided by a call of `bit()`, directly or in a method of `Item`, and no two
//! branches depend on each other, so that each path of the control-flow graph can be run.

mod random;
mod scope;
mod guard;
mod value;
mod block;
mod branch;
mod leave;
mod repeat;
mod binding;
mod moves;
mod assign;
mod closure;
mod future;
mod macros;

use std::collections::BTreeMap;

use crate::construct::{Construct, Edition};
use crate::tree::{Code, code};
use random::Random;
use scope::Scope;

/// What every generated file starts with. Its functions are part of the analysed program.
pub const PRELUDE: &str = include_str!("../../probe/prelude.rs");

/// A generated function.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// It has to be driven by an executor.
    pub is_async: bool,
    /// The whole item.
    pub code: Code,
    /// How often each construct occurs in it.
    pub constructs: BTreeMap<Construct, u32>,
}

/// What the function or closure being written returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Output {
    Unit,
    Int,
    OptionInt,
    ResultInt,
    PlainGuard,
}

/// The writer of one function.
struct Writer {
    random: Random,
    edition: Edition,
    scope: Scope,
    /// How many branches may still be written.
    decisions: u32,
    /// How many statements may still be written.
    statements: u32,
    /// How many blocks are open.
    nesting: u32,
    /// How many acquisitions may still be written; the recorder's sets are finite.
    acquisitions: u32,
    /// `None` where `return` and `?` are not allowed.
    output: Option<Output>,
    is_async: bool,
    /// A statement may end its block by `return`, `break` or `continue`.
    may_diverge: bool,
    constructs: BTreeMap<Construct, u32>,
}

/// Writes function number `index` of the run with this seed.
#[must_use]
pub fn function(seed: u64, index: u32, edition: Edition) -> Function {
    let mut writer = Writer::new(seed ^ (u64::from(index) << 20), edition);
    let name = format!("f{index}");
    let output = *writer.random.choose(&[
        Output::Unit,
        Output::Unit,
        Output::Int,
        Output::OptionInt,
        Output::OptionInt,
        Output::ResultInt,
        Output::ResultInt,
        Output::PlainGuard,
    ]);
    let is_async = index % 8 == 7;
    writer.is_async = is_async;
    writer.output = Some(output);
    let featured = block::STATEMENTS[index as usize % block::STATEMENTS.len()].1;
    let body = writer.function_body(featured, output);
    let (ty, keyword) = (output.ty(), if is_async { "async " } else { "" });
    Function {
        code: code!(
            format!("pub {keyword}fn {name}<'a>(c: &'a Ctx) -> {ty} "),
            body
        ),
        name,
        is_async,
        constructs: writer.constructs,
    }
}

impl Output {
    const fn ty(self) -> &'static str {
        match self {
            Self::Unit => "()",
            Self::Int => "u32",
            Self::OptionInt => "Option<u32>",
            Self::ResultInt => "Result<u32, Busy>",
            Self::PlainGuard => "PlainGuard<'a, Item>",
        }
    }
}

impl Writer {
    fn new(seed: u64, edition: Edition) -> Self {
        Self {
            random: Random::new(seed),
            edition,
            scope: Scope::default(),
            decisions: 6,
            statements: 14,
            nesting: 0,
            acquisitions: 90,
            output: None,
            is_async: false,
            may_diverge: false,
            constructs: BTreeMap::new(),
        }
    }

    fn count(&mut self, construct: Construct) {
        *self.constructs.entry(construct).or_default() += 1;
    }

    /// Whether one more branch may be written; the caller must write it then.
    fn decide(&mut self) -> bool {
        let allowed = self.decisions > 0;
        self.decisions = self.decisions.saturating_sub(1);
        allowed
    }
}
