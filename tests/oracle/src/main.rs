//! `cargo xtask oracle`: generated functions, run and held against the analyzer.

use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use mapwarden_oracle::report::{Options, run};

/// Compare guard lifetimes with what really runs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask oracle", bin_name = "cargo xtask oracle")]
struct Arguments {
    /// How many functions to write per edition
    #[arg(long, default_value_t = 2000)]
    functions: u32,
    /// Where the random numbers start
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many disagreements to cut down and show
    #[arg(long, default_value_t = 5)]
    show: usize,
    /// Commit every deliberate fault too, and say what catches it
    #[arg(long)]
    faults: bool,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let options = Options {
        functions: arguments.functions,
        seed: arguments.seed,
        show: arguments.show,
        faults: arguments.faults,
    };
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    match run(&options, &target, &mut std::io::stdout()) {
        Ok(code) => code,
        Err(message) => {
            // A message of rustc is meant to be read as it is.
            let _ = std::io::Write::write_all(&mut std::io::stderr(), message.as_bytes());
            ExitCode::from(2)
        }
    }
}
