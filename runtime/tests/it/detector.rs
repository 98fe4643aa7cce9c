//! What types cannot see is told when it happens, with both places.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Barrier;

use mapwarden::{AccessFlag, shared_map};

fn message(run: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(run)).expect_err("this must be told");
    payload
        .downcast_ref::<String>()
        .cloned()
        .unwrap_or_default()
}

fn places_in_this_file(message: &str) -> usize {
    message.matches(file!()).count()
}

#[test]
fn coming_back_to_a_map_through_a_static_is_told() {
    #[shared_map(sharded)]
    static USERS: HashMap<u32, u32>;
    USERS.entry(1, |slot| slot.put(1));
    let told = message(|| {
        USERS.read(&1, |_| USERS.read(&2, |_| ()));
    });
    assert!(told.contains("`USERS`"), "{told}");
    assert_eq!(places_in_this_file(&told), 2, "{told}");
    let told = message(|| {
        USERS.update(&1, |_| USERS.len());
    });
    assert_eq!(places_in_this_file(&told), 2, "{told}");
    assert_eq!(
        USERS.update(&1, |value| *value),
        Some(1),
        "the map is usable"
    );
}

#[test]
fn reading_a_snapshot_inside_its_own_write_is_fine_but_writing_is_told() {
    #[shared_map(snapshot)]
    static ROUTES: HashMap<u32, u32>;
    ROUTES.entry(1, |slot| slot.put(ROUTES.len() as u32));
    assert_eq!(ROUTES.get_cloned(&1), Some(0));
    let told = message(|| ROUTES.entry(1, |_| ROUTES.entry(2, |slot| slot.put(1))));
    assert!(told.contains("`ROUTES`"), "{told}");
}

#[test]
fn two_maps_inside_each_other_are_no_reentry() {
    #[shared_map(rwlock)]
    static OUTER: HashMap<u32, u32>;
    #[shared_map(rwlock)]
    static INNER: HashMap<u32, u32>;
    OUTER.entry(1, |slot| {
        INNER.entry(1, |inner| inner.put(1));
        slot.put(2);
    });
    assert_eq!(
        (OUTER.get_cloned(&1), INNER.get_cloned(&1)),
        (Some(2), Some(1))
    );
}

#[test]
fn overlapping_accesses_are_told_with_both_places() {
    let flag = AccessFlag::new("table");
    let writing = flag.write();
    let told = message(|| drop(flag.write()));
    assert!(told.contains("`table`") && told.contains("write"), "{told}");
    assert_eq!(places_in_this_file(&told), 2, "{told}");
    let told = message(|| drop(flag.read()));
    assert!(told.contains("read at"), "{told}");
    drop(writing);
    let one = flag.read();
    let other = flag.read();
    assert!(message(|| drop(flag.write())).contains("while the read"));
    drop((one, other));
    drop(flag.write());
}

#[test]
fn overlaps_between_threads_are_told() {
    let flag = AccessFlag::new("table");
    let barrier = Barrier::new(2);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let _writing = flag.write();
            barrier.wait();
            barrier.wait();
        });
        barrier.wait();
        let told = message(|| drop(flag.read()));
        barrier.wait();
        assert_eq!(places_in_this_file(&told), 2, "{told}");
    });
    drop(flag.write());
}
