#![stub(crate_name = "std")]
//! `std::fmt`, `std::io`, `std::fs`, `std::net`, `std::env`, `std::path`, `std::time`.

pub mod fmt {
    pub type Result = crate::result::Result<(), Error>;

    #[derive(Clone, Copy, Debug, Default)]
    pub struct Error;

    pub trait Display {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait Debug {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait LowerHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait UpperHex {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    pub trait Pointer {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result;
    }

    impl<T: ?Sized + Display> Display for &T {}
    impl<T: ?Sized + Debug> Debug for &T {}

    pub trait Write {
        fn write_str(&mut self, s: &str) -> Result;
        fn write_char(&mut self, c: char) -> Result {}
        fn write_fmt(&mut self, args: Arguments<'_>) -> Result {}
    }

    pub struct Arguments<'a> {
        pieces: &'a str,
    }

    pub struct Formatter<'a> {
        buf: &'a mut dyn Write,
    }

    impl<'a> Formatter<'a> {
        pub fn pad(&mut self, s: &str) -> Result {}
        pub fn write_str(&mut self, data: &str) -> Result {}
        pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result {}
        pub fn alternate(&self) -> bool {}
        pub fn width(&self) -> Option<usize> {}
        pub fn debug_struct<'b>(&'b mut self, name: &str) -> DebugStruct<'b, 'a> {}
        pub fn debug_tuple<'b>(&'b mut self, name: &str) -> DebugTuple<'b, 'a> {}
        pub fn debug_list<'b>(&'b mut self) -> DebugList<'b, 'a> {}
        pub fn debug_set<'b>(&'b mut self) -> DebugSet<'b, 'a> {}
        pub fn debug_map<'b>(&'b mut self) -> DebugMap<'b, 'a> {}
    }

    impl Write for Formatter<'_> {}

    pub struct DebugStruct<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugStruct<'a, 'b> {
        pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
        pub fn finish_non_exhaustive(&mut self) -> Result {}
    }

    pub struct DebugTuple<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugTuple<'a, 'b> {
        pub fn field(&mut self, value: &dyn Debug) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub struct DebugList<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugList<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub struct DebugSet<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugSet<'a, 'b> {
        pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
        pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub struct DebugMap<'a, 'b> {
        fmt: &'a mut Formatter<'b>,
    }

    impl<'a, 'b> DebugMap<'a, 'b> {
        pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {}
        pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {}
        pub fn finish(&mut self) -> Result {}
    }

    pub fn format(args: Arguments<'_>) -> String {}
}

pub mod time {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
    pub struct Duration {}

    impl Duration {
        pub const ZERO: Duration = Duration {};
        pub const MAX: Duration = Duration {};
        pub const fn new(secs: u64, nanos: u32) -> Duration {}
        pub const fn from_secs(secs: u64) -> Duration {}
        pub const fn from_millis(millis: u64) -> Duration {}
        pub const fn from_micros(micros: u64) -> Duration {}
        pub const fn from_nanos(nanos: u64) -> Duration {}
        pub fn from_secs_f64(secs: f64) -> Duration {}
        pub fn from_secs_f32(secs: f32) -> Duration {}
        pub const fn as_secs(&self) -> u64 {}
        pub const fn as_millis(&self) -> u128 {}
        pub const fn as_micros(&self) -> u128 {}
        pub const fn as_nanos(&self) -> u128 {}
        pub fn as_secs_f64(&self) -> f64 {}
        pub fn as_secs_f32(&self) -> f32 {}
        pub const fn subsec_nanos(&self) -> u32 {}
        pub const fn subsec_millis(&self) -> u32 {}
        pub const fn is_zero(&self) -> bool {}
        pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {}
        pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {}
        pub const fn saturating_add(self, rhs: Duration) -> Duration {}
        pub const fn saturating_sub(self, rhs: Duration) -> Duration {}
        pub fn mul_f64(self, rhs: f64) -> Duration {}
    }

    impl crate::ops::Add for Duration {
        type Output = Duration;
        fn add(self, rhs: Duration) -> Duration {}
    }

    impl crate::ops::Sub for Duration {
        type Output = Duration;
        fn sub(self, rhs: Duration) -> Duration {}
    }

    impl crate::ops::Mul<u32> for Duration {
        type Output = Duration;
        fn mul(self, rhs: u32) -> Duration {}
    }

    impl crate::ops::Div<u32> for Duration {
        type Output = Duration;
        fn div(self, rhs: u32) -> Duration {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct Instant {}

    impl Instant {
        pub fn now() -> Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
        pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {}
    }

    impl crate::ops::Add<Duration> for Instant {
        type Output = Instant;
        fn add(self, rhs: Duration) -> Instant {}
    }

    impl crate::ops::Sub<Duration> for Instant {
        type Output = Instant;
        fn sub(self, rhs: Duration) -> Instant {}
    }

    impl crate::ops::Sub<Instant> for Instant {
        type Output = Duration;
        fn sub(self, rhs: Instant) -> Duration {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub struct SystemTime {}

    #[derive(Clone, Debug)]
    pub struct SystemTimeError {}

    pub const UNIX_EPOCH: SystemTime = SystemTime {};

    impl SystemTime {
        pub const UNIX_EPOCH: SystemTime = SystemTime {};
        pub fn now() -> SystemTime {}
        pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {}
        pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {}
    }
}

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
        pub fn raw_os_error(&self) -> Option<i32> {}
    }

    impl fmt::Display for Error {}
    impl crate::error::Error for Error {}

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

pub mod fs {
    use crate::io;
    use crate::path::{Path, PathBuf};

    #[identity]
    pub struct File {}

    impl File {
        #[blocking]
        pub fn open<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        #[blocking]
        pub fn create<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        #[blocking]
        pub fn create_new<P: AsRef<Path>>(path: P) -> io::Result<File> {}
        pub fn options() -> OpenOptions {}
        #[blocking]
        pub fn sync_all(&self) -> io::Result<()> {}
        #[blocking]
        pub fn sync_data(&self) -> io::Result<()> {}
        #[blocking]
        pub fn set_len(&self, size: u64) -> io::Result<()> {}
        #[blocking]
        pub fn metadata(&self) -> io::Result<Metadata> {}
        #[blocking]
        pub fn try_clone(&self) -> io::Result<File> {}
        #[blocking]
        #[waits(lock)]
        pub fn lock(&self) -> io::Result<()> {}
        #[blocking]
        pub fn unlock(&self) -> io::Result<()> {}
    }

    impl io::Read for File {}
    impl io::Write for File {}
    impl io::Seek for File {}
    impl io::Read for &File {}
    impl io::Write for &File {}

    #[derive(Clone, Debug)]
    pub struct OpenOptions {}

    impl OpenOptions {
        pub fn new() -> OpenOptions {}
        pub fn read(&mut self, read: bool) -> &mut OpenOptions {}
        pub fn write(&mut self, write: bool) -> &mut OpenOptions {}
        pub fn append(&mut self, append: bool) -> &mut OpenOptions {}
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {}
        pub fn create(&mut self, create: bool) -> &mut OpenOptions {}
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions {}
        #[blocking]
        pub fn open<P: AsRef<Path>>(&self, path: P) -> io::Result<File> {}
    }

    #[derive(Clone, Debug)]
    pub struct Metadata {}

    impl Metadata {
        pub fn len(&self) -> u64 {}
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn modified(&self) -> io::Result<crate::time::SystemTime> {}
        pub fn file_type(&self) -> FileType {}
        pub fn is_symlink(&self) -> bool {}
    }

    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub struct FileType {}

    impl FileType {
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
    }

    pub struct DirEntry {}

    impl DirEntry {
        pub fn path(&self) -> PathBuf {}
        pub fn file_name(&self) -> crate::ffi::OsString {}
        #[blocking]
        pub fn metadata(&self) -> io::Result<Metadata> {}
        #[blocking]
        pub fn file_type(&self) -> io::Result<FileType> {}
    }

    pub struct ReadDir {}

    impl Iterator for ReadDir {
        type Item = io::Result<DirEntry>;
        #[blocking]
        fn next(&mut self) -> Option<io::Result<DirEntry>> {}
    }

    #[blocking]
    pub fn read<P: AsRef<Path>>(path: P) -> io::Result<Vec<u8>> {}
    #[blocking]
    pub fn read_to_string<P: AsRef<Path>>(path: P) -> io::Result<String> {}
    #[blocking]
    pub fn write<P: AsRef<Path>, C: AsRef<[u8]>>(path: P, contents: C) -> io::Result<()> {}
    #[blocking]
    pub fn remove_file<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[blocking]
    pub fn remove_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[blocking]
    pub fn remove_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[blocking]
    pub fn create_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[blocking]
    pub fn create_dir_all<P: AsRef<Path>>(path: P) -> io::Result<()> {}
    #[blocking]
    pub fn read_dir<P: AsRef<Path>>(path: P) -> io::Result<ReadDir> {}
    #[blocking]
    pub fn metadata<P: AsRef<Path>>(path: P) -> io::Result<Metadata> {}
    #[blocking]
    pub fn copy<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<u64> {}
    #[blocking]
    pub fn rename<P: AsRef<Path>, Q: AsRef<Path>>(from: P, to: Q) -> io::Result<()> {}
    #[blocking]
    pub fn canonicalize<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
    #[blocking]
    pub fn exists<P: AsRef<Path>>(path: P) -> io::Result<bool> {}
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

pub mod env {
    use crate::ffi::OsString;
    use crate::path::PathBuf;

    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum VarError {
        NotPresent,
        NotUnicode(OsString),
    }

    pub struct Args {}

    impl Iterator for Args {
        type Item = String;
        fn next(&mut self) -> Option<String> {}
    }

    pub struct ArgsOs {}

    impl Iterator for ArgsOs {
        type Item = OsString;
        fn next(&mut self) -> Option<OsString> {}
    }

    pub fn var<K>(key: K) -> Result<String, VarError> {}
    pub fn var_os<K>(key: K) -> Option<OsString> {}
    pub fn args() -> Args {}
    pub fn args_os() -> ArgsOs {}
    pub fn vars() -> crate::vec::IntoIter<(String, String)> {}
    pub unsafe fn set_var<K, V>(key: K, value: V) {}
    pub unsafe fn remove_var<K>(key: K) {}
    pub fn current_dir() -> crate::io::Result<PathBuf> {}
    pub fn current_exe() -> crate::io::Result<PathBuf> {}
    pub fn temp_dir() -> PathBuf {}
}

pub mod ffi {
    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct OsString {}
    pub struct OsStr {}

    impl OsString {
        pub fn new() -> OsString {}
        pub fn into_string(self) -> Result<String, OsString> {}
        #[same]
        pub fn as_os_str(&self) -> &OsStr {}
    }

    impl crate::ops::Deref for OsString {
        type Target = OsStr;
        #[same]
        fn deref(&self) -> &OsStr {}
    }

    impl OsStr {
        #[same(of = s)]
        pub fn new<S: ?Sized>(s: &S) -> &OsStr {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        #[same]
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> crate::borrow::Cow<'_, str> {}
        pub fn to_os_string(&self) -> OsString {}
    }

    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct CString {}
    pub struct CStr {}

    impl CString {
        pub fn new<T>(t: T) -> Result<CString, NulError> {}
        #[same]
        pub fn as_c_str(&self) -> &CStr {}
    }

    impl CStr {
        #[same(of = ptr)]
        pub unsafe fn from_ptr<'a>(ptr: *const i8) -> &'a CStr {}
        #[same]
        pub fn to_str(&self) -> Result<&str, crate::str::Utf8Error> {}
        #[same]
        pub fn as_ptr(&self) -> *const i8 {}
    }

    #[derive(Clone, Debug)]
    pub struct NulError {}

    pub enum c_void {}
    pub type c_int = i32;
    pub type c_char = i8;
}

pub mod path {
    use crate::ffi::{OsStr, OsString};
    use crate::ops::Deref;

    pub struct Path {}

    impl Path {
        #[same(of = s)]
        pub fn new<S: ?Sized>(s: &S) -> &Path {}
        #[same]
        pub fn as_os_str(&self) -> &OsStr {}
        #[same]
        pub fn to_str(&self) -> Option<&str> {}
        pub fn to_string_lossy(&self) -> crate::borrow::Cow<'_, str> {}
        pub fn to_path_buf(&self) -> PathBuf {}
        pub fn is_absolute(&self) -> bool {}
        #[same]
        pub fn parent(&self) -> Option<&Path> {}
        #[same]
        pub fn file_name(&self) -> Option<&OsStr> {}
        #[same]
        pub fn file_stem(&self) -> Option<&OsStr> {}
        #[same]
        pub fn extension(&self) -> Option<&OsStr> {}
        pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {}
        pub fn with_extension<S>(&self, extension: S) -> PathBuf {}
        pub fn with_file_name<S>(&self, file_name: S) -> PathBuf {}
        pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {}
        pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {}
        #[same]
        pub fn strip_prefix<P>(&self, base: P) -> Result<&Path, StripPrefixError> {}
        pub fn display(&self) -> Display<'_> {}
        pub fn components(&self) -> Components<'_> {}
        #[blocking]
        pub fn exists(&self) -> bool {}
        #[blocking]
        pub fn is_file(&self) -> bool {}
        #[blocking]
        pub fn is_dir(&self) -> bool {}
        #[blocking]
        pub fn canonicalize(&self) -> crate::io::Result<PathBuf> {}
        #[blocking]
        pub fn metadata(&self) -> crate::io::Result<crate::fs::Metadata> {}
    }

    impl crate::borrow::ToOwned for Path {
        type Owned = PathBuf;
        #[clones(deep)]
        fn to_owned(&self) -> PathBuf {}
    }

    impl AsRef<Path> for Path {}
    impl AsRef<Path> for str {}
    impl AsRef<Path> for String {}
    impl crate::fmt::Debug for Path {}
    impl crate::hash::Hash for Path {}
    impl PartialEq for Path {}

    #[derive(Debug, Clone)]
    pub struct StripPrefixError {}

    pub struct Display<'a> {
        path: &'a Path,
    }

    impl crate::fmt::Display for Display<'_> {}

    pub struct Components<'a> {
        path: &'a Path,
    }

    pub enum Component<'a> {
        RootDir,
        CurDir,
        ParentDir,
        Normal(&'a OsStr),
    }

    impl<'a> Iterator for Components<'a> {
        type Item = Component<'a>;
        fn next(&mut self) -> Option<Component<'a>> {}
    }

    #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub struct PathBuf {
        inner: OsString,
    }

    impl PathBuf {
        pub const fn new() -> PathBuf {}
        #[same]
        pub fn as_path(&self) -> &Path {}
        pub fn push<P: AsRef<Path>>(&mut self, path: P) {}
        pub fn pop(&mut self) -> bool {}
        pub fn set_extension<S>(&mut self, extension: S) -> bool {}
        pub fn set_file_name<S>(&mut self, file_name: S) {}
        pub fn into_os_string(self) -> OsString {}
    }

    impl Deref for PathBuf {
        type Target = Path;
        #[same]
        fn deref(&self) -> &Path {}
    }

    impl AsRef<Path> for PathBuf {}

    impl<T: ?Sized + AsRef<OsStr>> From<&T> for PathBuf {
        fn from(s: &T) -> PathBuf {}
    }

    impl From<String> for PathBuf {
        fn from(s: String) -> PathBuf {}
    }

    impl From<OsString> for PathBuf {
        fn from(s: OsString) -> PathBuf {}
    }
}
