//! Raised hands, counted by typing numbers.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::Message;
use super::run::Run;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, text_field, unspoken};
use crate::practice::{HandsRefused, Question, Round};
use crate::t;

/// How wide the field for a number is, in logical pixels.
const NUMBER: f32 = 72.0;

/// The form; once it is counted, what leads back to it.
pub(super) fn form(run: &Run) -> Element<'_, Message> {
    let (here, round) = (run.here(), run.here().shown.round());
    if here.group(round).is_some() {
        let anew = button(t!("practice-count-anew")).link().on_press(Message::Uncount);
        return row![anew].into();
    }
    let questions = run.stage().questions.iter().zip(here.hands(round)).enumerate();
    let questions = questions.map(|(place, (question, typed))| hands(place, question, typed));
    let count = button(t!("practice-count")).on_press(Message::Count);
    let title = match round {
        Round::First => t!("practice-hands"),
        Round::Second => t!("practice-hands-again"),
    };
    let content = Column::new()
        .push(column![kit::h2(title), kit::small(t!("practice-hands-about"))].spacing(2))
        .extend(questions)
        .push(refused(run))
        .push(row![count]);
    kit::card(content.spacing(space::M)).into()
}

fn hands<'a>(place: usize, question: &'a Question, typed: &'a [String]) -> Element<'a, Message> {
    let lines = typed.iter().enumerate().map(|(answer, typed)| {
        let [heard, shown] = names(question, answer);
        let on_input = move |typed| Message::Hands(place, answer, typed);
        let field = text_field(heard, typed, on_input).label_hidden().width(NUMBER);
        let words = container(unspoken(kit::body(shown))).width(Fill);
        row![field, words].spacing(space::M).align_y(Center).into()
    });
    let lines = Column::with_children(lines).spacing(space::XS);
    let content = column![kit::h3(question.text.as_str()), lines].spacing(space::XS);
    announce(Role::Group, question.text.as_str(), content).into()
}

/// What an answer is called, to hear and to see.
fn names(question: &Question, answer: usize) -> [String; 2] {
    let pick = u8::try_from(answer).unwrap_or(u8::MAX);
    match question.level(pick) {
        Some(level) => [kit::ave_name(level), kit::ave_words(Some(level))],
        None => {
            let words = question.option(pick).unwrap_or_default().to_owned();
            [words.clone(), words]
        }
    }
}

fn refused(run: &Run) -> Option<Element<'_, Message>> {
    let (place, why) = run.here().refused?;
    let question = run.stage().questions.get(place)?.text.as_str();
    Some(spoken::failure(match why {
        HandsRefused::NoNumber => t!("practice-hands-no-number", question = question),
        HandsRefused::Nobody => t!("practice-hands-nobody", question = question),
    }))
}
