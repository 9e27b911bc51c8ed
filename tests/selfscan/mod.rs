//! The self-scan of a team: its list, answers without names, rounds, and how they lie.

mod files;
mod list;
mod rounds;
mod sights;

use std::sync::LazyLock;

use casuskompas::selfscan::{Act, Filling, Given, Ledger, List, Pick, Round, Token, shipped};
use chrono::{Days, NaiveDate};

static LIST: LazyLock<List> = LazyLock::new(|| shipped().unwrap());

fn token(seed: u8) -> Token {
    Token::new([seed; 8])
}

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap().checked_add_days(Days::new(number)).unwrap()
}

/// What somebody gives who chooses so, by the place of the part and of the item in it.
fn given(pick: impl Fn(usize, usize) -> u8) -> Given {
    let mut filling = Filling::of(&LIST);
    let mut place = 0;
    for (part, of) in LIST.parts.iter().enumerate() {
        for item in 0..of.items.len() {
            filling.pick(place, Pick::try_from(pick(part, item)).unwrap());
            place += 1;
        }
    }
    filling.number(token(0));
    filling.give().unwrap().1
}

fn done(acts: &[Act]) -> Ledger {
    let mut ledger = Ledger::default();
    acts.iter().for_each(|act| act.apply(&mut ledger));
    ledger
}

fn begun(round: u8, on: u64) -> Act {
    Act::Begin(Box::new(Round::begin(token(round), &LIST, day(on))))
}

/// A round with these answers, closed.
fn closed(round: u8, on: u64, answers: &[Given]) -> Ledger {
    let mut acts = vec![begun(round, on)];
    for (answer, number) in answers.iter().zip(1..) {
        acts.push(Act::Take(Token::new([round, number, 0, 0, 0, 0, 0, 0]), answer.clone()));
    }
    acts.push(Act::Close(token(round), day(on + 1)));
    done(&acts)
}
