//! What threads saw of each key could have happened one after the other.

use std::collections::HashMap;
use std::sync::Mutex;

use mapwarden::strategy::{
    Batched, Cache, Decides, LockFree, Mutexed, Optimistic, Persistent, RwLocked, Sharded,
    SingleWriter, Snapshot, Submits, Whole,
};
use mapwarden::{BlindWrites, Checked, Marker, NoLog, SharedMap, Slot, Writer};
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
const EACH: u32 = crate::some_of(60) + 4;

/// A map that each thread asks in its own way.
trait Asked: Sync {
    fn new() -> Self;
    fn get(&self, key: u8) -> Option<u32>;
    /// `None`: the key goes.
    fn set(&self, key: u8, value: Option<u32>) -> Option<u32>;
    fn exchange(&self, key: u8, expected: u32, new: u32) -> bool;
}

type Plain = HashMap<u8, u32>;

impl<S: Decides<Plain>> Asked for SharedMap<Plain, S, Blind>
where
    SharedMap<Plain, S, Blind>: Sync,
{
    fn new() -> Self {
        SharedMap::new()
    }

    fn get(&self, key: u8) -> Option<u32> {
        self.get_cloned(&key)
    }

    fn set(&self, key: u8, value: Option<u32>) -> Option<u32> {
        match value {
            Some(value) => self.insert(key, value),
            None => self.remove(&key),
        }
    }

    fn exchange(&self, key: u8, expected: u32, new: u32) -> bool {
        self.compare_exchange(key, &expected, new).is_ok()
    }
}

/// A write is over when its edit is seen.
struct ByWorker<S: Submits<Plain>>(SharedMap<Plain, S, Blind>);

impl<S: Submits<Plain>> ByWorker<S> {
    fn ask<X: Send + 'static>(
        &self,
        key: u8,
        decide: impl FnOnce(&mut Slot<'_, u32>) -> X + Send + std::panic::UnwindSafe + 'static,
    ) -> X {
        let (answer, answers) = std::sync::mpsc::sync_channel(1);
        let ticket = self
            .0
            .submit(key, move |slot| drop(answer.send(decide(slot))));
        let ticket = ticket.expect("the map is open");
        self.0.wait_for(ticket).expect("the worker is there");
        answers.recv().expect("the edit was made")
    }
}

impl<S: Submits<Plain>> Asked for ByWorker<S>
where
    SharedMap<Plain, S, Blind>: Sync,
{
    fn new() -> Self {
        Self(SharedMap::new())
    }

    fn get(&self, key: u8) -> Option<u32> {
        self.0.get_cloned(&key)
    }

    fn set(&self, key: u8, value: Option<u32>) -> Option<u32> {
        self.ask(key, move |slot| {
            let before = slot.get().copied();
            match value {
                Some(value) => slot.put(value),
                None => slot.remove(),
            }
            before
        })
    }

    fn exchange(&self, key: u8, expected: u32, new: u32) -> bool {
        self.ask(key, move |slot| {
            let fits = slot.get() == Some(&expected);
            if fits {
                slot.put(new);
            }
            fits
        })
    }
}

/// Threads hand the one writer around; a write is over when it is published.
struct OneWriter {
    map: SharedMap<Plain, SingleWriter, Blind>,
    writer: Mutex<Writer<Plain, Blind>>,
}

impl OneWriter {
    fn write<X>(&self, write: impl FnOnce(&mut Writer<Plain, Blind>) -> X) -> X {
        let mut writer = self.writer.lock().unwrap();
        let told = write(&mut writer);
        writer.publish();
        told
    }
}

impl Asked for OneWriter {
    fn new() -> Self {
        let map = SharedMap::new();
        let writer = map.claim_writer().expect("nobody has it");
        Self {
            map,
            writer: Mutex::new(writer),
        }
    }

    fn get(&self, key: u8) -> Option<u32> {
        self.map.get_cloned(&key)
    }

    fn set(&self, key: u8, value: Option<u32>) -> Option<u32> {
        self.write(|writer| match value {
            Some(value) => {
                let before = writer.read(&key, |value| *value);
                writer.insert(key, value);
                before
            }
            None => writer.remove(key),
        })
    }

    fn exchange(&self, key: u8, expected: u32, new: u32) -> bool {
        self.write(|writer| writer.compare_exchange(key, &expected, new).is_ok())
    }
}

fn record<A: Asked>() -> Vec<Vec<(usize, Action<OneKey>)>> {
    let map = A::new();
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
                    let expected = map.get(key).unwrap_or(0);
                    note(key, (thread, Action::Call(asked.clone())));
                    std::thread::yield_now();
                    let answered = match asked {
                        OneKey::Read { .. } => OneKey::Read { seen: map.get(key) },
                        OneKey::Insert { .. } => OneKey::Insert {
                            value,
                            before: map.set(key, Some(value)),
                        },
                        OneKey::Remove { .. } => OneKey::Remove {
                            before: map.set(key, None),
                        },
                        OneKey::Exchange { new, .. } => OneKey::Exchange {
                            expected,
                            new,
                            is_done: map.exchange(key, expected, new),
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
    ($($name:ident: $map:ty),* $(,)?) => {
        $(
            #[test]
            fn $name() {
                for history in record::<$map>() {
                    assert!(!history.is_empty());
                    assert!(WGLChecker::<Register>::is_linearizable(History::from_actions(history)));
                }
            }
        )*
    };
}

type Of<S> = SharedMap<Plain, S, Blind>;

linearizable!(
    rwlock: Of<RwLocked>,
    mutex: Of<Mutexed>,
    sharded: Of<Sharded<16>>,
    optimistic: Of<Optimistic<16>>,
    snapshot: Of<Snapshot<Whole>>,
    snapshot_persistent: Of<Snapshot<Persistent>>,
    lock_free: Of<LockFree>,
    cache: Of<Cache>,
    batched: ByWorker<Batched<Whole>>,
    batched_persistent: ByWorker<Batched<Persistent>>,
    single_writer: OneWriter,
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
