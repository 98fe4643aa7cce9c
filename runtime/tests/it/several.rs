//! Several keys as one step.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};

use mapwarden::strategy::{Mutexed, Optimistic, Persistent, RwLocked, Sharded, Snapshot};
use mapwarden::{CommitError, SharedMap, Slot, with_all};

type Accounts<S> = SharedMap<HashMap<&'static str, i64>, S>;

fn accounts<S: mapwarden::strategy::Decides<HashMap<&'static str, i64>>>() -> Accounts<S> {
    [("ada", 10), ("bob", 5)].into_iter().collect()
}

fn pay(slots: &mut [Slot<'_, i64>; 2], amount: i64) -> Result<i64, &'static str> {
    let [from, to] = slots;
    let from = from.get_mut().ok_or("nobody pays")?;
    *from -= amount;
    // The first slot is changed already when the second one says no.
    *to.get_mut().ok_or("nobody is paid")? += amount;
    if *from < 0 {
        Err("too much")
    } else {
        Ok(*from)
    }
}

macro_rules! all_or_nothing {
    ($($name:ident: $strategy:ty),*) => {
        $(
            #[test]
            fn $name() {
                let map = accounts::<$strategy>();
                assert_eq!(map.with_all(["ada", "bob"], |slots| pay(slots, 3)), Ok(7));
                let rejected = map.with_all(["ada", "bob"], |slots| pay(slots, 8));
                assert_eq!(rejected, Err(CommitError::Rejected("too much")));
                let rejected = map.with_all(["ada", "eve"], |slots| pay(slots, 1));
                assert_eq!(rejected, Err(CommitError::Rejected("nobody is paid")));
                let twice = map.with_all(["ada", "ada"], |slots| pay(slots, 1));
                assert_eq!(twice, Err(CommitError::SameKeyTwice));
                let panicking = || map.with_all(["ada", "bob"], |slots| -> Result<(), ()> {
                    slots[0].put(0);
                    slots[1].remove();
                    panic!("midway")
                });
                assert!(catch_unwind(AssertUnwindSafe(panicking)).is_err());
                let both = (map.get_cloned("ada"), map.get_cloned("bob"));
                assert_eq!(both, (Some(7), Some(8)));
            }
        )*
    };
}

all_or_nothing!(
    rwlock: RwLocked,
    mutex: Mutexed,
    sharded: Sharded<16>,
    optimistic: Optimistic<16>,
    snapshot: Snapshot,
    snapshot_persistent: Snapshot<Persistent>
);

#[test]
fn maps_of_different_kinds_commit_together() {
    let stock: SharedMap<HashMap<u32, u32>, Sharded<16>> = [(1, 5)].into_iter().collect();
    let orders: SharedMap<BTreeMap<u64, u32>, RwLocked> = SharedMap::new();
    let sell = |order, count: u32| {
        with_all(
            (orders.part([order]), stock.part([1])),
            |([order], [left])| {
                order.put(count);
                let left = left.get_mut().ok_or("unknown")?;
                *left = left.checked_sub(count).ok_or("sold out")?;
                Ok(*left)
            },
        )
    };
    assert_eq!(sell(7, 3), Ok(2));
    assert_eq!(sell(8, 3), Err(CommitError::Rejected("sold out")));
    assert_eq!(orders.copied(), BTreeMap::from([(7, 3)]));
    let twice = with_all((stock.part([1]), stock.part([2])), |_| Ok::<_, ()>(()));
    assert_eq!(twice, Err(CommitError::SameMapTwice));
}

#[test]
fn commits_in_opposite_orders_neither_hang_nor_lose_money() {
    let one: Accounts<RwLocked> = accounts();
    let other: Accounts<Sharded<16>> = accounts();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..crate::some_of(500) {
                let paid = with_all((one.part(["ada"]), other.part(["bob"])), |([a], [b])| {
                    *a.get_mut().ok_or(())? -= 1;
                    *b.get_mut().ok_or(())? += 1;
                    Ok::<_, ()>(())
                });
                assert!(paid.is_ok());
            }
        });
        scope.spawn(|| {
            for _ in 0..crate::some_of(500) {
                let paid = with_all((other.part(["bob"]), one.part(["ada"])), |([b], [a])| {
                    *b.get_mut().ok_or(())? -= 1;
                    *a.get_mut().ok_or(())? += 1;
                    Ok::<_, ()>(())
                });
                assert!(paid.is_ok());
            }
        });
    });
    assert_eq!(one.get_cloned("ada"), Some(10));
    assert_eq!(other.get_cloned("bob"), Some(5));
}

#[test]
fn several_maps_of_one_declaration_commit_as_an_array() {
    let branches: [Accounts<Sharded<16>>; 3] = [accounts(), accounts(), accounts()];
    let [one, two, three] = &branches;
    // Not in the order in which they were made.
    let shared = with_all(
        [three.part(["ada"]), one.part(["ada"]), two.part(["ada"])],
        |slots| {
            let [[three], [one], [two]] = slots;
            *three.get_mut().ok_or("gone")? += 2;
            *one.get_mut().ok_or("gone")? -= 1;
            *two.get_mut().ok_or("gone")? -= 1;
            Ok::<_, &str>(())
        },
    );
    assert_eq!(shared, Ok(()));
    let now = branches.each_ref().map(|branch| branch.get_cloned("ada"));
    assert_eq!(now, [Some(9), Some(9), Some(12)]);
    let twice = with_all([one.part(["ada"]), one.part(["bob"])], |_| Ok::<_, ()>(()));
    assert_eq!(twice, Err(CommitError::SameMapTwice));
}
