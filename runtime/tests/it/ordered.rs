//! Commits and copies with permits.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Barrier;

use mapwarden::follow::{Copier, Follower, LastWriter};
use mapwarden::{CommitError, claim, shared_state};

#[shared_state(ordered)]
#[derive(Debug, Default)]
struct Bank {
    #[shared_map(sharded = 16, log = 8)]
    accounts: HashMap<&'static str, i64>,
    #[shared_map(rwlock)]
    journal: BTreeMap<u64, String>,
    #[shared_map(mutex)]
    fees: HashMap<u64, i64>,
}

fn bank() -> Bank {
    let bank = Bank::default();
    let mut root = claim().expect("nobody claimed on this thread");
    let mut permit = root.permit();
    for (name, balance) in [("ada", 10), ("bob", 5)] {
        bank.accounts
            .entry(&mut permit, name, |slot, _| slot.put(balance));
    }
    bank
}

#[test]
fn maps_commit_together_in_their_order_and_all_or_nothing() {
    let bank = bank();
    let mut root = claim().expect("nobody claimed on this thread");
    let mut permit = root.permit();
    let mut pay = |number, amount: i64| {
        permit.with_all(
            (
                bank.accounts.part(["ada", "bob"]),
                bank.journal.part([number]),
                bank.fees.part([number]),
            ),
            |([from, to], [line], [fee]), _| {
                line.put(format!("{amount}"));
                fee.put(1);
                *to.get_mut().ok_or("nobody is paid")? += amount;
                let from = from.get_mut().ok_or("nobody pays")?;
                *from -= amount + 1;
                if *from < 0 {
                    Err("too much")
                } else {
                    Ok(*from)
                }
            },
        )
    };
    assert_eq!(pay(1, 4), Ok(5));
    assert_eq!(pay(2, 5), Err(CommitError::Rejected("too much")));
    let panicking = || {
        permit.with_all(
            (bank.accounts.part(["ada"]), bank.journal.part([3])),
            |([from], [line]), _| -> Result<(), ()> {
                from.remove();
                line.put("lost".to_owned());
                panic!("midway")
            },
        )
    };
    assert!(catch_unwind(AssertUnwindSafe(panicking)).is_err());
    let accounts = bank.accounts.copied(&mut permit);
    assert_eq!(accounts, HashMap::from([("ada", 5), ("bob", 9)]));
    let journal = bank.journal.copied(&mut permit);
    assert_eq!(journal, BTreeMap::from([(1, "4".to_owned())]));
    assert_eq!(bank.fees.copied(&mut permit), HashMap::from([(1, 1)]));
}

#[test]
fn what_comes_after_the_last_part_can_be_entered_inside() {
    let bank = bank();
    let mut root = claim().expect("nobody claimed on this thread");
    let mut permit = root.permit();
    let told = permit.with_all(
        (bank.accounts.part(["ada"]), bank.journal.part([1])),
        |([balance], [line]), inner| {
            line.put("fee".to_owned());
            bank.fees.entry(inner, 1, |fee, _| fee.put(2));
            balance.get().copied().ok_or(())
        },
    );
    assert_eq!(told, Ok(10));
    assert_eq!(bank.fees.get_cloned(&mut permit, &1), Some(2));
}

/// Two banks share their declarations, so nothing is declared about which comes first.
#[test]
fn maps_of_one_declaration_commit_in_any_order_without_a_deadlock() {
    let banks = [bank(), bank()];
    let start = Barrier::new(2);
    std::thread::scope(|scope| {
        for turned in [false, true] {
            let (banks, start) = (&banks, &start);
            scope.spawn(move || {
                let mut root = claim().expect("a new thread claims once");
                let mut permit = root.permit();
                let [one, other] = banks;
                let (from, to) = if turned { (other, one) } else { (one, other) };
                start.wait();
                for _ in 0..500 {
                    let moved = permit.with_all(
                        [from.accounts.part(["ada"]), to.accounts.part(["ada"])],
                        |[[from], [to]], _| {
                            *from.get_mut().ok_or(())? -= 1;
                            *to.get_mut().ok_or(())? += 1;
                            Ok::<_, ()>(())
                        },
                    );
                    assert_eq!(moved, Ok(()));
                }
            });
        }
    });
    let mut root = claim().expect("nobody claimed on this thread");
    let mut permit = root.permit();
    for bank in &banks {
        assert_eq!(bank.accounts.get_cloned(&mut permit, "ada"), Some(10));
    }
    let twice = permit.with_all(
        [
            banks[0].accounts.part(["ada"]),
            banks[0].accounts.part(["bob"]),
        ],
        |_, _| Ok::<_, ()>(()),
    );
    assert_eq!(twice, Err(CommitError::SameMapTwice));
}

#[test]
fn copies_and_followers_work_with_permits() {
    let bank = bank();
    let mut root = claim().expect("nobody claimed on this thread");
    let mut permit = root.permit();
    let mut copier = Copier::new();
    bank.accounts.copy_sorted_to(&mut permit, &mut copier);
    assert_eq!(copier.pairs(), [("ada", 10), ("bob", 5)]);
    let mut pauses = 0;
    bank.accounts
        .copy_in_chunks(&mut permit, &mut copier, || pauses += 1);
    assert_eq!((copier.pairs().len(), pauses), (2, 16));

    let mut follower = Follower::new(LastWriter);
    bank.accounts.lead(&mut permit, &mut follower);
    let seen = bank.accounts.snapshot_at(&mut permit);
    bank.accounts
        .update(&mut permit, "ada", |balance, _| *balance = 1);
    let delta = bank
        .accounts
        .delta_since(&mut permit, &seen.at)
        .expect("one write is within the log");
    assert_eq!(delta.stored.len(), 1);
    bank.accounts.lead(&mut permit, &mut follower);
    assert_eq!(follower.to_map(), bank.accounts.copied(&mut permit));

    bank.accounts.retain(&mut permit, |_, balance| *balance > 1);
    assert!(!bank.accounts.contains(&mut permit, "ada"));
}
