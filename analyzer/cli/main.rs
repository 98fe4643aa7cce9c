//! `cargo mapwarden`: arguments in, exit code out. What is found is decided below, in the engine
//! and the rules.

use std::process::ExitCode;

mod arguments;
mod failure;
mod terminal;
mod scope;
mod progress;
mod problems;
mod record;
mod summary;
mod check;
mod explain;
mod list;

use arguments::Command;
use terminal::{Colour, Terminal};

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Nothing to report.
const CLEAN: u8 = 0;
/// Findings at the level that fails.
const FOUND: u8 = 1;
/// Nothing could be checked, or the command line was wrong.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args_os()) {
        Ok(command) => command,
        Err(arguments::Stop::Shown) => return ExitCode::from(CLEAN),
        Err(arguments::Stop::Wrong(failure)) => {
            Terminal::new(Colour::Auto).fail(&failure.into());
            return ExitCode::from(MISUSED);
        }
    };
    let terminal = Terminal::new(command.colour());
    let result = match &command {
        Command::Check(arguments) => check::check(arguments, &terminal),
        Command::Explain(arguments) => explain::explain(arguments, &terminal),
        Command::Rules(arguments) => list::list(arguments),
    };
    ExitCode::from(result.unwrap_or_else(|report| {
        terminal.fail(&report);
        MISUSED
    }))
}
