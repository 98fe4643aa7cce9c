//! The one writer.

use std::collections::{BTreeMap, HashMap};

use mapwarden::SharedMap;
use mapwarden::strategy::SingleWriter;
use proptest::prelude::*;

type Map = SharedMap<HashMap<u8, u16>, SingleWriter>;

#[test]
fn there_is_one_writer_at_a_time() {
    let map = Map::new();
    let mut writer = map.claim_writer().expect("nobody has it");
    assert!(map.claim_writer().is_none());
    writer.insert(1, 1);
    assert_eq!(map.get_cloned(&1), None, "not published yet");
    drop(writer);
    assert_eq!(map.get_cloned(&1), Some(1), "a dropped writer publishes");
    assert!(map.claim_writer().is_some());
}

const LAST: u16 = crate::some_of(1000) as u16;

#[test]
fn a_writer_moves_to_another_thread_and_readers_stay() {
    let map = Map::new();
    let mut writer = map.claim_writer().expect("nobody has it");
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for n in 0..LAST + 1 {
                writer.insert(0, n);
                writer.insert(1, n);
                writer.publish();
            }
        });
        let reader = map.reader();
        scope.spawn(move || {
            let mut last = 0;
            while last < LAST {
                let now = reader.read(&1, |n| *n).unwrap_or(0);
                assert!(now >= last, "publishes are seen in their order");
                last = now;
                std::thread::yield_now();
            }
        });
    });
    assert_eq!(map.get_cloned(&0), Some(LAST));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: crate::some_of(64), failure_persistence: None, ..ProptestConfig::default() })]
    /// The writer sees what it wrote, readers what it published, and both equal std's map.
    #[test]
    fn does_what_a_plain_map_does(writes in prop::collection::vec((0..5_u8, 0..9_u16, 0..5_u8), 1..60)) {
        let map = Map::new();
        let mut writer = map.claim_writer().expect("nobody has it");
        let mut model = BTreeMap::new();
        for (key, value, kind) in writes {
            match kind {
                0 => prop_assert_eq!(writer.remove(key), model.remove(&key)),
                1 => {
                    let told = writer.update(key, |current| std::mem::replace(current, value));
                    prop_assert_eq!(told, model.get(&key).copied());
                    model.entry(key).and_modify(|current| *current = value);
                }
                2 => {
                    writer.publish();
                    let seen: BTreeMap<u8, u16> = (0..5).filter_map(|key| Some((key, map.get_cloned(&key)?))).collect();
                    prop_assert_eq!(&seen, &model);
                    prop_assert_eq!(map.len(), model.len());
                }
                _ => {
                    writer.insert(key, value);
                    model.insert(key, value);
                }
            }
        }
        writer.publish();
        let seen: BTreeMap<u8, u16> = (0..5).filter_map(|key| Some((key, map.get_cloned(&key)?))).collect();
        prop_assert_eq!(seen, model);
    }
}
