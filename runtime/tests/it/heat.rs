//! The heat map example, on a run made up and on a real one.

use std::time::Duration;

use mapwarden::metrics::{Recording, StoreSample};

#[path = "../../examples/heatmap.rs"]
mod heatmap;

fn sample(at: u64, shard: usize, took: u64) -> StoreSample {
    StoreSample {
        at: Duration::from_micros(at),
        shard,
        took: Duration::from_nanos(took),
    }
}

#[test]
fn cells_tell_their_numbers() {
    let recording = Recording {
        samples: vec![sample(0, 0, 100), sample(1, 0, 300), sample(100, 1, 9000)],
        room: 3,
        missed: 2,
    };
    let svg = heatmap::svg(&recording, 2, 4);
    assert_eq!(svg.matches("<rect ").count(), 2, "{svg}");
    assert!(
        svg.contains("shard 0, from 0.0ns: 2 writes, mean 200 ns, longest 300 ns"),
        "{svg}"
    );
    assert!(
        svg.contains("shard 1, from 75.0µs: 1 writes, mean 9000 ns, longest 9000 ns"),
        "{svg}"
    );
    assert!(svg.contains("3 writes, 2 more not recorded"), "{svg}");
    // The slowest cell is the darkest, the fastest the lightest.
    assert!(
        svg.contains("hsl(12 80% 32%)") && svg.contains("hsl(12 80% 92%)"),
        "{svg}"
    );
}

#[test]
fn a_real_run_has_every_write_in_it() {
    let recording = heatmap::run(500);
    assert_eq!((recording.samples.len(), recording.missed), (2000, 0));
    let svg = heatmap::svg(&recording, 16, 10);
    assert!(svg.matches("<title>").count() >= 16, "{svg}");
}
