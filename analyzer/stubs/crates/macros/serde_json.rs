#![stub(crate_name = "serde_json")]
//! JSON: `json!` borrows its operands, and parsing and writing are long work.

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug)]
pub struct Error {}

impl std::fmt::Display for Error {}
impl std::error::Error for Error {}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub enum Value {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    Array(Vec<Value>),
    Object(Map<String, Value>),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number {}

#[map(key = K, value = V)]
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Map<K, V> {
    map: std::collections::BTreeMap<K, V>,
}

impl Map<String, Value> {
    pub fn new() -> Self {}
    #[op(lookup, key = key)]
    #[item_of]
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&Value> {}
    #[op(lookup, key = key, mutable)]
    #[item_of]
    pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut Value> {}
    #[op(contains, key = key)]
    pub fn contains_key<Q: ?Sized>(&self, key: &Q) -> bool {}
    #[op(insert, key = k, value = v, previous)]
    pub fn insert(&mut self, k: String, v: Value) -> Option<Value> {}
    #[op(remove, key = key, previous)]
    pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<Value> {}
    #[op(len)]
    pub fn len(&self) -> usize {}
    #[op(len)]
    pub fn is_empty(&self) -> bool {}
    #[op(clear)]
    pub fn clear(&mut self) {}
    #[op(iterate)]
    #[item_of]
    pub fn iter(&self) -> std::collections::btree_map::Iter<'_, String, Value> {}
    #[op(iterate)]
    #[item_of]
    pub fn keys(&self) -> std::collections::btree_map::Keys<'_, String, Value> {}
    #[op(iterate)]
    #[item_of]
    pub fn values(&self) -> std::collections::btree_map::Values<'_, String, Value> {}
}

impl Value {
    #[item_of]
    pub fn get<I>(&self, index: I) -> Option<&Value> {}
    #[item_of]
    pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value> {}
    #[item_of]
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {}
    pub fn as_str(&self) -> Option<&str> {}
    pub fn as_i64(&self) -> Option<i64> {}
    pub fn as_u64(&self) -> Option<u64> {}
    pub fn as_f64(&self) -> Option<f64> {}
    pub fn as_bool(&self) -> Option<bool> {}
    #[same]
    pub fn as_array(&self) -> Option<&Vec<Value>> {}
    #[same]
    pub fn as_object(&self) -> Option<&Map<String, Value>> {}
    #[same]
    pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Value>> {}
    pub fn is_null(&self) -> bool {}
    #[takes]
    pub fn take(&mut self) -> Value {}
}

impl std::fmt::Display for Value {}

#[blocking]
pub fn to_string<T: ?Sized>(value: &T) -> Result<String> {}
#[blocking]
pub fn to_string_pretty<T: ?Sized>(value: &T) -> Result<String> {}
#[blocking]
pub fn to_vec<T: ?Sized>(value: &T) -> Result<Vec<u8>> {}
pub fn to_value<T>(value: T) -> Result<Value> {}
#[blocking]
pub fn from_str<T>(s: &str) -> Result<T> {}
#[blocking]
pub fn from_slice<T>(v: &[u8]) -> Result<T> {}
pub fn from_value<T>(value: Value) -> Result<T> {}

/// Its tokens are JSON with Rust expressions inside, which are not read.
#[macro_shape(ignored)]
pub fn json() -> Value {}
