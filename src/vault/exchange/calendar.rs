//! Dates in a file that any calendar opens (iCalendar, RFC 5545).
//!
//! It is a plain file: whoever finds it reads it. So an item holds no name, and
//! the file goes where the user says, never by itself.

use std::io;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta, Utc};
use icalendar::{Calendar, Class, Component, Event as Appointment, EventLike};

use crate::t;
use crate::vault::store::Retrying;
use crate::vault::{Disk, Event, Vault, VaultError};

/// How long an appointment with a time takes, in minutes: nobody said.
const MINUTES: i64 = 30;

/// How often another name is tried when there is a file already.
const TRIES: u32 = 100;

/// One date for a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarItem {
    /// What tells it from all others, also when it is written again.
    pub uid: String,
    /// What it is for, without a name.
    pub what: String,
    /// The day.
    pub on: NaiveDate,
    /// The time of day; absent for a whole day.
    pub at: Option<NaiveTime>,
}

impl Vault {
    /// Writes dates to a new file in a folder outside the vault, and notes that in
    /// the log. Answers with the name of the file.
    ///
    /// # Errors
    /// [`VaultError::KeptInside`], [`VaultError::PlainFileInside`], or what the disk says. Nothing that was there is overwritten.
    pub fn write_dates(
        &self,
        disk: &dyn Disk,
        items: &[CalendarItem],
        by: &str,
        now: DateTime<FixedOffset>,
    ) -> Result<String, VaultError> {
        self.may_give_in_clear()?;
        self.is_outside(disk)?;
        let text = calendar(items, now);
        let disk = &Retrying::new(disk);
        let written = disk.create_folder("").map_err(VaultError::writing);
        let written = written.and_then(|()| write_new(disk, text.as_bytes(), now.date_naive()));
        let name = written.map_err(VaultError::outside)?;
        // The file is there, whether or not the log can be written now.
        let _ = self.note(Event::DatesWritten(items.len()), by, now);
        Ok(name)
    }
}

/// The same dates as text.
#[must_use]
pub fn calendar(items: &[CalendarItem], now: DateTime<FixedOffset>) -> String {
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", "-//Casuskompas//NL"), ("CALSCALE", "GREGORIAN")];
    for property in head {
        calendar.append_property(property);
    }
    for item in items {
        calendar.push(appointment(item, now.with_timezone(&Utc)));
    }
    calendar.done().to_string()
}

/// A time of day is that of the clock on the wall, wherever the calendar stands.
fn appointment(item: &CalendarItem, now: DateTime<Utc>) -> Appointment {
    let mut one = Appointment::new();
    one.uid(&item.uid).timestamp(now).summary(&item.what).class(Class::Private);
    match item.at {
        // Without an end it takes that day (RFC 5545, 3.6.1).
        None => one.starts(item.on),
        Some(at) => {
            let begins = item.on.and_time(at);
            one.starts(begins).ends(begins + TimeDelta::minutes(MINUTES))
        }
    };
    one.done()
}

fn write_new(disk: &dyn Disk, bytes: &[u8], today: NaiveDate) -> Result<String, VaultError> {
    let day = today.to_string();
    let names = (1..=TRIES).map(|number| match number {
        1 => t!("dates-file", day = day.as_str()),
        number => t!("dates-file-again", day = day.as_str(), number = number),
    });
    for name in names {
        match disk.write_new(&name, bytes) {
            Ok(_) => return Ok(name),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(VaultError::writing(error)),
        }
    }
    Err(VaultError::writing(io::ErrorKind::AlreadyExists.into()))
}
