//! Closing a case, and opening it again: each time a record of its own.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::record::{
    Kind, Record, Stands, Told, choice, day, line, next_number, number, numbered, offered, people,
    prose, put_back, record,
};
use super::{Case, PersonId};

numbered! {
    held /// A closing within one case. 0 means: not numbered yet.
    ClosingId
}

offered! {
    /// How often somebody keeps in touch after help has ended (S001, vertrekpunt
    /// 7). No source names an interval, so it is agreed with the family.
    pub enum Waakvlam {
        /// Nobody keeps in touch.
        Geen,
        /// Every month.
        ElkeMaand,
        /// Every three months.
        ElkKwartaal,
        /// Every six months.
        ElkHalfjaar,
    }
}

impl Waakvlam {
    /// After how long the next contact is; none where there is no waakvlam.
    #[must_use]
    pub fn every(self) -> Option<Months> {
        match self {
            Self::Geen => None,
            Self::ElkeMaand => Some(Months::new(1)),
            Self::ElkKwartaal => Some(Months::new(3)),
            Self::ElkHalfjaar => Some(Months::new(6)),
        }
    }

    /// The day of the next contact after this one.
    #[must_use]
    pub fn after(self, on: NaiveDate) -> Option<NaiveDate> {
        on.checked_add_months(self.every()?)
    }
}

record! {
    /// A closing: why, with whom it was discussed, and who keeps the waakvlam.
    /// Without a day it is being prepared. Opening the case again is recorded with
    /// the closing that it ends.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Closing {
        /// The number others refer to.
        pub id: ClosingId = number(),
        /// The day of the closing; absent while it is being prepared.
        pub on: Option<NaiveDate> = day("closing-on").not_asked(),
        /// Who closed it.
        pub by: String = line("closing-by").colleague().not_asked(),
        /// Why now.
        pub why: String = prose("closing-why"),
        /// With whom of the circle it was discussed.
        pub discussed_with: BTreeSet<PersonId> = people("closing-with"),
        /// With whom else.
        pub discussed_also: String = line("closing-also"),
        /// How often somebody keeps in touch; absent while nobody chose.
        pub waakvlam: Option<Waakvlam> = choice("closing-waakvlam", "waakvlam-{}"),
        /// Why nobody keeps in touch.
        pub without_because: String = prose("closing-without"),
        /// Who keeps in touch.
        pub caller: String = line("closing-caller").colleague(),
        /// When that is for the first time.
        pub first_on: Option<NaiveDate> = day("closing-first").next().half_typed("waakvlam-first"),
        /// Who looked along.
        pub second_pair_of_eyes: String = line("closing-eyes").colleague(),
        /// Why it was closed while it was not calm yet.
        pub despite: String = prose("closing-despite"),
        /// What stood open on that day, line by line.
        pub left_open: String = prose("closing-left-open").not_asked(),
        /// The day on which the case was opened again.
        pub reopened_on: Option<NaiveDate> = day("closing-reopened-on").not_asked(),
        /// Who opened it again.
        pub reopened_by: String = line("closing-reopened-by").colleague().not_asked(),
        /// Why it was opened again.
        pub reopened_because: String = prose("closing-reopened-because").not_asked(),
    }
    Kind::numbered("closings", &["why"])
        .dated("on")
        .told(Told::Dated)
        .stands(Stands::Once(is_decided))
}

/// What is decided with others stays as it was said.
fn is_decided(closing: &dyn Record) -> bool {
    closing.of_kind().is_some_and(|closing: &Closing| closing.on.is_some())
}

impl Closing {
    /// What stands in a closing of which nothing has been prepared.
    pub const NOTHING: Self = Self {
        id: ClosingId(0),
        on: None,
        by: String::new(),
        why: String::new(),
        discussed_with: BTreeSet::new(),
        discussed_also: String::new(),
        waakvlam: None,
        without_because: String::new(),
        caller: String::new(),
        first_on: None,
        second_pair_of_eyes: String::new(),
        despite: String::new(),
        left_open: String::new(),
        reopened_on: None,
        reopened_by: String::new(),
        reopened_because: String::new(),
    };

    /// Whether it is being prepared.
    #[must_use]
    pub fn is_prepared(&self) -> bool {
        self.on.is_none()
    }

    /// Whether the case was closed by it and not opened again.
    fn holds(&self) -> bool {
        self.on.is_some() && self.reopened_on.is_none()
    }
}

impl Case {
    /// The closing in force; none while the case runs, or when a file tells no
    /// more than the day.
    #[must_use]
    pub fn closing(&self) -> Option<&Closing> {
        self.closed_on?;
        self.closings.iter().rev().find(|closing| closing.holds())
    }

    /// The closing that is being prepared, as far as it is.
    #[must_use]
    pub fn prepared_closing(&self) -> Option<&Closing> {
        self.closings.iter().rev().find(|closing| closing.is_prepared())
    }

    /// The number of the closing that is being prepared, also before anything of
    /// it was recorded.
    #[must_use]
    pub fn prepared_closing_number(&self) -> u32 {
        self.prepared_closing().map_or_else(|| next_number(&self.closings), |closing| closing.id.0)
    }

    /// The closing that is being prepared, to change; made when there is none.
    pub fn prepare_closing(&mut self) -> &mut Closing {
        let place = self.closings.iter().rposition(Closing::is_prepared);
        let place = place.unwrap_or_else(|| {
            let end = self.closings.len();
            put_back(&mut self.closings, end, Closing::default());
            end
        });
        &mut self.closings[place]
    }

    /// Closes the case as it was prepared. `left_open` tells what stood open.
    pub fn close_as_prepared(&mut self, on: NaiveDate, by: &str, left_open: String) {
        let closing = self.prepare_closing();
        closing.on = Some(on);
        closing.by = by.trim().to_owned();
        closing.left_open = left_open;
        self.closed_on = Some(on);
    }

    /// Opens a closed case again. What a file tells of a closing without a record
    /// becomes one, so that the history has no gap.
    pub fn reopen(&mut self, on: NaiveDate, by: &str, because: &str) {
        let Some(closed_on) = self.closed_on.take() else {
            return;
        };
        let place = self.closings.iter().rposition(Closing::holds);
        let place = place.unwrap_or_else(|| {
            let end = self.closings.len();
            let closing = Closing { on: Some(closed_on), ..Closing::default() };
            put_back(&mut self.closings, end, closing);
            end
        });
        let closing = &mut self.closings[place];
        closing.reopened_on = Some(on);
        closing.reopened_by = by.trim().to_owned();
        closing.reopened_because = because.trim().to_owned();
    }

    /// A closing written by hand also closes the case.
    pub(super) fn settle_closing(&mut self) {
        let last = self.closings.iter().rev().find(|closing| closing.holds());
        if let (None, Some(closing)) = (self.closed_on, last) {
            self.closed_on = closing.on;
        }
    }
}
