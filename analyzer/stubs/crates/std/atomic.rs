#![stub(crate_name = "std")]
//! `std::sync::atomic`: orderings, flags and pointers.

pub mod sync {
    pub mod atomic {
        pub enum Ordering {
            Relaxed,
            Release,
            Acquire,
            AcqRel,
            SeqCst,
        }

        pub fn fence(order: Ordering) {}

        pub fn compiler_fence(order: Ordering) {}

        pub fn spin_loop_hint() {}

        #[identity]
        pub struct AtomicBool {
            v: bool,
        }

        unsafe impl Send for AtomicBool {}

        unsafe impl Sync for AtomicBool {}

        impl AtomicBool {
            pub const fn new(v: bool) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut bool {}
            pub fn into_inner(self) -> bool {}
            pub const fn as_ptr(&self) -> *mut bool {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> bool {}
            #[op(replace, value = val)]
            pub fn store(&self, val: bool, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: bool, order: Ordering) -> bool {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: bool, new: bool, order: Ordering) -> bool {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: bool,
                new: bool,
                success: Ordering,
                failure: Ordering,
            ) -> Result<bool, bool> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: bool,
                new: bool,
                success: Ordering,
                failure: Ordering,
            ) -> Result<bool, bool> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(bool) -> Option<bool>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<bool, bool> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(bool) -> bool>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> bool {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: bool, order: Ordering) -> bool {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: bool, order: Ordering) -> bool {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: bool, order: Ordering) -> bool {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool {}
            #[op(compound, previous)]
            pub fn fetch_not(&self, order: Ordering) -> bool {}
        }

        impl Default for AtomicBool {
            fn default() -> Self {}
        }

        impl From<bool> for AtomicBool {
            fn from(v: bool) -> Self {}
        }

        #[identity]
        pub struct AtomicPtr<T> {
            v: *mut T,
        }

        unsafe impl<T> Send for AtomicPtr<T> {}

        unsafe impl<T> Sync for AtomicPtr<T> {}

        impl<T> AtomicPtr<T> {
            pub const fn new(v: *mut T) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut *mut T {}
            pub fn into_inner(self) -> *mut T {}
            pub const fn as_ptr(&self) -> *mut *mut T {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> *mut T {}
            #[op(replace, value = val)]
            pub fn store(&self, val: *mut T, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: *mut T, order: Ordering) -> *mut T {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: *mut T, new: *mut T, order: Ordering) -> *mut T {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: *mut T,
                new: *mut T,
                success: Ordering,
                failure: Ordering,
            ) -> Result<*mut T, *mut T> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: *mut T,
                new: *mut T,
                success: Ordering,
                failure: Ordering,
            ) -> Result<*mut T, *mut T> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(*mut T) -> Option<*mut T>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<*mut T, *mut T> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(*mut T) -> *mut T>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> *mut T {}
        }

        impl<T> Default for AtomicPtr<T> {
            fn default() -> Self {}
        }

        impl<T> From<*mut T> for AtomicPtr<T> {
            fn from(v: *mut T) -> Self {}
        }
    }
}
