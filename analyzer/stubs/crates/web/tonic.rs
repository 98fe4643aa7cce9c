#![stub(crate_name = "tonic")]
//! A service is shared by every request; its methods run in concurrent tasks.

pub mod transport {
    pub mod server {
        #[identity]
        pub struct Server<L = ()> {
            service_builder: std::marker::PhantomData<L>,
        }

        impl Server {
            pub fn builder() -> Self {}
        }

        impl<L> Server<L> {
            #[registers]
            pub fn add_service<S>(&mut self, svc: S) -> Router<L> {}
            #[registers]
            pub fn add_optional_service<S>(&mut self, svc: Option<S>) -> Router<L> {}
        }

        #[identity]
        pub struct Router<L = ()> {
            server: Server<L>,
        }

        impl<L> Router<L> {
            #[registers]
            pub fn add_service<S>(self, svc: S) -> Self {}
            #[registers]
            pub fn add_optional_service<S>(self, svc: Option<S>) -> Self {}
        }
    }

    pub use self::server::Server;
}

pub mod service {
    pub mod interceptor {
        #[derive(Clone)]
        pub struct InterceptorLayer<I> {
            interceptor: I,
        }

        impl<I> InterceptorLayer<I> {
            #[spawns(interceptor, task)]
            pub fn new(interceptor: I) -> Self {}
        }

        #[spawns(interceptor, task)]
        pub fn interceptor<I>(interceptor: I) -> InterceptorLayer<I> {}

        #[derive(Clone)]
        pub struct InterceptedService<S, I> {
            inner: S,
            interceptor: I,
        }

        impl<S, I> InterceptedService<S, I> {
            #[spawns(interceptor, task)]
            pub fn new(service: S, interceptor: I) -> Self {}
        }
    }
}
