//! Macros by the shapes that stubs declare, and macros of which nothing is known.

use mapwarden_engine::lower::MacroSet;

use crate::check::{check, check_body, check_with, lower, lower_with, shapes};

#[test]
fn format_strings_name_operands() {
    check_body(
        r#"println!("{a} {0:>width$.prec$} {{no}} {y:?} {}", b, y = 3); format!("lit");
           write!(f, "{a}", )"#,
        "
        (block
          (println! Format b#1 3 a#0 width prec);
          (format! Format);
          (write! Format f a#0))
        ",
    );
}

#[test]
fn a_string_that_is_compared_is_an_operand() {
    check_body(
        r#"assert_eq!(a, "s", "t {b}");"#,
        r#"
        (block
          (assert_eq! Compare a#0 "s" b#1);)
        "#,
    );
}

#[test]
fn an_assertion_is_a_branch() {
    check_body(
        r#"assert!(a.ok(), "m {b}");"#,
        "
        (block
          (if (.ok a#0)
            (block)
            (assert! FormatDiverge b#1));)
        ",
    );
}

#[test]
fn matches_is_a_match() {
    check_body(
        "matches!(a, Some(t) | Ok(t) if t > 1)",
        "
        (block (match a#0
          ((Some t#2)|(Ok t#2) when (> t#2 1)
            true)
          (_
            false)))
        ",
    );
}

#[test]
fn collections_and_values() {
    check_body(
        "vec![a; 3]; vec![1, 2]; dbg!(a); join!(biased; a.x(), b); panic!(\"{a}\")",
        "
        (block
          (vec! Collect a#0 3);
          (vec! Collect 1 2);
          (dbg! PassThrough a#0);
          (join! Join (.x a#0) b#1);
          (panic! FormatDiverge a#0))
        ",
    );
}

#[test]
fn select_has_branches() {
    check_body(
        "select! { biased; r = f1() => r.x, Some(q) = b, if a.is() => { q } else => {} }
         select! { r = f1() => r, complete => (), }",
        "
        (block
          (select
            (r#2 = (call f1)
              r#2.x)
            ((Some q#3) = b#1 when (.is a#0)
              (block q#3))
            (else
              (block)));
          (select
            (r#4 = (call f1)
              r#4)
            (else
              (tuple))))
        ",
    );
}

#[test]
fn statics_are_wrapped() {
    check(
        "thread_local! { static A: RefCell<u8> = const { RefCell::new(1) }; pub static B: u8 = 1 }
         fn f() { thread_local!(static C: u8 = 2); C }",
        "
(static A: ::std::thread::LocalKey<RefCell<u8>> thread-local
  (const (call RefCell::new 1)))
(pub static B: ::std::thread::LocalKey<u8> thread-local
  1)
(fn f()
  (block
    (static C: ::std::thread::LocalKey<u8> thread-local
      2)
    C))
        ",
    );
}

#[test]
fn branches_by_cfg() {
    check(
        r#"cfg_if! {
            if #[cfg(unix)] { fn u() {} } else if #[cfg(all(windows, feature = "x"))] { fn w() {} } else { fn o() {} }
         }
         fn f() -> u8 { cfg_if! { if #[cfg(unix)] { let x = 1; x } else { 2 } } }
         fn g() { cfg_if! { if #[cfg(loom)] { let x = 1; } else { let x = 2; } } x; }"#,
        "
#[cfg(unix)]
(fn u()
  (block))
#[cfg(not(unix))]
#[cfg(all(windows feature=x))]
(fn w()
  (block))
#[cfg(not(unix))]
#[cfg(not(all(windows feature=x)))]
(fn o()
  (block))
(fn f() -> u8
  (block (if ??? (block (let x#0 1) x#0) (block 2))))
(fn g()
  (block
    #[cfg(loom)]
    (let x#0 1)
    #[cfg(not(loom))]
    (let x#1 2)
    x#1;))
        ",
    );
}

#[test]
fn what_is_not_built_hides_no_variable() {
    check(
        r#"fn f(x: A) {
            #[cfg(loom)] let x = x.a();
            #[cfg(loom)] x.b();
            x.c();
            #[cfg(feature = "y")] let z = 1;
            #[cfg(not(feature = "y"))] let z = 2;
            z;
        }"#,
        "
(fn f(x: A) |x#0: A|
  (block
    #[cfg(loom)]
    (let x#1 (.a x#0))
    #[cfg(loom)]
    (.b x#1);
    (.c x#0);
    #[cfg(feature=y)]
    (let z#2 1)
    #[cfg(not(feature=y))]
    (let z#2 2)
    z#2;))
        ",
    );
}

#[test]
fn unknown_macros_are_tried_as_rust() {
    check(
        "on_unix! { use a::b; fn u() {} }
         fn f(a: A) {
             check!(a, a.b()); timed! { let q = 1; q } declare! { fn g() {} } g();
             odd!(=> what); let x = odd![a | b | ; ]; include!(\"x\");
         }
         include!(\"y\");
         impl S { methods! { fn m(&self) {} } odd!(m); }",
        "
(use a::b=b)
(fn u()
  (block))
(fn f(a: A) |a#0: A|
  (block
    (fn g()
      (block))
    (check! Call a#0 (.b a#0));
    (block
      (let q#1 1)
      q#1);
    (call g);
    ???;
    (let x#2 ???)
    ???;))
(opaque-macro include)
(impl S
  (fn m(&self) |self#0|
    (block))
  (opaque-macro odd))
(opaque odd!)
(opaque odd!)
(opaque include!)
(opaque include!)
(opaque odd!)
        ",
    );
}

#[test]
fn a_path_picks_the_crate_whose_macro_it_is() {
    let mut set = shapes();
    let stub = r#"
        #![stub(crate_name = "other")]
        #[macro_shape(call)] pub fn join() {}
        pub mod pin { #[macro_shape(pass_through)] pub fn pin() {} }
    "#;
    set.add_shapes(&lower_with(stub, &MacroSet::default()));
    check_with(
        "fn f() { join!(1); other::join!(1); std::join!(1); other::pin::pin!(1) }",
        &set,
        "
(fn f()
  (block
    (join! Join 1);
    (other::join! Call 1);
    (std::join! Join 1);
    (other::pin::pin! PassThrough 1)))
        ",
    );
}

#[test]
fn an_import_says_which_crate_a_macro_is_of() {
    let mut set = shapes();
    let stub = r#"
        #![stub(crate_name = "other")]
        #[macro_shape(call)] pub fn join() {}
        #[macro_shape(ignored)] pub fn text() -> &'static str {}
    "#;
    set.add_shapes(&lower_with(stub, &MacroSet::default()));
    check_with(
        "use other::{join, x}; fn f() { join!(1); text!(a, => b) }",
        &set,
        "
(use other::join=join other::x=x)
(fn f()
  (block
    (join! Call 1);
    (text! Call)))
        ",
    );
}

#[test]
fn sets_differ_by_hash() {
    let empty = MacroSet::default();
    let mut with_rules = shapes();
    for macros in &lower("macro_rules! m { () => { 1 } }").macros {
        with_rules.add_rules(macros);
    }
    assert_ne!(empty.hash(), shapes().hash());
    assert_ne!(shapes().hash(), with_rules.hash());
    assert_eq!(shapes().hash(), shapes().hash());
}
