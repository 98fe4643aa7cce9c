#![stub(crate_name = "hyper")]
//! `service_fn`: its closure runs for every request, in concurrent tasks.

pub mod service {
    pub use self::util::service_fn;

    mod util {
        pub struct ServiceFn<F, R> {
            f: F,
            req: std::marker::PhantomData<R>,
        }

        #[spawns(f, task)]
        pub fn service_fn<F, R, S>(f: F) -> ServiceFn<F, R>
        where
            F: FnMut(R) -> S,
        {
        }
    }

    pub use self::make::make_service_fn;

    mod make {
        pub struct MakeServiceFn<F> {
            f: F,
        }

        #[spawns(f, task)]
        pub fn make_service_fn<F, Target, Ret>(f: F) -> MakeServiceFn<F>
        where
            F: FnMut(&Target) -> Ret,
        {
        }
    }
}
