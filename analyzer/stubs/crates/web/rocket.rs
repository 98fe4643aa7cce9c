#![stub(crate_name = "rocket")]
//! Managed state is shared by every request; handlers are concurrent tasks.

pub use self::state::State;

#[identity]
pub struct Rocket<P> {
    phase: std::marker::PhantomData<P>,
}

impl<P> Rocket<P> {
    #[registers]
    pub fn manage<T: Send + Sync + 'static>(self, state: T) -> Self {}
    #[op(lookup)]
    pub fn state<T: Send + Sync + 'static>(&self) -> Option<&T> {}
}

mod state {
    use std::ops::Deref;

    /// Handlers get it behind a reference to the one value.
    #[pointer]
    pub struct State<T>(T);

    impl<T> State<T> {
        #[same]
        pub fn inner(&self) -> &T {}
        #[same(of = value)]
        pub fn from(value: &T) -> &State<T> {}
    }

    impl<T> Deref for State<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }
}

pub mod tokio {
    pub use ::tokio::*;
}
