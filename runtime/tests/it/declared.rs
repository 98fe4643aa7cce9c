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
