//! One moment, unfolded.

use iced::Element;
use iced::widget::column;

use super::{Message, first_field, kind_name, title};
use crate::case::{Case, Moment, MomentKind};
use crate::gui::casefile::half_date;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice, date_field, text_field};
use crate::t;

pub(super) fn view<'a>(
    moment: &'a Moment,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let id = moment.id;
    let at = half_date::key("moment", [id.0]);
    let half = half_date::read(case, &at);
    let what = text_field(t!("moment-what"), &moment.what, move |what| Message::What(id, what));
    let on = date_field(t!("moment-on"), moment.on, context.today(), move |on| Message::On(id, on))
        .half_typed(half, move |words| Message::HalfDate(at.clone(), words));
    let kinds = MomentKind::ALL.map(|kind| (kind, kind_name(kind)));
    let kind =
        choice(t!("moment-kind"), kinds, Some(moment.kind), move |kind| Message::Kind(id, kind));
    let remove = (!context.read_only).then(|| {
        button(t!("moment-remove"))
            .quiet()
            .icon(Icon::Trash2)
            .key(id.0.to_string())
            .describe(title(moment))
            .on_press(Message::Remove(id))
    });
    column![what.id(first_field(id)), on, kind.compact()].push(remove).spacing(space::M).into()
}
