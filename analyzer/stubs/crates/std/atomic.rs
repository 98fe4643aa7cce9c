#![stub(crate_name = "std")]
//! `std::sync::atomic`: values with identity.

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
