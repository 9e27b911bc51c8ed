//! Twee versies vergelijken: a case and its second copy, one choice for each
//! difference.

use iced::advanced::widget::Id;
use iced::widget::{Column, row};
use iced::{Center, Element};
use serde::{Deserialize, Serialize};

use super::choosing::{self, Choices};
use super::{case_name, saved, sections, title};
use crate::case::difference::{
    Choice, Comparison, Difference, Kind, Merged, Unmergeable, is_part_of_more,
};
use crate::case::{Case, CaseId};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::kit::spoken::{failure, said};
use crate::gui::reply::Reply;
use crate::gui::screen::page::page;
use crate::gui::theme::space;
use crate::gui::widget::{button, columns, hideable, read_only};
use crate::t;
use crate::vault::CaseVersion;

/// Which second copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The case.
    pub id: CaseId,
    /// The number of the second copy.
    pub copy: u32,
}

/// What was chosen so far, to be kept while the vault is locked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// Between which versions.
    pub pair: Pair,
    choices: Choices,
    /// What the choices were about, so that they never count for other words.
    seen: Vec<(u64, String)>,
}

/// Two versions and what was chosen.
#[derive(Debug)]
pub(crate) struct State {
    pair: Pair,
    left: CaseVersion,
    right: CaseVersion,
    comparison: Comparison,
    choices: Choices,
    saving: bool,
    /// Whether choices were made between other versions than these.
    renewed: bool,
    refused: Option<Unmergeable>,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Keep this of a difference.
    Choose(String, Choice),
    /// Keep everything of one version.
    All(Choice),
    /// Make one case of both and save it.
    Join,
    /// Go back; the choices stay.
    Later,
}

/// What this page asks of the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    /// Put this in the place of both versions.
    Join(Box<Case>, Box<(CaseVersion, CaseVersion)>),
    /// Go back.
    Back,
}

impl State {
    /// Two versions that were just read; choices made earlier between the same
    /// versions come back.
    pub(crate) fn new(
        pair: Pair,
        left: CaseVersion,
        right: CaseVersion,
        draft: Option<Draft>,
    ) -> Self {
        let comparison = Comparison::of(&left.case, &right.case);
        let seen = seen(&left, &right);
        let draft = draft.filter(|draft| draft.pair == pair);
        let renewed = draft.as_ref().is_some_and(|draft| draft.seen != seen);
        let earlier = draft.filter(|_| !renewed);
        let choices = earlier.map_or_else(|| safe(&comparison), |draft| draft.choices);
        Self { pair, left, right, comparison, choices, saving: false, renewed, refused: None }
    }

    /// Which versions.
    pub(crate) fn pair(&self) -> Pair {
        self.pair
    }

    /// What must survive locking.
    pub(crate) fn draft(&self) -> Draft {
        Draft {
            pair: self.pair,
            choices: self.choices.clone(),
            seen: seen(&self.left, &self.right),
        }
    }

    /// How many differences still need a choice.
    pub(crate) fn open(&self) -> usize {
        let all = self.comparison.differences().iter();
        all.filter(|one| !self.choices.contains_key(&one.path)).count()
    }

    /// Saving failed; the choices stay.
    pub(crate) fn not_saved(&mut self) {
        self.saving = false;
    }

    fn merge(&self) -> Result<Merged, Unmergeable> {
        let chosen = |path: &str| self.choices.get(path).copied().unwrap_or(Choice::Left);
        self.comparison.merge(chosen)
    }
}

fn seen(left: &CaseVersion, right: &CaseVersion) -> Vec<(u64, String)> {
    let of = |look: &CaseVersion| (look.revision, look.saved_at.to_rfc3339());
    vec![of(left), of(right)]
}

/// Chooses beforehand only what loses no words.
fn safe(comparison: &Comparison) -> Choices {
    let all = comparison.differences();
    let alone = all.iter().filter(|one| !is_part_of_more(all, one));
    alone.filter_map(|one| Some((one.path.clone(), one.safe?))).collect()
}

pub(crate) fn scrolling() -> Id {
    Id::new("compare-page")
}

pub(crate) fn update(
    state: &mut State,
    message: Message,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Later => return Reply::ask(Ask::Back),
        _ if context.read_only || state.saving => {}
        Message::Choose(path, choice) => {
            let all = state.comparison.differences();
            choosing::choose(&mut state.choices, all, &path, choice);
        }
        Message::All(choice) => {
            let all = state.comparison.differences().iter();
            state.choices = all.map(|one| (one.path.clone(), choice)).collect();
        }
        Message::Join if state.open() > 0 => {}
        Message::Join => return join(state),
    }
    Reply::none()
}

fn join(state: &mut State) -> Reply<Message, Ask> {
    match state.merge() {
        Ok(merged) => {
            state.saving = true;
            let versions = (state.left.clone(), state.right.clone());
            Reply::ask(Ask::Join(Box::new(merged.case), Box::new(versions)))
        }
        Err(fault) => {
            state.refused = Some(fault);
            Reply::none()
        }
    }
}

pub(crate) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let later = button(t!("compare-later")).on_press(Message::Later);
    let about = hideable(kit::small(case_name(&state.left.case)));
    let differences = state.comparison.differences();
    let cards = sections(differences, |one| difference(state, one, context));
    let cards = Column::from_iter(cards).spacing(14);
    let renewed = state.renewed.then(|| kit::warning(kit::body(t!("compare-renewed"))));
    let content = Column::new()
        .push(renewed)
        .push(versions(state, context))
        .push(read_only(context.read_only, cards))
        .push(summary(state, context));
    page(t!("compare-title"), about, [later.into()], content, context.size.width, scrolling())
}

/// Who saved each version and when, and how to take all of one.
fn versions<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let about = |side: String, which: String, look: &CaseVersion, all: String, choice| {
        let all = button(all).on_press(Message::All(choice));
        let all = (!context.read_only && !state.comparison.differences().is_empty()).then_some(all);
        Column::new()
            .push(kit::h3(side))
            .push(kit::body(which))
            .push(kit::small(saved(look.saved_at, &look.saved_by)))
            .push(all)
            .spacing(space::XS)
            .into()
    };
    let both = [
        about(
            t!("compare-left"),
            t!("compare-left-is"),
            &state.left,
            t!("compare-all-left"),
            Choice::Left,
        ),
        about(
            t!("compare-right"),
            t!("compare-right-is"),
            &state.right,
            t!("compare-all-right"),
            Choice::Right,
        ),
    ];
    let words = if state.comparison.differences().is_empty() {
        t!("compare-same")
    } else {
        t!("compare-about", count = state.comparison.differences().len())
    };
    kit::section(t!("compare-versions"), [kit::body(words), columns(300.0, both).into()])
}

fn difference<'a>(
    state: &'a State,
    one: &'a Difference,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let names = [t!("compare-left"), t!("compare-right")];
    choosing::difference(one, title(one, context), names, &state.choices, Message::Choose)
}

/// What is still to be chosen, and saving.
fn summary<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let open = state.open();
    let words = match (state.saving, open) {
        (true, _) => t!("compare-saving"),
        (false, 0) => t!("compare-ready"),
        (false, open) => t!("compare-open", count = open),
    };
    let status = said(words, kit::strong);
    let join = button(t!("compare-join"))
        .primary()
        .on_press_maybe((open == 0 && !state.saving).then_some(Message::Join));
    let join = (!context.read_only).then(|| row![join].align_y(Center));
    let parked = (open == 0).then(|| parked(state)).flatten();
    let refused = state.refused.as_ref();
    let refused = refused.map(|fault| failure(t!("compare-refused", why = fault.to_string())));
    let lost = left_out(state).map(|count| kit::small(t!("compare-left-out", count = count)));
    let content = Column::new()
        .push(kit::h2(t!("compare-summary")))
        .push(status)
        .push(parked)
        .push(lost)
        .push(refused)
        .push(kit::small(t!("compare-after")))
        .push(join);
    kit::card(content.spacing(space::S)).into()
}

/// How many parts will not be in the case.
fn left_out(state: &State) -> Option<usize> {
    let all = state.comparison.differences().iter();
    let gone = all.filter(|one| {
        let chosen = state.choices.get(&one.path);
        match one.kind {
            Kind::OnlyLeft => chosen == Some(&Choice::Right),
            Kind::OnlyRight => chosen == Some(&Choice::Left),
            Kind::Changed | Kind::Order => false,
        }
    });
    Some(gone.count()).filter(|count| *count > 0)
}

/// Which priorities will wait, because a plan holds three.
fn parked<'a>(state: &State) -> Option<Element<'a, Message>> {
    let parked = state.merge().ok()?.parked;
    (!parked.is_empty())
        .then(|| kit::note(hideable(kit::body(t!("compare-parked", titles = parked.join(", "))))))
}
