//! Every rule. Written by `cargo xtask generate` from the rule files.

use crate::Rule;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &crate::deadlock::relock_while_held::RULE,
    &crate::deadlock::shard_reentry::RULE,
    &crate::deadlock::refcell_reborrow::RULE,
    &crate::deadlock::initializer_reentry::RULE,
    &crate::lock_order::lock_order_inversion::RULE,
    &crate::lock_order::unordered_instances::RULE,
    &crate::awaiting::guard_across_await::RULE,
    &crate::awaiting::async_guard_across_await::RULE,
    &crate::awaiting::refcell_across_await::RULE,
    &crate::atomicity::check_then_act::RULE,
    &crate::atomicity::split_read_modify_write::RULE,
    &crate::atomicity::snapshot_lost_update::RULE,
    &crate::atomicity::check_then_unwrap::RULE,
    &crate::atomicity::stale_keys::RULE,
    &crate::data_race::static_mut_map::RULE,
    &crate::data_race::unbounded_send_sync::RULE,
    &crate::data_race::unsynchronized_sync_impl::RULE,
    &crate::data_race::smuggled_map_pointer::RULE,
    &crate::data_race::const_to_mut_map::RULE,
    &crate::data_race::unsynchronized_capture::RULE,
    &crate::lost_write::write_to_copy::RULE,
    &crate::lost_write::clone_splits_map::RULE,
    &crate::contention::clone_map_per_write::RULE,
];
