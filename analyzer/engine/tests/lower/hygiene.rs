//! Names of a macro's own text and names of its caller.

use crate::check::check;

#[test]
fn a_macros_variable_is_not_the_callers() {
    check(
        "macro_rules! add { ($x:expr) => {{ let tmp = 1; tmp + $x }} }
         macro_rules! bind { ($n:ident) => { let $n = 1; let tmp = 2; } }
         fn f(tmp: u8) { add!(tmp); bind!(q); q; tmp }",
        "
(macro_rules add)
(macro_rules bind)
(fn f(tmp: u8) |tmp#0: u8|
  (block
    (block
      (let tmp#1 1)
      (+ tmp#1 tmp#0));
    (let q#2 1)
    (let tmp#3 2)
    q#2;
    tmp#0))
        ",
    );
}

#[test]
fn closures_loops_and_arms_bind_too() {
    check(
        "macro_rules! m { ($x:expr) => {
             (|x| x + $x, for i in $x { i; }, match $x { Some(v) => v, _ => $x })
         } }
         fn f(x: u8, i: u8, v: u8) { m!(x); m!(i); m!(v) }",
        "
(macro_rules m)
(fn f(x: u8, i: u8, v: u8) |x#0: u8, i#1: u8, v#2: u8|
  (block
    (tuple (|x#3| (+ x#3 x#0)) (for i#4 x#0 (block i#4;)) (match x#0 ((Some v#5) v#5) (_ x#0)));
    (tuple (|x#6| (+ x#6 i#1)) (for i#7 i#1 (block i#7;)) (match i#1 ((Some v#8) v#8) (_ i#1)));
    (tuple (|x#9| (+ x#9 v#2)) (for i#10 v#2 (block i#10;)) (match v#2 ((Some v#11) v#11) (_ v#2)))))
        ",
    );
}

#[test]
fn a_local_macro_sees_the_body_it_is_in() {
    check(
        "fn f(x: u8) { macro_rules! m { ($e:expr) => { $e + x } } m!(1) }",
        "
(fn f(x: u8) |x#0: u8|
  (block
    (macro_rules m)
    (+ 1 x#0)))
        ",
    );
}

#[test]
fn format_strings_of_a_macro_name_its_variables() {
    check(
        r#"macro_rules! show { ($x:expr) => {{ let shown = $x; println!("{shown}") }} }
         fn f(x: u8) { show!(x) }"#,
        "
(macro_rules show)
(fn f(x: u8) |x#0: u8|
  (block (block (let shown#1 x#0) (println! Format shown#1))))
        ",
    );
}

#[test]
fn fields_and_functions_keep_their_names() {
    check(
        "macro_rules! m { ($x:expr) => {{ let value = S { value: $x, other: 1 }; value.value(value.other) }} }
         fn f(x: u8) { m!(x) }",
        "
(macro_rules m)
(fn f(x: u8) |x#0: u8|
  (block (block (let value#1 (struct S value=x#0 other=1)) (.value value#1 value#1.other))))
        ",
    );
}
