//! The themes with their questions.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill, FillPortion};

use super::{Asking, Message, View, again, decides, question, unfolded_at_first};
use crate::advice::Facts;
use crate::gui::kit;
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, unspoken};
use crate::guidance::{Atom, Theme};
use crate::t;

/// Draws the questions.
pub(in super::super) fn view(view: View<'_>) -> Element<'_, Message> {
    let facts = Facts::of(view.case, view.context.guidance, view.today());
    let asking = Asking { view, facts: &facts };
    let at_first = || unfolded_at_first(view.context.guidance, view.advice);
    let unfolded = view.state.themes.clone().unwrap_or_else(at_first);
    // Danger comes first, whether or not it can change the advice.
    let mut themes: Vec<&Theme> = view.context.guidance.themes().iter().collect();
    themes.sort_by_key(|theme| !theme.danger);
    let themes = themes.into_iter().map(|one| theme(one, unfolded.contains(&one.id), asking));
    Column::new().push(again::view(view)).extend(themes).spacing(space::M).into()
}

/// The questions of a theme with their place among all atoms.
fn questions<'a>(theme: &Theme, asking: Asking<'a, '_>) -> Vec<(usize, &'a Atom)> {
    let atoms = asking.view.context.guidance.atoms().iter().enumerate();
    atoms.filter(|(_, atom)| atom.theme == theme.id).collect()
}

fn theme<'a>(theme: &'a Theme, open: bool, asking: Asking<'a, '_>) -> Element<'a, Message> {
    let questions = questions(theme, asking);
    let head = head(theme, open, &questions, asking);
    let rows = questions.iter().filter(|_| open);
    let rows = rows.map(|(place, atom)| question::view(*place, atom, asking));
    let rows = Column::with_children(rows).spacing(space::M).width(Fill);
    let list = open.then(|| announce(Role::List, theme.name.as_str(), rows));
    // Below the head: as high folded as unfolded, it stays under the pointer.
    let help = open.then(|| unspoken(kit::small(theme.help.as_str())));
    let content = column![head].push(help).push(list).spacing(space::S);
    kit::card(content).padding([space::S, space::M]).into()
}

fn head<'a>(
    theme: &'a Theme,
    open: bool,
    questions: &[(usize, &Atom)],
    asking: Asking<'a, '_>,
) -> Element<'a, Message> {
    let known = questions.iter();
    let known = known.filter(|(place, _)| asking.facts.answer(*place).is_known());
    let (known, total) = (known.count(), questions.len());
    let deciding = questions.iter();
    let deciding = deciding.filter(|(_, atom)| decides(atom, asking.view.advice));
    let deciding = deciding.count();
    let known_words = t!("questions-known", known = known, total = total);
    let deciding_words = t!("questions-deciding", count = deciding);
    let badge = (deciding > 0).then(|| kit::badge(deciding_words.clone(), |tokens| tokens.info));
    let names =
        row![kit::h3(theme.name.as_str())].push(badge).spacing(space::S).align_y(Center).wrap();
    let words = container(names).width(FillPortion(3));
    let part = known as f32 / total.max(1) as f32;
    let count =
        row![kit::bar(part, 60), kit::small(known_words.clone())].spacing(space::S).align_y(Center);
    let mut name = format!("{}, {known_words}", theme.name);
    if deciding > 0 {
        name = format!("{name}, {deciding_words}");
    }
    let content = row![words, count].spacing(space::M).align_y(Center);
    fold::head(name, open, content, Message::Theme(theme.id.clone()))
        .describe(theme.help.as_str())
        .key(theme.id.as_str())
        .into()
}
