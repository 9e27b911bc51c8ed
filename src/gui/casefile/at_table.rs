//! What a meeting draws of an open case: what is prepared of it, and each part while it
//! is led.

use iced::Element;

use super::step::Step;
use super::steps::{self, StepMessage};
use super::{Casefile, Message, overleg};
use crate::case::Bespreking;
use crate::gui::context::Context;
use crate::gui::widget::{guarded, read_only};
use crate::meeting::Part;

impl Casefile {
    /// Notes whether a meeting is led in which the case is discussed.
    pub fn set_led(&mut self, led: bool) {
        self.steps.set_led(led);
    }

    /// What was prepared for a meeting.
    fn in_meeting(&self, meeting: &str) -> Option<&Bespreking> {
        self.case.bespreking_in(meeting)
    }

    fn at_table<'a>(&'a self, context: Context<'a>) -> Context<'a> {
        let context = self.around(context);
        let marks = context.preferences.check_spelling;
        Context { spelling: marks.then_some(&self.spelling), ..context }
    }
}

impl Message {
    /// Whether it makes a page of what was discussed, which is looked at in the case.
    pub fn makes_a_page(&self) -> bool {
        matches!(self, Self::Step(StepMessage::Overleg(overleg::Message::Make(_))))
    }
}

fn wrapped<'a>(element: Element<'a, overleg::Message>) -> Element<'a, Message> {
    element.map(|message| Message::Step(StepMessage::Overleg(message)))
}

/// What is asked of the table in a meeting; none before it was begun.
pub fn prepared<'a>(
    file: &'a Casefile,
    meeting: &str,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let one = file.in_meeting(meeting)?;
    let context = file.at_table(context);
    let view = overleg::prepared(file.look_at(file.steps.overleg(), context), one);
    Some(read_only(context.read_only, wrapped(view)))
}

/// What can be looked at in a part, the first of it first.
pub fn steps_of(part: Part, file: &Casefile) -> Vec<Step> {
    match part {
        Part::Opening | Part::Sluiten => vec![Step::Overleg],
        Part::Beeld => vec![Step::Happened, Step::Family, Step::Timeline, Step::Overleg],
        Part::Veiligheid => vec![Step::Overleg, Step::Safety],
        Part::Oordeel => {
            vec![Step::Phase(file.case.phases.current), Step::Questions, Step::Overleg]
        }
        Part::Besluit => vec![Step::Overleg, Step::Ave, Step::Plan],
    }
}

/// A part of a meeting, of which `shown` is looked at.
pub fn led<'a>(
    file: &'a Casefile,
    (meeting, part, shown): (&str, Part, Step),
    context: Context<'a>,
) -> Element<'a, Message> {
    let context = file.at_table(context);
    let drawn = match file.in_meeting(meeting).filter(|_| shown == Step::Overleg) {
        Some(one) => {
            let view = file.look_at(file.steps.overleg(), context);
            wrapped(guarded(|| overleg::part(view, one, part)))
        }
        None => guarded(|| steps::view(shown, file, context)),
    };
    read_only(context.read_only, drawn)
}
