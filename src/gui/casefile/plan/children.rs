//! The part of each child, written with the child.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, VersionView, fields};
use crate::case::{Ages, KindDeel, Person};
use crate::gui::kit;
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::gui::widget::{columns, hideable};
use crate::t;

/// The least width of a field where two stand side by side, in logical pixels.
const FIELD: f32 = 220.0;

/// What stands in the form of a child of which nothing was written.
fn nothing() -> &'static KindDeel {
    use std::sync::LazyLock;
    static NOTHING: LazyLock<KindDeel> = LazyLock::new(KindDeel::default);
    &NOTHING
}

/// A card for each living child.
pub(super) fn cards(plan: VersionView<'_>) -> Element<'_, Message> {
    let case = plan.view.view.case;
    let children = case.family.children().filter(|one| one.is_alive());
    let cards = children.map(|child| card(plan, child));
    Column::with_children(cards).spacing(space::L).into()
}

fn card<'a>(plan: VersionView<'a>, child: &'a Person) -> Element<'a, Message> {
    let (case, context) = (plan.view.view.case, plan.view.view.context);
    let part = plan.plan.children.iter().find(|one| one.person == child.id).unwrap_or(nothing());
    let place = [plan.plan.id.0, child.id.0];
    let name = format!("{}-kind-{}", fields(plan.plan.id), child.id.0);
    let form = Form::of(part, case, context, name, place);
    let called = case.family.called(child.id, Ages::On(plan.today()));
    let ask = |field: &str| {
        let words = form.ask(field);
        let label = t!("kinddeel-of", asks = label(part, field), name = called.as_str());
        Element::from(words.label(label).label_names())
    };
    let fields = column![
        ask("told"),
        columns(FIELD, [ask("helps"), ask("goes")]),
        columns(FIELD, [ask("calls"), ask("own")]),
        ask("marks"),
    ];
    let (id, person) = (plan.plan.id, child.id);
    let fields = Element::from(fields.spacing(space::M));
    let fields = fields.map(move |edit| Message::Child(id, person, edit));
    let title = hideable(kit::h2(t!("kinddeel-for", name = called.as_str())));
    kit::card(column![title, kit::small(t!("kinddeel-help")), fields].spacing(space::S)).into()
}

/// What a field asks.
fn label(part: &KindDeel, field: &str) -> String {
    let kind = crate::case::record::Record::kind(part);
    kind.field(field).map(|field| field.asks()).unwrap_or_default()
}
