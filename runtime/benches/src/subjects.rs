//! The maps that are measured, and what each is held against.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use std::sync::{Arc, Mutex, RwLock};

use arc_swap::ArcSwap;
use crossbeam_utils::CachePadded;
use dashmap::DashMap;
use foldhash::fast::FixedState;
use hashbrown::HashTable;
use left_right::{Absorb, ReadHandleFactory, WriteHandle};
use crate::rivals::{
    self, Beside, ByWorker, Moka, OneMutex, OneRwLock, ROOM, RawTrie, RawWorker, Trie,
};
use mapwarden::strategy::{LockFree, Sharded, SingleWriter, Snapshot, Strategy};
use mapwarden::{BlindWrites, Checked, Marker, NoLog, SharedMap, Writer};

pub type Value = [u64; 8];
pub type Hasher = FixedState;
pub type Plain<K> = HashMap<K, Value, Hasher>;

pub trait Key: Clone + Eq + Hash + Send + Sync + std::panic::RefUnwindSafe + 'static {
    fn of(number: u64) -> Self;
}

impl Key for u64 {
    fn of(number: u64) -> Self {
        number
    }
}

impl Key for String {
    fn of(number: u64) -> Self {
        format!("user-{number:012}")
    }
}

pub trait Subject<K>: Sync {
    fn read(&self, key: &K) -> u64;
    fn write(&self, key: &K, number: u64);
    fn fill(&self, size: u64)
    where
        K: Key,
    {
        for number in 0..size {
            self.write(&K::of(number), number);
        }
    }
}

type Both<K> = (Box<dyn Subject<K>>, Box<dyn Subject<K>>);

pub struct Pair<K> {
    pub name: &'static str,
    pub make: fn(u64) -> Both<K>,
}

macro_rules! pairs {
    ($($name:literal: $subject:expr, $reference:expr;)*) => {
        vec![$(Pair {
            name: $name,
            make: |size| (filled(Box::new($subject), size), filled(Box::new($reference), size)),
        }),*]
    };
}

pub fn pairs<K: Key>() -> Vec<Pair<K>> {
    pairs![
        "sharded / raw shards": Wrapped::<K, Sharded<64>, Quiet>(SharedMap::new()), RawShards::<K>::new();
        "sharded with metrics / without": Wrapped::<K, Sharded<64>, Counted>(SharedMap::new()), Wrapped::<K, Sharded<64>, Quiet>(SharedMap::new());
        "sharded with detector / without": Wrapped::<K, Sharded<64>, Watched>(SharedMap::new()), Wrapped::<K, Sharded<64>, Quiet>(SharedMap::new());
        "snapshot / ArcSwap": Versioned::<K>(std::sync::OnceLock::new()), RawArcSwap::<K>::default();
        "snapshot persistent / ArcSwap of rpds": Trie::<K>(SharedMap::new()), RawTrie::<K>::new();
        "optimistic / raw shards": Beside::<K>(SharedMap::new()), RawShards::<K>::new();
        "batched / channel and ArcSwap": ByWorker::<K>(SharedMap::new()), RawWorker::<K>::new();
        "cache / moka": rivals::Wrapped::<K>(SharedMap::new()), Moka::<K>::new();
        "lock_free / papaya": Wrapped::<K, LockFree, Quiet>(SharedMap::new()), Papaya::<K>(papaya::HashMap::with_hasher(Hasher::default()));
        "single_writer / left-right": OneWriter::<K>::new(), RawLeftRight::<K>::new();
        "RwLock / raw shards": OneRwLock::<K>(RwLock::default()), RawShards::<K>::new();
        "Mutex / raw shards": OneMutex::<K>(Mutex::default()), RawShards::<K>::new();
        "DashMap / raw shards": Dash::<K>(DashMap::with_hasher_and_shard_amount(Hasher::default(), 64)), RawShards::<K>::new();
        "papaya / raw shards": Papaya::<K>(papaya::HashMap::with_hasher(Hasher::default())), RawShards::<K>::new();
        "scc / raw shards": Scc::<K>(scc::HashMap::with_hasher(Hasher::default())), RawShards::<K>::new();
    ]
}

fn filled<K: Key>(subject: Box<dyn Subject<K>>, size: u64) -> Box<dyn Subject<K>> {
    subject.fill(size);
    subject
}

macro_rules! marker {
    ($name:ident, $metrics:literal, $detect:literal) => {
        pub enum $name {}
        impl Marker for $name {
            const NAME: &'static str = "bench";
            type Closures = Checked;
            type Values = Checked;
            type Log = NoLog;
            const CAPACITY: u64 = ROOM;
            const METRICS: bool = $metrics;
            const DETECT: bool = $detect;
        }
        impl BlindWrites for $name {}
    };
}

marker!(Quiet, false, false);
marker!(Counted, true, false);
marker!(Watched, false, true);

struct Wrapped<K: Key, S: Strategy<Plain<K>>, M: Marker>(SharedMap<Plain<K>, S, M>);

impl<K: Key, S, M> Subject<K> for Wrapped<K, S, M>
where
    S: mapwarden::strategy::Decides<Plain<K>>,
    M: Marker<Closures = Checked> + BlindWrites,
    SharedMap<Plain<K>, S, M>: Sync,
{
    fn read(&self, key: &K) -> u64 {
        self.0.read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        self.0.insert(key.clone(), [number; 8]);
    }
}

/// Filled by a commit of all keys at once: filling it write by write copies it each time.
struct Versioned<K: Key>(std::sync::OnceLock<SharedMap<Plain<K>, Snapshot, Quiet>>);

impl<K: Key> Versioned<K> {
    fn map(&self) -> &SharedMap<Plain<K>, Snapshot, Quiet> {
        self.0.get().expect("it is filled first")
    }
}

impl<K: Key> Subject<K> for Versioned<K> {
    fn fill(&self, size: u64) {
        let map = SharedMap::new();
        map.extend((0..size).map(|number| (K::of(number), [number; 8])));
        assert!(self.0.set(map).is_ok(), "it is filled once");
    }

    fn read(&self, key: &K) -> u64 {
        self.map().read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        self.map().insert(key.clone(), [number; 8]);
    }
}

/// What a careful user would write by hand.
struct RawShards<K> {
    shards: Vec<CachePadded<RwLock<HashTable<(K, Value)>>>>,
    hasher: Hasher,
}

impl<K: Key> RawShards<K> {
    fn new() -> Self {
        Self {
            shards: (0..64).map(|_| CachePadded::default()).collect(),
            hasher: Hasher::default(),
        }
    }

    fn shard(&self, hash: u64) -> &RwLock<HashTable<(K, Value)>> {
        &self.shards[(hash >> 51) as usize & 63]
    }
}

impl<K: Key> RawShards<K> {
    fn insert(&self, key: K, value: Value) -> Option<Value> {
        let hash = self.hasher.hash_one(&key);
        let mut shard = self.shard(hash).write().expect("nobody panics");
        match shard.find_mut(hash, |(own, _)| *own == key) {
            Some((_, own)) => Some(std::mem::replace(own, value)),
            None => {
                shard.insert_unique(hash, (key, value), |(own, _)| self.hasher.hash_one(own));
                None
            }
        }
    }
}

impl<K: Key> Subject<K> for RawShards<K> {
    fn read(&self, key: &K) -> u64 {
        let hash = self.hasher.hash_one(key);
        let shard = self.shard(hash).read().expect("nobody panics");
        shard
            .find(hash, |(own, _)| own == key)
            .map_or(0, |(_, value)| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        self.insert(key.clone(), [number; 8]);
    }
}

struct RawArcSwap<K> {
    map: ArcSwap<Plain<K>>,
    writer: Mutex<()>,
}

impl<K> Default for RawArcSwap<K> {
    fn default() -> Self {
        Self {
            map: ArcSwap::default(),
            writer: Mutex::new(()),
        }
    }
}

impl<K: Key> Subject<K> for RawArcSwap<K> {
    fn fill(&self, size: u64) {
        let filled = (0..size).map(|number| (K::of(number), [number; 8]));
        self.map.store(Arc::new(filled.collect()));
    }

    fn read(&self, key: &K) -> u64 {
        self.map.load().get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        let key = key.clone();
        let _writer = self.writer.lock().expect("nobody panics");
        let mut next = Plain::clone(&self.map.load());
        next.insert(key, [number; 8]);
        self.map.store(Arc::new(next));
    }
}

struct Papaya<K>(papaya::HashMap<K, Value, Hasher>);

impl<K: Key> Subject<K> for Papaya<K> {
    fn read(&self, key: &K) -> u64 {
        self.0.pin().get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        self.0.pin().insert(key.clone(), [number; 8]);
    }
}

struct Dash<K>(DashMap<K, Value, Hasher>);

impl<K: Key> Subject<K> for Dash<K> {
    fn read(&self, key: &K) -> u64 {
        self.0.get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        self.0.insert(key.clone(), [number; 8]);
    }
}

struct Scc<K>(scc::HashMap<K, Value, Hasher>);

impl<K: Key> Subject<K> for Scc<K> {
    fn read(&self, key: &K) -> u64 {
        self.0.read_sync(key, |_, value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        self.0.upsert_sync(key.clone(), [number; 8]);
    }
}

/// Writers of several threads share the one writer under a lock, on both sides of the pair; it publishes
/// after each 64 writes.
struct OneWriter<K: Key> {
    map: SharedMap<Plain<K>, SingleWriter, Quiet>,
    writer: Mutex<(Writer<Plain<K>, Quiet>, u32)>,
}

const PUBLISH_AFTER: u32 = 64;

impl<K: Key> OneWriter<K> {
    fn new() -> Self {
        let map = SharedMap::new();
        let writer = map.claim_writer().expect("nobody has it");
        Self {
            writer: Mutex::new((writer, 0)),
            map,
        }
    }
}

impl<K: Key> Subject<K> for OneWriter<K> {
    fn read(&self, key: &K) -> u64 {
        self.map.read(key, |value| value[0]).unwrap_or(0)
    }

    fn write(&self, key: &K, number: u64) {
        let mut writer = self.writer.lock().expect("nobody panics");
        let (writer, writes) = &mut *writer;
        writer.insert(key.clone(), [number; 8]);
        *writes += 1;
        if *writes % PUBLISH_AFTER == 0 {
            writer.publish();
        }
    }
}

struct Put<K>(K, Value);

#[derive(Clone)]
struct Side<K>(Plain<K>);

impl<K: Key> Absorb<Put<K>> for Side<K> {
    fn absorb_first(&mut self, put: &mut Put<K>, _: &Self) {
        self.0.insert(put.0.clone(), put.1);
    }

    fn absorb_second(&mut self, put: Put<K>, _: &Self) {
        self.0.insert(put.0, put.1);
    }

    fn sync_with(&mut self, first: &Self) {
        self.0.clone_from(&first.0);
    }
}

struct RawLeftRight<K: Key> {
    factory: ReadHandleFactory<Side<K>>,
    writer: Mutex<(WriteHandle<Side<K>, Put<K>>, u32)>,
    readers: thread_local::ThreadLocal<left_right::ReadHandle<Side<K>>>,
}

impl<K: Key> RawLeftRight<K> {
    fn new() -> Self {
        let (writer, reader) = left_right::new_from_empty(Side(Plain::default()));
        Self {
            factory: reader.factory(),
            writer: Mutex::new((writer, 0)),
            readers: thread_local::ThreadLocal::new(),
        }
    }
}

impl<K: Key> Subject<K> for RawLeftRight<K> {
    fn read(&self, key: &K) -> u64 {
        let reader = self.readers.get_or(|| self.factory.handle());
        let side = reader.enter().expect("the writer is there");
        side.0.get(key).map_or(0, |value| value[0])
    }

    fn write(&self, key: &K, number: u64) {
        let mut writer = self.writer.lock().expect("nobody panics");
        let (writer, writes) = &mut *writer;
        writer.append(Put(key.clone(), [number; 8]));
        *writes += 1;
        if *writes % PUBLISH_AFTER == 0 {
            writer.publish();
        }
    }
}
