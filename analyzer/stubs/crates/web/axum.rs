#![stub(crate_name = "axum")]
//! A router clones its state for each request and runs handlers as concurrent tasks. One model for 0.6 to 0.8.

pub use self::extension::Extension;
pub use self::routing::Router;

mod extension {
    use std::ops::{Deref, DerefMut};

    #[pointer]
    pub struct Extension<T>(pub T);

    impl<T> Deref for Extension<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T> DerefMut for Extension<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }
}

pub mod extract {
    pub use self::state::State;

    mod state {
        use std::ops::{Deref, DerefMut};

        /// A clone of the router's state: what several handlers are to share stands behind a shared pointer.
        #[pointer]
        pub struct State<S>(pub S);

        impl<S> Deref for State<S> {
            type Target = S;
            #[same]
            fn deref(&self) -> &S {}
        }

        impl<S> DerefMut for State<S> {
            #[same]
            fn deref_mut(&mut self) -> &mut S {}
        }
    }
}

pub mod handler {
    pub trait Handler<T, S> {}
}

pub mod routing {
    pub use self::method_routing::{MethodRouter, any, connect, delete, get, head, on, options, patch, post, put, trace};

    pub struct MethodFilter {}

    #[identity]
    pub struct Router<S = ()> {
        inner: std::marker::PhantomData<S>,
    }

    impl<S> Router<S> {
        pub fn new() -> Self {}
        pub fn route(self, path: &str, method_router: MethodRouter<S>) -> Self {}
        #[registers]
        pub fn route_service<T>(self, path: &str, service: T) -> Self {}
        pub fn nest(self, path: &str, router: Router<S>) -> Self {}
        #[registers]
        pub fn nest_service<T>(self, path: &str, service: T) -> Self {}
        pub fn merge<R>(self, other: R) -> Self {}
        #[registers]
        pub fn layer<L>(self, layer: L) -> Router<S> {}
        #[registers]
        pub fn route_layer<L>(self, layer: L) -> Self {}
        #[registers]
        #[spawns(handler, task)]
        pub fn fallback<H, T>(self, handler: H) -> Self {}
        #[registers]
        pub fn fallback_service<T>(self, service: T) -> Self {}
        #[registers]
        pub fn with_state<S2>(self, state: S) -> Router<S2> {}
    }

    impl<S> Default for Router<S> {
        fn default() -> Self {}
    }

    pub mod method_routing {
        use crate::routing::MethodFilter;
        use std::convert::Infallible;

        #[identity]
        pub struct MethodRouter<S = (), E = Infallible> {
            fallback: std::marker::PhantomData<(S, E)>,
        }

        #[registers]
        #[spawns(handler, task)]
        pub fn on<H, T, S>(filter: MethodFilter, handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn any<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn connect<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn delete<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn get<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn head<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn options<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn patch<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn post<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn put<H, T, S>(handler: H) -> MethodRouter<S> {}
        #[registers]
        #[spawns(handler, task)]
        pub fn trace<H, T, S>(handler: H) -> MethodRouter<S> {}

        impl<S> MethodRouter<S> {
            #[registers]
            #[spawns(handler, task)]
            pub fn on<H, T>(self, filter: MethodFilter, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn connect<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn delete<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn get<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn head<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn options<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn patch<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn post<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn put<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn trace<H, T>(self, handler: H) -> Self {}
            #[registers]
            #[spawns(handler, task)]
            pub fn fallback<H, T>(self, handler: H) -> Self {}
        }

        impl<S, E> MethodRouter<S, E> {
            pub fn new() -> Self {}
            pub fn merge(self, other: MethodRouter<S, E>) -> Self {}
            #[registers]
            pub fn layer<L, NewError>(self, layer: L) -> MethodRouter<S, NewError> {}
            #[registers]
            pub fn with_state<S2>(self, state: S) -> MethodRouter<S2, E> {}
        }
    }
}

pub mod middleware {
    pub use self::from_fn::{FromFnLayer, from_fn, from_fn_with_state};
    pub use self::map_request::{MapRequestLayer, map_request, map_request_with_state};
    pub use self::map_response::{MapResponseLayer, map_response, map_response_with_state};

    mod from_fn {
        pub struct FromFnLayer<F, S, T> {
            marker: std::marker::PhantomData<(F, S, T)>,
        }

        #[registers]
        #[spawns(f, task)]
        pub fn from_fn<F, T>(f: F) -> FromFnLayer<F, (), T> {}
        #[registers]
        #[spawns(f, task)]
        pub fn from_fn_with_state<F, S, T>(state: S, f: F) -> FromFnLayer<F, S, T> {}
    }

    mod map_request {
        pub struct MapRequestLayer<F, S, T> {
            marker: std::marker::PhantomData<(F, S, T)>,
        }

        #[registers]
        #[spawns(f, task)]
        pub fn map_request<F, T>(f: F) -> MapRequestLayer<F, (), T> {}
        #[registers]
        #[spawns(f, task)]
        pub fn map_request_with_state<F, S, T>(state: S, f: F) -> MapRequestLayer<F, S, T> {}
    }

    mod map_response {
        pub struct MapResponseLayer<F, S, T> {
            marker: std::marker::PhantomData<(F, S, T)>,
        }

        #[registers]
        #[spawns(f, task)]
        pub fn map_response<F, T>(f: F) -> MapResponseLayer<F, (), T> {}
        #[registers]
        #[spawns(f, task)]
        pub fn map_response_with_state<F, S, T>(state: S, f: F) -> MapResponseLayer<F, S, T> {}
    }
}
