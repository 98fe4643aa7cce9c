#![stub(crate_name = "tokio")]
//! `tokio::io`, `tokio::fs`, `tokio::net`, `tokio::process`: long waits without locks.

pub mod io {
    pub use std::io::{Error, ErrorKind, Result, SeekFrom};

    pub trait AsyncRead {}
    pub trait AsyncWrite {}
    pub trait AsyncBufRead: AsyncRead {}
    pub trait AsyncSeek {}

    pub trait AsyncReadExt: AsyncRead {
        #[blocking]
        async fn read(&mut self, buf: &mut [u8]) -> Result<usize> {}
        #[blocking]
        async fn read_buf<B: ?Sized>(&mut self, buf: &mut B) -> Result<usize> {}
        #[blocking]
        async fn read_exact(&mut self, buf: &mut [u8]) -> Result<usize> {}
        #[blocking]
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {}
        #[blocking]
        async fn read_to_string(&mut self, dst: &mut String) -> Result<usize> {}
        #[blocking]
        async fn read_u8(&mut self) -> Result<u8> {}
        #[blocking]
        async fn read_u16(&mut self) -> Result<u16> {}
        #[blocking]
        async fn read_u32(&mut self) -> Result<u32> {}
        #[blocking]
        async fn read_u64(&mut self) -> Result<u64> {}
    }

    impl<R: AsyncRead + ?Sized> AsyncReadExt for R {}

    pub trait AsyncWriteExt: AsyncWrite {
        #[blocking]
        async fn write(&mut self, src: &[u8]) -> Result<usize> {}
        #[blocking]
        async fn write_all(&mut self, src: &[u8]) -> Result<()> {}
        #[blocking]
        async fn write_buf<B>(&mut self, src: &mut B) -> Result<usize> {}
        #[blocking]
        async fn write_u8(&mut self, n: u8) -> Result<()> {}
        #[blocking]
        async fn write_u16(&mut self, n: u16) -> Result<()> {}
        #[blocking]
        async fn write_u32(&mut self, n: u32) -> Result<()> {}
        #[blocking]
        async fn write_u64(&mut self, n: u64) -> Result<()> {}
        #[blocking]
        async fn flush(&mut self) -> Result<()> {}
        #[blocking]
        async fn shutdown(&mut self) -> Result<()> {}
    }

    impl<W: AsyncWrite + ?Sized> AsyncWriteExt for W {}

    pub trait AsyncBufReadExt: AsyncBufRead {
        #[blocking]
        async fn read_line(&mut self, buf: &mut String) -> Result<usize> {}
        #[blocking]
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {}
        fn lines(self) -> Lines<Self> {}
    }

    impl<R: AsyncBufRead + ?Sized> AsyncBufReadExt for R {}

    pub struct Lines<R> {
        reader: R,
    }

    impl<R> Lines<R> {
        #[blocking]
        pub async fn next_line(&mut self) -> Result<Option<String>> {}
    }

    pub struct BufReader<R> {
        inner: R,
    }

    impl<R> BufReader<R> {
        #[wraps(inner)]
        pub fn new(inner: R) -> Self {}
        #[same]
        pub fn get_mut(&mut self) -> &mut R {}
    }

    impl<R> AsyncRead for BufReader<R> {}
    impl<R> AsyncBufRead for BufReader<R> {}

    pub struct BufWriter<W> {
        inner: W,
    }

    impl<W> BufWriter<W> {
        #[wraps(inner)]
        pub fn new(inner: W) -> Self {}
        #[same]
        pub fn get_mut(&mut self) -> &mut W {}
    }

    impl<W> AsyncWrite for BufWriter<W> {}

    #[identity]
    pub struct ReadHalf<T> {
        inner: T,
    }

    #[identity]
    pub struct WriteHalf<T> {
        inner: T,
    }

    impl<T> AsyncRead for ReadHalf<T> {}
    impl<T> AsyncWrite for WriteHalf<T> {}

    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) {}
    #[blocking]
    pub async fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {}
    #[blocking]
    pub async fn copy_bidirectional<A: ?Sized, B: ?Sized>(a: &mut A, b: &mut B) -> Result<(u64, u64)> {}

    pub struct Stdin {}
    pub struct Stdout {}

    impl AsyncRead for Stdin {}
    impl AsyncWrite for Stdout {}

    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
}

pub mod fs {
    use std::io;
    use std::path::{Path, PathBuf};

    #[identity]
    pub struct File {}

    impl File {
        #[blocking]
        pub async fn open(path: impl AsRef<Path>) -> io::Result<File> {}
        #[blocking]
        pub async fn create(path: impl AsRef<Path>) -> io::Result<File> {}
        #[blocking]
        pub async fn sync_all(&self) -> io::Result<()> {}
        #[blocking]
        pub async fn set_len(&self, size: u64) -> io::Result<()> {}
    }

    impl crate::io::AsyncRead for File {}
    impl crate::io::AsyncWrite for File {}
    impl crate::io::AsyncSeek for File {}

    #[blocking]
    pub async fn read(path: impl AsRef<Path>) -> io::Result<Vec<u8>> {}
    #[blocking]
    pub async fn read_to_string(path: impl AsRef<Path>) -> io::Result<String> {}
    #[blocking]
    pub async fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> io::Result<()> {}
    #[blocking]
    pub async fn remove_file(path: impl AsRef<Path>) -> io::Result<()> {}
    #[blocking]
    pub async fn remove_dir_all(path: impl AsRef<Path>) -> io::Result<()> {}
    #[blocking]
    pub async fn create_dir_all(path: impl AsRef<Path>) -> io::Result<()> {}
    #[blocking]
    pub async fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<()> {}
    #[blocking]
    pub async fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> io::Result<u64> {}
    #[blocking]
    pub async fn metadata(path: impl AsRef<Path>) -> io::Result<std::fs::Metadata> {}
    #[blocking]
    pub async fn canonicalize(path: impl AsRef<Path>) -> io::Result<PathBuf> {}
    #[blocking]
    pub async fn try_exists(path: impl AsRef<Path>) -> io::Result<bool> {}
}

pub mod net {
    use crate::io::{AsyncRead, AsyncWrite};
    use std::io;
    use std::net::SocketAddr;

    pub trait ToSocketAddrs {}

    #[identity]
    pub struct TcpStream {}

    impl TcpStream {
        #[blocking]
        pub async fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn set_nodelay(&self, nodelay: bool) -> io::Result<()> {}
        #[blocking]
        pub async fn readable(&self) -> io::Result<()> {}
        #[blocking]
        pub async fn writable(&self) -> io::Result<()> {}
        pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf) {}
    }

    impl AsyncRead for TcpStream {}
    impl AsyncWrite for TcpStream {}

    pub mod tcp {
        #[identity]
        pub struct OwnedReadHalf {}
        #[identity]
        pub struct OwnedWriteHalf {}

        impl crate::io::AsyncRead for OwnedReadHalf {}
        impl crate::io::AsyncWrite for OwnedWriteHalf {}
    }

    #[identity]
    pub struct TcpListener {}

    impl TcpListener {
        #[blocking]
        pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> {}
        #[blocking]
        pub async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
    }

    #[identity]
    pub struct UdpSocket {}

    impl UdpSocket {
        #[blocking]
        pub async fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> {}
        #[blocking]
        pub async fn connect<A: ToSocketAddrs>(&self, addr: A) -> io::Result<()> {}
        #[blocking]
        pub async fn send(&self, buf: &[u8]) -> io::Result<usize> {}
        #[blocking]
        pub async fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], target: A) -> io::Result<usize> {}
        #[blocking]
        pub async fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
        #[blocking]
        pub async fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
    }
}

pub mod process {
    use std::io;
    use std::process::{ExitStatus, Output};

    pub struct Command {}

    impl Command {
        pub fn new<S>(program: S) -> Command {}
        pub fn arg<S>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I>(&mut self, args: I) -> &mut Command {}
        pub fn env<K, V>(&mut self, key: K, val: V) -> &mut Command {}
        pub fn spawn(&mut self) -> io::Result<Child> {}
        #[blocking]
        #[waits(child, asynchronous)]
        pub async fn output(&mut self) -> io::Result<Output> {}
        #[blocking]
        #[waits(child, asynchronous)]
        pub async fn status(&mut self) -> io::Result<ExitStatus> {}
    }

    #[identity]
    pub struct Child {}

    impl Child {
        pub fn id(&self) -> Option<u32> {}
        pub fn start_kill(&mut self) -> io::Result<()> {}
        #[blocking]
        pub async fn kill(&mut self) -> io::Result<()> {}
        #[blocking]
        #[waits(child, asynchronous)]
        pub async fn wait(&mut self) -> io::Result<ExitStatus> {}
        pub fn try_wait(&mut self) -> io::Result<Option<ExitStatus>> {}
        #[blocking]
        #[waits(child, asynchronous)]
        pub async fn wait_with_output(self) -> io::Result<Output> {}
    }
}
