//! From days to places, and the days that are named.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use iced::{Point, Rectangle, Size};

use super::{GAP, HEAD, LETTERS, Label, Measure, Scene};
use crate::advice::chronicle::Event;
use crate::gui::casefile::timeline::period::Period;
use crate::gui::widget::dutch_date::month_short;

/// A day that is marked below the lanes.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where it is across.
    pub x: f32,
    /// Its name, where there is room for it.
    pub label: Option<Label>,
}

/// The days over the width of the lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub(super) period: Period,
    pub(super) plot: Rectangle,
}

/// How far apart the marked days are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Apart {
    Week,
    Months(u32),
}

impl Apart {
    fn of(days: u32) -> Self {
        match days {
            0..=75 => Self::Week,
            76..=800 => Self::Months(1),
            801..=2200 => Self::Months(3),
            2201..=9000 => Self::Months(12),
            _ => Self::Months(120),
        }
    }

    fn first(self, from: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => Some(from.week(Weekday::Mon).checked_first_day()?),
            Self::Months(months) if months >= 12 => {
                let years = i32::try_from(months / 12).unwrap_or(1);
                NaiveDate::from_ymd_opt(from.year().div_euclid(years) * years, 1, 1)
            }
            Self::Months(months) => {
                NaiveDate::from_ymd_opt(from.year(), from.month0() / months * months + 1, 1)
            }
        }
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Week => day.checked_add_days(Days::new(7)),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }

    fn name(self, day: NaiveDate) -> String {
        match self {
            Self::Week => format!("{} {}", day.day(), month_short(day)),
            Self::Months(_) if day.month() == 1 => day.year().to_string(),
            Self::Months(_) => month_short(day).to_owned(),
        }
    }
}

impl Scale {
    /// Where the beginning of a day is across; it may lie outside.
    pub(super) fn x(&self, day: NaiveDate) -> f32 {
        let days = (day - self.period.first).num_days() as f32;
        self.plot.x + days / self.period.days.max(1) as f32 * self.plot.width
    }

    /// The same, inside the lanes.
    pub(super) fn inside(&self, x: f32) -> f32 {
        x.clamp(self.plot.x, self.plot.x + self.plot.width)
    }

    /// Where the middle of a day is across.
    pub(super) fn middle(&self, day: NaiveDate) -> f32 {
        self.x(day) + self.plot.width / self.period.days.max(1) as f32 / 2.0
    }

    /// Where a day ends across.
    pub(super) fn end(&self, day: NaiveDate) -> f32 {
        self.x(day) + self.plot.width / self.period.days.max(1) as f32
    }

    pub(super) fn day(&self, x: f32) -> NaiveDate {
        let days = self.days(x - self.plot.x).max(0).unsigned_abs();
        self.period.first.checked_add_days(Days::new(days)).unwrap_or(self.period.first)
    }

    pub(super) fn days(&self, distance: f32) -> i64 {
        (distance / self.plot.width * self.period.days as f32) as i64
    }

    /// Whether some of an event is shown.
    pub(super) fn shows(&self, event: &Event) -> bool {
        event.is_within(self.period.first, self.period.last())
    }

    /// The days that are marked, named where no name lies on another.
    pub(super) fn ticks(&self, measure: Measure) -> Vec<Tick> {
        let apart = Apart::of(self.period.days);
        let last = self.period.last();
        let days = std::iter::successors(apart.first(self.period.first), |day| apart.next(*day));
        let days = days.take_while(|day| *day <= last).filter(|day| *day >= self.period.first);
        let mut free = self.plot.x;
        let ticks = days.map(|day| {
            let x = self.x(day);
            let words = apart.name(day);
            let size = Size::new(measure(&words) * LETTERS, LETTERS + 4.0);
            let top = self.plot.y + self.plot.height + 4.0;
            let room = Rectangle::new(Point::new(x + 3.0, top), size);
            let right = room.x + room.width;
            let fits = room.x >= free && right <= self.plot.x + self.plot.width;
            if fits {
                free = right + GAP;
            }
            Tick { x, label: fits.then_some(Label { words, room }) }
        });
        ticks.collect()
    }

    /// Where today is, with its word above the lanes.
    pub(super) fn today(&self, scene: Scene<'_>, measure: Measure) -> Option<(f32, Label)> {
        let today = scene.chronicle.today;
        if today < self.period.first || today > self.period.last() {
            return None;
        }
        let x = self.middle(today);
        let width = measure(scene.today) * LETTERS;
        let right = self.plot.x + self.plot.width;
        let left = (x - width / 2.0).min(right - width).max(0.0);
        let room = Rectangle::new(Point::new(left, 1.0), Size::new(width, HEAD - 4.0));
        Some((x, Label { words: scene.today.to_owned(), room }))
    }
}
