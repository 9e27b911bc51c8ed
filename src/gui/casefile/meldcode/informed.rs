//! Who was told of the report: when and by whom, or why not.

use iced::Element;
use iced::widget::{Column, column, container, row};

use super::{Message, View};
use crate::case::{Ages, Ingelicht, Names, PersonId};
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, hideable};
use crate::t;

/// Draws a row for everybody who has to be told; nothing while there is nothing
/// to tell.
pub(super) fn card(view: View<'_>) -> Option<Element<'_, Message>> {
    let people = &view.advice.meldcode.informed;
    if people.is_empty() {
        return None;
    }
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let rows = people.iter().map(|one| person(view, one.person, names.name(one.person)));
    let list = announce(Role::List, t!("informed-title"), kit::ruled(rows));
    let help = if view.advice.apart { t!("informed-help-apart") } else { t!("informed-help") };
    let content = Column::new()
        .push(kit::h2(t!("informed-title")))
        .push(kit::small(help))
        .push(list)
        .spacing(space::S);
    Some(kit::card(content).into())
}

/// What stands in the form of somebody of whom nothing is noted.
fn nothing() -> &'static Ingelicht {
    use std::sync::LazyLock;
    static NOTHING: LazyLock<Ingelicht> = LazyLock::new(Ingelicht::default);
    &NOTHING
}

fn person<'a>(view: View<'a>, person: PersonId, name: &str) -> Element<'a, Message> {
    let noted = view.case.meldcode.ingelicht(person).unwrap_or(nothing());
    let number = person.0;
    let id = format!("ingelicht-{number}");
    let form = Form::of(noted, view.case, view.context, id, [noted.id.0]);
    let label = |asks: &str| t!("informed-of", asks = asks, name = name);
    let when = row![
        form.ask("on").label(label(&t!("ingelicht-on"))).label_names().width(220),
        form.ask("by").label(label(&t!("ingelicht-by"))).label_names().width(230),
        form.ask("why_not").label(label(&t!("ingelicht-why-not"))).label_names(),
    ];
    let fields = Element::from(when.spacing(space::M).wrap());
    let fields = fields.map(move |edit| Message::Ingelicht(person, edit));
    let content = column![hideable(kit::strong(name.to_owned())), fields].spacing(space::XS);
    item(number.to_string(), container(content).padding([space::S, 0.0]))
}
