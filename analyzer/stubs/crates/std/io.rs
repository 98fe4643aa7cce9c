#![stub(crate_name = "std")]
//! `std::io` and `std::net`: long waits without locks.

pub mod io {
    use crate::fmt;

    pub type Result<T> = crate::result::Result<T, Error>;

    #[derive(Debug)]
    pub struct Error {}

    impl Error {
        pub fn new<E>(kind: ErrorKind, error: E) -> Error {}
        pub fn other<E>(error: E) -> Error {}
        pub fn kind(&self) -> ErrorKind {}
        pub fn last_os_error() -> Error {}
        pub fn from_raw_os_error(code: i32) -> Error {}
        pub fn raw_os_error(&self) -> Option<i32> {}
    }

    impl fmt::Display for Error {}
    impl crate::error::Error for Error {}

    impl From<ErrorKind> for Error {
        fn from(kind: ErrorKind) -> Error {}
    }

    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ErrorKind {
        NotFound,
        PermissionDenied,
        ConnectionRefused,
        ConnectionReset,
        ConnectionAborted,
        NotConnected,
        AddrInUse,
        AddrNotAvailable,
        BrokenPipe,
        AlreadyExists,
        WouldBlock,
        InvalidInput,
        InvalidData,
        TimedOut,
        WriteZero,
        Interrupted,
        Unsupported,
        UnexpectedEof,
        OutOfMemory,
        Other,
    }

    pub trait Read {
        #[blocking]
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        #[blocking]
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {}
        #[blocking]
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {}
        #[blocking]
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {}
        #[same]
        fn by_ref(&mut self) -> &mut Self {}
    }

    pub trait Write {
        #[blocking]
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        #[blocking]
        fn flush(&mut self) -> Result<()>;
        #[blocking]
        fn write_all(&mut self, buf: &[u8]) -> Result<()> {}
        #[blocking]
        fn write_fmt(&mut self, args: fmt::Arguments<'_>) -> Result<()> {}
        #[same]
        fn by_ref(&mut self) -> &mut Self {}
    }

    pub trait BufRead: Read {
        #[blocking]
        fn fill_buf(&mut self) -> Result<&[u8]>;
        fn consume(&mut self, amount: usize);
        #[blocking]
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {}
        #[blocking]
        fn read_line(&mut self, buf: &mut String) -> Result<usize> {}
        fn lines(self) -> Lines<Self> {}
    }

    pub trait Seek {
        #[blocking]
        fn seek(&mut self, pos: SeekFrom) -> Result<u64>;
        #[blocking]
        fn rewind(&mut self) -> Result<()> {}
    }

    #[derive(Clone, Copy, Debug)]
    pub enum SeekFrom {
        Start(u64),
        End(i64),
        Current(i64),
    }

    pub struct Lines<B> {
        buf: B,
    }

    impl<B: BufRead> Iterator for Lines<B> {
        type Item = Result<String>;
        #[blocking]
        fn next(&mut self) -> Option<Result<String>> {}
    }

    pub struct BufReader<R: ?Sized> {
        inner: R,
    }

    impl<R> BufReader<R> {
        #[wraps(inner)]
        pub fn new(inner: R) -> BufReader<R> {}
        #[wraps(inner)]
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> {}
        #[same]
        pub fn get_ref(&self) -> &R {}
        #[same]
        pub fn get_mut(&mut self) -> &mut R {}
        pub fn into_inner(self) -> R {}
    }

    impl<R: ?Sized + Read> Read for BufReader<R> {}
    impl<R: ?Sized + Read> BufRead for BufReader<R> {}

    pub struct BufWriter<W: ?Sized> {
        inner: W,
    }

    impl<W> BufWriter<W> {
        #[wraps(inner)]
        pub fn new(inner: W) -> BufWriter<W> {}
        #[wraps(inner)]
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {}
        #[same]
        pub fn get_ref(&self) -> &W {}
        #[same]
        pub fn get_mut(&mut self) -> &mut W {}
    }

    impl<W: ?Sized + Write> Write for BufWriter<W> {}

    pub struct Cursor<T> {
        inner: T,
    }

    impl<T> Cursor<T> {
        #[wraps(inner)]
        pub const fn new(inner: T) -> Cursor<T> {}
        pub fn into_inner(self) -> T {}
        #[same]
        pub const fn get_ref(&self) -> &T {}
        #[same]
        pub const fn get_mut(&mut self) -> &mut T {}
        pub const fn position(&self) -> u64 {}
        pub const fn set_position(&mut self, pos: u64) {}
    }

    pub struct Stdin {}
    pub struct Stdout {}
    pub struct Stderr {}

    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}

    impl Stdin {
        pub fn lock(&self) -> StdinLock<'static> {}
        #[blocking]
        pub fn read_line(&self, buf: &mut String) -> Result<usize> {}
        pub fn lines(self) -> Lines<StdinLock<'static>> {}
    }

    impl Stdout {
        pub fn lock(&self) -> StdoutLock<'static> {}
    }

    impl Stderr {
        pub fn lock(&self) -> StderrLock<'static> {}
    }

    pub struct StdinLock<'a> {
        inner: &'a Stdin,
    }
    pub struct StdoutLock<'a> {
        inner: &'a Stdout,
    }
    pub struct StderrLock<'a> {
        inner: &'a Stderr,
    }

    impl !Send for StdinLock<'_> {}
    impl !Send for StdoutLock<'_> {}
    impl !Send for StderrLock<'_> {}
    impl Read for Stdin {}
    impl Read for StdinLock<'_> {}
    impl BufRead for StdinLock<'_> {}
    impl Write for Stdout {}
    impl Write for StdoutLock<'_> {}
    impl Write for Stderr {}
    impl Write for StderrLock<'_> {}

    #[blocking]
    pub fn copy<R: ?Sized, W: ?Sized>(reader: &mut R, writer: &mut W) -> Result<u64> {}
    #[blocking]
    pub fn read_to_string<R: Read>(reader: R) -> Result<String> {}

    pub mod prelude {
        pub use super::{BufRead, Read, Seek, Write};
    }
}

pub mod net {
    use crate::io;
    use crate::time::Duration;

    #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub enum IpAddr {
        V4(Ipv4Addr),
        V6(Ipv6Addr),
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub struct Ipv4Addr {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub struct Ipv6Addr {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub enum SocketAddr {
        V4(SocketAddrV4),
        V6(SocketAddrV6),
    }
    #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub struct SocketAddrV4 {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
    pub struct SocketAddrV6 {}

    impl Ipv4Addr {
        pub const LOCALHOST: Ipv4Addr = Ipv4Addr {};
        pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr {};
        pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {}
        pub const fn octets(&self) -> [u8; 4] {}
    }

    impl Ipv6Addr {
        pub const LOCALHOST: Ipv6Addr = Ipv6Addr {};
        pub const UNSPECIFIED: Ipv6Addr = Ipv6Addr {};
    }

    impl SocketAddrV4 {
        pub const fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 {}
        pub const fn ip(&self) -> &Ipv4Addr {}
        pub const fn port(&self) -> u16 {}
    }

    impl SocketAddrV6 {
        pub const fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 {}
        pub const fn ip(&self) -> &Ipv6Addr {}
        pub const fn port(&self) -> u16 {}
    }

    #[derive(Debug)]
    pub struct AddrParseError {}

    impl crate::str::FromStr for SocketAddr {
        type Err = AddrParseError;
        fn from_str(s: &str) -> Result<SocketAddr, AddrParseError> {}
    }

    impl crate::str::FromStr for IpAddr {
        type Err = AddrParseError;
        fn from_str(s: &str) -> Result<IpAddr, AddrParseError> {}
    }

    impl SocketAddr {
        pub const fn new(ip: IpAddr, port: u16) -> SocketAddr {}
        pub const fn ip(&self) -> IpAddr {}
        pub const fn port(&self) -> u16 {}
    }

    impl crate::fmt::Display for SocketAddr {}
    impl crate::fmt::Display for IpAddr {}

    pub trait ToSocketAddrs {}

    pub enum Shutdown {
        Read,
        Write,
        Both,
    }

    #[identity]
    pub struct TcpStream {}

    impl TcpStream {
        #[blocking]
        pub fn connect<A: ToSocketAddrs>(addr: A) -> io::Result<TcpStream> {}
        #[blocking]
        pub fn connect_timeout(addr: &SocketAddr, timeout: Duration) -> io::Result<TcpStream> {}
        pub fn peer_addr(&self) -> io::Result<SocketAddr> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        pub fn shutdown(&self, how: Shutdown) -> io::Result<()> {}
        pub fn try_clone(&self) -> io::Result<TcpStream> {}
        pub fn set_read_timeout(&self, dur: Option<Duration>) -> io::Result<()> {}
        pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
    }

    impl io::Read for TcpStream {}
    impl io::Write for TcpStream {}
    impl io::Read for &TcpStream {}
    impl io::Write for &TcpStream {}

    #[identity]
    pub struct TcpListener {}

    impl TcpListener {
        #[blocking]
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<TcpListener> {}
        pub fn local_addr(&self) -> io::Result<SocketAddr> {}
        #[blocking]
        pub fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {}
        pub fn incoming(&self) -> Incoming<'_> {}
    }

    pub struct Incoming<'a> {
        listener: &'a TcpListener,
    }

    impl<'a> Iterator for Incoming<'a> {
        type Item = io::Result<TcpStream>;
        #[blocking]
        fn next(&mut self) -> Option<io::Result<TcpStream>> {}
    }

    #[identity]
    pub struct UdpSocket {}

    impl UdpSocket {
        #[blocking]
        pub fn bind<A: ToSocketAddrs>(addr: A) -> io::Result<UdpSocket> {}
        #[blocking]
        pub fn recv_from(&self, buf: &mut [u8]) -> io::Result<(usize, SocketAddr)> {}
        #[blocking]
        pub fn send_to<A: ToSocketAddrs>(&self, buf: &[u8], addr: A) -> io::Result<usize> {}
        #[blocking]
        pub fn recv(&self, buf: &mut [u8]) -> io::Result<usize> {}
        #[blocking]
        pub fn send(&self, buf: &[u8]) -> io::Result<usize> {}
    }
}
