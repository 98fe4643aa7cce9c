#![stub(crate_name = "warp")]
//! Filters: their closures run for every request, in concurrent tasks.

pub use self::filter::Filter;
pub use self::server::serve;

mod filter {
    pub trait Filter {
        type Extract;
        type Error;
        fn and<F>(self, other: F) -> And<Self, F> {}
        fn or<F>(self, other: F) -> Or<Self, F> {}
        #[spawns(fun, task)]
        fn map<F>(self, fun: F) -> Map<Self, F> {}
        #[spawns(fun, task)]
        fn then<F>(self, fun: F) -> Then<Self, F> {}
        #[spawns(fun, task)]
        fn and_then<F>(self, fun: F) -> AndThen<Self, F> {}
        #[spawns(fun, task)]
        fn or_else<F>(self, fun: F) -> OrElse<Self, F> {}
        #[spawns(fun, task)]
        fn recover<F>(self, fun: F) -> Recover<Self, F> {}
    }
    pub use self::and::And;
    pub use self::and_then::AndThen;
    pub use self::map::Map;
    pub use self::or::Or;
    pub use self::or_else::OrElse;
    pub use self::recover::Recover;
    pub use self::then::Then;
    mod and {
        pub struct And<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for And<T, F> {}
    }
    mod or {
        pub struct Or<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for Or<T, F> {}
    }
    mod map {
        pub struct Map<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for Map<T, F> {}
    }
    mod then {
        pub struct Then<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for Then<T, F> {}
    }
    mod and_then {
        pub struct AndThen<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for AndThen<T, F> {}
    }
    mod or_else {
        pub struct OrElse<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for OrElse<T, F> {}
    }
    mod recover {
        pub struct Recover<T, F> {
            first: T,
            second: F,
        }

        impl<T, F> crate::Filter for Recover<T, F> {}
    }
}

mod server {
    pub struct Server<F> {
        filter: F,
    }

    #[registers]
    pub fn serve<F>(filter: F) -> Server<F> {}
}
