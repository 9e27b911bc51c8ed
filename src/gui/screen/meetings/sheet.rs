//! One meeting while it is prepared.

use iced::Element;
use iced::widget::{Column, column, row};

use super::words::{about, title};
use super::{Field, Message, View, agenda, guests, items, suggestions};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::page::{beside, page};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::When;
use crate::gui::widget::{button, check_box, columns, date_field, text_field};
use crate::meeting::{AgesTold, Meeting};
use crate::t;

/// The field that gets the keyboard in a new meeting.
pub(super) const NAME: &str = "meeting-name";

pub(super) fn view<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let width = view.context.size.width;
    let fault = view.state.draft.as_ref().and_then(|draft| draft.fault.as_ref());
    let main = Column::new()
        .push(fault.map(spoken::failure))
        .push(agenda::view(view, meeting))
        .push(items::cards(view, meeting))
        .push(fields(view, meeting));
    let side = column![
        suggestions::card(view, meeting),
        guests::card(view, meeting),
        suggestions::actions(view, meeting),
    ];
    let content = beside(main, side, width);
    let words = about(meeting);
    let words = if words.is_empty() { t!("meetings-sheet-about") } else { words };
    let tools = tools(view, meeting);
    page(title(meeting), kit::small(words), tools, content, width, super::scrolling())
}

fn tools<'a>(view: View<'a>, meeting: &Meeting) -> Vec<Element<'a, Message>> {
    let back = button(t!("meetings-back")).icon(Icon::ChevronLeft).on_press(Message::Close);
    let words = match meeting.is_running() {
        true => t!("meetings-go-on"),
        false => t!("meetings-lead"),
    };
    let is_ready = !meeting.items.is_empty() && meeting.closed_at.is_none();
    let lead = (is_ready && !view.context.read_only)
        .then(|| button(words).primary().on_press(Message::Lead).into());
    let agenda = (!meeting.items.is_empty()).then(|| agenda::tool(view.state));
    [Some(back.into()), agenda, lead].into_iter().flatten().collect()
}

/// When, where and who leads.
fn fields<'a>(view: View<'a>, meeting: &'a Meeting) -> Element<'a, Message> {
    let typed = |label: &str, words: &'a str, field: Field| {
        text_field(t!(label), words, move |words| Message::Type(field, words))
    };
    let half = Some(meeting.on_words.as_str()).filter(|words| !words.is_empty());
    let day = date_field(t!("meetings-day"), meeting.on, view.context.today(), Message::Day)
        .half_typed(half, Message::DayWords)
        .when(When::Next)
        .id("meeting-day");
    let at = typed("meetings-at", &meeting.at, Field::At).placeholder(t!("meetings-at-example"));
    let name = typed("meetings-name", &meeting.name, Field::Name).id(NAME);
    let place = typed("meetings-place", &meeting.place, Field::Place);
    let chair = typed("meetings-chair", &meeting.chair, Field::Chair);
    let when = row![Element::from(day), Element::from(at.width(140.0))];
    let who: [Element<'_, Message>; 2] = [place.into(), chair.into()];
    let ages = check_box(t!("meetings-ages"), meeting.ages == AgesTold::Range, |range| {
        Message::Ages(if range { AgesTold::Range } else { AgesTold::Exact })
    });
    let ages = column![ages, kit::small(t!("meetings-ages-help"))].spacing(space::XS);
    let parts: [Element<'_, Message>; 4] = [
        name.into(),
        when.spacing(space::M).wrap().into(),
        columns(220.0, who).into(),
        ages.into(),
    ];
    kit::section(t!("meetings-fields"), parts)
}
