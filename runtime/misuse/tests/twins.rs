//! What must not compile, with the words that rustc says, and beside each a twin that compiles and runs.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "nobody depends on a test"
)]

use std::collections::BTreeSet;
use std::path::Path;

#[path = "good"]
mod good {
    pub mod await_in_closure;
    pub mod blind_write;
    pub mod cell_in_value;
    pub mod contradicting_lists;
    pub mod derived_clone;
    pub mod field_marked_twice;
    pub mod future_leaves_closure;
    pub mod guard_asked_for;
    pub mod ignored_conflict;
    pub mod ignored_witness;
    pub mod key_dies_too_early;
    pub mod log_of_nothing;
    pub mod looked_at_key_dies_too_early;
    pub mod map_in_closure;
    pub mod map_in_commit;
    pub mod map_mark_on_const;
    pub mod map_mark_on_function;
    pub mod map_mark_on_struct;
    pub mod map_named_twice_in_an_order;
    pub mod missing_feature;
    pub mod mutable_capture;
    pub mod mutable_static;
    pub mod no_marked_field;
    pub mod no_strategy;
    pub mod not_a_map;
    pub mod odd_shard_count;
    pub mod opposite_order;
    pub mod option_of_another_strategy;
    pub mod ordered_map_in_shards;
    pub mod owner_in_closure;
    pub mod parts_in_opposite_order;
    pub mod permit_over_await;
    pub mod permit_to_another_thread;
    pub mod permit_used_twice;
    pub mod raw_access;
    pub mod reentry_with_inner_permit;
    pub mod reference_returned;
    pub mod reference_stored;
    pub mod repeated_option;
    pub mod several_wrong_options;
    pub mod state_mark_on_enum;
    pub mod submit_to_sharded;
    pub mod trait_object_in_value;
    pub mod two_strategies;
    pub mod unknown_option;
    pub mod update_of_optimistic;
    pub mod with_all_of_batched;
    pub mod witness_of_another_map;
    pub mod write_of_batched;
    pub mod zero_shards;
}

#[test]
fn misuse_is_told_in_the_words_of_the_golden_files() {
    trybuild::TestCases::new().compile_fail("tests/bad/*.rs");
}

#[test]
fn twins_compile_and_run() {
    let twins = [
        ("await_in_closure", good::await_in_closure::main as fn()),
        ("blind_write", good::blind_write::main as fn()),
        ("cell_in_value", good::cell_in_value::main as fn()),
        (
            "contradicting_lists",
            good::contradicting_lists::main as fn(),
        ),
        ("derived_clone", good::derived_clone::main as fn()),
        ("field_marked_twice", good::field_marked_twice::main as fn()),
        (
            "future_leaves_closure",
            good::future_leaves_closure::main as fn(),
        ),
        ("guard_asked_for", good::guard_asked_for::main as fn()),
        ("ignored_conflict", good::ignored_conflict::main as fn()),
        ("ignored_witness", good::ignored_witness::main as fn()),
        ("key_dies_too_early", good::key_dies_too_early::main as fn()),
        ("log_of_nothing", good::log_of_nothing::main as fn()),
        (
            "looked_at_key_dies_too_early",
            good::looked_at_key_dies_too_early::main as fn(),
        ),
        ("map_in_closure", good::map_in_closure::main as fn()),
        ("map_in_commit", good::map_in_commit::main as fn()),
        ("map_mark_on_const", good::map_mark_on_const::main as fn()),
        (
            "map_mark_on_function",
            good::map_mark_on_function::main as fn(),
        ),
        ("map_mark_on_struct", good::map_mark_on_struct::main as fn()),
        (
            "map_named_twice_in_an_order",
            good::map_named_twice_in_an_order::main as fn(),
        ),
        ("missing_feature", good::missing_feature::main as fn()),
        ("mutable_capture", good::mutable_capture::main as fn()),
        ("mutable_static", good::mutable_static::main as fn()),
        ("no_marked_field", good::no_marked_field::main as fn()),
        ("no_strategy", good::no_strategy::main as fn()),
        ("not_a_map", good::not_a_map::main as fn()),
        ("odd_shard_count", good::odd_shard_count::main as fn()),
        ("opposite_order", good::opposite_order::main as fn()),
        (
            "option_of_another_strategy",
            good::option_of_another_strategy::main as fn(),
        ),
        (
            "ordered_map_in_shards",
            good::ordered_map_in_shards::main as fn(),
        ),
        ("owner_in_closure", good::owner_in_closure::main as fn()),
        (
            "parts_in_opposite_order",
            good::parts_in_opposite_order::main as fn(),
        ),
        ("permit_over_await", good::permit_over_await::main as fn()),
        (
            "permit_to_another_thread",
            good::permit_to_another_thread::main as fn(),
        ),
        ("permit_used_twice", good::permit_used_twice::main as fn()),
        ("raw_access", good::raw_access::main as fn()),
        (
            "reentry_with_inner_permit",
            good::reentry_with_inner_permit::main as fn(),
        ),
        ("reference_returned", good::reference_returned::main as fn()),
        ("reference_stored", good::reference_stored::main as fn()),
        ("repeated_option", good::repeated_option::main as fn()),
        (
            "several_wrong_options",
            good::several_wrong_options::main as fn(),
        ),
        ("state_mark_on_enum", good::state_mark_on_enum::main as fn()),
        ("submit_to_sharded", good::submit_to_sharded::main as fn()),
        (
            "trait_object_in_value",
            good::trait_object_in_value::main as fn(),
        ),
        ("two_strategies", good::two_strategies::main as fn()),
        ("unknown_option", good::unknown_option::main as fn()),
        (
            "update_of_optimistic",
            good::update_of_optimistic::main as fn(),
        ),
        (
            "with_all_of_batched",
            good::with_all_of_batched::main as fn(),
        ),
        (
            "witness_of_another_map",
            good::witness_of_another_map::main as fn(),
        ),
        ("write_of_batched", good::write_of_batched::main as fn()),
        ("zero_shards", good::zero_shards::main as fn()),
    ];
    let bad = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad");
    let files = bad
        .read_dir()
        .expect("there are misuses")
        .map(|file| file.expect("a file").path());
    let misuses: BTreeSet<String> = files
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned()))
        .collect();
    let named: BTreeSet<String> = twins.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(named, misuses, "each misuse has its twin");
    for (_, run) in twins {
        run();
    }
}
