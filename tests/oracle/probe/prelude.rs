#![allow(warnings)]
use probe::*;
use std::fmt::Write as _;
use std::sync::Arc;

/// What every lock of the generated functions guards.
#[derive(Clone, Debug)]
pub struct Item {
    pub x: u32,
    pub w: u32,
    pub num: Num,
    pub pair: (u32, u32),
    pub arr: [u32; 3],
    pub inner: Inner,
}

#[derive(Clone, Debug)]
pub struct Inner {
    pub v: u32,
}

/// A number with overloaded operators.
#[derive(Clone, Debug)]
pub struct Num(pub u32);

impl std::ops::AddAssign for Num {
    fn add_assign(&mut self, other: Num) {
        self.0 = other.0;
    }
}

impl std::ops::Add for Num {
    type Output = Num;
    fn add(self, other: Num) -> Num {
        other
    }
}

impl Item {
    pub const fn new() -> Item {
        Item { x: 0, w: 0, num: Num(0), pair: (0, 0), arr: [0; 3], inner: Inner { v: 0 } }
    }
    pub fn num(&self) -> u32 {
        if bit() { 1 } else { 0 }
    }
    pub fn flag(&self) -> bool {
        bit()
    }
    pub fn get(&self, _key: u32) -> Option<&u32> {
        if bit() { Some(&self.x) } else { None }
    }
    pub fn opt(&self) -> Option<u32> {
        if bit() { Some(self.x) } else { None }
    }
    pub fn res(&self) -> Result<u32, Busy> {
        if bit() { Ok(self.x) } else { Err(Busy) }
    }
    pub fn pop(&mut self) -> Option<u32> {
        self.opt()
    }
    pub fn items(&self) -> Items<'_> {
        Items { item: self }
    }
    pub fn len(&self) -> u32 {
        self.x
    }
    pub fn pass(&self) -> &Item {
        self
    }
    pub fn plus(&self, n: u32) -> u32 {
        n
    }
    pub fn bump(&mut self) {
        self.w = 1;
    }
    pub fn set(&mut self, n: u32) {
        self.w = n;
    }
}

impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("item")
    }
}

pub struct Items<'a> {
    item: &'a Item,
}

impl Iterator for Items<'_> {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        self.item.opt()
    }
}

pub struct Sub {
    pub p: Plain<Item>,
    pub a: Lock<Item>,
}

/// The locks of the generated functions.
pub struct Ctx {
    pub a: Lock<Item>,
    pub b: Lock<Item>,
    pub s: Lock<Item>,
    pub p: Plain<Item>,
    pub q: Plain<Item>,
    pub z: Plain<Item>,
    pub r: Rw<Item>,
    pub d: Dash<u32, Item>,
    pub m: Slow<Item>,
    pub arc: Arc<Plain<Item>>,
    pub sub: Sub,
}

pub static SHARED: Plain<Item> = Plain::new(Item::new());

impl Ctx {
    pub fn new() -> Ctx {
        Ctx {
            a: Lock::new(Item::new()),
            b: Lock::new(Item::new()),
            s: Lock::shaky(Item::new()),
            p: Plain::new(Item::new()),
            q: Plain::new(Item::new()),
            z: Plain::new(Item::new()),
            r: Rw::new(Item::new()),
            d: Dash::new(Item::new()),
            m: Slow::new(Item::new()),
            arc: Arc::new(Plain::new(Item::new())),
            sub: Sub { p: Plain::new(Item::new()), a: Lock::new(Item::new()) },
        }
    }
    #[track_caller]
    pub fn plain(&self) -> PlainGuard<'_, Item> {
        self.p.lock()
    }
    #[track_caller]
    pub fn reader(&self) -> ReadGuard<'_, Item> {
        let guard = self.r.read();
        guard
    }
    #[track_caller]
    pub fn holder(&self) -> Holder<'_> {
        return Holder { g: self.q.lock(), n: 1 };
    }
}

#[track_caller]
pub fn nested(c: &Ctx) -> PlainGuard<'_, Item> {
    c.sub.p.lock()
}

pub struct Holder<'a> {
    pub g: PlainGuard<'a, Item>,
    pub n: u32,
}

pub struct Two<'a> {
    pub a: PlainGuard<'a, Item>,
    pub b: ReadGuard<'a, Item>,
    pub n: u32,
}

pub struct View<'a> {
    pub item: &'a Item,
    pub n: u32,
}

pub fn id(n: u32) -> u32 {
    n
}

pub fn add(a: u32, b: u32) -> u32 {
    a
}

pub fn same(item: &Item) -> &Item {
    item
}

pub fn consume<T>(value: T) -> u32 {
    0
}

pub fn pass<T>(value: T) -> T {
    value
}

