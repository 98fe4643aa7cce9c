//! Copies, differences and followers.

use std::collections::{BTreeMap, HashMap};

use std::panic::{AssertUnwindSafe, catch_unwind};

use mapwarden::follow::{
    Anchor, Applied, Copier, Counter, Follower, LastWriter, Merge, Resolver, Rivals, Update,
};
use mapwarden::strategy::{
    Batched, Copies, InPlace, Persistent, RwLocked, Sharded, SingleWriter, Snapshot,
};
use mapwarden::{Checked, Logged, Marker, SharedMap};
use proptest::prelude::*;

use crate::task::block_on;

#[derive(Debug)]
pub enum Log8 {}

impl Marker for Log8 {
    const NAME: &'static str = "logged";
    type Closures = Checked;
    type Values = Checked;
    type Log = Logged<8>;
}

type Table = HashMap<u8, i64>;
type Source<S> = SharedMap<Table, S, Log8>;

#[test]
fn copies_are_whole_sorted_or_in_chunks() {
    let map: Source<Sharded<16>> = (0..40).map(|n| (n, i64::from(n))).collect();
    let mut copier = Copier::new();
    let sorted: Vec<(u8, i64)> = (0..40).map(|n| (n, i64::from(n))).collect();
    assert_eq!(copier.copy_sorted(&map), sorted);
    let mut pauses = 0;
    let mut chunks = copier.copy_in_chunks(&map, || pauses += 1).to_vec();
    chunks.sort_unstable();
    assert_eq!((chunks, pauses), (sorted.clone(), 16));
    let mut chunks = block_on(copier.copy_in_chunks_async(&map)).to_vec();
    chunks.sort_unstable();
    assert_eq!(chunks, sorted);
}

#[test]
fn writers_come_through_between_chunks() {
    let map: Source<Sharded<16>> = (0..40).map(|n| (n, 0)).collect();
    let mut copier = Copier::new();
    let copy = copier.copy_in_chunks(&map, || {
        map.retain_mut(|_, value| {
            *value += 1;
            true
        });
    });
    // Every entry once, later shards with more of what was written meanwhile.
    assert_eq!(copy.len(), 40);
    assert!(copy.is_sorted_by_key(|(_, value)| *value));
}

#[test]
fn a_whole_copy_is_of_one_moment() {
    let map: SharedMap<Table, Sharded<16>> = [(0, 100), (1, 0)].into_iter().collect();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..crate::some_of(2000) {
                let moved = map.with_all([0, 1], |[from, to]| {
                    *from.get_mut().ok_or(())? -= 1;
                    *to.get_mut().ok_or(())? += 1;
                    Ok::<_, ()>(())
                });
                assert!(moved.is_ok());
            }
        });
        let mut copier = Copier::new();
        for _ in 0..crate::some_of(500) {
            let sum: i64 = copier.copy(&map).iter().map(|(_, value)| value).sum();
            assert_eq!(sum, 100);
        }
    });
}

#[test]
fn a_log_that_is_too_short_says_so() {
    let map: Source<RwLocked> = SharedMap::new();
    let anchor = map.snapshot_at().at;
    for n in 0..8 {
        map.entry(n, |slot| slot.put(1));
    }
    assert_eq!(
        map.delta_since(&anchor).map(|delta| delta.stored.len()),
        Ok(8)
    );
    map.entry(9, |slot| slot.put(1));
    assert!(map.delta_since(&anchor).is_err());
    assert!(matches!(map.update_for(Some(&anchor)), Update::Full(_)));
    let unlogged: SharedMap<Table, RwLocked> = SharedMap::new();
    assert!(unlogged.delta_since(&unlogged.snapshot_at().at).is_err());
}

#[test]
fn followers_resolve_what_both_sides_wrote() {
    fn both_wrote<R: mapwarden::follow::Resolver<u8, i64>>(
        resolver: R,
    ) -> (Option<i64>, Vec<(u8, i64)>) {
        let source: Source<RwLocked> = [(1, 10)].into_iter().collect();
        let mut follower = Follower::<Table, R>::new(resolver);
        follower.catch_up(&source);
        follower.write(1, 13);
        source.entry(1, |slot| slot.put(15));
        let applied = follower.catch_up(&source);
        assert_eq!(
            applied,
            Applied::Changed {
                keys: 1,
                conflicts: 1
            }
        );
        (follower.get(&1).copied(), follower.take_local())
    }
    assert_eq!(both_wrote(LastWriter), (Some(15), vec![(1, 15)]));
    assert_eq!(both_wrote(Counter), (Some(18), vec![(1, 18)]));
    let larger = |rivals: Rivals<'_, u8, i64>| rivals.remote.copied().max(Some(*rivals.local));
    assert_eq!(both_wrote(Merge(larger)).0, Some(15));
}

#[test]
fn updates_that_come_twice_late_or_out_of_order_do_no_harm() {
    let source: Source<RwLocked> = [(1, 1)].into_iter().collect();
    let mut follower = Follower::<Table>::new(LastWriter);
    let full = source.update_for(None);
    follower
        .apply(full.clone())
        .expect("a full copy needs nothing before it");
    let start = follower.anchor().cloned();
    source.entry(2, |slot| slot.put(2));
    let first = source.update_for(start.as_ref());
    let Update::Delta(delta) = &first else {
        panic!("the log reaches back");
    };
    let middle = delta.to.clone();
    source.entry(1, |slot| slot.remove());
    let second = source.update_for(Some(&middle));
    let both = source.update_for(start.as_ref());
    assert!(
        follower.apply(second.clone()).is_err(),
        "the first one is missing"
    );
    assert_eq!(follower.get(&1), Some(&1), "nothing was changed");
    for update in [&first, &first, &full, &both, &second, &first, &full] {
        follower.apply(update.clone()).expect("nothing is missing");
    }
    assert_eq!(follower.to_map(), source.copied());
}

/// A source, what is written to it, and a link that loses, repeats and delays updates.
fn keeps_up<S>(
    events: &[(u8, u8, u8)],
    flush: impl Fn(&Source<S>),
    write: impl Fn(&Source<S>, u8, Option<i64>),
) where
    S: Copies<Table>,
    SharedMap<Table, S, Log8>: Default,
{
    let source = Source::<S>::default();
    let mut follower = Follower::<Table>::new(LastWriter);
    let mut link: Vec<Update<u8, i64>> = Vec::new();
    for &(kind, key, value) in events {
        match kind {
            0..=4 => write(&source, key, (value > 2).then_some(i64::from(value))),
            5 => link.push(source.update_for(follower.anchor())),
            6 => drop(link.pop()),
            7 => link.reverse(),
            _ => {
                if let Some(update) = link.first().cloned() {
                    let before = follower.to_map();
                    if follower.apply(update).is_err() {
                        assert_eq!(follower.to_map(), before);
                    }
                }
            }
        }
    }
    flush(&source);
    follower.catch_up(&source);
    assert_eq!(follower.to_map(), source.copied());
    assert_eq!(follower.catch_up(&source), Applied::Known);
}

/// What went in is published when the writer goes.
fn write_and_publish(source: &Source<SingleWriter>, key: u8, value: Option<i64>) {
    let mut writer = source.claim_writer().expect("nobody has it");
    match value {
        Some(value) => writer.insert(key, value),
        None => drop(writer.remove(key)),
    }
}

fn write_now<S: InPlace<Table>>(source: &Source<S>, key: u8, value: Option<i64>) {
    source.entry(key, |slot| match value {
        Some(value) => slot.put(value),
        None => slot.remove(),
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: crate::some_of(128), failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn followers_end_up_equal(events in prop::collection::vec((0..10_u8, 0..6_u8, 0..9_u8), 1..80)) {
        keeps_up::<RwLocked>(&events, |_| (), write_now);
        keeps_up::<Sharded<16>>(&events, |_| (), write_now);
        keeps_up::<Snapshot>(&events, |_| (), write_now);
        keeps_up::<Snapshot<Persistent>>(&events, |_| (), write_now);
        keeps_up::<SingleWriter>(&events, |_| (), write_and_publish);
    }

    #[test]
    fn followers_of_batches_end_up_equal(events in prop::collection::vec((0..10_u8, 0..6_u8, 0..9_u8), 1..40)) {
        keeps_up::<Batched>(&events, |source| assert!(source.flush().is_ok()), |source, key, value| {
            let sent = source.submit(key, move |slot| match value {
                Some(value) => slot.put(value),
                None => slot.remove(),
            });
            assert!(sent.is_ok());
        });
    }
}

#[test]
fn a_follower_beside_writers_ends_up_equal() {
    let source: Source<Sharded<16>> = SharedMap::new();
    let mut follower = Follower::<Table>::new(LastWriter);
    std::thread::scope(|scope| {
        for thread in 0..2 {
            let source = &source;
            scope.spawn(move || {
                for n in 0..crate::some_of(2000) as u16 {
                    let key = (n % 50) as u8;
                    write_now(source, key, (n % 3 != 0).then_some(i64::from(n) + thread));
                }
            });
        }
        for _ in 0..crate::some_of(200) {
            follower.catch_up(&source);
        }
    });
    follower.catch_up(&source);
    let seen: BTreeMap<u8, i64> = follower.to_map().into_iter().collect();
    assert_eq!(seen, source.copied().into_iter().collect());
}

#[test]
fn a_follower_beside_the_one_writer_ends_up_equal() {
    let source: Source<SingleWriter> = SharedMap::new();
    let mut writer = source.claim_writer().expect("nobody has it");
    let mut follower = Follower::<Table>::new(LastWriter);
    std::thread::scope(|scope| {
        scope.spawn(move || {
            for n in 0..i64::from(crate::some_of(2000)) {
                let key = (n % 50) as u8;
                match n % 3 {
                    0 => drop(writer.remove(key)),
                    _ => writer.insert(key, n),
                }
                if n % 7 == 0 {
                    writer.publish();
                }
            }
        });
        let mut last = 0;
        for _ in 0..crate::some_of(200) {
            follower.catch_up(&source);
            // What a follower has is of one publish, and publishes come in their order.
            let now = follower.to_map().into_values().max().unwrap_or(0);
            assert!(now >= last, "{now} after {last}");
            last = now;
        }
    });
    follower.catch_up(&source);
    assert_eq!(follower.to_map(), source.copied());
}

/// The link is text, as between processes, and breaks in the middle.
#[test]
fn updates_go_over_a_wire_and_a_broken_link_is_taken_up_again() {
    let source: Source<Sharded<16>> = (0..20).map(|n| (n, i64::from(n))).collect();
    let mut follower = Follower::<Table>::new(LastWriter);
    let link = |follower: &Follower<Table>| {
        let request = serde_json::to_string(&follower.anchor()).expect("it can be written");
        let anchor: Option<Anchor> = serde_json::from_str(&request).expect("it can be read");
        let update = source.update_for(anchor.as_ref());
        serde_json::to_string(&update).expect("it can be written")
    };
    let first = link(&follower);
    follower
        .apply(serde_json::from_str(&first).expect("it can be read"))
        .expect("it is whole");
    write_now(&source, 3, Some(33));
    let lost = link(&follower);
    let torn: Result<Update<u8, i64>, _> = serde_json::from_str(&lost[..lost.len() / 2]);
    assert!(torn.is_err());
    write_now(&source, 4, None);
    let again: Update<u8, i64> = serde_json::from_str(&link(&follower)).expect("it can be read");
    assert!(matches!(again, Update::Delta(_)), "the anchor still holds");
    follower.apply(again).expect("nothing is missing");
    assert_eq!(follower.to_map(), source.copied());
}

#[test]
fn a_source_that_was_made_anew_is_followed_from_its_beginning() {
    let mut follower = Follower::<Table>::new(LastWriter);
    let first: Source<RwLocked> = (0..5).map(|n| (n, 1)).collect();
    follower.catch_up(&first);
    let second: Source<RwLocked> = [(9, 2)].into_iter().collect();
    follower.catch_up(&second);
    assert_eq!(follower.to_map(), HashMap::from([(9, 2)]));
    // A process that was started anew gives its maps the same numbers.
    let text = serde_json::to_string(&second.update_for(None)).expect("it can be written");
    let process = text
        .split("\"process\":")
        .nth(1)
        .and_then(|rest| rest.split(',').next());
    let foreign = text.replace(process.expect("an anchor names its process"), "1");
    let foreign = foreign.replace("[9,2,", "[8,3,");
    let update = serde_json::from_str(&foreign).expect("it can be read");
    follower
        .apply(update)
        .expect("a full copy needs nothing before it");
    assert_eq!(follower.to_map(), HashMap::from([(8, 3)]));
}

/// A resolver that panics midway: the update can be taken again, and what was resolved is not resolved twice.
#[test]
fn an_update_whose_resolver_panics_is_taken_again() {
    let source: Source<RwLocked> = [(1, 10), (2, 10)].into_iter().collect();
    let mut asked = 0;
    let mut counting = |rivals: Rivals<'_, u8, i64>| {
        asked += 1;
        assert_ne!(asked, 2, "the second question is one too many");
        Counter.resolve(rivals)
    };
    let mut follower = Follower::<Table, _>::new(Merge(&mut counting));
    follower.catch_up(&source);
    for key in [1, 2] {
        follower.write(key, 13);
        write_now(&source, key, Some(15));
    }
    let update = source.update_for(follower.anchor());
    let broken = catch_unwind(AssertUnwindSafe(|| follower.apply(update.clone())));
    assert!(broken.is_err());
    follower
        .apply(update)
        .expect("it begins where the follower is");
    assert_eq!(follower.to_map(), HashMap::from([(1, 18), (2, 18)]));
}
