//! Every kind of item.

use mapwarden_engine::lower::ir::ItemKind;

use crate::check::{check, lower};

#[test]
fn types() {
    check(
        r#"#[derive(Clone, m::Debug)] #[repr(C)] pub struct S<'a, T: ?Sized + X<Y = u8>, const N: usize = 3> where T: 'static {
             /// doc
             #[serde(rename = "b")] pub(crate) a: &'a T,
             #[cfg(unix)] b: [u8; N],
         }
         struct Tuple(pub u8, fn(u8) -> !);
         struct Unit;
         union U { a: u8 }
         enum E { A, B(u8), #[cfg(x)] C { d: *mut u8 } }
         type A<T> = Result<T, dyn Fn(&T) -> u8 + 'static>;
         trait Alias = Send + Sync;"#,
        "
#[repr(C)]
#[derive(Clone m::Debug)]
(pub struct S<'a, T: ?Sized + X<Y = u8>, const N> where T: 'static
  #[serde(rename=b)]
  pub(..) a: &T
  #[cfg(unix)]
  b: [u8; _])
(struct Tuple
  pub 0: u8
  1: fn(u8) -> !)
(struct Unit)
(union U
  a: u8)
(enum E
  (A)
  (B
    0: u8)
  #[cfg(x)]
  (C
    d: *mut u8))
(type A<T> = Result<T, dyn: Fn(&T) -> u8 + 'static>)
(trait-alias Alias: Send + Sync)
        ",
    );
}

#[test]
fn functions() {
    check(
        "pub const unsafe extern \"C\" fn f<T>(mut a: u8, (b, _): (T, T), Some(c): Option<T>) -> impl X<T> {}
         async fn g(self: Arc<Self>) {}
         impl S { fn a(self) {} fn b(&self) {} fn c(&mut self) {} fn d<'a>(&'a mut self) {} }",
        "
(pub const unsafe fn f<T>(a: u8, _: (T, T), _: Option<T>) -> impl: X<T> |mut a#0: u8, (tuple b#1 _): (T, T), (Some c#2): Option<T>|
  (block))
(async fn g(self: Arc<Self>) |self#0: Arc<Self>|
  (block))
(impl S
  (fn a(self) |self#0|
    (block))
  (fn b(&self) |self#0|
    (block))
  (fn c(&mut self) |self#0|
    (block))
  (fn d<'a>(&mut self) |self#0|
    (block)))
        ",
    );
}

#[test]
fn impls_and_traits() {
    check(
        "unsafe impl<T: Send> Sync for S<T> where T: X {}
         impl<T> !Send for G<T> {}
         impl Iterator for I { type Item = u8; const N: usize = 1; fn next(&mut self) -> Option<u8> { None } }
         pub trait T<A>: Send + 'static { type B: Copy; type C<'a>: Iterator<Item: Copy> where Self: 'a; const D: u8; fn e(&self); fn f() {} }",
        "
(impl<T: Send> where T: X unsafe Sync for S<T>)
(impl<T> !Send for G<T>)
(impl Iterator for I
  (type Item = u8)
  (const N: usize
    1)
  (fn next(&mut self) -> Option<u8> |self#0|
    (block None)))
(pub trait T<A>: Send + 'static
  (type B: Copy)
  (type C<'a> where Self: Iterator<Item: Copy>)
  (const D: u8)
  (fn e(&self))
  (fn f()
    (block)))
        ",
    );
}

#[test]
fn modules_and_imports() {
    check(
        "#![cfg(unix)]
         #[path = \"x.rs\"] mod a;
         pub mod b { #![allow(x)] use super::*; }
         use a::{self, b, c as d, e::{f, *}, g as _};
         pub use ::std::io;
         use {x, y::z};
         extern crate foo as bar;
         extern crate alloc;",
        "
#![cfg(unix)]
#[path(\"x.rs\")]
(mod a \"x.rs\" elsewhere)
#[allow(x)]
(pub mod b
  (use super::*))
(use a=a a::b=b a::c=d a::e::f=f a::e::* a::g=_)
(pub use ::std::io=io)
(use x=x y::z=z)
(extern-crate bar foo)
(extern-crate alloc alloc)
        ",
    );
}

#[test]
fn values() {
    check(
        "static mut A: Map<u8, u8> = Map::new();
         pub const B: u8 = { let x = 1; x };
         const _: () = ();
         extern \"C\" { fn c(x: u8) -> u8; static D: u8; type E; }",
        "
(static A: Map<u8, u8> mut
  (call Map::new))
(pub const B: u8
  (block
    (let x#0 1)
    x#0))
(const _: ()
  (tuple))
(extern
  (fn c(x: u8) -> u8)
  (static D: u8)
  (type E))
        ",
    );
}

#[test]
fn attributes_are_trees() {
    check(
        r#"#![stub(crate_name = "acme", version = "2")]
         #[acquires(exclusive, key = k, holds_in(Ok, Err))] #[carries(Ok -> Some, Err -> _)]
         #[guard(of = "a::Mutex", derefs_to = Map<K, V>, owned)] #[op] #[a::b::c(1, -2, x::y)]
         #[doc(hidden)] #[cfg(any(test, not(feature = "f"), target_os = "linux"))] #[tokio::test]
         fn f() {}"#,
        r#"
#![stub(crate_name=acme version=2)]
#[cfg(any(test not(feature=f) target_os=linux))]
#[acquires(exclusive key=k holds_in(Ok Err))]
#[carries(Ok=Some Err=_)]
#[guard(of=a::Mutex derefs_to=Map<K,V> owned)]
#[op]
#[a::b::c("1" -2 x::y)]
#[tokio::test]
(fn f()
  (block))
        "#,
    );
    let facts = lower("#[tokio::test] fn f() {} #[bench] fn g() {} #[testing] fn h() {}");
    let tests: Vec<_> = facts.items.iter().map(|item| item.flags.is_test).collect();
    assert_eq!(tests, [true, true, false]);
}

#[test]
fn equal_types_share_an_id() {
    let facts = lower("fn f(a: Vec<u8>, b: Vec<u8>) -> Vec<u8> { Vec::<u8>::new() }");
    let ItemKind::Fn(decl) = &facts.items[0].kind else {
        panic!("a function")
    };
    assert_eq!(decl.params[0], decl.params[1]);
    assert_eq!(decl.output, Some(decl.params[0]));
}

/// What is written there is a plain map, what is declared is not.
#[test]
fn declarations_of_the_companion_library_are_no_plain_maps() {
    check(
        r#"#[shared_state] struct App { #[shared_map(sharded = 64)] users: HashMap<u8, u8>, plain: u8 }
         #[mapwarden::shared_map(mutex)] static FILLED: HashMap<u8, u8> = f();
         #[shared_map(rwlock)] type Sessions<V> = HashMap<u32, V>;"#,
        "
#[shared_state]
(struct App
  #[shared_map(sharded=64)]
  users: ?
  plain: u8)
#[mapwarden::shared_map(mutex)]
(static FILLED: ?
  (call f))
#[shared_map(rwlock)]
(type Sessions<V> = ?)
",
    );
}
