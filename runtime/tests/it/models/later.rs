//! Strategies whose writes are seen later: by readers, not by whoever writes.

use std::collections::{BTreeMap, HashMap};
use std::sync::mpsc;

use indexmap::IndexMap;

use mapwarden::strategy::{Batched, Persistent, SingleWriter, Submits, Whole};
use mapwarden::{LoadOrStore, SharedMap, Slot, Table, Writer};
use proptest::prelude::*;
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

use super::{Any, Kept, Operation, Plain, content};

/// What an operation answers, whoever makes it.
#[derive(Debug, PartialEq)]
enum Answer {
    Before(Option<u16>),
    LoadOrStore(LoadOrStore<u16>),
    IsDone(bool),
    Nothing,
}

/// What it must answer.
fn expected(map: &BTreeMap<u8, u16>, operation: &Operation) -> Answer {
    use Operation::*;
    let before = |key: &u8| map.get(key).copied();
    match operation {
        Remove(key) | Update(key, _) => Answer::Before(before(key)),
        RemoveIfEven(key) => Answer::Before(before(key).filter(|value| value % 2 == 0)),
        LoadOrStoreIfSmaller(key, value) => Answer::LoadOrStore(match before(key) {
            Some(current) if current >= *value => LoadOrStore::Loaded {
                current,
                offered: *value,
            },
            current => LoadOrStore::Stored {
                replaced: current.is_some(),
            },
        }),
        CompareExchange(key, expected, _) => Answer::IsDone(before(key) == Some(*expected)),
        _ => Answer::Nothing,
    }
}

/// The one writer, and what it has to publish still.
pub struct Single<T: mapwarden::Doubled> {
    map: Kept<T, SingleWriter>,
    writer: Writer<T, Any>,
    published: BTreeMap<u8, u16>,
    current: BTreeMap<u8, u16>,
}

fn write<T>(
    writer: &mut Writer<T, Any>,
    map: &Kept<T, SingleWriter>,
    operation: &Operation,
) -> Answer
where
    T: mapwarden::Doubled + Table<Key = u8, Value = u16>,
{
    use Operation::*;
    match *operation {
        Insert(key, value) => writer.insert(key, value),
        Remove(key) => return Answer::Before(writer.remove(key)),
        RemoveIfEven(key) => {
            return Answer::Before(writer.remove_if(key, |value| value % 2 == 0));
        }
        LoadOrStoreIfSmaller(key, value) => {
            let told = writer.load_or_store_if(key, value, |current| *current < value);
            return Answer::LoadOrStore(told);
        }
        CompareExchange(key, expected, new) => {
            return Answer::IsDone(writer.compare_exchange(key, &expected, new).is_ok());
        }
        LookAndStore(key, value) => {
            // What is not published is no part of a look at the map.
            writer.publish();
            let (_, seen) = map.look(&key, |_| ());
            assert!(writer.store_if_unchanged(seen, value).is_ok());
        }
        LookAndStoreLate(key, value, late) => {
            let (_, seen) = map.look(&key, |_| ());
            writer.insert(key, value);
            assert!(writer.store_if_unchanged(seen, late).is_err());
        }
        TryUpdate(key) => {
            writer.update(key, |value| *value = value.wrapping_add(1));
        }
        KeepOdd => writer.retain(|_, value| value % 2 == 1),
        Drain => {
            let mut out = Vec::new();
            writer.drain_to(&mut out);
        }
        Update(key, value) => {
            let told = writer.update(key, |current| std::mem::replace(current, value));
            return Answer::Before(told);
        }
        EntryCount(key) => writer.entry(key, |slot| *slot.or_insert_with(|| 0) += 1),
        EntryRemove(key) => writer.entry(key, |slot| slot.remove()),
        RetainAndDouble => writer.retain_mut(|key, value| {
            *value = value.wrapping_mul(2);
            key % 2 == 0
        }),
        Swap(one, other) => {
            let first = writer.read(&one, |value| *value);
            let second = writer.read(&other, |value| *value);
            if let (Some(first), Some(second)) = (first, second) {
                writer.extend([(one, second), (other, first)]);
            }
        }
    }
    Answer::Nothing
}

macro_rules! single {
    ($name:ident, $table:ident) => {
        mod $name {
            use super::*;

            pub struct Shared;

            impl StateMachineTest for Shared {
                type SystemUnderTest = Single<$table<u8, u16>>;
                type Reference = Plain;

                fn init_test(_: &BTreeMap<u8, u16>) -> Self::SystemUnderTest {
                    let map = SharedMap::new();
                    Single {
                        writer: map.claim_writer().expect("nobody has it"),
                        map,
                        published: BTreeMap::new(),
                        current: BTreeMap::new(),
                    }
                }

                fn apply(
                    mut state: Self::SystemUnderTest,
                    after: &BTreeMap<u8, u16>,
                    operation: Operation,
                ) -> Self::SystemUnderTest {
                    let publishes = match operation {
                        Operation::LookAndStore(..) => {
                            state.published = state.current.clone();
                            false
                        }
                        Operation::Update(..) | Operation::KeepOdd | Operation::Swap(..) => true,
                        _ => false,
                    };
                    let told = write(&mut state.writer, &state.map, &operation);
                    assert_eq!(told, expected(&state.current, &operation), "{operation:?}");
                    for key in 0..6 {
                        let seen = state.writer.read(&key, |value| *value);
                        assert_eq!(seen.as_ref(), after.get(&key), "{operation:?}");
                    }
                    if publishes {
                        state.writer.publish();
                        state.published = after.clone();
                    }
                    assert_eq!(content(&state.map), state.published, "{operation:?}");
                    let copied: BTreeMap<u8, u16> = state.map.copied().into_iter().collect();
                    assert_eq!(copied, state.published);
                    state.current = after.clone();
                    state
                }
            }

            prop_state_machine! {
                #![proptest_config(ProptestConfig { cases: crate::some_of(64), failure_persistence: None, ..ProptestConfig::default() })]
                #[test]
                fn does_what_a_plain_map_does(sequential 1..40 => Shared);
            }
        }
    };
}

single!(single_writer, HashMap);
single!(single_writer_of_tree, BTreeMap);
single!(single_writer_of_index_map, IndexMap);

/// Edits that answer: what the closure finds is sent back.
fn ask<S>(
    map: &Kept<HashMap<u8, u16>, S>,
    key: u8,
    decide: impl Fn(&mut Slot<'_, u16>) -> Answer + Send + std::panic::UnwindSafe + 'static,
) -> Answer
where
    S: Submits<HashMap<u8, u16>>,
{
    let (answer, answers) = mpsc::sync_channel(1);
    let sent = map.submit(key, move |slot| drop(answer.send(decide(slot))));
    assert!(sent.is_ok(), "the map is open");
    answers.recv().expect("the edit is made")
}

fn edit<S>(map: &Kept<HashMap<u8, u16>, S>, operation: &Operation) -> Answer
where
    S: Submits<HashMap<u8, u16>>,
{
    use Operation::*;
    match *operation {
        Insert(key, value) | LookAndStore(key, value) | LookAndStoreLate(key, value, _) => {
            ask(map, key, move |slot| {
                slot.put(value);
                Answer::Nothing
            })
        }
        Remove(key) => ask(map, key, |slot| {
            let before = slot.get().copied();
            slot.remove();
            Answer::Before(before)
        }),
        RemoveIfEven(key) => ask(map, key, |slot| {
            let before = slot.get().copied().filter(|value| value % 2 == 0);
            if before.is_some() {
                slot.remove();
            }
            Answer::Before(before)
        }),
        LoadOrStoreIfSmaller(key, value) => ask(map, key, move |slot| {
            Answer::LoadOrStore(match slot.get().copied() {
                Some(current) if current >= value => LoadOrStore::Loaded {
                    current,
                    offered: value,
                },
                before => {
                    slot.put(value);
                    LoadOrStore::Stored {
                        replaced: before.is_some(),
                    }
                }
            })
        }),
        CompareExchange(key, expected, new) => ask(map, key, move |slot| {
            let fits = slot.get() == Some(&expected);
            if fits {
                slot.put(new);
            }
            Answer::IsDone(fits)
        }),
        TryUpdate(key) => ask(map, key, |slot| {
            if let Some(value) = slot.get_mut() {
                *value = value.wrapping_add(1);
            }
            Answer::Nothing
        }),
        Update(key, value) => ask(map, key, move |slot| {
            Answer::Before(
                slot.get_mut()
                    .map(|current| std::mem::replace(current, value)),
            )
        }),
        EntryCount(key) => ask(map, key, |slot| {
            *slot.or_insert_with(|| 0) += 1;
            Answer::Nothing
        }),
        EntryRemove(key) => ask(map, key, |slot| {
            slot.remove();
            Answer::Nothing
        }),
        KeepOdd => {
            assert!(map.submit_retain(|_, value| *value % 2 == 1).is_ok());
            Answer::Nothing
        }
        RetainAndDouble => {
            let sent = map.submit_retain(|key, value| {
                *value = value.wrapping_mul(2);
                key % 2 == 0
            });
            assert!(sent.is_ok());
            Answer::Nothing
        }
        Drain => {
            let (out, drained) = mpsc::sync_channel(1);
            let sent = map.submit_drain(move |pairs| drop(out.send(pairs)));
            assert!(sent.is_ok());
            assert_eq!(map.flush(), Ok(()));
            let drained = drained.recv().expect("the worker hands them out");
            assert!(drained.len() <= 6);
            Answer::Nothing
        }
        Swap(one, other) => {
            assert_eq!(map.flush(), Ok(()));
            if let (Some(first), Some(second)) = (map.get_cloned(&one), map.get_cloned(&other)) {
                ask(map, one, move |slot| {
                    slot.put(second);
                    Answer::Nothing
                });
                ask(map, other, move |slot| {
                    slot.put(first);
                    Answer::Nothing
                });
            }
            Answer::Nothing
        }
    }
}

macro_rules! batched {
    ($name:ident, $how:ty) => {
        mod $name {
            use super::*;

            pub struct Shared;

            impl StateMachineTest for Shared {
                type SystemUnderTest = (Kept<HashMap<u8, u16>, Batched<$how>>, BTreeMap<u8, u16>);
                type Reference = Plain;

                fn init_test(_: &BTreeMap<u8, u16>) -> Self::SystemUnderTest {
                    (SharedMap::new(), BTreeMap::new())
                }

                fn apply(
                    (map, before): Self::SystemUnderTest,
                    after: &BTreeMap<u8, u16>,
                    operation: Operation,
                ) -> Self::SystemUnderTest {
                    let told = edit(&map, &operation);
                    assert_eq!(told, expected(&before, &operation), "{operation:?}");
                    // Edits are seen in their order, so that now and then is often enough.
                    if after.len() % 2 == 0 {
                        assert_eq!(map.flush(), Ok(()));
                        assert_eq!(&content(&map), after, "{operation:?}");
                    }
                    (map, after.clone())
                }

                fn teardown((map, before): Self::SystemUnderTest, _: <Plain as ReferenceStateMachine>::State) {
                    assert_eq!(map.flush(), Ok(()));
                    assert_eq!(content(&map), before);
                }
            }

            prop_state_machine! {
                #![proptest_config(ProptestConfig { cases: crate::some_of(32), failure_persistence: None, ..ProptestConfig::default() })]
                #[test]
                fn does_what_a_plain_map_does(sequential 1..40 => Shared);
            }
        }
    };
}

batched!(batched_whole, Whole);
batched!(batched_persistent, Persistent);
