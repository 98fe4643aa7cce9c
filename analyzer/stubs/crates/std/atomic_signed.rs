#![stub(crate_name = "std")]
//! `std::sync::atomic`: signed integers.

pub mod sync {
    pub mod atomic {
        use crate::sync::atomic::Ordering;

        #[identity]
        pub struct AtomicI8 {
            v: i8,
        }

        unsafe impl Send for AtomicI8 {}

        unsafe impl Sync for AtomicI8 {}

        impl AtomicI8 {
            pub const fn new(v: i8) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut i8 {}
            pub fn into_inner(self) -> i8 {}
            pub const fn as_ptr(&self) -> *mut i8 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> i8 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: i8, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: i8, new: i8, order: Ordering) -> i8 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: i8,
                new: i8,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i8, i8> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: i8,
                new: i8,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i8, i8> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(i8) -> Option<i8>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<i8, i8> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(i8) -> i8>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: i8, order: Ordering) -> i8 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: i8, order: Ordering) -> i8 {}
        }

        impl Default for AtomicI8 {
            fn default() -> Self {}
        }

        impl From<i8> for AtomicI8 {
            fn from(v: i8) -> Self {}
        }

        #[identity]
        pub struct AtomicI16 {
            v: i16,
        }

        unsafe impl Send for AtomicI16 {}

        unsafe impl Sync for AtomicI16 {}

        impl AtomicI16 {
            pub const fn new(v: i16) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut i16 {}
            pub fn into_inner(self) -> i16 {}
            pub const fn as_ptr(&self) -> *mut i16 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> i16 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: i16, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: i16, new: i16, order: Ordering) -> i16 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: i16,
                new: i16,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i16, i16> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: i16,
                new: i16,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i16, i16> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(i16) -> Option<i16>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<i16, i16> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(i16) -> i16>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: i16, order: Ordering) -> i16 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: i16, order: Ordering) -> i16 {}
        }

        impl Default for AtomicI16 {
            fn default() -> Self {}
        }

        impl From<i16> for AtomicI16 {
            fn from(v: i16) -> Self {}
        }

        #[identity]
        pub struct AtomicI32 {
            v: i32,
        }

        unsafe impl Send for AtomicI32 {}

        unsafe impl Sync for AtomicI32 {}

        impl AtomicI32 {
            pub const fn new(v: i32) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut i32 {}
            pub fn into_inner(self) -> i32 {}
            pub const fn as_ptr(&self) -> *mut i32 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> i32 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: i32, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: i32, new: i32, order: Ordering) -> i32 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: i32,
                new: i32,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i32, i32> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: i32,
                new: i32,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i32, i32> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(i32) -> Option<i32>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<i32, i32> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(i32) -> i32>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: i32, order: Ordering) -> i32 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: i32, order: Ordering) -> i32 {}
        }

        impl Default for AtomicI32 {
            fn default() -> Self {}
        }

        impl From<i32> for AtomicI32 {
            fn from(v: i32) -> Self {}
        }

        #[identity]
        pub struct AtomicI64 {
            v: i64,
        }

        unsafe impl Send for AtomicI64 {}

        unsafe impl Sync for AtomicI64 {}

        impl AtomicI64 {
            pub const fn new(v: i64) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut i64 {}
            pub fn into_inner(self) -> i64 {}
            pub const fn as_ptr(&self) -> *mut i64 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> i64 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: i64, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: i64, new: i64, order: Ordering) -> i64 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: i64,
                new: i64,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i64, i64> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: i64,
                new: i64,
                success: Ordering,
                failure: Ordering,
            ) -> Result<i64, i64> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(i64) -> Option<i64>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<i64, i64> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(i64) -> i64>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: i64, order: Ordering) -> i64 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: i64, order: Ordering) -> i64 {}
        }

        impl Default for AtomicI64 {
            fn default() -> Self {}
        }

        impl From<i64> for AtomicI64 {
            fn from(v: i64) -> Self {}
        }

        #[identity]
        pub struct AtomicIsize {
            v: isize,
        }

        unsafe impl Send for AtomicIsize {}

        unsafe impl Sync for AtomicIsize {}

        impl AtomicIsize {
            pub const fn new(v: isize) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut isize {}
            pub fn into_inner(self) -> isize {}
            pub const fn as_ptr(&self) -> *mut isize {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> isize {}
            #[op(replace, value = val)]
            pub fn store(&self, val: isize, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: isize, new: isize, order: Ordering) -> isize {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: isize,
                new: isize,
                success: Ordering,
                failure: Ordering,
            ) -> Result<isize, isize> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: isize,
                new: isize,
                success: Ordering,
                failure: Ordering,
            ) -> Result<isize, isize> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(isize) -> Option<isize>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<isize, isize> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(isize) -> isize>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: isize, order: Ordering) -> isize {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: isize, order: Ordering) -> isize {}
        }

        impl Default for AtomicIsize {
            fn default() -> Self {}
        }

        impl From<isize> for AtomicIsize {
            fn from(v: isize) -> Self {}
        }
    }
}
