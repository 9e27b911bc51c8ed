//! Saving, looking back, deleting and drafts.

use casuskompas::selfscan::{Act, Filling, Pick, Point, Round, Token};
use casuskompas::vault::{Reason, Vault};

use super::story::Story;
use crate::support::vault::*;
use crate::support::vault_steps::*;

pub(super) fn editing() -> Story {
    let steps = vec![
        saving(1, "een"),
        saving(1, "twee"),
        saving(2, "drie"),
        indexing(),
        saving(1, "vier"),
        saving(3, "nieuw"),
    ];
    Story::new("edit", &filled(2), steps)
}

pub(super) fn adding_many() -> Story {
    // Each is stored whole or not at all; here one of several is new.
    let steps = vec![adding(1..=2), saving(2, "een"), adding(1..=3), indexing()];
    Story::new("add many", &filled(1), steps)
}

pub(super) fn history() -> Story {
    let steps = vec![
        saving_by(1, "een", "Sem"),
        saving_by(1, "twee", "Noor"),
        saving_by(1, "drie", "Sem"),
        Box::new(|vault| {
            let past = vault.open_revision(id(1), 1, 1).unwrap().case;
            vault.open(id(1)).unwrap();
            vault.save(&past, "Noor", now()).unwrap();
        }),
    ];
    Story::new("history and log", &filled(1), steps)
}

pub(super) fn deletion() -> Story {
    let steps: Vec<Step> = vec![
        deleting(1),
        saving(1, "opnieuw"),
        indexing(),
        deleting(1),
        deleting(2),
        indexing(),
        Box::new(|vault| vault.undelete(id(2), "Noor", now()).unwrap()),
        saving(2, "terug"),
    ];
    Story::new("delete and put back", &filled(3), steps)
}

pub(super) fn destruction() -> Story {
    let destroying = |number: u128| -> Step {
        Box::new(move |vault| {
            vault.destroy(id(number), Reason::Asked, "Noor", now()).unwrap();
        })
    };
    let steps = vec![
        saving_by(1, "een", "Sem"),
        saving_by(1, "twee", "Noor"),
        destroying(1),
        deleting(2),
        destroying(2),
    ];
    Story::new("destroy", &filled(3), steps).finished_by(|vault| {
        vault.purge(now()).unwrap();
    })
}

pub(super) fn attachments() -> Story {
    let steps = vec![
        attaching(1, b"een brief", 1),
        attaching(1, b"een tekening", 2),
        // Without them, by somebody else: what was there goes into the history.
        saving_by(1, "een", "Sem"),
        attaching(2, b"een foto", 3),
        deleting(2),
        Box::new(|vault| vault.undelete(id(2), "Noor", now()).unwrap()),
        Box::new(|vault| {
            vault.destroy(id(1), Reason::Asked, "Noor", now()).unwrap();
        }),
    ];
    Story::new("attach", &filled(2), steps).finished_by(|vault| {
        vault.purge(now()).unwrap();
    })
}

pub(super) fn meetings() -> Story {
    let steps = vec![
        meeting(&[1, 2], "zaal 2"),
        meeting(&[2], "zaal 3"),
        // Each by itself: in between one is changed and the other is not.
        changing_meeting(0, |meeting| meeting.at = "10:00".to_owned()),
        changing_meeting(1, |meeting| meeting.at = "10:00".to_owned()),
        changing_meeting(0, |meeting| meeting.add(id(2))),
        changing_meeting(1, |meeting| meeting.add(id(2))),
        Box::new(|vault: &Vault| {
            vault.destroy(id(1), Reason::Asked, "Noor", now()).unwrap();
        }),
        Box::new(|vault: &Vault| {
            let first = vault.meetings().unwrap().all[0].id;
            vault.remove_meeting(first, now()).unwrap();
        }),
    ];
    Story::new("meet", &filled(2), steps).finished_by(|vault| {
        vault.purge(now()).unwrap();
    })
}

pub(super) fn uniting_two() -> Story {
    let steps = vec![
        attaching(2, b"een brief", 1),
        meeting(&[2, 3], "zaal 2"),
        saving_by(1, "een", "Sem"),
        uniting(1, 2),
        saving_by(1, "daarna", "Sem"),
        uniting(3, 1),
    ];
    Story::new("unite", &filled(3), steps).finished_by(|vault| {
        vault.purge(now()).unwrap();
    })
}

pub(super) fn self_scans() -> Story {
    let list = casuskompas::selfscan::shipped().unwrap();
    let [round, point] = [1, 2].map(|seed| Token::new([seed; 8]));
    let begun = Round::begin(round.clone(), &list, now().date_naive());
    let mut filling = Filling::of(&list);
    (0..list.count()).for_each(|item| filling.pick(item, Pick::ALL[item % 5]));
    filling.number(Token::new([3; 8]));
    let (number, given) = filling.give().unwrap();
    let acts = [
        vec![Act::Begin(Box::new(begun)), Act::Fill(filling)],
        vec![Act::Give(number, given.clone())],
        vec![Act::Take(Token::new([4; 8]), given.clone()), Act::Take(Token::new([5; 8]), given)],
        vec![Act::Close(round.clone(), now().date_naive())],
        vec![Act::Point(Point { what: "de kring".to_owned(), ..Point::new(point.clone(), "") })],
        vec![Act::Remove(round), Act::Drop(point)],
    ];
    let steps = acts.map(|acts| -> Step {
        Box::new(move |vault: &Vault| drop(vault.change_self_scans(&acts).unwrap()))
    });
    Story::new("self-scan", &filled(1), steps.into())
}

pub(super) fn drafts() -> Story {
    let steps: Vec<Step> = vec![
        drafting("Mevr"),
        drafting("Mevrouw"),
        saving(1, "Mevrouw belde"),
        Box::new(|vault| vault.discard_draft("concept").unwrap()),
        drafting("Later"),
        Box::new(|vault| drop(vault.take_draft("concept").unwrap().unwrap())),
    ];
    Story::new("draft", &filled(1), steps)
}
