//! Which bodies of a workspace are read: those that may lead to a shared map, by the names that each package sees of
//! the others.

#![allow(
    clippy::disallowed_methods,
    reason = "tests make the trees and read the files they look at"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mapwarden_engine::discover::{DiscoverOptions, Sources, discover};
use mapwarden_engine::flow::FlowOptions;
use mapwarden_engine::parse::on_deep_stack;
use mapwarden_engine::pipeline::{Pipeline, Stubs};

/// A package by its name, the names of the packages that it depends on, and its source.
type Member<'a> = (&'a str, &'a [&'a str], &'a str);

/// How many bodies of each package are read, of how many.
fn read(members: &[Member<'_>]) -> BTreeMap<String, (usize, usize)> {
    let folder = tempfile::tempdir().expect("a folder for the workspace");
    let root: PathBuf = folder.path().to_owned();
    for (name, dependencies, text) in members {
        write_member(&root, name, dependencies, text);
    }
    on_deep_stack(move || {
        let sources = Sources::new(&root);
        let paths = [root];
        let discovery = discover(&sources, &paths, &DiscoverOptions::default());
        let (stubs, _) = Stubs::load(&[]);
        let pipeline = Pipeline::new(&sources, &discovery, &stubs);
        let options = FlowOptions {
            only_shared_maps: true,
            ..FlowOptions::default()
        };
        let units = pipeline.units().iter();
        let counts = units.map(|unit| {
            let facts = pipeline.analyse(unit, &options);
            let package = unit.package.expect("every file is of a package");
            let name = discovery.packages[package.0 as usize].name.clone();
            let statistics = facts.statistics;
            (name, (statistics.bodies_read, statistics.bodies))
        });
        counts.collect()
    })
}

fn write_member(root: &Path, name: &str, dependencies: &[&str], text: &str) {
    let mut manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nparking_lot = \"0.12\"\nrayon = \"1\"\n"
    );
    for dependency in dependencies {
        manifest.push_str(&format!(
            "{dependency} = {{ path = \"../{dependency}\" }}\n"
        ));
    }
    let folder = root.join(name);
    std::fs::create_dir_all(folder.join("src")).expect("a source folder");
    std::fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::write(folder.join("src/lib.rs"), text).expect("a source file");
}

/// Bodies that are read of one package alone.
fn read_of_one(text: &str) -> usize {
    read(&[("alone", &[], text)])["alone"].0
}

const STORE: &str = "
    use std::collections::HashMap;
    use std::sync::RwLock;
    #[derive(Default)]
    pub struct Cache { pub rows: RwLock<HashMap<u64, u64>> }
    impl Cache {
        pub fn get(&self, key: u64) -> Option<u64> { self.rows.read().unwrap().get(&key).copied() }
        pub fn put(&self, key: u64) { self.rows.write().unwrap().insert(key, 1); }
    }
    pub fn open() -> Cache { Cache::default() }
    pub struct Guarded<T>(pub RwLock<T>);
    impl<T> Guarded<T> {
        pub fn lock(&self) -> std::sync::RwLockWriteGuard<'_, T> { self.0.write().unwrap() }
    }
";

#[test]
fn what_a_map_in_a_lock_is_behind_is_followed_into_other_packages() {
    let user = "
        use store::Cache;
        pub fn fill(cache: &Cache) { cache.rows.write().unwrap().insert(1, 1); }
        pub fn sum(a: u64, b: u64) -> u64 { a + b }
    ";
    let counts = read(&[("store", &[], STORE), ("user", &["store"], user)]);
    assert_eq!(counts["user"], (1, 2));
    assert!(counts["store"].0 >= 2, "{counts:?}");
}

#[test]
fn names_are_told_apart_by_the_crate_that_they_come_from() {
    // This `Cache` is another one, and nothing of `store` is imported.
    let stranger = "
        use plain::Cache;
        pub fn fill(cache: &Cache) { cache.rows.write().unwrap().insert(1, 1); }
    ";
    let plain = "
        pub struct Cache { pub rows: std::sync::RwLock<Vec<(u64, u64)>> }
        impl Cache {
            pub fn get(&self) -> Option<(u64, u64)> { self.rows.read().unwrap().first().copied() }
        }
    ";
    let counts = read(&[
        ("store", &[], STORE),
        ("plain", &[], plain),
        ("stranger", &["plain", "store"], stranger),
    ]);
    assert_eq!(counts["stranger"].0, 0);
    assert_eq!(counts["plain"].0, 0);
}

#[test]
fn re_exports_globs_and_paths_pass_names_on() {
    let body = "pub fn fill(cache: &NAME) { cache.rows.write().unwrap().insert(1, 1); }";
    let by = |import: &str, name: &str| {
        let user = format!("{import}\n{}", body.replace("NAME", name));
        let facade =
            "pub use store::Cache; pub mod prelude { pub use store::*; } pub use store as kept;";
        let counts = read(&[
            ("store", &[], STORE),
            ("facade", &["store"], facade),
            ("user", &["facade", "store"], &user),
        ]);
        counts["user"].0
    };
    assert_eq!(by("use facade::Cache;", "Cache"), 1);
    assert_eq!(by("use facade::Cache as Rows;", "Rows"), 1);
    assert_eq!(by("use facade::prelude::*;", "Cache"), 1);
    assert_eq!(by("", "facade::Cache"), 1);
    assert_eq!(by("use facade::kept;", "kept::Cache"), 1);
    assert_eq!(by("extern crate store as s;", "s::Cache"), 1);
    let own = "pub struct Cache { rows: std::sync::RwLock<Vec<(u64, u64)>> }";
    assert_eq!(by(own, "Cache"), 0);
}

#[test]
fn a_wrapper_of_another_package_counts_with_a_map_in_it() {
    let user = |content: &str| {
        let text = format!(
            "use std::collections::HashMap; use store::Guarded;
             pub struct State {{ inner: Guarded<{content}> }}
             impl State {{ pub fn touch(&self) {{ let _held = self.inner.0.write(); }} }}"
        );
        read(&[("store", &[], STORE), ("user", &["store"], &text)])["user"].0
    };
    assert_eq!(user("HashMap<u64, u64>"), 1);
    assert_eq!(user("Vec<u64>"), 0);
}

#[test]
fn a_lock_counts_if_a_map_may_be_in_it() {
    let with = |fields: &str, body: &str| {
        read_of_one(&format!(
            "use std::collections::HashMap; use std::cell::UnsafeCell; use std::sync::Mutex; use parking_lot::Mutex as PMutex;
             pub struct State {{ {fields} }}
             impl State {{ pub fn touch(&self) {{ {body} }} }}"
        ))
    };
    let lock = "self.lock.lock();";
    assert_eq!(with("lock: Mutex<HashMap<u64, u64>>", lock), 1);
    assert_eq!(with("lock: PMutex<Option<HashMap<u64, u64>>>", lock), 1);
    assert_eq!(
        with("lock: Mutex<()>, map: UnsafeCell<HashMap<u64, u64>>", lock),
        1
    );
    // The map is nobody's but of who has `&mut State`.
    assert_eq!(with("lock: Mutex<u64>, map: HashMap<u64, u64>", lock), 0);
    assert_eq!(with("lock: Mutex<Vec<u64>>", lock), 0);
}

#[test]
fn a_name_may_be_that_of_a_lock_and_of_a_type_that_has_one() {
    let text = "
        mod queue { use std::sync::RwLock; pub struct Queue { jobs: RwLock<Vec<u64>> } }
        mod state {
            use std::collections::HashMap; use std::sync::Mutex;
            pub struct RwLock { rows: Mutex<HashMap<u64, u64>> }
            impl RwLock { pub fn touch(&self) { let _held = self.rows.lock(); } }
        }
    ";
    assert_eq!(read_of_one(text), 1);
}

#[test]
fn trait_objects_may_be_any_implementation() {
    let text = |held: &str| {
        format!(
            "use std::collections::HashMap; use std::sync::Mutex;
             pub trait Store {{ fn put(&mut self, key: u64); }}
             pub struct Rows(HashMap<u64, u64>);
             impl Store for Rows {{ fn put(&mut self, key: u64) {{ self.0.insert(key, 1); }} }}
             pub struct State {{ store: Mutex<{held}> }}
             impl State {{ pub fn touch(&self) {{ self.store.lock().unwrap().put(1); }} }}"
        )
    };
    assert_eq!(read_of_one(&text("Box<dyn Store>")), 2);
    assert_eq!(read_of_one(&text("u64")), 0);
}

#[test]
fn variants_and_bounds_are_no_types_that_something_holds() {
    let text = "
        use std::sync::Mutex;
        pub enum Kind { HashMap(u8), Mutex { inner: u8 }, Ref }
        pub struct State { kind: Mutex<Kind> }
        impl State {
            pub fn touch(&self) { let mut kind = self.kind.lock().unwrap(); *kind = Kind::HashMap(1); }
        }
        pub fn name<T>(it: T) -> String where T: Into<Kind> { String::new() }
    ";
    assert_eq!(read_of_one(text), 0);
}

#[test]
fn methods_of_a_trait_start_tasks_where_the_trait_can_be_named() {
    let text = |import: &str, call: &str| {
        format!(
            "{import} use std::collections::HashMap;
             pub fn sum(rows: HashMap<u64, u64>) -> Vec<u64> {{ rows.{call}.map(|row| row.1).collect() }}"
        )
    };
    assert_eq!(
        read_of_one(&text("use rayon::prelude::*;", "into_par_iter()")),
        1
    );
    assert_eq!(
        read_of_one(&text("use rayon::prelude::*;", "into_iter()")),
        0
    );
    assert_eq!(read_of_one(&text("", "into_iter()")), 0);
}

#[test]
fn a_lock_is_reached_by_what_names_it() {
    let hub = |bodies: &str| {
        read_of_one(&format!(
            "use std::collections::HashMap; use std::sync::Mutex;
             pub struct Hub {{ gate: Mutex<()>, rows: Mutex<HashMap<u64, u64>> }}
             pub struct Log {{ lines: Mutex<Vec<String>> }}
             {bodies}"
        ))
    };
    let with = |body: &str| hub(&format!("pub fn touch(hub: &Hub, log: &Log) {{ {body} }}"));
    assert_eq!(with("hub.rows.lock().unwrap().clear();"), 1);
    assert_eq!(with("let Hub { rows, .. } = hub; rows.lock();"), 1);
    // A lock around what happens to the map counts, one that has nothing to do with it does not.
    assert_eq!(with("let _held = hub.gate.lock();"), 1);
    assert_eq!(with("let _held = log.lines.lock();"), 0);
    // Who is handed the lock calls what hands it out.
    let handed = "impl Hub { pub fn handle(&self) -> &Mutex<HashMap<u64, u64>> { &self.rows } }
                  pub fn touch(hub: &Hub) { let _held = hub.handle().lock(); }";
    assert_eq!(hub(handed), 2);
}

#[test]
fn only_methods_of_known_traits_are_called_without_a_word() {
    let rows = |bodies: &str| {
        read_of_one(&format!(
            "use std::collections::HashMap; use std::sync::Mutex;
             pub trait Shape {{ fn sides(&self) -> u32; }}
             pub struct Rows(Mutex<HashMap<u64, u64>>);
             impl Rows {{ pub fn touch(&self) {{ self.0.lock().unwrap().clear(); }} }}
             {bodies}"
        ))
    };
    let of = |head: &str| {
        rows(&format!(
            "impl {head} for Rows {{ {} }}",
            "fn sides(&self) -> u32 { 3 }"
        ))
    };
    // Nobody calls a method of the package's own trait without its name.
    assert_eq!(of("Shape"), 1);
    let deref = "impl std::ops::Deref for Rows {
        type Target = Mutex<HashMap<u64, u64>>;
        fn deref(&self) -> &Self::Target { &self.0 }
    }";
    assert_eq!(rows(deref), 2);
}

#[test]
fn fields_and_methods_of_another_package_lead_on() {
    let store = "
        use std::collections::HashMap; use std::sync::RwLock;
        pub struct Inner { pub rows: RwLock<HashMap<u64, u64>>, own: RwLock<HashMap<u64, u64>> }
        pub struct Store { inner: Inner, pub name: String }
        impl Store { pub fn inner(&self) -> &Inner { &self.inner } pub fn lock(&self) { self.inner.own.write(); } }
    ";
    let user = |body: &str| {
        let text = format!("use store::Store; pub fn touch(store: &Store) {{ {body} }}");
        read(&[("store", &[], store), ("user", &["store"], &text)])["user"].0
    };
    assert_eq!(user("store.inner().rows.write().unwrap().clear();"), 1);
    assert_eq!(user("store.name.write();"), 0);
}

#[test]
fn a_map_by_another_name_is_near_all_the_same() {
    let handle = |import: &str| {
        read_of_one(&format!(
            "{import} use std::sync::Mutex;
             pub struct Table {{ lock: Mutex<()>, rows: std::cell::UnsafeCell<Map<u64, u64>> }}
             pub struct Handle<'a> {{ table: &'a Table, value: u64 }}
             impl Drop for Handle<'_> {{ fn drop(&mut self) {{ let _held = self.table.lock.lock(); }} }}
             impl std::ops::Deref for Handle<'_> {{ type Target = u64; fn deref(&self) -> &u64 {{ &self.value }} }}"
        ))
    };
    assert_eq!(handle("use std::collections::HashMap as Map;"), 2);
    assert_eq!(handle("use std::vec::Vec as Map;"), 0);
}
