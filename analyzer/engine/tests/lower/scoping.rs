//! Which variable a name means.

use crate::check::check_body;

#[test]
fn a_let_shadows_from_its_end_on() {
    check_body(
        "let a = a + 1; { let a = a; g(a); } a",
        "
        (block
          (let a#2 (+ a#0 1))
          (block
            (let a#3 a#2)
            (call g a#3););
          a#2)
        ",
    );
}

#[test]
fn arms_do_not_see_each_other() {
    check_body(
        "match a { x => x, _ => x }",
        "
        (block (match a#0
          (x#2
            x#2)
          (_
            x)))
        ",
    );
}

#[test]
fn alternatives_bind_one_variable() {
    check_body(
        "let (Ok(x) | Err(x)) = a; x",
        "
        (block
          (let (Ok x#2)|(Err x#2) a#0)
          x#2)
        ",
    );
}

#[test]
fn operands_of_a_chain_see_the_ones_before() {
    check_body(
        "if let Some(x) = a && let Ok(y) = x.f() && x == y { x; y } else { x; y } x;",
        "
        (block
          (if (&& (&& (let (Some x#2) a#0) (let (Ok y#3) (.f x#2))) (== x#2 y#3))
            (block
              x#2;
              y#3)
            (block
              x;
              y));
          x;)
        ",
    );
}

#[test]
fn a_while_binds_for_its_body() {
    check_body(
        "while let Some(a) = a.next() { a; } a;",
        "
        (block
          (while (let (Some a#2) (.next a#0))
            (block
              a#2;));
          a#0;)
        ",
    );
}

#[test]
fn a_for_binds_for_its_body() {
    check_body(
        "for (a, x) in a { a; x; } x;",
        "
        (block
          (for (tuple a#2 x#3) a#0
            (block
              a#2;
              x#3;));
          x;)
        ",
    );
}

#[test]
fn guards_bind_for_their_arm() {
    check_body(
        "match a { x if let Some(y) = b && y => y, _ => y }",
        "
        (block (match a#0
          (x#2 when (&& (let (Some y#3) b#1) y#3)
            y#3)
          (_
            y)))
        ",
    );
}

#[test]
fn the_else_of_a_let_does_not_see_it() {
    check_body(
        "let Some(x) = a else { return x }; x",
        "
        (block
          (let (Some x#2)
            a#0
            (else
              (block (return x))))
          x#2)
        ",
    );
}

#[test]
fn closures_capture_by_mention() {
    check_body(
        "let c = |a: u8| { let b = a; b }; b; c(a)",
        "
        (block
          (let c#4 (|a#2: u8| (block (let b#3 a#2) b#3)))
          b#1;
          (call c#4 a#0))
        ",
    );
}

#[test]
fn items_of_a_block_capture_nothing_and_shadow() {
    check_body(
        "let g = 1; { g(); fn g() -> u8 { a } g; const K: u8 = b; } g",
        "
        (block
          (let g#2 1)
          (block
            (fn g() -> u8
              (block a))
            (const K: u8
              b)
            (call g);
            g;);
          g#2)
        ",
    );
}

#[test]
fn self_is_a_variable() {
    crate::check::check(
        "impl S { fn f(mut self: Box<Self>, x: u8) { self.g(|| self.x + x); fn h() { self } } }",
        "
(impl S
  (fn f(self: Box<Self>, x: u8) |mut self#0: Box<Self>, x#1: u8|
    (block
      (fn h()
        (block self))
      (.g self#0 (|| (+ self#0.x x#1)));)))
        ",
    );
}
