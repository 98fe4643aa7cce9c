//! What other strategies are held against, and what people use instead.

use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, RwLock};
use std::thread::{self, JoinHandle};

use arc_swap::ArcSwap;
use mapwarden::SharedMap;
use mapwarden::strategy::{Batched, Cache, Optimistic, Persistent, Snapshot};

use crate::subjects::{Hasher, Key, Plain, Quiet, Subject, Value};

/// Edits that wait for a worker, on both sides of a pair.
const QUEUE: usize = 1024;

/// Looks, computes beside the map, and stores if nobody was faster; the loser of a race tries again.
pub struct Beside<K: Key>(pub SharedMap<Plain<K>, Optimistic<64>, Quiet>);

impl<K: Key> Subject<K> for Beside<K> {
    fn fill(&self, size: u64) {
        self.0
            .extend((0..size).map(|number| (K::of(number), [number; 8])));
    }

    fn read(&self, key: &K) -> u64 {
        self.0.read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        while let Some(Err(_)) = self.0.try_update(key, |_| [number; 8]) {}
    }
}

/// One lock around a map of std.
pub struct OneRwLock<K: Key>(pub RwLock<Plain<K>>);

impl<K: Key> Subject<K> for OneRwLock<K> {
    fn read(&self, key: &K) -> u64 {
        let map = self.0.read().expect("nobody panics");
        map.get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        let key = key.clone();
        let mut map = self.0.write().expect("nobody panics");
        map.insert(key, [number; 8]);
    }
}

/// The same with a mutex.
pub struct OneMutex<K: Key>(pub Mutex<Plain<K>>);

impl<K: Key> Subject<K> for OneMutex<K> {
    fn read(&self, key: &K) -> u64 {
        let map = self.0.lock().expect("nobody panics");
        map.get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        let key = key.clone();
        let mut map = self.0.lock().expect("nobody panics");
        map.insert(key, [number; 8]);
    }
}

/// Edits go to the worker; who waits for it sleeps.
pub struct ByWorker<K: Key>(pub SharedMap<Plain<K>, Batched, Quiet>);

impl<K: Key> Subject<K> for ByWorker<K> {
    fn fill(&self, size: u64) {
        for number in 0..size {
            self.write(&K::of(number), number);
        }
        self.0.flush().expect("no edit panics");
    }

    fn read(&self, key: &K) -> u64 {
        self.0.read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        let sent = self.0.submit(key.clone(), move |slot| slot.put([number; 8]));
        assert!(sent.is_ok(), "the map is open");
    }
}

/// The same by hand: a bounded channel, a worker, one publish for all that lies in the channel.
pub struct RawWorker<K: Key> {
    map: Arc<ArcSwap<Plain<K>>>,
    /// `None` once this is dropped.
    edits: Option<SyncSender<(K, Value)>>,
    worker: Option<JoinHandle<()>>,
}

impl<K: Key> RawWorker<K> {
    pub fn new() -> Self {
        let (edits, incoming) = sync_channel::<(K, Value)>(QUEUE);
        let map: Arc<ArcSwap<Plain<K>>> = Arc::default();
        let published = Arc::clone(&map);
        let worker = thread::spawn(move || {
            while let Ok((key, value)) = incoming.recv() {
                let mut next = Plain::clone(&published.load());
                next.insert(key, value);
                for (key, value) in incoming.try_iter().take(QUEUE) {
                    next.insert(key, value);
                }
                published.store(Arc::new(next));
            }
        });
        Self {
            map,
            edits: Some(edits),
            worker: Some(worker),
        }
    }
}

impl<K: Key> Drop for RawWorker<K> {
    fn drop(&mut self) {
        self.edits = None;
        if let Some(worker) = self.worker.take() {
            worker.join().expect("the worker does not panic");
        }
    }
}

impl<K: Key> Subject<K> for RawWorker<K> {
    fn fill(&self, size: u64) {
        let filled = (0..size).map(|number| (K::of(number), [number; 8]));
        self.map.store(Arc::new(filled.collect()));
    }

    fn read(&self, key: &K) -> u64 {
        self.map.load().get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        let edits = self.edits.as_ref().expect("it is open");
        edits.send((key.clone(), [number; 8])).expect("the worker is there");
    }
}

/// A trie of which a write copies a path.
pub struct Trie<K: Key>(pub SharedMap<Plain<K>, Snapshot<Persistent>, Quiet>);

impl<K: Key> Subject<K> for Trie<K> {
    fn fill(&self, size: u64) {
        self.0
            .extend((0..size).map(|number| (K::of(number), [number; 8])));
    }

    fn read(&self, key: &K) -> u64 {
        self.0.read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        self.0.insert(key.clone(), [number; 8]);
    }
}

type RawTrieMap<K> = rpds::HashTrieMapSync<K, Value, Hasher>;

/// The same by hand.
pub struct RawTrie<K: Key> {
    map: ArcSwap<RawTrieMap<K>>,
    writer: Mutex<()>,
}

impl<K: Key> RawTrie<K> {
    pub fn new() -> Self {
        Self {
            map: ArcSwap::from_pointee(RawTrieMap::new_with_hasher_and_degree_and_ptr_kind(
                Hasher::default(),
                64,
            )),
            writer: Mutex::new(()),
        }
    }
}

impl<K: Key> Subject<K> for RawTrie<K> {
    fn read(&self, key: &K) -> u64 {
        self.map.load().get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        let key = key.clone();
        let _writer = self.writer.lock().expect("nobody panics");
        let mut next = RawTrieMap::clone(&self.map.load());
        next.insert_mut(key, [number; 8]);
        self.map.store(Arc::new(next));
    }
}

/// Room for every key: what is measured is the wrapper, not what moka evicts.
pub const ROOM: u64 = 400_000;

/// A cache behind the wrapper.
pub struct Wrapped<K: Key>(pub SharedMap<Plain<K>, Cache, Quiet>);

impl<K: Key> Subject<K> for Wrapped<K> {
    fn read(&self, key: &K) -> u64 {
        self.0.read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        self.0.insert(key.clone(), [number; 8]);
    }
}

/// The cache itself.
pub struct Moka<K: Key>(pub moka::sync::Cache<K, Value, Hasher>);

impl<K: Key> Moka<K> {
    pub fn new() -> Self {
        let builder = moka::sync::Cache::builder().max_capacity(ROOM);
        Self(builder.build_with_hasher(Hasher::default()))
    }
}

impl<K: Key> Subject<K> for Moka<K> {
    fn read(&self, key: &K) -> u64 {
        self.0.get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        self.0.insert(key.clone(), [number; 8]);
    }
}
