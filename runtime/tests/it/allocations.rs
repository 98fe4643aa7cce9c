//! Readers of snapshots allocate nothing once they are warm, and copies use their buffer again.

use std::collections::HashMap;

use allocation_counter::measure;
use mapwarden::SharedMap;
use mapwarden::follow::Copier;
use mapwarden::strategy::{
    Batched, LockFree, Persistent, RwLocked, Sharded, SingleWriter, Snapshot, Whole,
};

#[test]
fn warm_reads_allocate_nothing() {
    let whole: SharedMap<HashMap<u64, u64>, Snapshot<Whole>> = (0..100).map(|n| (n, n)).collect();
    let trie: SharedMap<HashMap<u64, u64>, Snapshot<Persistent>> =
        (0..100).map(|n| (n, n)).collect();
    let free: SharedMap<HashMap<u64, u64>, LockFree> = (0..100).map(|n| (n, n)).collect();
    let sharded: SharedMap<HashMap<u64, u64>, Sharded> = (0..100).map(|n| (n, n)).collect();
    let single: SharedMap<HashMap<u64, u64>, SingleWriter> = SharedMap::new();
    let mut writer = single.claim_writer().expect("nobody has it");
    writer.extend((0..100).map(|n| (n, n)));
    writer.publish();
    let batched: SharedMap<HashMap<u64, u64>, Batched> = SharedMap::new();
    for n in 0..100 {
        assert!(batched.submit(n, move |slot| slot.put(n)).is_ok());
    }
    assert_eq!(batched.flush(), Ok(()));
    let read_all = || {
        let mut sum = 0;
        for n in 0..200 {
            sum += whole.read(&n, |value| *value).unwrap_or(0);
            sum += trie.read(&n, |value| *value).unwrap_or(0);
            sum += free.read(&n, |value| *value).unwrap_or(0);
            sum += sharded.read(&n, |value| *value).unwrap_or(0);
            sum += single.read(&n, |value| *value).unwrap_or(0);
            sum += batched.read(&n, |value| *value).unwrap_or(0);
        }
        sum
    };
    let warm = read_all();
    let mut again = 0;
    let allocated = measure(|| again = read_all());
    assert_eq!((warm, again), (6 * 4950, 6 * 4950));
    assert_eq!(allocated.count_total, 0);
}

#[test]
fn warm_reads_beside_a_writer_allocate_nothing() {
    let map: SharedMap<HashMap<u64, u64>, Snapshot> = (0..100).map(|n| (n, n)).collect();
    map.read(&0, |_| ());
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..200 {
                map.entry(n % 100, |slot| slot.put(n));
            }
        });
        // The last reader of an old version frees it, but nobody allocates here.
        let allocated = measure(|| {
            for n in 0..10_000 {
                assert!(map.read(&(n % 100), |_| ()).is_some());
            }
        });
        assert_eq!(allocated.count_total, 0);
    });
}

#[test]
fn copies_use_their_buffer_again() {
    let locked: SharedMap<HashMap<u64, u64>, RwLocked> = (0..100).map(|n| (n, n)).collect();
    let sharded: SharedMap<HashMap<u64, u64>, Sharded<4096>> = (0..100).map(|n| (n, n)).collect();
    let mut copier = Copier::with_capacity(100);
    copier.copy(&locked);
    let allocated = measure(|| {
        assert_eq!(copier.copy(&locked).len(), 100);
        assert_eq!(copier.copy_sorted(&sharded).len(), 100);
        assert_eq!(copier.copy_in_chunks(&sharded, || ()).len(), 100);
    });
    assert_eq!(allocated.count_total, 0);
}
