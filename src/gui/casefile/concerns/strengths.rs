//! What already goes well.

use iced::widget::{column, keyed_column, row};
use iced::{Center, Element, Fill};

use crate::case::record::next_number;
use crate::case::{Case, Strength, StrengthId};
use crate::gui::casefile::fold::{self, Folds};
use crate::gui::casefile::spoken::item as item_of;
use crate::gui::casefile::step::{Action, Undo};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, private, text_area, text_field};
use crate::t;

/// Which strengths are unfolded.
pub(super) type State = Folds<StrengthId>;

/// What can happen among the strengths.
#[derive(Debug, Clone)]
pub enum Message {
    /// Add one.
    Add,
    /// Unfold one, or fold it.
    Fold(StrengthId),
    /// Remove one.
    Remove(StrengthId),
    /// What goes well was typed.
    What(StrengthId, String),
    /// Who told it was typed.
    ToldBy(StrengthId, String),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
) -> Action<super::Message> {
    match message {
        Message::Add => add(state, case),
        Message::Fold(id) => {
            state.toggle(id, None);
            Action::None
        }
        Message::Remove(id) => remove(state, id, case),
        Message::What(id, what) => edit(case, id, |strength| strength.what = what),
        Message::ToldBy(id, who) => edit(case, id, |strength| strength.told_by = who),
    }
}

fn add(state: &mut State, case: &mut Case) -> Action<super::Message> {
    let id = StrengthId(next_number(&case.strengths));
    case.strengths.push(Strength { id, ..Strength::default() });
    state.toggle(id, None);
    Action::ChangedAnd(focus(first_field(id)))
}

fn edit(
    case: &mut Case,
    id: StrengthId,
    change: impl FnOnce(&mut Strength),
) -> Action<super::Message> {
    match case.strengths.iter_mut().find(|strength| strength.id == id) {
        Some(strength) => {
            change(strength);
            Action::Changed
        }
        None => Action::None,
    }
}

fn remove(state: &mut State, id: StrengthId, case: &mut Case) -> Action<super::Message> {
    let Some(index) = case.strengths.iter().position(|one| one.id == id) else {
        return Action::None;
    };
    let mut strength = case.strengths.remove(index);
    state.fold(id);
    Action::Removed(Undo::new(t!("strength-removed"), move |case| {
        if case.strengths.iter().any(|one| one.id == id) {
            strength.id = StrengthId(next_number(&case.strengths));
        }
        let index = index.min(case.strengths.len());
        case.strengths.insert(index, strength);
    }))
}

fn first_field(id: StrengthId) -> String {
    format!("strength-{}-what", id.0)
}

pub(super) fn view<'a>(
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let add = (!context.read_only)
        .then(|| button(t!("strength-add")).icon(Icon::Plus).on_press(Message::Add));
    let words = column![kit::h2(t!("strengths")), kit::small(t!("strengths-help"))];
    let head = row![words.width(Fill)].push(add).spacing(space::M);
    let list = if case.strengths.is_empty() {
        kit::nothing_yet(t!("strengths-none"))
    } else {
        list(state, case, context)
    };
    kit::card(column![head.align_y(Center), list].spacing(space::S)).into()
}

fn list<'a>(state: &State, case: &'a Case, context: Context<'a>) -> Element<'a, Message> {
    let items = case.strengths.iter();
    let items = items.map(|strength| (strength.id, item(state, strength, context)));
    let items = keyed_column(items).spacing(space::XS).width(Fill);
    announce(Role::List, t!("strengths"), items).into()
}

fn item<'a>(state: &State, strength: &'a Strength, context: Context<'a>) -> Element<'a, Message> {
    let open = state.is_open(strength.id);
    let key = strength.id.0.to_string();
    let head = fold::head(
        aloud(strength, open),
        open,
        summary(strength, open),
        Message::Fold(strength.id),
    );
    let content = column![kit::line(), head.key(key.as_str())]
        .push(open.then(|| fold::unfolded(form(strength, context))))
        .spacing(space::XS);
    item_of(key, content)
}

/// What goes well and who told it; open, the fields below tell that.
fn aloud(strength: &Strength, open: bool) -> String {
    let from = strength.told_by.trim();
    if open || from.is_empty() {
        return title(strength);
    }
    t!("strength-aloud", what = title(strength), who = from)
}

/// What goes well, or that it still has to be written.
fn title(strength: &Strength) -> String {
    match strength.what.trim() {
        "" => t!("strength-no-words"),
        what => what.to_owned(),
    }
}

fn summary<'a>(strength: &Strength, open: bool) -> Element<'a, Message> {
    let from = strength.told_by.trim();
    let from = (!from.is_empty() && !open).then(|| kit::small(t!("strength-from", who = from)));
    column![private(kit::body(title(strength)))].push(from.map(private)).into()
}

fn form<'a>(strength: &'a Strength, context: Context<'a>) -> Element<'a, Message> {
    let id = strength.id;
    let what = text_area(t!("strength-what"), &strength.what, move |what| Message::What(id, what));
    let told_by = text_field(t!("told-by"), &strength.told_by, move |who| Message::ToldBy(id, who));
    let remove = (!context.read_only).then(|| {
        button(t!("strength-remove"))
            .quiet()
            .icon(Icon::Trash2)
            .key(id.0.to_string())
            .describe(title(strength))
            .on_press(Message::Remove(id))
    });
    column![what.min_lines(2).id(first_field(id)), told_by].push(remove).spacing(space::M).into()
}
