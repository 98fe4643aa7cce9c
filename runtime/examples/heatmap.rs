//! Store latency by shard and time as a picture: `cargo run -p mapwarden --features metrics --example
//! heatmap > heat.svg`. Hover over a cell for its numbers.
#![allow(clippy::print_stdout, reason = "the picture is its output")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::time::Duration;

use mapwarden::metrics::{Recording, StoreSample};
use mapwarden::shared_map;

#[shared_map(sharded = 16, metrics)]
static HITS: HashMap<u64, u64>;

/// A cell of the picture.
#[derive(Clone, Copy, Default)]
struct Cell {
    writes: u32,
    total: Duration,
    longest: Duration,
}

/// The picture of a run: a row for each shard, a column for each span of time, darker where writes took
/// longer in the mean. Colours go by the logarithm, from the fastest to the slowest cell.
#[must_use]
pub fn svg(recording: &Recording, shards: usize, columns: usize) -> String {
    const SIZE: usize = 14;
    const LEFT: usize = 60;
    const TOP: usize = 24;
    let times = recording.samples.iter().map(|sample| sample.at);
    let (first, last) = (times.clone().min(), times.max());
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    let span = (last - first).max(Duration::from_nanos(1));
    let mut cells = vec![Cell::default(); shards * columns];
    for &StoreSample { at, shard, took } in &recording.samples {
        let part = (at - first).as_secs_f64() / span.as_secs_f64();
        let column = ((part * columns as f64) as usize).min(columns - 1);
        if let Some(cell) = cells.get_mut(shard * columns + column) {
            cell.writes += 1;
            cell.total += took;
            cell.longest = cell.longest.max(took);
        }
    }
    let mean = |cell: &Cell| cell.total.as_nanos() as f64 / f64::from(cell.writes.max(1));
    let means = cells.iter().filter(|cell| cell.writes > 0).map(mean);
    let least = means.clone().fold(f64::INFINITY, f64::min).max(1.0);
    let most = means.fold(1.0, f64::max).max(least + 1.0);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" font-size=\"10\">\n\
         <text x=\"{LEFT}\" y=\"14\">mean store latency by shard over {span:.1?}: {} writes, {} more not recorded</text>\n",
        LEFT + columns * SIZE + 10,
        TOP + shards * SIZE + 10,
        recording.samples.len(),
        recording.missed
    );
    for shard in 0..shards {
        let y = TOP + shard * SIZE;
        let _ = writeln!(
            text,
            "<text x=\"4\" y=\"{}\">shard {shard}</text>",
            y + SIZE - 4
        );
        for column in 0..columns {
            let cell = &cells[shard * columns + column];
            let x = LEFT + column * SIZE;
            if cell.writes == 0 {
                continue;
            }
            let mean = mean(cell);
            let heat = (mean.max(1.0) / least).ln() / (most / least).ln();
            let lightness = 92.0 - 60.0 * heat.clamp(0.0, 1.0);
            let _ = writeln!(
                text,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{SIZE}\" height=\"{SIZE}\" fill=\"hsl(12 80% {lightness:.0}%)\"><title>shard {shard}, from {:.1?}: {} writes, mean {mean:.0} ns, longest {} ns</title></rect>",
                span.mul_f64(column as f64 / columns as f64),
                cell.writes,
                cell.longest.as_nanos()
            );
        }
    }
    text.push_str("</svg>\n");
    text
}

/// Four threads write, half of the time to a few hot keys.
#[must_use]
pub fn run(writes: u64) -> Recording {
    HITS.start_recording(4 * writes as usize);
    std::thread::scope(|scope| {
        for thread in 0..4_u64 {
            scope.spawn(move || {
                for n in 0..writes {
                    let spread = (n * 4 + thread).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
                    let key = if n % 2 == 0 {
                        spread % 3
                    } else {
                        spread % 10_000
                    };
                    HITS.entry(key, |slot| *slot.or_insert_with(|| 0) += 1);
                }
            });
        }
    });
    HITS.stop_recording().unwrap_or_default()
}

#[allow(dead_code, reason = "the test of this example has a main of its own")]
fn main() {
    print!("{}", svg(&run(50_000), HITS.shard_count(), 60));
}
