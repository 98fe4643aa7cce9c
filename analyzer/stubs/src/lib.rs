//! The built-in stub files: what locks, guards, maps and spawners of other crates do.
//!
//! Each file is Rust syntax that only the engine's own front end reads; the attribute
//! grammar is described in `docs/stubs.md`.

#[cfg(test)]
mod conformance;
#[cfg(test)]
mod grammar;

/// One built-in stub file.
#[derive(Debug, Clone, Copy)]
pub struct StubFile {
    /// Name of the modelled crate as code writes it, e.g. `parking_lot`. Several files with the
    /// same name and versions make up one crate.
    pub crate_name: &'static str,
    /// The versions this file speaks for, as they begin (`"6"`, `"0.12"`, `"5.2"`); the first
    /// crate of [`FILES`] that fits speaks. Empty where one model fits every version.
    pub versions: &'static [&'static str],
    /// File name inside the repository's stub folder, for messages.
    pub file: &'static str,
    /// The declarations.
    pub text: &'static str,
}

macro_rules! stubs {
    ($($crate_name:literal $(($($version:literal),+))? = [$($file:literal),+ $(,)?];)*) => {
        &[$(stubs!(@crate $crate_name [$($($version),+)?] $($file),+)),*]
    };
    (@crate $crate_name:literal $versions:tt $($file:literal),+) => {
        &[$(StubFile {
            crate_name: $crate_name,
            versions: &$versions,
            file: $file,
            text: include_str!(concat!("../crates/", $file)),
        }),+] as &[StubFile]
    };
}

const CRATES: &[&[StubFile]] = stubs! {
    "actix_web" = ["web/actix_web.rs"];
    "ahash" = ["hashers/ahash.rs"];
    "alloc" = ["alloc.rs"];
    "anyhow" = ["macros/anyhow.rs"];
    "arc_swap" = ["arc_swap.rs"];
    "async_channel" = ["channels/async_channel.rs"];
    "async_executor" = ["executors/async_executor.rs"];
    "async_io" = ["executors/async_io.rs"];
    "async_lock" = ["async_lock/mutex.rs", "async_lock/others.rs", "async_lock/rwlock.rs"];
    "async_std" = ["async_lock/async_std.rs"];
    "async_task" = ["executors/async_task.rs"];
    "atomic_refcell" = ["cells/atomic_refcell.rs"];
    "axum" = ["web/axum.rs"];
    "bb8" = ["pools/bb8.rs"];
    "blocking" = ["executors/blocking.rs"];
    "cfg_if" = ["macros/cfg_if.rs"];
    "chashmap" = ["maps/chashmap.rs"];
    "cht" = ["maps/cht.rs"];
    "core" = ["core.rs"];
    "crossbeam" = ["crossbeam/facade.rs"];
    "crossbeam_channel" = ["crossbeam/channel.rs"];
    "crossbeam_deque" = ["crossbeam/deque.rs"];
    "crossbeam_epoch" = ["crossbeam/epoch.rs"];
    "crossbeam_queue" = ["crossbeam/queue.rs"];
    "crossbeam_skiplist" = ["crossbeam/skiplist.rs"];
    "crossbeam_utils" = ["crossbeam/utils.rs"];
    // Files without a manifest take the first: the version most code has.
    "dashmap"("6") = ["dashmap/v6.rs", "dashmap/v6_guards.rs"];
    "dashmap"("5.0", "5.1", "5.2") = ["dashmap/v5_0.rs", "dashmap/v5_0_guards.rs"];
    "dashmap"("4", "5") = ["dashmap/v5.rs", "dashmap/v5_guards.rs"];
    "dashmap"("7") = ["dashmap/v7.rs", "dashmap/v7_guards.rs"];
    "deadpool" = ["pools/deadpool.rs"];
    "event_listener" = ["channels/event_listener.rs"];
    "evmap"("10") = ["maps/evmap.rs"];
    "evmap"("11") = ["maps/evmap_v11.rs"];
    "flume" = ["channels/flume.rs"];
    "flurry" = ["maps/flurry.rs"];
    "futures" = ["futures/facade.rs"];
    "futures_channel" = ["futures/channel.rs"];
    "futures_core" = ["futures/core.rs"];
    "futures_executor" = ["futures/executor.rs"];
    "futures_util" = ["futures/future.rs", "futures/lock.rs", "futures/stream.rs"];
    "fxhash" = ["hashers/fxhash.rs"];
    "hashbrown" = ["hashbrown/map.rs", "hashbrown/set.rs"];
    "hyper" = ["web/hyper.rs"];
    "im" = ["persistent/im.rs"];
    "imbl" = ["persistent/imbl.rs"];
    "indexmap" = ["indexmap/map.rs", "indexmap/set.rs"];
    "kanal" = ["channels/kanal.rs"];
    "lazy_static" = ["lazy_static.rs"];
    "leapfrog" = ["maps/leapfrog.rs"];
    "left_right" = ["maps/left_right.rs"];
    "lock_api" = [
        "lock_api/condvar.rs",
        "lock_api/mutex.rs",
        "lock_api/reentrant.rs",
        "lock_api/rwlock.rs",
        "lock_api/upgradable.rs",
    ];
    "log" = ["macros/log.rs"];
    "lru" = ["caches/lru.rs"];
    "mini_moka" = ["caches/mini_moka.rs"];
    "moka"("0.9", "0.10", "0.11") = ["moka/future_v0_11.rs", "moka/root.rs", "moka/sync.rs"];
    "moka"("0.12") = ["moka/future.rs", "moka/root.rs", "moka/sync.rs"];
    "once_cell" = ["once_cell.rs"];
    "owning_ref" = ["cells/owning_ref.rs"];
    "papaya" = ["papaya.rs"];
    "parking_lot"("0.11", "0.12") = ["parking_lot/v0_12.rs"];
    "parking_lot"("0.13") = ["parking_lot/v0_13.rs", "parking_lot/v0_13_recursive.rs"];
    "pin_project" = ["macros/pin_project.rs"];
    "pin_project_lite" = ["macros/pin_project_lite.rs"];
    "qcell" = ["cells/qcell.rs"];
    "quick_cache" = ["caches/quick_cache.rs"];
    "r2d2" = ["pools/r2d2.rs"];
    "rayon" = ["rayon/adapters.rs", "rayon/iter.rs", "rayon/pool.rs"];
    "rocket" = ["web/rocket.rs"];
    "rpds" = ["persistent/rpds.rs"];
    "rustc_hash" = ["hashers/rustc_hash.rs"];
    "scc"("1", "2") = ["scc/cache_v2.rs", "scc/index_v2.rs", "scc/map_v2.rs", "scc/others_v2.rs"];
    "scc"("3") = ["scc/cache_v3.rs", "scc/index_v3.rs", "scc/map_v3.rs", "scc/others_v3.rs"];
    "serde_json" = ["macros/serde_json.rs"];
    "sharded_slab" = ["maps/sharded_slab.rs"];
    "smol" = ["executors/smol.rs"];
    "spin" = ["spin/mutex.rs", "spin/rwlock.rs"];
    "state" = ["cells/state.rs"];
    "std" = [
        "std/arc.rs",
        "std/atomic.rs",
        "std/atomic_signed.rs",
        "std/atomic_unsigned.rs",
        "std/btree_map.rs",
        "std/btree_set.rs",
        "std/cell.rs",
        "std/fmt.rs",
        "std/fs.rs",
        "std/future.rs",
        "std/hash_map.rs",
        "std/hash_set.rs",
        "std/io.rs",
        "std/iter.rs",
        "std/memory.rs",
        "std/mutex.rs",
        "std/num.rs",
        "std/num_signed.rs",
        "std/num_traits.rs",
        "std/num_unsigned.rs",
        "std/once.rs",
        "std/ops.rs",
        "std/option.rs",
        "std/prelude.rs",
        "std/rwlock.rs",
        "std/sequences.rs",
        "std/slice.rs",
        "std/text.rs",
        "std/thread.rs",
        "std/traits.rs",
    ];
    "thread_local" = ["cells/thread_local.rs"];
    "tokio" = [
        "tokio/channels.rs",
        "tokio/io.rs",
        "tokio/mutex.rs",
        "tokio/primitives.rs",
        "tokio/rwlock.rs",
        "tokio/tasks.rs",
    ];
    "tokio_util" = ["executors/tokio_util.rs"];
    "tonic" = ["web/tonic.rs"];
    "tower" = ["web/tower.rs"];
    "tracing" = ["macros/tracing.rs"];
    "warp" = ["web/warp.rs"];
    "whirlwind" = ["maps/whirlwind.rs"];
};

const COUNT: usize = {
    let mut count = 0;
    let mut index = 0;
    while index < CRATES.len() {
        count += CRATES[index].len();
        index += 1;
    }
    count
};

const FLAT: [StubFile; COUNT] = {
    let mut flat = [CRATES[0][0]; COUNT];
    let (mut index, mut filled) = (0, 0);
    while index < CRATES.len() {
        let mut file = 0;
        while file < CRATES[index].len() {
            flat[filled] = CRATES[index][file];
            filled += 1;
            file += 1;
        }
        index += 1;
    }
    flat
};

/// Every built-in stub file, sorted by crate name; finer versions before coarser, newest last.
pub const FILES: &[StubFile] = &FLAT;
