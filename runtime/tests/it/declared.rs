//! Declarations: what the attributes accept, and what they make.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;

use mapwarden::{LoadOrStore, SharedMap, shared_map, shared_state};

type Fixed = BuildHasherDefault<std::hash::DefaultHasher>;

/// Has one of each.
#[shared_state]
#[derive(Debug, Default)]
pub struct App<T>
where
    T: Clone + mapwarden::PlainValue,
{
    /// Users by number.
    #[shared_map(sharded = 64, blind_writes)]
    pub users: HashMap<u64, T>,
    #[shared_map(snapshot)]
    routes: HashMap<String, String, Fixed>,
    #[shared_map(snapshot = persistent)]
    paths: HashMap<String, String>,
    #[shared_map(rwlock, log = 16)]
    pub(crate) sorted: BTreeMap<String, u32>,
    #[shared_map(optimistic)]
    stock: hashbrown::HashMap<u32, u32>,
    #[cfg(any())]
    #[shared_map(mutex)]
    gone: HashMap<Missing, Missing>,
    plain: u32,
}

#[shared_map(sharded = 16)]
static TABLE: HashMap<u32, &'static str>;

#[shared_map(mutex)]
pub(crate) static FILLED: BTreeMap<u32, u32> = BTreeMap::from([(1, 2), (3, 4)]);

#[shared_map(rwlock)]
type Sessions<V> = HashMap<u32, V>;

#[test]
fn fields_of_every_kind_work_side_by_side() {
    let app = App::<u8>::default();
    assert_eq!(app.users.insert(1, 10), None);
    assert_eq!(app.users.insert(1, 11), Some(10));
    app.routes
        .entry("/".to_owned(), |slot| slot.put("home".to_owned()));
    assert_eq!(app.routes.get_cloned("/").as_deref(), Some("home"));
    app.paths
        .entry("/".to_owned(), |slot| slot.put("home".to_owned()));
    assert_eq!(app.paths.read("/", |path| path.len()), Some(4));
    let stored = app.sorted.load_or_store_if("a".to_owned(), 1, |_| false);
    assert_eq!(stored, LoadOrStore::Stored { replaced: false });
    let loaded = app.sorted.load_or_store_if("a".to_owned(), 2, |_| false);
    assert_eq!(
        loaded,
        LoadOrStore::Loaded {
            current: 1,
            offered: 2
        }
    );
    let (_, seen) = app.stock.look(&7, |_| ());
    app.stock
        .store_if_unchanged(seen, 1)
        .expect("nobody else writes");
    assert_eq!(
        app.stock
            .try_update(&7, |count| count + 1)
            .map(|stored| stored.is_ok()),
        Some(true)
    );
    assert_eq!(app.stock.get_cloned(&7), Some(2));
    assert_eq!(app.plain, 0);
}

#[test]
fn statics_need_no_initializer_and_may_have_one() {
    let stored = TABLE.load_or_store_if(1, "one", |_| false);
    assert_eq!(stored, LoadOrStore::Stored { replaced: false });
    assert_eq!(FILLED.get_cloned(&3), Some(4));
    assert_eq!(FILLED.len(), 2);
}

#[test]
fn aliases_keep_their_parameters() {
    let sessions: Sessions<String> = Sessions::default();
    sessions.entry(1, |slot| slot.put("a".to_owned()));
    assert_eq!(sessions.update(&1, |name| name.push('b')), Some(()));
    assert_eq!(sessions.get_cloned(&1).as_deref(), Some("ab"));
}

#[test]
fn debug_names_the_map_and_waits_for_nothing() {
    let app = App::<u8>::default();
    app.sorted.entry("a".to_owned(), |slot| slot.put(1));
    let shown = app
        .sorted
        .update("a", |_| ())
        .map(|()| format!("{:?}", app.sorted));
    assert_eq!(
        shown.as_deref(),
        Some("SharedMap { name: \"App.sorted\", .. }")
    );
}

#[test]
fn maps_are_shared_between_threads() {
    fn is_shared<X: Send + Sync>(_: &X) {}
    is_shared(&App::<u8>::default());
    is_shared(&SharedMap::<HashMap<u8, u8>, mapwarden::strategy::Sharded>::new());
}

mod reexport {
    pub use mapwarden as maps;
}

/// A struct without field names, through another path of the crate.
#[shared_state(crate = crate::declared::reexport::maps)]
#[derive(Default)]
struct Pair(#[shared_map(rwlock)] HashMap<u8, u8>, u8);

#[test]
fn tuple_structs_and_renamed_crates_work() {
    let pair = Pair::default();
    pair.0.entry(1, |slot| slot.put(pair.1));
    assert_eq!(pair.0.get_cloned(&1), Some(0));
}

#[shared_state(ordered = elsewhere)]
#[derive(Default)]
struct Shop {
    #[shared_map(sharded)]
    stock: HashMap<u8, u32>,
}

mod books {
    use super::*;

    #[shared_state(ordered = elsewhere)]
    #[derive(Default)]
    pub(super) struct Ledger {
        #[shared_map(snapshot)]
        pub(super) lines: BTreeMap<u32, u32>,
    }

    #[shared_map(mutex, ordered)]
    pub(super) static AUDIT: HashMap<u32, u32>;
}

mapwarden::lock_order! { Shop::stock > books::Ledger::lines > books::AUDIT }

/// A name without a lower-case letter, parameters of all three kinds, and raw names.
#[shared_state(ordered = elsewhere)]
struct DB<'a, T, const N: usize>
where
    T: Clone + mapwarden::PlainValue,
{
    #[shared_map(rwlock)]
    r#type: HashMap<&'a str, [T; N]>,
    #[shared_map(sharded = auto)]
    by_number: HashMap<u32, T>,
}

mapwarden::lock_order! { DB::r#type > DB::by_number }

#[test]
fn structs_of_every_shape_can_be_ordered() {
    let name = "one".to_owned();
    let db: DB<'_, u8, 2> = DB {
        r#type: Default::default(),
        by_number: HashMap::from([(1, 7)]).into(),
    };
    let mut root = mapwarden::claim().expect("this thread claims once");
    let mut permit = root.permit();
    db.r#type.entry(&mut permit, name.as_str(), |slot, permit| {
        let number = db.by_number.get_cloned(permit, &1).unwrap_or(0);
        slot.put([number; 2]);
    });
    assert_eq!(db.r#type.get_cloned(&mut permit, "one"), Some([7, 7]));
    assert!(db.by_number.shard_count(&mut permit) >= 16);
    assert_eq!(db.by_number.statistics(&mut permit), None);
}

#[test]
fn one_list_orders_maps_of_several_owners() {
    let (shop, ledger) = (Shop::default(), books::Ledger::default());
    std::thread::scope(|scope| {
        for thread in 0..4_u32 {
            let (shop, ledger) = (&shop, &ledger);
            scope.spawn(move || {
                let mut root = mapwarden::claim().expect("this thread claims once");
                assert!(mapwarden::claim().is_none());
                for n in 0..200 {
                    let mut permit = root.permit();
                    shop.stock.entry(&mut permit, 1, |count, permit| {
                        *count.or_insert_with(|| 0) += 1;
                        let line = thread * 1000 + n;
                        ledger.lines.entry(permit, line, |slot, permit| {
                            slot.put(n);
                            books::AUDIT.entry(permit, line, |slot, _| slot.put(n));
                        });
                    });
                }
            });
        }
    });
    let mut root = mapwarden::claim().expect("this thread claims once");
    let mut permit = root.permit();
    assert_eq!(shop.stock.get_cloned(&mut permit, &1), Some(800));
    assert_eq!(ledger.lines.len(&mut permit), 800);
    assert_eq!(books::AUDIT.len(&mut permit), 800);
}

#[shared_state]
#[derive(Default, serde::Serialize, serde::Deserialize)]
struct Saved {
    #[shared_map(sharded)]
    #[serde(serialize_with = "mapwarden::serialized::sorted")]
    users: HashMap<u8, String>,
    #[shared_map(rwlock)]
    order: indexmap::IndexMap<String, u8>,
}

#[test]
fn serde_writes_a_copy_and_reads_it_back() {
    let saved = Saved::default();
    for (at, name) in ["c", "b", "a"].into_iter().enumerate() {
        saved
            .users
            .entry(9 - at as u8, |slot| slot.put(name.to_owned()));
        saved
            .order
            .entry(name.to_owned(), |slot| slot.put(at as u8));
    }
    let text = serde_json::to_string(&saved).expect("it can be written");
    assert_eq!(
        text,
        r#"{"users":{"7":"a","8":"b","9":"c"},"order":{"c":0,"b":1,"a":2}}"#
    );
    let read: Saved = serde_json::from_str(&text).expect("it can be read");
    assert_eq!(read.users.copied(), saved.users.copied());
    assert_eq!(read.order.copied(), saved.order.copied());
}

#[test]
fn integers_that_hash_to_themselves_spread_over_shards() {
    #[derive(Default, Clone)]
    struct Same(u64);
    impl std::hash::Hasher for Same {
        fn finish(&self) -> u64 {
            self.0
        }
        fn write(&mut self, _: &[u8]) {}
        fn write_u64(&mut self, number: u64) {
            self.0 = number;
        }
    }
    let map: SharedMap<
        HashMap<u64, u64, BuildHasherDefault<Same>>,
        mapwarden::strategy::Sharded<16>,
    > = (0..64).map(|n| (n, n)).collect();
    let shards = std::sync::Mutex::new(std::collections::BTreeSet::new());
    map.visit(|_, _, stamp| {
        shards.lock().unwrap().insert(stamp.shard());
    });
    assert!(shards.into_inner().unwrap().len() > 8);
}

#[shared_state]
#[derive(Clone, Default)]
struct Drafts {
    #[shared_map(sharded = 16, clone_copies)]
    pages: HashMap<u32, String>,
    #[shared_map(snapshot, clone_copies)]
    titles: HashMap<u32, String>,
}

#[test]
fn a_declared_clone_is_a_copy_that_goes_its_own_way() {
    let first = Drafts::default();
    for key in 0..100 {
        first.pages.entry(key, |slot| slot.put("one".to_owned()));
        first.titles.entry(key, |slot| slot.put("one".to_owned()));
    }
    let second = first.clone();
    assert_eq!(second.pages.copied(), first.pages.copied());
    assert_eq!(second.titles.copied(), first.titles.copied());
    second.pages.entry(0, |slot| slot.put("two".to_owned()));
    first.pages.entry(1, |slot| slot.remove());
    second.titles.retain(|_, _| false);
    assert_eq!(first.pages.get_cloned(&0).as_deref(), Some("one"));
    assert_eq!(second.pages.get_cloned(&1).as_deref(), Some("one"));
    assert_eq!((first.titles.len(), second.titles.len()), (100, 0));
}

#[shared_map(cache, time_to_live = 1)]
static SHORT: HashMap<u32, u32>;

#[shared_map(cache, time_to_live = 3_600_000)]
static LONG: HashMap<u32, u32>;

#[shared_map(cache, capacity = 50)]
static SMALL: HashMap<u32, u32>;

#[test]
fn an_entry_of_a_cache_goes_when_its_time_is_over() {
    SHORT.entry(1, |slot| slot.put(1));
    LONG.entry(1, |slot| slot.put(1));
    // Ends when the entry goes, and never if it stays for ever.
    while SHORT.contains(&1) {
        std::thread::yield_now();
    }
    assert_eq!(LONG.get_cloned(&1), Some(1));
    // Its place is vacant, not only hidden.
    assert!(SHORT.entry(1, |slot| slot.get().is_none()));
}

#[test]
fn a_cache_keeps_to_its_capacity() {
    for key in 0..10_000 {
        SMALL.entry(key, |slot| slot.put(key));
    }
    // The cache evicts on the way of later operations, a batch at a time.
    let kept = || (0..10_000).filter(|key| SMALL.contains(key)).count();
    while kept() > 50 {
        std::thread::yield_now();
    }
}

/// Strategies that are features, as fields with their options.
#[shared_state]
#[derive(Debug, Default)]
struct Everything {
    #[shared_map(single_writer, log = 4, metrics)]
    prices: BTreeMap<u32, u32>,
    #[shared_map(batched, queue = 8, metrics)]
    events: HashMap<u32, u32>,
    #[shared_map(batched = persistent)]
    history: HashMap<u32, u32>,
    #[shared_map(lock_free, blind_writes)]
    points: HashMap<u32, u32>,
    #[shared_map(cache, capacity = 100, blind_writes)]
    pages: HashMap<u32, u32>,
}

#[test]
fn every_strategy_can_be_declared() {
    let all = Everything::default();
    let mut writer = all.prices.claim_writer().expect("nobody has it");
    writer.extend([(2, 20), (1, 10)]);
    writer.publish();
    assert_eq!(all.prices.copied(), BTreeMap::from([(1, 10), (2, 20)]));
    let anchor = all.prices.snapshot_at().at;
    writer.remove(1);
    drop(writer);
    let delta = all
        .prices
        .delta_since(&anchor)
        .expect("the log is long enough");
    assert_eq!((delta.stored.len(), delta.removed.len()), (0, 1));
    for key in 0..20 {
        assert!(all.events.submit(key, move |slot| slot.put(key)).is_ok());
        assert!(all.history.submit(key, move |slot| slot.put(key)).is_ok());
    }
    assert_eq!((all.events.flush(), all.history.flush()), (Ok(()), Ok(())));
    assert_eq!((all.events.len(), all.history.len()), (20, 20));
    assert_eq!(
        (all.points.insert(1, 1), all.points.insert(1, 2)),
        (None, Some(1))
    );
    assert_eq!(
        (all.pages.insert(1, 1), all.pages.remove(&1)),
        (None, Some(1))
    );

    let told = all.prices.statistics().expect("declared with metrics");
    assert_eq!((told.writes, told.publish_cost.is_some()), (3, true));
    let told = all.events.statistics().expect("declared with metrics");
    assert_eq!((told.writes, told.publish_cost.is_some()), (20, true));
}
