//! A guard lives across an `.await`. (`await` itself is a keyword.)

pub(crate) mod guard_across_await;
pub(crate) mod async_guard_across_await;
pub(crate) mod refcell_across_await;
