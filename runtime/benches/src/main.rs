//! Throughput of shared maps beside the raw structures they stand on.
//!
//! Wrapper and raw structure run in turns, one window each, so that whatever else the machine does hits
//! both; what counts is the median of the ratios of pairs. Writes `docs/runtime/throughput.{md,svg}`
//! when called with the path of that folder.

mod plot;
mod rivals;
mod subjects;
mod window;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use subjects::{Key, Pair};
use window::{Load, Measured, measure};

const RUNS: usize = 7;
const WINDOW: Duration = Duration::from_millis(20);
const THREADS: [usize; 3] = [1, 2, 4];
/// Reads in a hundred operations.
const READS: [u32; 5] = [100, 99, 90, 50, 0];
const SIZES: [u64; 2] = [1_000, 100_000];

/// Ratios of one pair under one load.
pub struct Row {
    pair: &'static str,
    keys: &'static str,
    load: Load,
    /// Median of the ratios of paired windows.
    ratio: f64,
    /// The least and the greatest.
    spread: (f64, f64),
    /// Of the wrapper.
    measured: Measured,
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments
        .next()
        .filter(|folder| folder != "-")
        .map(PathBuf::from);
    let only = arguments.next();
    let mut rows = Vec::new();
    for size in SIZES {
        run::<u64>("u64", size, only.as_deref(), &mut rows);
        run::<String>("String", size, only.as_deref(), &mut rows);
    }
    let table = table(&rows);
    print!("{table}");
    if let Some(folder) = folder {
        fs::write(folder.join("throughput.md"), table)?;
        fs::write(folder.join("throughput.svg"), plot::svg(&rows))?;
    }
    Ok(())
}

fn run<K: Key>(keys: &'static str, size: u64, only: Option<&str>, rows: &mut Vec<Row>) {
    for Pair { name, make } in subjects::pairs::<K>() {
        if only.is_some_and(|only| !name.contains(only)) {
            continue;
        }
        let (subject, reference) = make(size);
        let keys_at_hand: Vec<K> = (0..size).map(K::of).collect();
        for threads in THREADS {
            for reads in READS {
                let load = Load {
                    threads,
                    reads,
                    size,
                    window: WINDOW,
                };
                let mut pairs: Vec<(f64, Measured)> = (0..RUNS)
                    .map(|run| {
                        // Who goes first changes, so that neither always finds the caches warm.
                        let (own, theirs) = if run % 2 == 0 {
                            let own = measure(&*subject, &keys_at_hand, &load);
                            (own, measure(&*reference, &keys_at_hand, &load))
                        } else {
                            let theirs = measure(&*reference, &keys_at_hand, &load);
                            (measure(&*subject, &keys_at_hand, &load), theirs)
                        };
                        (own.throughput / theirs.throughput, own)
                    })
                    .collect();
                pairs.sort_by(|one, other| one.0.total_cmp(&other.0));
                let (ratio, measured) = pairs[RUNS / 2];
                let row = Row {
                    pair: name,
                    keys,
                    load,
                    ratio,
                    spread: (pairs[0].0, pairs[RUNS - 1].0),
                    measured,
                };
                eprintln!(
                    "{name} {keys} {size} {threads}t {reads}%: {ratio:.2} ({:.2}-{:.2})",
                    row.spread.0, row.spread.1
                );
                rows.push(row);
            }
        }
    }
}

/// For each pair the median over its loads, then every load.
fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "# Throughput\n\nWritten by `runtime/benches`. Each number is a ratio of two throughputs measured in turns: the \
         median of 7 paired\nwindows of 20 ms. Throughput is operations in a second of processor time, so that other jobs on the machine do not\ncount; waiting for a lock asleep does not either: the latencies and the slowest thread tell of that. The worker of `batched` and \
         of its rival takes its own processor time.\n64-byte values, foldhash, uniform keys that are there, writes that \
         overwrite.\n\n![Ratios of all loads](throughput.svg)\n\n## Medians\n\nOver both sizes, both kinds of keys and 1, 2 and 4 threads, by reads in a hundred \
         operations.\n\n| pair | 100 | 99 | 90 | 50 | 0 |\n|---|---|---|---|---|---|\n",
    );
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        if !names.contains(&row.pair) {
            names.push(row.pair);
        }
    }
    for name in &names {
        let _ = write!(text, "| {name} ");
        for reads in READS {
            let mut ratios: Vec<f64> = rows
                .iter()
                .filter(|row| row.pair == *name && row.load.reads == reads)
                .map(|row| row.ratio)
                .collect();
            ratios.sort_by(f64::total_cmp);
            let _ = write!(text, "| {:.2} ", ratios[ratios.len() / 2]);
        }
        text.push_str("|\n");
    }
    text.push_str(
        "\n## Why some are below one, or above\n\n\
         * `optimistic`, writes: `try_update` looks under the shard's lock, computes beside the map and stores under the lock \
         again, so a write takes it twice; but a key that is there already is not copied, as the rival's is.\n\
         * `snapshot`, writes: each row has a stamp, so 72 bytes are copied for each entry instead of 64, and the moment of the \
         publish is noted.\n\
         * `single_writer`, writes above one: the hash is made once for both sides, and a key that is there already is not copied, \
         where left-right over two maps of std hashes for each side and copies the key for the first one.\n\
         * `cache`: keys lie behind a pointer with their hash, and values have a stamp; `insert` gives back the value before, for \
         which moka has no plain call.\n\
         * `RwLock`, `Mutex` above one: a thread that sleeps for the lock takes no processor time. Their p99 and slowest thread \
         tell.\n\n## All loads\n\nMops/s, latencies and the slowest thread's part of a fair share are of the first of the pair.\n\n\
         | pair | keys | entries | threads | reads | ratio | least–greatest | Mops/s | p50 ns | p99 ns | slowest thread |\n\
         |---|---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in rows {
        let Row {
            pair,
            keys,
            load,
            ratio,
            spread,
            measured,
        } = row;
        let _ = writeln!(
            text,
            "| {pair} | {keys} | {} | {} | {} | {ratio:.2} | {:.2}–{:.2} | {:.1} | {} | {} | {:.0} % |",
            load.size,
            load.threads,
            load.reads,
            spread.0,
            spread.1,
            measured.throughput / 1e6,
            measured.p50,
            measured.p99,
            measured.slowest_share * 100.0
        );
    }
    text
}
