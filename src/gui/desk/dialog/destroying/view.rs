//! The dialog in which a case is destroyed, as it is seen.

use iced::Element;
use iced::widget::{Column, column, row};

use super::{Deed, Message, REASON, Stage, State, WORD};
use crate::gui::context::Context;
use crate::gui::form::Form;
use crate::gui::kit;
use crate::gui::kit::spoken::{failure, list, said, words_item};
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::{button, check_box, dialog as over, dutch_date, hideable, unspoken};
use crate::t;
use crate::vault::{Certificate, Reason};

type Dialog<'a> = crate::gui::widget::dialog::Dialog<'a, Message>;

/// The dialog: first the question, then the certificate.
pub(in crate::gui::desk::dialog) fn view<'a>(
    state: &'a State,
    context: &Context<'_>,
) -> Dialog<'a> {
    let (title, content) = match &state.stage {
        Stage::Done(deed, certificate) => {
            (t!("destroyed-title"), proof(state, deed, certificate, context))
        }
        _ => (t!("destroy-title"), question(state)),
    };
    over(title, content, Message::Close).width(620.0)
}

fn question(state: &State) -> Element<'_, Message> {
    let goes = [t!("destroy-goes-case"), t!("destroy-goes-versions"), t!("destroy-goes-index")];
    let stays = [t!("destroy-stays-backups"), t!("destroy-stays-log")];
    Column::new()
        .push(hideable(kit::body(t!("destroy-what", name = state.name.as_str()))))
        .push(listed(t!("destroy-goes"), goes))
        .push(listed(t!("destroy-stays"), stays))
        .push(still_running(state))
        .push(reasons(state))
        .push(leaves(state))
        .push(word(state))
        .push(below(state))
        .spacing(space::L)
        .into()
}

fn listed<'a>(name: String, lines: impl IntoIterator<Item = String>) -> Element<'a, Message> {
    let lines = lines.into_iter().map(|words| {
        let shown = row![kit::body("•"), kit::body(words.clone())];
        words_item(words, shown.spacing(space::S))
    });
    let heading = unspoken(kit::strong(name.clone()));
    let content = column![heading].extend(lines).spacing(2);
    list(name, content)
}

/// Before the day until which it was to be kept.
fn still_running(state: &State) -> Option<Element<'_, Message>> {
    let day = state.ends_on.filter(|_| !state.ended)?;
    let words = t!("destroy-still-running", day = dutch_date::long(day));
    Some(kit::warning(kit::body(words)))
}

fn reasons(state: &State) -> Element<'_, Message> {
    let options = state.reasons().map(|reason| (reason, told(reason)));
    REASON.choice(state, options, state.reason, Message::Reason).into()
}

/// Whether it goes on to be counted, and what stays for that.
fn leaves(state: &State) -> Option<Element<'_, Message>> {
    state.remainder?;
    let tick = check_box(t!("destroy-leaves"), state.leaves, Message::Leave);
    Some(column![Element::from(tick), kit::small(t!("destroy-leaves-means"))].into())
}

fn told(reason: Reason) -> String {
    match reason {
        Reason::TermEnded => t!("destroy-reason-term-ended"),
        Reason::RetentionEnded => t!("destroy-reason-retention-ended"),
        Reason::Asked => t!("destroy-reason-asked"),
        Reason::KeptElsewhere => t!("destroy-reason-kept-elsewhere"),
        Reason::Mistake => t!("destroy-reason-mistake"),
        Reason::United => t!("destroy-reason-united"),
    }
}

fn word(state: &State) -> Element<'_, Message> {
    let field = WORD.text(state, &state.typed, Message::Typed);
    field.required().on_submit(Message::Go).into()
}

/// The buttons, or what came of pressing them.
fn below(state: &State) -> Element<'_, Message> {
    match &state.stage {
        Stage::Asking | Stage::Done(..) => buttons(state),
        Stage::Waiting(_) | Stage::Busy(..) => said(t!("destroy-busy"), kit::body).into(),
        Stage::Failed(error) => {
            let why = failure(t!("destroy-failed", why = error.to_string()));
            let close = button(t!("close")).on_press(Message::Close);
            column![why, close].spacing(space::M).into()
        }
    }
}

fn buttons(state: &State) -> Element<'_, Message> {
    let buttons = row![
        button(t!("cancel")).on_press(Message::Close),
        button(t!("destroy-go")).danger().on_press(Message::Go),
    ];
    column![state.refusal(), buttons.spacing(space::M)].into()
}

/// The certificate, as it stands in the log.
fn proof<'a>(
    state: &'a State,
    deed: &Deed,
    certificate: &Certificate,
    context: &Context<'_>,
) -> Element<'a, Message> {
    let by = match deed.by.trim() {
        "" => t!("destroyed-nobody"),
        name => name.to_owned(),
    };
    let words =
        t!("destroyed-words", number = certificate.case.number.as_str(), files = certificate.files);
    let (day, time) = (deed.at.date_naive(), deed.at.format("%H:%M").to_string());
    column![
        said(words, kit::strong),
        kit::body(t!("destroyed-by", by = by)),
        kit::body(t!("destroyed-at", day = dutch_date::long(day), time = time)),
        kit::body(t!("destroyed-why", reason = told(certificate.reason))),
        kit::body(t!("destroy-stays-backups")),
        kit::small(t!("destroyed-log")),
        button(t!("close")).primary().on_press(Message::Close),
        sheet::view(&state.sheet, context.machine).map(Message::Sheet),
    ]
    .spacing(space::M)
    .into()
}
