//! Expansion of `macro_rules!`.

use mapwarden_engine::lower::MacroSet;

use crate::check::{check, check_with, lower, shapes};

/// Asserts what a function's body becomes under definitions.
#[track_caller]
fn check_expansion(definitions: &str, statements: &str, expected: &str) {
    let set = {
        let mut set = shapes();
        for definition in &lower(definitions).macros {
            set.add_rules(definition);
        }
        set
    };
    check_with(
        &format!("fn f(a: A, b: B) {{ {statements} }}"),
        &set,
        expected,
    );
}

#[test]
fn recursion_ends() {
    check_expansion(
        "macro_rules! max {
            ($x:expr) => { $x };
            ($x:expr, $($rest:expr),+) => {{
                let a = $x; let b = max!($($rest),+); if a > b { a } else { b }
            }}
        }",
        "max!(a, b)",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block (block (let a#2 a#0) (let b#3 b#1) (if (> a#2 b#3) (block a#2) (block b#3)))))
        ",
    );
}

#[test]
fn repetitions_nest() {
    check_expansion(
        "macro_rules! m { ($( $a:ident : [ $($b:expr),* ] );* $(;)?) => { [ $( ($a, [ $($b + 1),* ]) ),* ] } }",
        "m!(a: [1, 2]; b: []); m!(a: [b];); m!()",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block
    (array (tuple a#0 (array (+ 1 1) (+ 2 1))) (tuple b#1 (array)));
    (array (tuple a#0 (array (+ b#1 1))));
    (array)))
        ",
    );
}

#[test]
fn a_fragment_keeps_its_precedence() {
    check_expansion(
        "macro_rules! twice { ($x:expr) => { $x * 2 } }",
        "twice!(1 + 1) - 1",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block (- (* (+ 1 1) 2) 1)))
        ",
    );
}

#[test]
fn fragments() {
    check_expansion(
        "macro_rules! m {
            (e $x:expr) => { $x }; (i $x:ident) => { $x.$x }; (t $x:ty) => { <$x>::f() };
            (n $x:ty) => { $x::f() }; (p $x:pat => $y:expr) => { match $y { $x => 1 } };
            (q $x:path) => { $x(1) }; (s $x:stmt) => { $x; }; (b $x:block) => { loop $x };
            (l $x:literal) => { g($x) }; (r $x:lifetime) => { break $x }; (tt $x:tt) => { h $x };
            (pp $($x:pat_param)|+ => $y:expr) => { matches!($y, $($x)|+) };
        }",
        "m!(e a + b); m!(i a); m!(t Vec<u8>); m!(n Vec<u8>); m!(n S); m!(p Some(x) | Ok(x) => a);
         m!(q x::Y); m!(s let q = a); q; m!(b { a }); m!(l -1); m!(r 'x); m!(tt (a, b));
         m!(pp A | B(_) => a);",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block
    (+ a#0 b#1);
    a#0.a;
    (call <Vec<u8>>::f);
    (call <Vec<u8>>::f);
    (call S::f);
    (match a#0
      ((Some x#2)|(Ok x#2)
        1));
    (call x::Y 1);
    (let q#3 a#0)
    q#3;
    (loop
      (block a#0));
    (call g (- 1));
    (break 'x);
    (call h a#0 b#1);
    (match a#0
      (A|(B _)
        true)
      (_
        false));))
        ",
    );
}

#[test]
fn operators_are_one_token_tree() {
    check_expansion(
        "macro_rules! op { ($a:tt => $b:tt) => { ($a, $b) }; ($a:tt $o:tt $b:tt) => { $a $o $b } }",
        "op!(1 => 2); op!(a += b); op!(a == b);",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block
    (tuple 1 2);
    (+= a#0 b#1);
    (== a#0 b#1);))
        ",
    );
}

#[test]
fn tokens_are_taken_one_by_one() {
    check_expansion(
        "macro_rules! sum {
            (@ $acc:expr ;) => { $acc };
            (@ $acc:expr ; $h:tt $($r:tt)*) => { sum!(@ $acc + $h ; $($r)*) };
            ($($r:tt)*) => { sum!(@ 0 ; $($r)*) };
        }",
        "sum!(1 a (b))",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block (+ (+ (+ 0 1) a#0) b#1)))
        ",
    );
}

#[test]
fn items_methods_types_and_patterns() {
    check(
        "macro_rules! getters {
            ($(#[$m:meta])* $vis:vis struct $n:ident { $($f:ident : $t:ty),* $(,)? }) => {
                $(#[$m])* $vis struct $n { $($f: $t),* }
                impl $n { $( pub fn $f(&self) -> &$t { &self.$f } )* }
            }
         }
         getters! { #[derive(Clone)] pub struct P { x: Vec<u8>, y: m::T } }
         macro_rules! methods { ($($n:ident),*) => { $( fn $n(&self); )* } }
         trait Q { methods!(a, b); }
         macro_rules! opt { ($t:ty) => { Option<$t> } }
         macro_rules! some { ($p:pat) => { Some($p) } }
         fn f(x: opt!(u8)) { if let some!(y) = x { y } }",
        "
(macro_rules getters)
#[derive(Clone)]
(pub expanded struct P
  x: Vec<u8>
  y: m::T)
(expanded impl P
  (pub expanded fn x(&self) -> &Vec<u8> |self#0|
    (block (&self#0.x)))
  (pub expanded fn y(&self) -> &m::T |self#0|
    (block (&self#0.y))))
(macro_rules methods)
(trait Q
  (expanded fn a(&self))
  (expanded fn b(&self)))
(macro_rules opt)
(macro_rules some)
(fn f(x: Option<u8>) |x#0: Option<u8>|
  (block
    (if (let (Some y#1) x#0)
      (block y#1))))
        ",
    );
}

#[test]
fn textual_scope() {
    check(
        "macro_rules! m { () => { 1 } }
         fn one() { m!() }
         macro_rules! m { () => { 2 } }
         fn two() { m!(); { macro_rules! m { () => { 3 } } m!(); } m!() }
         mod hidden { macro_rules! h { () => { 4 } } }
         #[macro_use] mod shown { macro_rules! s { () => { 5 } } }
         const S: u8 = s!();
         fn late() { crate::l!() }
         macro_rules! l { () => { 6 } }",
        "
(macro_rules m)
(fn one()
  (block 1))
(macro_rules m)
(fn two()
  (block
    2;
    (block
      (macro_rules m)
      3;);
    2))
(mod hidden
  (macro_rules h))
#[macro_use]
(mod shown
  (macro_rules s))
(const S: u8
  5)
(fn late()
  (block 6))
(macro_rules l)
        ",
    );
}

#[test]
fn a_definition_wins_over_a_shape() {
    check(
        "macro_rules! println { ($x:expr) => { log($x) } }
         fn f() { println!(1); std::println!(1) }",
        "
(macro_rules println)
(fn f()
  (block
    (call log 1);
    (std::println! Format 1)))
        ",
    );
}

#[test]
fn definitions_of_definitions() {
    check(
        "macro_rules! define { ($n:ident, $k:expr) => { macro_rules! $n { ($x:expr) => { $x * $k } } } }
         define!(twice, 2);
         fn f() { twice!(3) }",
        "
(macro_rules define)
(expanded macro_rules twice)
(fn f()
  (block (* 3 2)))
        ",
    );
}

#[test]
fn the_defining_crate_is_named() {
    let definitions = lower("#[macro_export] macro_rules! m { () => { $crate::g() } }");
    let definition = &definitions.macros[0];
    assert!(definition.exported);
    assert_eq!(definition.rules.trim(), "() => { $crate::g() }");
    let mut own = MacroSet::default();
    own.add_rules(definition);
    check_with(
        "const C: u8 = m!();",
        &own,
        "(const C: u8\n  (call crate::g))",
    );
    let mut foreign = MacroSet::default();
    foreign.add_rules_of_crate(definition, "lib");
    check_with(
        "const C: u8 = lib::m!();",
        &foreign,
        "(const C: u8\n  (call ::lib::g))",
    );
}

#[test]
fn what_does_not_expand_is_opaque() {
    check_expansion(
        "macro_rules! endless { () => { endless!() } }
         macro_rules! growing { ($($x:tt)*) => { growing!($($x)* $($x)* 1) } }
         macro_rules! none { (x) => { 1 } }
         macro_rules! count { ($($x:expr),*) => { ${count($x)} } }",
        "endless!(); growing!(1 2); none!(y); count!(1, 2);",
        "
(fn f(a: A, b: B) |a#0: A, b#1: B|
  (block
    ???;
    ???;
    ???;
    ???;))
(opaque endless!)
(opaque growing!)
(opaque none!)
(opaque count!)
        ",
    );
}
