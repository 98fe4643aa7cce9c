#![stub(crate_name = "lazy_static")]
//! Statics that are initialised at first use.

pub mod lazy {
    use std::cell::UnsafeCell;
    use std::ops::Deref;

    #[lock(once)]
    pub struct Lazy<T> {
        value: UnsafeCell<Option<T>>,
    }

    unsafe impl<T: Sync> Sync for Lazy<T> {}

    impl<T> Deref for Lazy<T> {
        type Target = T;
        #[forces]
        #[same]
        fn deref(&self) -> &T {}
    }
}

pub trait LazyStatic {}

impl<T> LazyStatic for lazy::Lazy<T> {}

#[forces]
pub fn initialize<T: LazyStatic>(lazy: &T) {}

#[macro_shape(statics(wrapper = "lazy_static::lazy::Lazy"))]
pub fn lazy_static() {}
