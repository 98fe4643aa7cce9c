//! Every kind of expression.

use crate::check::check_body;

#[test]
fn chains() {
    check_body(
        "a.b.c[0].d(1, b)?.await as u8 + (f)(2)",
        "(block (+ (as (await (.d a#0.b.c[0] 1 b#1)?) u8) (call f 2)))",
    );
}
