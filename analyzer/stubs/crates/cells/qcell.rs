#![stub(crate_name = "qcell")]
//! Cells whose content is borrowed through their owner: the compiler sees every conflict.

pub use self::lcell::{LCell, LCellOwner};
pub use self::qcell::{QCell, QCellOwner};
pub use self::tcell::{TCell, TCellOwner};
pub use self::tlcell::{TLCell, TLCellOwner};

mod qcell {
    use std::cell::UnsafeCell;

    pub struct QCell<T: ?Sized> {
        owner: std::marker::PhantomData<u32>,
        value: UnsafeCell<T>,
    }

    unsafe impl<T: Send + Sync + ?Sized> Sync for QCell<T> {}

    impl<T> QCell<T> {
        pub fn into_inner(self) -> T {}
    }

    impl<T: ?Sized> QCell<T> {
        #[same]
        pub fn ro<'a>(&'a self, owner: &'a QCellOwner) -> &'a T {}
        #[same]
        pub fn rw<'a>(&'a self, owner: &'a mut QCellOwner) -> &'a mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    pub struct QCellOwner {
        marker: std::marker::PhantomData<u32>,
    }

    impl QCellOwner {
        pub fn new() -> Self {}
        #[wraps(value)]
        pub fn cell<T>(&self, value: T) -> QCell<T> {}
        #[same(of = qc)]
        pub fn ro<'a, T: ?Sized>(&'a self, qc: &'a QCell<T>) -> &'a T {}
        #[same(of = qc)]
        pub fn rw<'a, T: ?Sized>(&'a mut self, qc: &'a QCell<T>) -> &'a mut T {}
    }
}

mod tcell {
    use std::cell::UnsafeCell;

    pub struct TCell<Q, T: ?Sized> {
        owner: std::marker::PhantomData<Q>,
        value: UnsafeCell<T>,
    }

    unsafe impl<Q, T: Send + Sync + ?Sized> Sync for TCell<Q, T> {}

    impl<Q, T> TCell<Q, T> {
        pub fn into_inner(self) -> T {}
    }

    impl<Q, T: ?Sized> TCell<Q, T> {
        #[same]
        pub fn ro<'a>(&'a self, owner: &'a TCellOwner<Q>) -> &'a T {}
        #[same]
        pub fn rw<'a>(&'a self, owner: &'a mut TCellOwner<Q>) -> &'a mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    pub struct TCellOwner<Q> {
        marker: std::marker::PhantomData<Q>,
    }

    impl<Q> TCellOwner<Q> {
        pub fn new() -> Self {}
        #[wraps(value)]
        pub fn cell<T>(&self, value: T) -> TCell<Q, T> {}
        #[same(of = tc)]
        pub fn ro<'a, T: ?Sized>(&'a self, tc: &'a TCell<Q, T>) -> &'a T {}
        #[same(of = tc)]
        pub fn rw<'a, T: ?Sized>(&'a mut self, tc: &'a TCell<Q, T>) -> &'a mut T {}
    }
}

mod tlcell {
    use std::cell::UnsafeCell;

    pub struct TLCell<Q, T: ?Sized> {
        owner: std::marker::PhantomData<Q>,
        value: UnsafeCell<T>,
    }

    impl<Q, T> TLCell<Q, T> {
        pub fn into_inner(self) -> T {}
    }

    impl<Q, T: ?Sized> TLCell<Q, T> {
        #[same]
        pub fn ro<'a>(&'a self, owner: &'a TLCellOwner<Q>) -> &'a T {}
        #[same]
        pub fn rw<'a>(&'a self, owner: &'a mut TLCellOwner<Q>) -> &'a mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    pub struct TLCellOwner<Q> {
        marker: std::marker::PhantomData<Q>,
    }

    impl<Q> TLCellOwner<Q> {
        pub fn new() -> Self {}
        #[wraps(value)]
        pub fn cell<T>(&self, value: T) -> TLCell<Q, T> {}
        #[same(of = tc)]
        pub fn ro<'a, T: ?Sized>(&'a self, tc: &'a TLCell<Q, T>) -> &'a T {}
        #[same(of = tc)]
        pub fn rw<'a, T: ?Sized>(&'a mut self, tc: &'a TLCell<Q, T>) -> &'a mut T {}
    }
}

mod lcell {
    use std::cell::UnsafeCell;

    pub struct LCell<'id, T: ?Sized> {
        owner: std::marker::PhantomData<&'id ()>,
        value: UnsafeCell<T>,
    }

    unsafe impl<'id, T: Send + Sync + ?Sized> Sync for LCell<'id, T> {}

    impl<'id, T> LCell<'id, T> {
        pub fn into_inner(self) -> T {}
    }

    impl<'id, T: ?Sized> LCell<'id, T> {
        #[same]
        pub fn ro<'a>(&'a self, owner: &'a LCellOwner<'id>) -> &'a T {}
        #[same]
        pub fn rw<'a>(&'a self, owner: &'a mut LCellOwner<'id>) -> &'a mut T {}
        #[same]
        pub fn get_mut(&mut self) -> &mut T {}
    }

    pub struct LCellOwner<'id> {
        marker: std::marker::PhantomData<&'id ()>,
    }

    impl<'id> LCellOwner<'id> {
        #[runs(f)]
        pub fn scope<F>(f: F)
        where
            F: for<'scope_id> FnOnce(LCellOwner<'scope_id>),
        {
        }
        #[wraps(value)]
        pub fn cell<T>(&self, value: T) -> LCell<'id, T> {}
        #[same(of = lc)]
        pub fn ro<'a, T: ?Sized>(&'a self, lc: &'a LCell<'id, T>) -> &'a T {}
        #[same(of = lc)]
        pub fn rw<'a, T: ?Sized>(&'a mut self, lc: &'a LCell<'id, T>) -> &'a mut T {}
    }
}
