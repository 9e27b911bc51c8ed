//! What was agreed for safety, and whether it is kept.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, choice, day, flag, line, number, numbered, offered, parts, people, prose,
    record,
};
use super::{Answer, PersonId};

numbered! {
    held /// An agreement within one case. 0 means: not numbered yet.
    AfspraakId
}

numbered! {
    held /// A check within one agreement. 0 means: not numbered yet.
    ControleId
}

offered! {
    /// How often an agreement is checked.
    #[derive(Default)]
    pub enum HoeVaak {
        /// Every day.
        ElkeDag,
        /// Every week.
        #[default]
        ElkeWeek,
        /// Every two weeks.
        ElkeTweeWeken,
        /// Every month.
        ElkeMaand,
    }
}

impl HoeVaak {
    /// The day on which it is checked after this one.
    #[must_use]
    pub fn after(self, on: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::ElkeDag => on.checked_add_days(Days::new(1)),
            Self::ElkeWeek => on.checked_add_days(Days::new(7)),
            Self::ElkeTweeWeken => on.checked_add_days(Days::new(14)),
            Self::ElkeMaand => on.checked_add_months(Months::new(1)),
        }
    }
}

record! {
    /// Somebody looked whether an agreement is kept.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Controle {
        /// The number others refer to.
        pub id: ControleId = number(),
        /// The day.
        pub on: Option<NaiveDate> = day("controle-on").past().half_typed("controle"),
        /// Whether it is kept.
        pub kept: Answer = answer("controle-kept"),
        /// Who looked.
        pub by: String = line("controle-by").source(),
        /// What was seen.
        pub what: String = prose("controle-what").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("controles", &["what"]).dated("on").told(Told::Dated)
}

record! {
    /// An agreement of the safety plan: who does what, who checks it and how
    /// often.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Afspraak {
        /// The number others refer to.
        pub id: AfspraakId = number(),
        /// What was agreed, as seen from outside: "Ruben komt niet in de straat".
        pub what: String = prose("afspraak-what").lines(1),
        /// With whom.
        pub with: BTreeSet<PersonId> = people("afspraak-with"),
        /// What is done when it does not work.
        pub otherwise: String = prose("afspraak-otherwise").lines(1),
        /// The day on which it was agreed.
        pub on: Option<NaiveDate> = day("afspraak-on").past().half_typed("afspraak"),
        /// Whether Veilig Thuis set it as a condition.
        pub is_condition: bool = flag("afspraak-condition"),
        /// Who checks.
        pub checked_by: String = line("afspraak-checked-by").source(),
        /// How often.
        pub every: HoeVaak = choice("afspraak-every", "hoe-vaak-{}"),
        /// Every check.
        pub controles: Vec<Controle> = parts(),
        /// The day on which it ended; absent while it holds.
        pub ended_on: Option<NaiveDate> = day("afspraak-ended-on").past().half_typed("afspraak-ended"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("afspraken", &["what"]).dated("on").told(Told::Quoted)
}

impl Afspraak {
    /// Whether it holds now.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.ended_on.is_none()
    }

    /// The newest check by its day that says whether it is kept, up to `today`.
    #[must_use]
    pub fn last_controle(&self, today: NaiveDate) -> Option<&Controle> {
        let known = self.controles.iter().filter(|one| one.kept.is_known());
        let past = known.filter(|one| one.on.is_none_or(|on| on <= today));
        past.max_by_key(|one| (one.on, one.id))
    }

    /// Whether it was not kept when somebody last looked.
    #[must_use]
    pub fn is_broken(&self, today: NaiveDate) -> bool {
        self.is_running() && self.last_controle(today).is_some_and(|one| one.kept == Answer::No)
    }

    /// The day on which it is to be checked again; none when it ended or nothing
    /// has a day.
    #[must_use]
    pub fn due(&self) -> Option<NaiveDate> {
        let newest = self.controles.iter().filter_map(|one| one.on).max();
        self.every.after(newest.max(self.on)?).filter(|_| self.is_running())
    }
}
