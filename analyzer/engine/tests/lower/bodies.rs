//! Every kind of expression, statement and pattern.

use crate::check::check_body;

#[test]
fn chains() {
    check_body(
        "a.b.c[0].d(1, b)?.await as u8 + (f)(2); a.0.1",
        "
        (block
          (+ (as (await (.d a#0.b.c[0] 1 b#1)?) u8) (call f 2));
          a#0.0.1)
        ",
    );
}

#[test]
fn operators() {
    check_body(
        "a + 1 - 2 * 3; a == b; a << 1 | 2; a && b || !c; -*a; a += b; a >>= 1;",
        "
        (block
          (- (+ a#0 1) (* 2 3));
          (== a#0 b#1);
          (| (<< a#0 1) 2);
          (|| (&& a#0 b#1) (! c));
          (- (* a#0));
          (+= a#0 b#1);
          (>>= a#0 1);)
        ",
    );
}

#[test]
fn borrows_casts_and_ranges() {
    check_body(
        "&a; &mut a; &raw const a; &raw mut a; a as *const u8 as usize; 1..; ..=2; ..; a[1..2];",
        "
        (block
          (&a#0);
          (&mut a#0);
          (&raw a#0);
          (&raw mut a#0);
          (as (as a#0 *const u8) usize);
          (.. 1 _);
          (.. _ 2);
          (.. _ _);
          a#0[(.. 1 2)];)
        ",
    );
}

#[test]
fn literals() {
    check_body(
        r##"1_000; 0xff_u32; 1.5; 1e3_f64; 'c'; b'a'; "s\n"; r#"r"#; b"x"; c"x"; true; false;"##,
        r#"
        (block
          1000;
          255u32;
          float;
          float;
          char;
          97u8;
          "s\n";
          "r";
          bytes;
          bytes;
          true;
          false;)
        "#,
    );
}

#[test]
fn paths_and_turbofish() {
    check_body(
        "<T as X<u8>>::f::<u8>(1); <[T]>::len; Vec::<u8>::new(); ::std::f(); a.into::<Vec<u8>>(); \
         r#type::A; Fn::<dyn Fn(u8) -> &'static u8 + Send + 'static>::x::<3, { N }, '_>;",
        "
        (block
          (call <T as X<u8>>::f<u8> 1);
          <[T]>::len;
          (call Vec<u8>::new);
          (call ::std::f);
          (.into a#0 <Vec<u8>>);
          type::A;
          Fn<dyn: Fn(u8) -> &'static u8 + Send + 'static>::x<const 3, const N, '_>;)
        ",
    );
}

#[test]
fn aggregates() {
    check_body(
        "S { x: 1, b, ..d }; m::E::V { 0: a }; [0; 4]; [1, 2]; (); (1,); (a, b)",
        "
        (block
          (struct S x=1 b=b#1 ..d);
          (struct m::E::V 0=a#0);
          (repeat 0);
          (array 1 2);
          (tuple);
          (tuple 1);
          (tuple a#0 b#1))
        ",
    );
}

#[test]
fn assignments() {
    check_body(
        "a = b; (a).x = 1; (a, _) = b; [a.f, ..] = b; S { f: a.x, .. } = b; _ = b; Some(a[0]) = b; \
         (*a, (b, _)) = c; a = b = c;",
        "
        (block
          (= a#0 b#1);
          (= a#0.x 1);
          (= (tuple a#0 _) b#1);
          (= [a#0.f ..] b#1);
          (= (S f=a#0.x ..) b#1);
          (= _ b#1);
          (= (Some a#0[0]) b#1);
          (= (tuple (* a#0) (tuple b#1 _)) c);
          (= a#0 (= b#1 c));)
        ",
    );
}

#[test]
fn branches() {
    check_body(
        "if a { 1 } else if b { 2 } else { 3 }
         match a { 0 => 1, x if x > b => { x } #[cfg(unix)] _ => return, }",
        "
        (block
          (if a#0
            (block 1)
            (if b#1
              (block 2)
              (block 3)));
          (match a#0
            (literal
              1)
            (x#2 when (> x#2 b#1)
              (block x#2))
            #[cfg(unix)]
            (_
              (return))))
        ",
    );
}

#[test]
fn loops_and_jumps() {
    check_body(
        "'l: loop { break 'l a; } while a { continue; } 'm: for x in b { continue 'm; }
         'b: { break 'b; } return b;",
        "
        (block
          ('l loop
            (block
              (break 'l a#0);));
          (while a#0
            (block
              (continue);));
          ('m for x#2 b#1
            (block
              (continue 'm);));
          ('b block
            (break 'b););
          (return b#1);)
        ",
    );
}

#[test]
fn blocks() {
    check_body(
        "{ a; } unsafe { *a }; const { 1 }; async { a.await }; async move { b }; { ; }",
        "
        (block
          (block
            a#0;);
          (unsafe (* a#0));
          (const 1);
          (async (await a#0));
          (async-move b#1);
          (block))
        ",
    );
}

#[test]
fn closures() {
    check_body(
        "|| a; |x, (y, z): (u8, u8)| x + y + b; move |x: u8| -> u8 { x }; async |x| x.await;
         async move || a;",
        "
        (block
          (|| a#0);
          (|x#2, (tuple y#3 z#4): (u8, u8)| (+ (+ x#2 y#3) b#1));
          (move |x#5: u8| -> u8 (block x#5));
          (async |x#6| (await x#6));
          (async move || a#0);)
        ",
    );
}

#[test]
fn statements() {
    check_body(
        "let x; let y: Vec<u8> = a; let Some(z) = b else { return }; let (_, mut w, ..) = c; a; b",
        "
        (block
          (let x#2)
          (let y#3: Vec<u8> a#0)
          (let (Some z#4)
            b#1
            (else
              (block (return))))
          (let (tuple _ mut w#5 ..) c)
          a#0;
          b#1)
        ",
    );
}

#[test]
fn patterns() {
    check_body(
        "match a {
            None => 0,
            Some(ref x) | Other { x, .. } => x,
            m::E::V { y: ref mut y, z: Some(n @ 1..=3), 0: w } => n,
            [first, rest @ ..] => rest,
            &(-1 | 2, ..) => 1,
            &mut q => q,
            \"s\" | b'a' => 2,
            CONST => 3,
            m::CONST => 4,
            (A, _) => 5,
            Wrapper { A } => A,
        }",
        "
        (block (match a#0
          (None
            0)
          ((Some ref x#2)|(Other x=x#2 ..)
            x#2)
          ((m::E::V y=ref mut y#3 z=(Some n#4@literal) 0=w#5)
            n#4)
          ([first#6 rest#7@..]
            rest#7)
          (&(tuple literal|literal ..)
            1)
          (&q#8
            q#8)
          (literal|literal
            2)
          (CONST
            3)
          (m::CONST
            4)
          ((tuple A _)
            5)
          ((Wrapper A=A#9)
            A#9)))
        ",
    );
}

#[test]
fn values_under_cfg_are_alternatives() {
    check_body(
        "#[cfg(unix)] let x = 1; #[cfg(test)] g(); #[cfg(unix)] { 1 } #[cfg(not(unix))] { 2 }",
        "
        (block
          #[cfg(unix)]
          (let x#2 1)
          #[cfg(test)]
          (call g);
          (if ???
            (block 1)
            (block 2)))
        ",
    );
}
