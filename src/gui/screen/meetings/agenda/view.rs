//! The agenda as it is looked at before it goes out.

use iced::widget::{Column, Row, column};
use iced::{Center, Element};

use super::{Message, State, TARGET};
use crate::gui::form::{Form, beside_picker};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::meetings::message::Message as Parent;
use crate::gui::screen::meetings::{State as Page, View};
use crate::gui::theme::space;
use crate::gui::widget::{button, choice};
use crate::meeting::{Guest, Meeting, Voor};
use crate::t;

/// What shows it, or puts it away.
pub(in crate::gui::screen::meetings) fn tool<'a>(page: &Page) -> Element<'a, Parent> {
    let open = button(t!("agenda-as-document")).icon(Icon::FileText);
    open.expanded(page.agenda.is_open).on_press(Parent::Agenda(Message::Fold)).into()
}

/// Draws it, while it is asked for.
pub(in crate::gui::screen::meetings) fn view<'a>(
    view: View<'a>,
    meeting: &'a Meeting,
) -> Option<Element<'a, Parent>> {
    let state = &view.state.agenda;
    state.is_open.then(|| {
        let parts = Column::new()
            .push(kit::small(t!("agenda-about")))
            .push(readers(state, meeting))
            .push(unread(state, meeting))
            .push(page(state))
            .push(target(view, state))
            .push(news(state))
            .spacing(space::M);
        kit::section(t!("agenda-as-document"), [Element::from(parts).map(Parent::Agenda)])
    })
}

/// For everybody, or for one of those who do not come for every case.
fn readers<'a>(state: &State, meeting: &'a Meeting) -> Option<Element<'a, Message>> {
    let some = meeting.guests.iter().filter(|guest| guest.cases != Voor::Alle);
    let some: Vec<(Option<u32>, String)> =
        some.map(|guest| (Some(guest.id), called(guest))).collect();
    (!some.is_empty()).then(|| {
        let all = [(None, t!("agenda-for-all"))].into_iter().chain(some);
        let to = choice(t!("agenda-for"), all, Some(state.to), Message::For);
        to.stacked().help(t!("agenda-for-help")).into()
    })
}

fn called(guest: &Guest) -> String {
    match guest.role.trim() {
        "" => t!("meetings-guest-nobody"),
        role => role.to_owned(),
    }
}

/// That not every case could be read, so that names of it may stand there.
fn unread<'a>(state: &State, meeting: &Meeting) -> Option<Element<'a, Message>> {
    let count = meeting.items.len().saturating_sub(state.asked.as_ref()?.cases());
    (count > 0).then(|| kit::warning(kit::body(t!("agenda-unread", count = count))))
}

/// Everything that stands on it.
fn page<'a>(state: &'a State) -> Element<'a, Message> {
    let Some(paper) = &state.paper else {
        return kit::body(t!("agenda-reading"));
    };
    let lines: Vec<String> = paper.plain().lines().map(str::to_owned).collect();
    let lines = lines
        .into_iter()
        .enumerate()
        .map(|(at, words)| spoken::item(at.to_string(), column![kit::body(words)]));
    let anew = button(t!("agenda-anew")).link().on_press(Message::Anew);
    let list = spoken::items(t!("agenda-page"), space::XS, lines);
    column![kit::h3(t!("agenda-page")), kit::note(column![list]), anew].spacing(space::S).into()
}

/// Where the file goes.
fn target<'a>(view: View<'a>, state: &'a State) -> Element<'a, Message> {
    let machine = view.context.machine;
    let field = TARGET.text(state, &state.folder, Message::Folder);
    let field = field.help(t!("agenda-folder-help")).on_submit(Message::Save);
    let pick = machine.pick_button(Message::Pick).map(|pick| pick.key("agenda"));
    let field = beside_picker(field, machine.dialogs.warning(), pick);
    let can = state.paper.is_some() && !state.busy && !view.context.read_only;
    let save = button(t!("agenda-save")).primary().on_press_maybe(can.then_some(Message::Save));
    let save = Row::new().push(save).align_y(Center);
    Column::new().push(field).push(state.refusal()).push(save).spacing(space::S).into()
}

fn news(state: &State) -> Option<Element<'_, Message>> {
    state.news.as_ref().map(spoken::outcome)
}
