//! One family in several municipalities: who has the regie.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{Kind, answer, day, line, prose, record};
use super::{Answer, Case, Person};

record! {
    /// What several municipalities agreed about one regie.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Gemeenten {
        /// Whether it was agreed that one of them has it.
        pub one_regie: Answer = answer("gemeenten-one-regie"),
        /// Which one.
        pub which: String = line("gemeenten-which").lives(),
        /// When that was agreed.
        pub on: Option<NaiveDate> = day("gemeenten-on").past().half_typed("gemeenten"),
        /// What the others do.
        pub agreed: String = prose("gemeenten-agreed").lines(1),
    }
    Kind::alone()
}

impl Case {
    /// The municipalities in which members of the family live, each once.
    #[must_use]
    pub fn municipalities(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        let members = self.family.members().filter(|one| one.is_alive());
        for name in members.map(Person::municipality_name).filter(|name| !name.is_empty()) {
            if found.iter().all(|one| one.to_lowercase() != name.to_lowercase()) {
                found.push(name);
            }
        }
        found
    }
}
