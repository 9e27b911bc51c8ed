//! Days as a trainer writes them: `"dag 0"` is the first day, `"dag -12"` lies
//! before it. So a practice case never ages.

use chrono::{Days, NaiveDate};

/// The first day around which a practice case is read; a Monday.
pub(super) const REFERENCE: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Days further away than this are no days of a case: a hundred and some years.
const FURTHEST: i64 = 40_000;

/// The day that lies so many days after this one, or before it when negative.
pub(super) fn day_after(first: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let day = if days < 0 { first.checked_sub_days(by) } else { first.checked_add_days(by) };
    day.unwrap_or(first)
}

/// Writes out the days in a block of RON. What stands between quotes and is no day
/// stays as it is; no line becomes another one.
pub(super) fn written_out(ron: &str) -> String {
    with_strings(ron, day)
}

/// The same text in which some of what stands between quotes is another.
pub(super) fn with_strings(ron: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(ron.len());
    let mut rest = ron;
    while let Some((before, after)) = rest.split_once('"') {
        out.push_str(before);
        out.push('"');
        let end = end_of_string(after);
        let inside = &after[..end];
        match change(inside) {
            Some(changed) => out.push_str(&changed),
            None => out.push_str(inside),
        }
        let closing = after[end..].starts_with('"');
        if closing {
            out.push('"');
        }
        rest = &after[end + usize::from(closing)..];
    }
    out.push_str(rest);
    out
}

/// Where a string ends, after its first quote.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

/// `dag 3` or `dag 3 14:30`, as the file of a case has it.
fn day(words: &str) -> Option<String> {
    let mut words = words.split_whitespace();
    if !words.next()?.eq_ignore_ascii_case("dag") {
        return None;
    }
    let number: i64 = words.next()?.parse().ok()?;
    let day = (number.abs() <= FURTHEST).then(|| day_after(REFERENCE, number))?;
    match (words.next(), words.next()) {
        (None, _) => Some(day.to_string()),
        (Some(time), None) => {
            let time = chrono::NaiveTime::parse_from_str(time, "%H:%M").ok()?;
            Some(format!("{day}T{}+01:00", time.format("%H:%M:%S")))
        }
        _ => None,
    }
}

/// The lines, from 0, on which a day of the calendar is written: it would stand
/// still while the others move along.
pub(super) fn calendar_days(ron: &str) -> Vec<usize> {
    let lines = ron.lines().enumerate();
    let has_day = |line: &str| line.split('"').skip(1).step_by(2).any(begins_with_day);
    lines.filter(|(_, line)| has_day(line)).map(|(place, _)| place).collect()
}

fn begins_with_day(text: &str) -> bool {
    text.get(..10).is_some_and(|day| day.parse::<NaiveDate>().is_ok())
}
