//! Where a priority went just now, told at the place where it stands.

use iced::Element;

use super::{Message, News, PhaseView, words};
use crate::case::PriorityStatus;
use crate::gui::casefile::spoken;
use crate::gui::kit;
use crate::t;

/// That a priority has one of the three places again.
pub(super) fn among_the_three(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    match view.state.news? {
        News::TakenUp => Some(note(t!("plan-news-taken-up"))),
        News::Waits | News::Parked | News::Ended(_) => None,
    }
}

/// That a priority waits on the parking list, and why.
pub(super) fn on_the_parking_list(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    match view.state.news? {
        News::Waits => {
            let rule = view.context.guidance.most_priorities().text.as_str();
            Some(note(t!("plan-news-waits", rule = rule)))
        }
        News::Parked => Some(note(t!("plan-news-parked"))),
        News::TakenUp | News::Ended(_) => None,
    }
}

/// That a priority was reached or stopped.
pub(super) fn among_the_ended(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    let News::Ended(status) = view.state.news? else {
        return None;
    };
    let name = words::status_name(status);
    Some(note(if status == PriorityStatus::Gehaald {
        t!("plan-news-reached", status = name)
    } else {
        t!("plan-news-ended", status = name)
    }))
}

fn note<'a>(words: String) -> Element<'a, Message> {
    let shown = kit::note(kit::body(words.clone()));
    spoken::news("plan", words, shown).into()
}
