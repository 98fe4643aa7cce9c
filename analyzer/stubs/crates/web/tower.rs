#![stub(crate_name = "tower")]
//! Services: their closures run for every request, in concurrent tasks.

pub use self::util::service_fn;

pub mod util {
    pub use self::service_fn::{ServiceFn, service_fn};

    mod service_fn {
        pub struct ServiceFn<T> {
            f: T,
        }

        #[spawns(f, task)]
        pub fn service_fn<T>(f: T) -> ServiceFn<T> {}
    }
}

pub mod builder {
    #[identity]
    pub struct ServiceBuilder<L> {
        layer: L,
    }

    impl<L> ServiceBuilder<L> {
        #[registers]
        pub fn layer<T>(self, layer: T) -> ServiceBuilder<(T, L)> {}
        #[spawns(f, task)]
        pub fn layer_fn<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
        #[spawns(f, task)]
        pub fn map_request<F, R1, R2>(self, f: F) -> ServiceBuilder<(F, L)>
        where
            F: FnMut(R1) -> R2,
        {
        }
        #[spawns(f, task)]
        pub fn map_response<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
        #[spawns(f, task)]
        pub fn map_err<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
        #[spawns(f, task)]
        pub fn map_future<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
        #[spawns(f, task)]
        pub fn then<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
        #[spawns(f, task)]
        pub fn and_then<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
        #[spawns(f, task)]
        pub fn map_result<F>(self, f: F) -> ServiceBuilder<(F, L)> {}
    }
}

pub use self::builder::ServiceBuilder;
