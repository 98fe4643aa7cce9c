//! What the meters count.

use std::collections::HashMap;

use mapwarden::{shared_map, shared_state};

#[shared_state]
#[derive(Default)]
struct Shop {
    #[shared_map(sharded = 16, metrics, write_budget = auto)]
    stock: HashMap<u32, u32>,
}

#[test]
fn operations_are_counted_exactly() {
    let shop = Shop::default();
    std::thread::scope(|scope| {
        let count = || {
            for n in 0..1000 {
                shop.stock
                    .entry(n % 10, |slot| *slot.or_insert_with(|| 0) += 1);
                shop.stock.read(&n, |_| ());
            }
        };
        // Joined one by one: a scope does not wait for what a thread does as it ends, and there it tells
        // its last reads.
        for thread in [scope.spawn(count), scope.spawn(count), scope.spawn(count)] {
            thread.join().expect("it only counts");
        }
    });
    assert!(shop.stock.compare_exchange(1, &0, 1).is_err());
    let told = shop.stock.statistics().expect("declared with metrics");
    assert_eq!((told.reads, told.writes, told.conflicts), (3000, 3001, 1));
    assert!(!told.write_cost.is_zero());
    assert!(
        shop.stock
            .write_budget()
            .is_some_and(|used| used.writes_per_second > 0.0)
    );
}

#[test]
fn a_recording_keeps_what_fits_and_counts_the_rest() {
    let shop = Shop::default();
    assert_eq!(shop.stock.stop_recording(), None);
    shop.stock.start_recording(20);
    for n in 0..25 {
        shop.stock.entry(n, |slot| slot.put(n));
    }
    let recording = shop.stock.stop_recording().expect("it was started");
    assert_eq!((recording.samples.len(), recording.missed), (20, 5));
    assert!(recording.samples.iter().all(|sample| sample.shard < 16));
    let shards: std::collections::BTreeSet<usize> = recording
        .samples
        .iter()
        .map(|sample| sample.shard)
        .collect();
    assert!(shards.len() > 1, "{shards:?}");
}

#[test]
fn maps_without_metrics_count_nothing() {
    #[shared_map(rwlock)]
    static PLAIN: HashMap<u32, u32>;
    PLAIN.entry(1, |slot| slot.put(1));
    assert_eq!(PLAIN.statistics(), None);
}
