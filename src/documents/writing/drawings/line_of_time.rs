//! What happened on a line of time: violence, orders to stay away, plans and decisions.

use chrono::{Datelike, Days, NaiveDate};

use super::super::told::day;
use super::super::{Block, Source};
use super::told;
use crate::documents::drawing::{Drawing, Lane, Marked, Sign, Tick};
use crate::t;
use crate::texts::MONTHS;

/// How many days are named below the line at most, beside the last.
const TICKS: i32 = 4;

/// Something that happened, before it has a place on the line.
struct Happened {
    from: NaiveDate,
    until: NaiveDate,
    words: String,
}

impl Happened {
    fn on(day: NaiveDate) -> Self {
        Self { from: day, until: day, words: String::new() }
    }
}

/// The line of time; nothing when fewer than two days are known.
pub(in super::super) fn line_of_time(source: &Source<'_>) -> Vec<Block> {
    let lanes = [
        ("drawing-violence", Sign::Diamond, violence(source)),
        ("drawing-orders", Sign::Bar, orders(source)),
        ("drawing-plans", Sign::Square, plans(source)),
        ("drawing-decisions", Sign::Square, decisions(source)),
    ];
    let lanes: Vec<_> = lanes.into_iter().filter(|(_, _, all)| !all.is_empty()).collect();
    let days = lanes.iter().flat_map(|(_, _, all)| all).map(|one| one.from);
    let Some(first) = days.clone().min().filter(|first| *first < source.on) else {
        return vec![];
    };
    if days.count() < 2 {
        return vec![];
    }
    let span = Span { first, last: source.on };
    let said = lanes.iter().map(|(key, _, all)| {
        let each: Vec<String> = all.iter().map(words).collect();
        t!("drawing-lane", name = t!(*key), all = each.join("; "))
    });
    let whole = t!("drawing-timeline", from = day(first), until = day(source.on));
    let alt = told([whole].into_iter().chain(said));
    let drawn = lanes.iter().map(|(key, sign, all)| Lane {
        name: t!(*key),
        marks: all.iter().map(|one| span.mark(one, *sign)).collect(),
    });
    let drawing = Drawing::Timeline { ticks: span.ticks(), lanes: drawn.collect() };
    vec![Block::Drawing { alt, drawing }]
}

/// "3 november 2026", "van … tot en met …", "AVE 3 op …".
fn words(one: &Happened) -> String {
    match (one.from == one.until, one.words.as_str()) {
        (false, _) => t!("drawing-lasted", from = day(one.from), until = day(one.until)),
        (true, "") => day(one.from),
        (true, level) => t!("drawing-level", level = level, day = day(one.from)),
    }
}

fn violence(source: &Source<'_>) -> Vec<Happened> {
    let all = source.case.incidents.iter().filter_map(|one| one.on);
    all.filter(|on| *on <= source.on).map(Happened::on).collect()
}

fn orders(source: &Source<'_>) -> Vec<Happened> {
    let all = source.case.huisverboden.iter().filter_map(|one| {
        let from = one.on.filter(|on| *on <= source.on)?;
        let term = Days::new(source.guidance.clocks().huisverbod.days.into());
        let usual = one.extended_until.or_else(|| from.checked_add_days(term));
        let until = one.ended_on.or(usual).unwrap_or(from).min(source.on).max(from);
        Some(Happened { from, until, words: String::new() })
    });
    all.collect()
}

fn plans(source: &Source<'_>) -> Vec<Happened> {
    let all = source.case.plans.iter().filter(|plan| !plan.is_concept());
    let days = all.filter_map(|plan| plan.established_on).filter(|on| *on <= source.on);
    days.map(Happened::on).collect()
}

fn decisions(source: &Source<'_>) -> Vec<Happened> {
    let all = source.case.decisions.iter().filter(|one| one.on <= source.on);
    let level = |one: &crate::case::AveDecision| one.level.number().to_string();
    all.map(|one| Happened { words: level(one), ..Happened::on(one.on) }).collect()
}

/// The days between which it is drawn.
struct Span {
    first: NaiveDate,
    last: NaiveDate,
}

impl Span {
    /// The place of a day, in parts of a thousand.
    fn place(&self, day: NaiveDate) -> u16 {
        let whole = (self.last - self.first).num_days().max(1);
        let part = (day - self.first).num_days().clamp(0, whole);
        u16::try_from(part * 1000 / whole).unwrap_or(1000)
    }

    fn mark(&self, one: &Happened, sign: Sign) -> Marked {
        let (from, until) = (self.place(one.from), self.place(one.until));
        Marked { from, until, sign, words: one.words.clone() }
    }

    /// The first day of some months, and the last day.
    fn ticks(&self) -> Vec<Tick> {
        let count = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        let (first, last) = (count(self.first), count(self.last));
        let step = ((last - first) / TICKS).max(1);
        let starts = (first + 1..last).step_by(usize::try_from(step).unwrap_or(1));
        let starts = starts.filter_map(|month| {
            let number = u32::try_from(month.rem_euclid(12)).ok()?;
            NaiveDate::from_ymd_opt(month.div_euclid(12), number + 1, 1)
        });
        let month = |day: NaiveDate| {
            let name: String = MONTHS[day.month0() as usize].chars().take(3).collect();
            format!("{name} {}", day.year())
        };
        let starts = starts.map(|day| Tick { at: self.place(day), words: month(day) });
        let end = Tick { at: 1000, words: format!("{} {}", self.last.day(), month(self.last)) };
        starts.filter(|tick| tick.at < 760).chain([end]).collect()
    }
}
