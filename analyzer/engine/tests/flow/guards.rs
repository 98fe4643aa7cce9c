//! Where guards live and die.

use crate::check::check;

const HEAD: &str = "
use dashmap::DashMap;
use parking_lot::{Mutex, RwLock};
use std::collections::HashMap;
pub struct S { a: Mutex<u32>, b: Mutex<Option<u32>>, r: RwLock<HashMap<u32, u32>>, d: DashMap<u32, u32> }
fn bit() -> bool { true }
";

fn body(edition: u32, body: &str) {
    let text = format!(
        "{HEAD}impl S {{\n    fn f(&self) -> Option<u32> {{\n{body}\n        None\n    }}\n}}\n"
    );
    check(edition, &text);
}

#[test]
fn temporaries_end_with_their_statement() {
    body(
        2021,
        "
        *self.a.lock() //~ one: two
            += self.b.lock().unwrap_or(0); //~ two:
        let sum = *self.a.lock() //~ a:
            + self.b.lock().unwrap_or(0); //~ b: a
        self.a.lock(); //~ c:
",
    );
}

#[test]
fn the_right_side_of_an_assignment_comes_first() {
    body(
        2021,
        "
        *self.a.lock() //~ left: right
            = self.b.lock().unwrap_or(0); //~ right:
",
    );
}

#[test]
fn if_let_scrutinees_end_by_edition() {
    let text = "
        if let Some(n) = *self.b.lock() { //~ b:
            self.a.lock(); //~ inside: b
        } else {
            self.a.lock(); //~ outside: ELSE
        }
        self.a.lock(); //~ after:
";
    body(2021, &text.replace("ELSE", "b"));
    body(2024, &text.replace("ELSE", ""));
}

#[test]
fn tails_end_by_edition() {
    let text = "
        let n = {
            let g = self.a.lock(); //~ a:
            self.b.lock().map_or(0, |n| { //~ b: a
                n
            })
        } + self.r.read().len() as u32; //~ r: TAIL
";
    body(2021, &text.replace("TAIL", "b"));
    body(2024, &text.replace("TAIL", ""));
}

#[test]
fn none_holds_nothing() {
    body(
        2021,
        "
        match self.d.get(&1) { //~ get:
            Some(found) => {
                self.a.lock(); //~ some: get
            }
            None => {
                self.d.insert(1, 2); //~ none:
            }
        }
        match self.r.read().get(&1) { //~ read:
            Some(_) => {}
            None => {
                self.r.write().insert(1, 2); //~ write: read
            }
        }
",
    );
}

#[test]
fn a_move_on_one_branch_leaves_it_perhaps_held() {
    body(
        2021,
        "
        let g = self.a.lock(); //~ a:
        if bit() {
            drop(g);
            self.b.lock(); //~ b:
        }
        self.r.read(); //~ r: a?
",
    );
}

#[test]
fn ways_out_drop_what_they_leave() {
    body(
        2021,
        "
        loop {
            let g = self.a.lock(); //~ a:
            if bit() {
                break;
            }
            let h = self.b.lock(); //~ b: a
            if bit() {
                continue;
            }
        }
        self.r.read(); //~ r:
",
    );
}

#[test]
fn guards_pile_up_in_a_collection() {
    body(
        2021,
        "
        let mut all = Vec::new();
        for _ in 0..3 {
            all.push(self.a.lock()); //~ a: a?
        }
        self.b.lock(); //~ b: a?
",
    );
}

#[test]
fn underscore_binds_nothing() {
    body(
        2021,
        "
        let _ = self.a.lock(); //~ a:
        let _ = &self.b.lock(); //~ b:
        self.r.read(); //~ r: b
",
    );
}

#[test]
fn an_iterator_holds_while_it_is_there() {
    body(
        2021,
        "
        for entry in self.d.iter() { //~ iter:
            self.d.remove(entry.key()); //~ remove: iter
        }
        self.d.clear(); //~ clear:
",
    );
}

#[test]
fn what_went_wrong_is_told_in_other_words_and_what_went_right_is_held() {
    check(
        2021,
        "
use std::sync::Mutex;
pub struct S { a: Mutex<u32>, b: Mutex<u32> }
fn bit() -> bool { true }
impl S {
    fn one(&self) -> Result<(), u32> {
        let g = self.a.try_lock().map_err(|_| 1u32)?; //~ a:
        self.b.lock(); //~ b: a
        Ok(())
    }
    fn two(&self) -> Result<(), u32> {
        let g = match bit() {
            true => self.a.try_lock().map_err(|_| 1u32), //~ c:
            false => self.b.lock().map_err(|_| 2u32), //~ d:
        }?;
        self.b.lock(); //~ e: c? d?
        Ok(())
    }
    fn three(&self) -> Result<(), u32> {
        let g = self.a.try_lock().map_err(|e| match e { //~ f:
            std::sync::TryLockError::Poisoned(_) => 1u32,
            std::sync::TryLockError::WouldBlock => 2u32,
        })?;
        self.b.lock(); //~ g: f
        Ok(())
    }
}
",
    );
}

#[test]
fn a_method_for_whatever_derefs_to_bytes_is_none_of_maps() {
    check(
        2021,
        "
use dashmap::DashMap;
use std::ops::Deref;
pub trait Bytes { fn len(&self) -> usize; }
impl<T: Deref<Target = [u8]>> Bytes for T { fn len(&self) -> usize { 0 } }
pub struct S { d: DashMap<u32, u32> }
impl S {
    fn f(&self) -> usize {
        let map = &self.d;
        let entry = map.get(&1); //~ get:
        map.len() //~ len: get?
    }
}
",
    );
}
