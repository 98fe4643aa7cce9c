#![stub(crate_name = "actix_web")]
//! Each worker thread makes an application of its own from the factory; its handlers take turns on that
//! thread, beside those of the other workers. Data is shared by all of them.

pub use self::app::App;
pub use self::resource::Resource;
pub use self::route::Route;
pub use self::scope::Scope;
pub use self::server::HttpServer;

mod data {
    use std::ops::Deref;
    use std::sync::Arc;

    #[shared_pointer]
    pub struct Data<T: ?Sized>(Arc<T>);

    impl<T> Data<T> {
        #[wraps(state)]
        pub fn new(state: T) -> Data<T> {}
    }

    impl<T: ?Sized> Data<T> {
        #[same]
        pub fn get_ref(&self) -> &T {}
        #[same]
        pub fn into_inner(self) -> Arc<T> {}
    }

    impl<T: ?Sized> Deref for Data<T> {
        type Target = Arc<T>;
        #[same]
        fn deref(&self) -> &Arc<T> {}
    }

    impl<T: ?Sized> Clone for Data<T> {
        #[same]
        fn clone(&self) -> Data<T> {}
    }

    impl<T: ?Sized> From<Arc<T>> for Data<T> {
        #[same(of = arc)]
        fn from(arc: Arc<T>) -> Self {}
    }
}

mod thin_data {
    use std::ops::{Deref, DerefMut};

    #[pointer]
    pub struct ThinData<T>(pub T);

    impl<T> Deref for ThinData<T> {
        type Target = T;
        #[same]
        fn deref(&self) -> &T {}
    }

    impl<T> DerefMut for ThinData<T> {
        #[same]
        fn deref_mut(&mut self) -> &mut T {}
    }
}

mod app {
    use crate::route::Route;

    #[identity]
    pub struct App<T> {
        endpoint: std::marker::PhantomData<T>,
    }

    impl App<()> {
        pub fn new() -> Self {}
    }

    impl<T> App<T> {
        #[registers]
        pub fn app_data<U: 'static>(self, data: U) -> Self {}
        #[runs(f)]
        pub fn configure<F>(self, f: F) -> Self
        where
            F: FnOnce(&mut crate::web::ServiceConfig),
        {
        }
        pub fn route(self, path: &str, route: Route) -> Self {}
        #[registers]
        pub fn service<F>(self, factory: F) -> Self {}
    }
}

mod config {
    use crate::route::Route;

    pub struct ServiceConfig {}

    impl ServiceConfig {
        #[registers]
        pub fn app_data<U: 'static>(&mut self, ext: U) -> &mut Self {}
        #[runs(f)]
        pub fn configure<F>(&mut self, f: F) -> &mut Self
        where
            F: FnOnce(&mut ServiceConfig),
        {
        }
        pub fn route(&mut self, path: &str, route: Route) -> &mut Self {}
        #[registers]
        pub fn service<F>(&mut self, factory: F) -> &mut Self {}
    }
}

mod scope {
    use crate::route::Route;

    #[identity]
    pub struct Scope<T = ()> {
        endpoint: std::marker::PhantomData<T>,
    }

    impl Scope {
        pub fn new(path: &str) -> Scope {}
    }

    impl<T> Scope<T> {
        #[registers]
        pub fn app_data<U: 'static>(self, data: U) -> Self {}
        #[runs(cfg_fn)]
        pub fn configure<F>(self, cfg_fn: F) -> Self
        where
            F: FnOnce(&mut crate::web::ServiceConfig),
        {
        }
        pub fn route(self, path: &str, route: Route) -> Self {}
        #[registers]
        pub fn service<F>(self, factory: F) -> Self {}
    }
}

mod resource {
    use crate::route::Route;

    #[identity]
    pub struct Resource<T = ()> {
        endpoint: std::marker::PhantomData<T>,
    }

    impl<T> Resource<T> {
        #[registers]
        pub fn app_data<U: 'static>(self, data: U) -> Self {}
        pub fn route(self, route: Route) -> Self {}
        #[registers]
        #[spawns(handler, task)]
        pub fn to<F, Args>(self, handler: F) -> Self {}
    }
}

mod route {
    #[identity]
    pub struct Route {}

    impl Route {
        pub fn new() -> Route {}
        /// Handlers run on every worker.
        #[registers]
        #[spawns(handler, task)]
        pub fn to<F, Args>(self, handler: F) -> Self {}
    }
}

mod server {
    #[identity]
    pub struct HttpServer<F, I, S, B> {
        factory: F,
        marker: std::marker::PhantomData<(I, S, B)>,
    }

    impl<F, I, S, B> HttpServer<F, I, S, B> {
        #[spawns(factory, thread)]
        pub fn new(factory: F) -> Self {}
        pub fn workers(self, num: usize) -> Self {}
        #[runs(f, many, later)]
        pub fn on_connect<CB>(self, f: CB) -> HttpServer<F, I, S, B>
        where
            CB: Fn(&dyn std::any::Any, &mut ()) + Send + Sync + 'static,
        {
        }
    }
}

pub mod web {
    pub use crate::config::ServiceConfig;
    pub use crate::data::Data;
    pub use crate::thin_data::ThinData;
    use crate::resource::Resource;
    use crate::route::Route;
    use crate::scope::Scope;
    use std::future::Future;

    pub fn resource<T>(path: T) -> Resource {}
    pub fn scope(path: &str) -> Scope {}
    pub fn route() -> Route {}
    pub fn get() -> Route {}
    pub fn post() -> Route {}
    pub fn put() -> Route {}
    pub fn patch() -> Route {}
    pub fn delete() -> Route {}
    pub fn head() -> Route {}
    pub fn trace() -> Route {}
    #[registers]
    #[spawns(handler, task)]
    pub fn to<F, Args>(handler: F) -> Route {}
    #[spawns(f, blocking)]
    #[waits(join, asynchronous)]
    pub async fn block<F, R>(f: F) -> Result<R, crate::error::BlockingError>
    where
        F: FnOnce() -> R + Send + 'static,
    {
    }
}

pub mod error {
    #[derive(Debug)]
    pub struct BlockingError {}
}
