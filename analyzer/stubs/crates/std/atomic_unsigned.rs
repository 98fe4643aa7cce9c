#![stub(crate_name = "std")]
//! `std::sync::atomic`: unsigned integers.

pub mod sync {
    pub mod atomic {
        use crate::sync::atomic::Ordering;

        #[identity]
        pub struct AtomicU8 {
            v: u8,
        }

        unsafe impl Send for AtomicU8 {}

        unsafe impl Sync for AtomicU8 {}

        impl AtomicU8 {
            pub const fn new(v: u8) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut u8 {}
            pub fn into_inner(self) -> u8 {}
            pub const fn as_ptr(&self) -> *mut u8 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> u8 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: u8, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: u8, new: u8, order: Ordering) -> u8 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: u8,
                new: u8,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u8, u8> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: u8,
                new: u8,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u8, u8> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(u8) -> Option<u8>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<u8, u8> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(u8) -> u8>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: u8, order: Ordering) -> u8 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: u8, order: Ordering) -> u8 {}
        }

        impl Default for AtomicU8 {
            fn default() -> Self {}
        }

        impl From<u8> for AtomicU8 {
            fn from(v: u8) -> Self {}
        }

        #[identity]
        pub struct AtomicU16 {
            v: u16,
        }

        unsafe impl Send for AtomicU16 {}

        unsafe impl Sync for AtomicU16 {}

        impl AtomicU16 {
            pub const fn new(v: u16) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut u16 {}
            pub fn into_inner(self) -> u16 {}
            pub const fn as_ptr(&self) -> *mut u16 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> u16 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: u16, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: u16, new: u16, order: Ordering) -> u16 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: u16,
                new: u16,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u16, u16> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: u16,
                new: u16,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u16, u16> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(u16) -> Option<u16>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<u16, u16> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(u16) -> u16>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: u16, order: Ordering) -> u16 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: u16, order: Ordering) -> u16 {}
        }

        impl Default for AtomicU16 {
            fn default() -> Self {}
        }

        impl From<u16> for AtomicU16 {
            fn from(v: u16) -> Self {}
        }

        #[identity]
        pub struct AtomicU32 {
            v: u32,
        }

        unsafe impl Send for AtomicU32 {}

        unsafe impl Sync for AtomicU32 {}

        impl AtomicU32 {
            pub const fn new(v: u32) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut u32 {}
            pub fn into_inner(self) -> u32 {}
            pub const fn as_ptr(&self) -> *mut u32 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> u32 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: u32, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: u32, new: u32, order: Ordering) -> u32 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: u32,
                new: u32,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u32, u32> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: u32,
                new: u32,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u32, u32> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(u32) -> Option<u32>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<u32, u32> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(u32) -> u32>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: u32, order: Ordering) -> u32 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: u32, order: Ordering) -> u32 {}
        }

        impl Default for AtomicU32 {
            fn default() -> Self {}
        }

        impl From<u32> for AtomicU32 {
            fn from(v: u32) -> Self {}
        }

        #[identity]
        pub struct AtomicU64 {
            v: u64,
        }

        unsafe impl Send for AtomicU64 {}

        unsafe impl Sync for AtomicU64 {}

        impl AtomicU64 {
            pub const fn new(v: u64) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut u64 {}
            pub fn into_inner(self) -> u64 {}
            pub const fn as_ptr(&self) -> *mut u64 {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> u64 {}
            #[op(replace, value = val)]
            pub fn store(&self, val: u64, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: u64, new: u64, order: Ordering) -> u64 {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: u64,
                new: u64,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u64, u64> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: u64,
                new: u64,
                success: Ordering,
                failure: Ordering,
            ) -> Result<u64, u64> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(u64) -> Option<u64>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<u64, u64> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(u64) -> u64>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: u64, order: Ordering) -> u64 {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: u64, order: Ordering) -> u64 {}
        }

        impl Default for AtomicU64 {
            fn default() -> Self {}
        }

        impl From<u64> for AtomicU64 {
            fn from(v: u64) -> Self {}
        }

        #[identity]
        pub struct AtomicUsize {
            v: usize,
        }

        unsafe impl Send for AtomicUsize {}

        unsafe impl Sync for AtomicUsize {}

        impl AtomicUsize {
            pub const fn new(v: usize) -> Self {}
            #[same]
            pub fn get_mut(&mut self) -> &mut usize {}
            pub fn into_inner(self) -> usize {}
            pub const fn as_ptr(&self) -> *mut usize {}
            #[op(lookup)]
            pub fn load(&self, order: Ordering) -> usize {}
            #[op(replace, value = val)]
            pub fn store(&self, val: usize, order: Ordering) {}
            #[op(compound, value = val, previous)]
            pub fn swap(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, value = new, previous)]
            pub fn compare_and_swap(&self, current: usize, new: usize, order: Ordering) -> usize {}
            #[op(compound, value = new, previous)]
            pub fn compare_exchange(
                &self,
                current: usize,
                new: usize,
                success: Ordering,
                failure: Ordering,
            ) -> Result<usize, usize> {
            }
            #[op(compound, value = new, previous)]
            pub fn compare_exchange_weak(
                &self,
                current: usize,
                new: usize,
                success: Ordering,
                failure: Ordering,
            ) -> Result<usize, usize> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn fetch_update<F: FnMut(usize) -> Option<usize>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: F,
            ) -> Result<usize, usize> {
            }
            #[op(compound, previous)]
            #[runs(f, many)]
            pub fn update<F: FnMut(usize) -> usize>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_add(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_sub(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_and(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_nand(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_or(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_xor(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_max(&self, val: usize, order: Ordering) -> usize {}
            #[op(compound, previous)]
            pub fn fetch_min(&self, val: usize, order: Ordering) -> usize {}
        }

        impl Default for AtomicUsize {
            fn default() -> Self {}
        }

        impl From<usize> for AtomicUsize {
            fn from(v: usize) -> Self {}
        }
    }
}
