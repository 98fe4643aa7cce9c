#![stub(crate_name = "std")]
//! `std::thread`, `std::sync::mpsc`, `std::process`: work elsewhere and waiting for it.

pub mod thread {
    use crate::any::Any;
    use crate::io;
    use crate::marker::PhantomData;
    use crate::num::NonZeroUsize;
    use crate::time::{Duration, Instant};

    pub type Result<T> = crate::result::Result<T, Box<dyn Any + Send + 'static>>;

    #[spawns(f, thread)]
    pub fn spawn<F, T>(f: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
    }

    #[scope(f)]
    #[runs(f, result)]
    #[waits(join)]
    pub fn scope<'env, F, T>(f: F) -> T
    where
        F: for<'scope> FnOnce(&'scope Scope<'scope, 'env>) -> T,
    {
    }

    #[identity]
    pub struct Scope<'scope, 'env> {
        scope: PhantomData<&'scope mut &'env ()>,
    }

    impl<'scope, 'env> Scope<'scope, 'env> {
        #[spawns(f, scoped)]
        pub fn spawn<F, T>(&'scope self, f: F) -> ScopedJoinHandle<'scope, T>
        where
            F: FnOnce() -> T + Send + 'scope,
            T: Send + 'scope,
        {
        }
    }

    #[identity]
    pub struct ScopedJoinHandle<'scope, T> {
        packet: PhantomData<(&'scope (), T)>,
    }

    impl<'scope, T> ScopedJoinHandle<'scope, T> {
        pub fn thread(&self) -> &Thread {}
        #[waits(join)]
        pub fn join(self) -> Result<T> {}
        pub fn is_finished(&self) -> bool {}
    }

    #[identity]
    pub struct JoinHandle<T> {
        packet: PhantomData<T>,
    }

    unsafe impl<T> Send for JoinHandle<T> {}
    unsafe impl<T> Sync for JoinHandle<T> {}

    impl<T> JoinHandle<T> {
        pub fn thread(&self) -> &Thread {}
        #[waits(join)]
        pub fn join(self) -> Result<T> {}
        pub fn is_finished(&self) -> bool {}
    }

    pub struct Builder {}

    impl Builder {
        pub fn new() -> Builder {}
        pub fn name(self, name: String) -> Builder {}
        pub fn stack_size(self, size: usize) -> Builder {}
        #[spawns(f, thread)]
        pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
        where
            F: FnOnce() -> T + Send + 'static,
            T: Send + 'static,
        {
        }
        #[spawns(f, thread)]
        pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
        where
            F: FnOnce() -> T + Send,
            T: Send,
        {
        }
        #[spawns(f, scoped)]
        pub fn spawn_scoped<'scope, 'env, F, T>(
            self,
            scope: &'scope Scope<'scope, 'env>,
            f: F,
        ) -> io::Result<ScopedJoinHandle<'scope, T>>
        where
            F: FnOnce() -> T + Send + 'scope,
            T: Send + 'scope,
        {
        }
    }

    #[identity]
    pub struct Thread {}

    impl Thread {
        pub fn unpark(&self) {}
        pub fn id(&self) -> ThreadId {}
        pub fn name(&self) -> Option<&str> {}
    }

    impl Clone for Thread {
        #[same]
        fn clone(&self) -> Thread {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct ThreadId(u64);

    pub fn current() -> Thread {}
    pub fn panicking() -> bool {}
    pub fn yield_now() {}
    pub fn available_parallelism() -> io::Result<NonZeroUsize> {}
    #[blocking]
    pub fn sleep(dur: Duration) {}
    #[blocking]
    pub fn sleep_ms(ms: u32) {}
    #[blocking]
    pub fn sleep_until(deadline: Instant) {}
    #[waits(park)]
    pub fn park() {}
    #[waits(park)]
    pub fn park_timeout(dur: Duration) {}

    pub struct AccessError {}

    impl crate::fmt::Debug for AccessError {}

    /// One value per thread.
    pub struct LocalKey<T: 'static> {
        inner: fn() -> T,
    }

    impl<T: 'static> LocalKey<T> {
        #[runs(f, result)]
        pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {}
        #[runs(f, into = Ok)]
        pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> crate::result::Result<R, AccessError> {}
    }

    impl<T: 'static> LocalKey<crate::cell::Cell<T>> {
        #[op(replace, value = value)]
        pub fn set(&'static self, value: T) {}
        #[op(lookup)]
        pub fn get(&'static self) -> T {}
        #[op(replace, previous)]
        pub fn take(&'static self) -> T {}
        #[op(replace, value = value, previous)]
        pub fn replace(&'static self, value: T) -> T {}
    }

    impl<T: 'static> LocalKey<crate::cell::RefCell<T>> {
        #[locks(shared)]
        #[runs(f, under = self, result)]
        pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {}
        #[locks(exclusive)]
        #[runs(f, under = self, result)]
        pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R {}
        #[locks(exclusive)]
        #[op(replace, value = value)]
        pub fn set(&'static self, value: T) {}
        #[locks(exclusive)]
        #[op(replace, previous)]
        pub fn take(&'static self) -> T {}
        #[locks(exclusive)]
        #[op(replace, value = value, previous)]
        pub fn replace(&'static self, value: T) -> T {}
    }
}

pub mod sync {
    pub mod mpsc {
        use crate::time::{Duration, Instant};

        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}

        #[identity]
        pub struct Sender<T> {
            inner: crate::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Sender<T> {}
        unsafe impl<T: Send> Sync for Sender<T> {}

        impl<T> Sender<T> {
            #[stores(t)]
            pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
        }

        impl<T> Clone for Sender<T> {
            #[same]
            fn clone(&self) -> Sender<T> {}
        }

        #[identity]
        pub struct SyncSender<T> {
            inner: crate::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for SyncSender<T> {}
        unsafe impl<T: Send> Sync for SyncSender<T> {}

        impl<T> SyncSender<T> {
            #[stores(t)]
            #[waits(send)]
            pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
            #[stores(t)]
            pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {}
        }

        impl<T> Clone for SyncSender<T> {
            #[same]
            fn clone(&self) -> SyncSender<T> {}
        }

        #[identity]
        pub struct Receiver<T> {
            inner: crate::marker::PhantomData<T>,
        }

        unsafe impl<T: Send> Send for Receiver<T> {}
        impl<T> !Sync for Receiver<T> {}

        impl<T> Receiver<T> {
            pub fn try_recv(&self) -> Result<T, TryRecvError> {}
            #[waits(recv)]
            pub fn recv(&self) -> Result<T, RecvError> {}
            #[waits(recv)]
            pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
            #[waits(recv)]
            pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {}
            pub fn iter(&self) -> Iter<'_, T> {}
            pub fn try_iter(&self) -> TryIter<'_, T> {}
        }

        pub struct Iter<'a, T> {
            rx: &'a Receiver<T>,
        }

        impl<'a, T> Iterator for Iter<'a, T> {
            type Item = T;
            #[waits(recv)]
            fn next(&mut self) -> Option<T> {}
        }

        pub struct TryIter<'a, T> {
            rx: &'a Receiver<T>,
        }

        impl<'a, T> Iterator for TryIter<'a, T> {
            type Item = T;
            fn next(&mut self) -> Option<T> {}
        }

        pub struct IntoIter<T> {
            rx: Receiver<T>,
        }

        impl<T> Iterator for IntoIter<T> {
            type Item = T;
            #[waits(recv)]
            fn next(&mut self) -> Option<T> {}
        }

        impl<'a, T> IntoIterator for &'a Receiver<T> {
            type Item = T;
            type IntoIter = Iter<'a, T>;
            fn into_iter(self) -> Iter<'a, T> {}
        }

        impl<T> IntoIterator for Receiver<T> {
            type Item = T;
            type IntoIter = IntoIter<T>;
            fn into_iter(self) -> IntoIter<T> {}
        }

        #[derive(Debug)]
        pub struct SendError<T>(pub T);

        #[derive(Debug)]
        pub enum TrySendError<T> {
            Full(T),
            Disconnected(T),
        }

        #[derive(Debug)]
        pub struct RecvError;

        #[derive(Debug)]
        pub enum TryRecvError {
            Empty,
            Disconnected,
        }

        #[derive(Debug)]
        pub enum RecvTimeoutError {
            Timeout,
            Disconnected,
        }
    }
}

pub mod process {
    use crate::io;

    pub fn exit(code: i32) -> ! {}
    pub fn abort() -> ! {}
    pub fn id() -> u32 {}

    pub struct Command {}

    impl Command {
        pub fn new<S>(program: S) -> Command {}
        pub fn arg<S>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I>(&mut self, args: I) -> &mut Command {}
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command {}
        pub fn envs<I>(&mut self, vars: I) -> &mut Command {}
        pub fn current_dir<P>(&mut self, dir: P) -> &mut Command {}
        pub fn stdin<T>(&mut self, cfg: T) -> &mut Command {}
        pub fn stdout<T>(&mut self, cfg: T) -> &mut Command {}
        pub fn stderr<T>(&mut self, cfg: T) -> &mut Command {}
        #[blocking]
        pub fn spawn(&mut self) -> io::Result<Child> {}
        #[blocking]
        #[waits(child)]
        pub fn output(&mut self) -> io::Result<Output> {}
        #[blocking]
        #[waits(child)]
        pub fn status(&mut self) -> io::Result<ExitStatus> {}
    }

    #[identity]
    pub struct Child {
        pub stdin: Option<ChildStdin>,
        pub stdout: Option<ChildStdout>,
        pub stderr: Option<ChildStderr>,
    }

    impl Child {
        pub fn kill(&mut self) -> io::Result<()> {}
        pub fn id(&self) -> u32 {}
        #[blocking]
        #[waits(child)]
        pub fn wait(&mut self) -> io::Result<ExitStatus> {}
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> {}
        #[blocking]
        #[waits(child)]
        pub fn wait_with_output(self) -> io::Result<Output> {}
    }

    #[identity]
    pub struct ChildStdin {}
    #[identity]
    pub struct ChildStdout {}
    #[identity]
    pub struct ChildStderr {}

    impl io::Write for ChildStdin {}
    impl io::Read for ChildStdout {}
    impl io::Read for ChildStderr {}

    pub struct Output {
        pub status: ExitStatus,
        pub stdout: Vec<u8>,
        pub stderr: Vec<u8>,
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct ExitStatus(i32);

    impl ExitStatus {
        pub fn success(&self) -> bool {}
        pub fn code(&self) -> Option<i32> {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct ExitCode(u8);

    impl ExitCode {
        pub const SUCCESS: ExitCode = ExitCode(0);
        pub const FAILURE: ExitCode = ExitCode(1);
    }

    pub struct Stdio {}

    impl Stdio {
        pub fn piped() -> Stdio {}
        pub fn inherit() -> Stdio {}
        pub fn null() -> Stdio {}
    }
}
