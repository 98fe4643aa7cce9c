//! What threads saw of each key could have happened one after the other.

use std::collections::HashMap;
use std::sync::Mutex;

use mapwarden::strategy::{
    Cache, Decides, LockFree, Mutexed, Optimistic, Persistent, RwLocked, Sharded, Snapshot, Whole,
};
use mapwarden::{BlindWrites, Checked, Marker, NoLog, SharedMap};
use todc_utils::linearizability::WGLChecker;
use todc_utils::linearizability::history::{Action, History};
use todc_utils::specifications::Specification;

#[derive(Debug)]
enum Blind {}

impl Marker for Blind {
    const NAME: &'static str = "history";
    type Closures = Checked;
    type Values = Checked;
    type Log = NoLog;
}

impl BlindWrites for Blind {}

/// What was asked of one key, with what was answered. In a call the answer is not known yet, and the
/// checker looks at it in the response.
#[derive(Debug, Clone, PartialEq, Eq)]
enum OneKey {
    Read {
        seen: Option<u32>,
    },
    Insert {
        value: u32,
        before: Option<u32>,
    },
    Remove {
        before: Option<u32>,
    },
    Exchange {
        expected: u32,
        new: u32,
        is_done: bool,
    },
}

struct Register;

impl Specification for Register {
    type State = Option<u32>;
    type Operation = OneKey;

    fn init() -> Option<u32> {
        None
    }

    fn apply(operation: &OneKey, state: &Option<u32>) -> (bool, Option<u32>) {
        match *operation {
            OneKey::Read { seen } => (seen == *state, *state),
            OneKey::Insert { value, before } => (before == *state, Some(value)),
            OneKey::Remove { before } => (before == *state, None),
            OneKey::Exchange {
                expected,
                new,
                is_done,
            } => {
                let fits = *state == Some(expected);
                (fits == is_done, if fits { Some(new) } else { *state })
            }
        }
    }
}

const KEYS: u8 = 3;
const THREADS: usize = 4;
const EACH: u32 = 60;

fn record<S: Decides<HashMap<u8, u32>>>() -> Vec<Vec<(usize, Action<OneKey>)>>
where
    SharedMap<HashMap<u8, u32>, S, Blind>: Sync,
{
    let map: SharedMap<HashMap<u8, u32>, S, Blind> = SharedMap::new();
    let histories: Vec<_> = (0..KEYS).map(|_| Mutex::new(Vec::new())).collect();
    let note = |key: u8, action| histories[usize::from(key)].lock().unwrap().push(action);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (map, note) = (&map, &note);
            scope.spawn(move || {
                for n in 0..EACH {
                    let mixed = (n + 7 * thread as u32).wrapping_mul(2_654_435_761) >> 8;
                    let key = (mixed % u32::from(KEYS)) as u8;
                    let value = n * THREADS as u32 + thread as u32;
                    let asked = match mixed / 8 % 4 {
                        0 => OneKey::Read { seen: None },
                        1 => OneKey::Insert {
                            value,
                            before: None,
                        },
                        2 => OneKey::Remove { before: None },
                        _ => OneKey::Exchange {
                            expected: 0,
                            new: value,
                            is_done: false,
                        },
                    };
                    let expected = map.get_cloned(&key).unwrap_or(0);
                    note(key, (thread, Action::Call(asked.clone())));
                    std::thread::yield_now();
                    let answered = match asked {
                        OneKey::Read { .. } => OneKey::Read {
                            seen: map.get_cloned(&key),
                        },
                        OneKey::Insert { .. } => OneKey::Insert {
                            value,
                            before: map.insert(key, value),
                        },
                        OneKey::Remove { .. } => OneKey::Remove {
                            before: map.remove(&key),
                        },
                        OneKey::Exchange { new, .. } => OneKey::Exchange {
                            expected,
                            new,
                            is_done: map.compare_exchange(key, &expected, new).is_ok(),
                        },
                    };
                    note(key, (thread, Action::Response(answered)));
                }
            });
        }
    });
    histories
        .into_iter()
        .map(|history| history.into_inner().unwrap())
        .collect()
}

macro_rules! linearizable {
    ($($name:ident: $strategy:ty),*) => {
        $(
            #[test]
            fn $name() {
                for history in record::<$strategy>() {
                    assert!(!history.is_empty());
                    assert!(WGLChecker::<Register>::is_linearizable(History::from_actions(history)));
                }
            }
        )*
    };
}

linearizable!(
    rwlock: RwLocked,
    mutex: Mutexed,
    sharded: Sharded<16>,
    optimistic: Optimistic<16>,
    snapshot: Snapshot<Whole>,
    snapshot_persistent: Snapshot<Persistent>,
    lock_free: LockFree,
    cache: Cache
);

#[test]
fn the_checker_sees_a_lost_update() {
    let insert = |value, before| OneKey::Insert { value, before };
    let history = vec![
        (0, Action::Call(insert(1, None))),
        (0, Action::Response(insert(1, None))),
        (1, Action::Call(insert(2, None))),
        (1, Action::Response(insert(2, None))),
    ];
    assert!(!WGLChecker::<Register>::is_linearizable(
        History::from_actions(history)
    ));
}
