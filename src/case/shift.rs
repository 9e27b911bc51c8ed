//! Moving a whole case in time, so that an example written for one day tells
//! the same story on another.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::{Born, Case, Family, Phase, Phases, Priority, Regie, Role};

impl Case {
    /// Moves every date in the case by a number of days, back when negative.
    /// Days of birth move along, so that ages stay what they were. A date
    /// that would fall outside the calendar stays where it is.
    pub fn shift_days(&mut self, days: i64) {
        let by = TimeDelta::try_days(days).unwrap_or_default();
        shift_if_any(&mut self.opened_on, by);
        shift_if_any(&mut self.closed_on, by);
        self.shift_what_was_seen(by);
        self.shift_what_was_done(by);
        shift_family(&mut self.family, by);
        shift_phases(&mut self.phases, by);
        shift_regie(&mut self.regie, by);
    }

    fn shift_what_was_seen(&mut self, by: TimeDelta) {
        for incident in &mut self.incidents {
            shift_if_any(&mut incident.on, by);
        }
        for score in &mut self.safety_scores {
            shift(&mut score.on, by);
        }
        for observation in self.observations.iter_mut() {
            shift_if_any(&mut observation.on, by);
        }
    }

    fn shift_what_was_done(&mut self, by: TimeDelta) {
        for decision in self.decisions.iter_mut() {
            shift(&mut decision.on, by);
            if let Some(recorded_at) = &mut decision.recorded_at {
                shift_moment(recorded_at, by);
            }
        }
        for moment in &mut self.agenda {
            shift_if_any(&mut moment.on, by);
            shift_if_any(&mut moment.done_on, by);
        }
        for entry in self.logbook.iter_mut() {
            shift_moment(&mut entry.at, by);
        }
        if let Some(received) = &mut self.received {
            shift_moment(&mut received.at, by);
        }
    }
}

fn shift_family(family: &mut Family, by: TimeDelta) {
    for person in &mut family.people {
        shift_if_any(&mut person.spoken_on, by);
        match &mut person.born {
            Some(Born::On(day)) => shift(day, by),
            Some(Born::Aged { noted_on, .. }) => shift_if_any(noted_on, by),
            None => {}
        }
    }
}

fn shift_phases(phases: &mut Phases, by: TimeDelta) {
    for passage in &mut phases.passages {
        shift(&mut passage.on, by);
    }
    for phase in Phase::ALL {
        for priority in phases.top3_mut(phase).iter_mut() {
            shift_priority(priority, by);
        }
    }
}

fn shift_priority(priority: &mut Priority, by: TimeDelta) {
    shift_if_any(&mut priority.evaluate_on, by);
    for action in &mut priority.actions {
        shift_if_any(&mut action.due, by);
        shift_if_any(&mut action.done_on, by);
    }
}

fn shift_regie(regie: &mut Regie, by: TimeDelta) {
    for role in Role::ALL {
        shift_if_any(&mut regie.holder_mut(role).since, by);
    }
}

fn shift(day: &mut NaiveDate, by: TimeDelta) {
    *day = day.checked_add_signed(by).unwrap_or(*day);
}

fn shift_if_any(day: &mut Option<NaiveDate>, by: TimeDelta) {
    if let Some(day) = day {
        shift(day, by);
    }
}

fn shift_moment(moment: &mut DateTime<FixedOffset>, by: TimeDelta) {
    *moment = moment.checked_add_signed(by).unwrap_or(*moment);
}
