#![stub(crate_name = "std")]
//! `std::fs`, `path`, `ffi`, `env`: long waits without locks, and what they take.

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
        Prefix(PrefixComponent<'a>),
        RootDir,
        CurDir,
        ParentDir,
        Normal(&'a OsStr),
    }

    pub struct PrefixComponent<'a>(&'a OsStr);

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

    impl crate::ops::Deref for CString {
        type Target = CStr;
        #[same]
        fn deref(&self) -> &CStr {}
    }

    impl CStr {
        #[same(of = bytes)]
        pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, NulError> {}
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
