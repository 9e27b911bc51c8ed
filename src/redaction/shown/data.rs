//! Who may read what, read from `data/readers.ron`.

use std::sync::LazyLock;

use serde::Deserialize;

const SOURCE: &str = include_str!("../../../data/readers.ron");

/// On what ground something is shared with a role outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Ground {
    /// By law, whatever was said about sharing.
    Law,
    /// Unless somebody refused.
    NotRefused,
    /// Only of whoever agreed.
    Asked,
}

/// A role outside the team, such as a school.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Outside {
    /// Its name in the data and on the command line.
    pub id: String,
    /// On what ground something is shared with it.
    pub consent: Ground,
    /// What it is called where somebody says with whom may be shared.
    pub called: Vec<String>,
    /// The fields of a case that it may see.
    pub shows: Vec<String>,
    /// The fields of a person that it may see.
    pub person: Vec<String>,
}

/// What somebody of the case may see.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Member {
    /// Fields of a case that are of everybody.
    pub(super) shared: Vec<String>,
    /// Fields of a case of which only what is of the reader is shown.
    pub(super) own: Vec<String>,
    /// The fields of another person.
    pub(super) person: Vec<String>,
}

/// All of it. Where it cannot be read nobody sees anything; a test reads it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Readers {
    pub(super) member: Member,
    pub(super) controlling: Member,
    pub(super) outside: Vec<Outside>,
}

static READERS: LazyLock<Readers> = LazyLock::new(|| ron::from_str(SOURCE).unwrap_or_default());

pub(super) fn readers() -> &'static Readers {
    &READERS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::record::Described;
    use crate::case::{Case, Person};

    #[test]
    fn each_name_is_that_of_a_field() {
        let readers: Readers = ron::from_str(SOURCE).unwrap();
        let members = [&readers.member, &readers.controlling].into_iter();
        let member = |one: &Member| [one.shared.clone(), one.own.clone()].concat();
        let fields = members.clone().flat_map(member);
        let fields = fields.chain(readers.outside.iter().flat_map(|one| one.shows.clone()));
        for name in fields {
            assert!(Case::KIND.place(&name).is_some(), "{name}");
        }
        let fields = members.flat_map(|one| one.person.clone());
        let fields = fields.chain(readers.outside.iter().flat_map(|one| one.person.clone()));
        for name in fields {
            assert!(Person::KIND.place(&name).is_some(), "{name}");
        }
    }

    #[test]
    fn who_controls_sees_no_more_than_others() {
        let Readers { member, controlling, .. } = ron::from_str(SOURCE).unwrap();
        assert!(controlling.shared.iter().all(|name| member.shared.contains(name)));
        assert!(controlling.own.iter().all(|name| member.own.contains(name)));
        assert!(controlling.person.iter().all(|name| member.person.contains(name)));
    }

    #[test]
    fn words_that_wait_and_how_a_case_came_here_are_for_nobody() {
        let readers: Readers = ron::from_str(SOURCE).unwrap();
        for one in &readers.outside {
            for name in ["half_typed", "received", "toestemmingen", "postponed", "logbook"] {
                assert!(!one.shows.iter().any(|shown| shown == name), "{}: {name}", one.id);
            }
        }
    }
}
