//! Inzicht: how the work goes, in figures of this vault and without a name.
//!
//! On the own screen they are exact. They come from what was looked at for Vandaag, so
//! that the page opens at once and no case is opened for it again.

mod bars;
mod explained;
mod flow;
mod keeping;
mod made;
mod tiles;

use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column};
use iced::{Element, Task};

use self::keeping::Kind;
use self::made::Made;
use super::made_from::MadeFrom;
use super::page::{beside, page, reading};
use super::selfscan;
use crate::case::{Remainder, Summary};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::today::Glances;
use crate::gui::sheet::{self, Sheet};
use crate::gui::widget::choice;
use crate::insight::{CaseLine, Figure, Span};
use crate::t;
use crate::vault::{Vault, VaultError};

/// What this page remembers.
#[derive(Debug)]
pub struct State {
    span: Span,
    made_from: (MadeFrom, Span),
    made: Option<Made>,
    /// Whether it is told how everything is counted.
    explained: bool,
    /// What leaves the vault, as what, and where to.
    figure: Figure,
    kind: Kind,
    keeping: sheet::State,
    /// What stays of cases that were destroyed.
    remainders: Vec<CaseLine>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            span: Span::default(),
            made_from: Default::default(),
            made: None,
            explained: false,
            figure: Figure::ALL[0],
            kind: Kind::default(),
            keeping: sheet::State::new(Sheet::Figures),
            remainders: Vec::new(),
        }
    }
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show another time.
    Span(Span),
    /// Tell how everything is counted, or not any more.
    Explain,
    /// Another figure is to leave the vault.
    Figure(Figure),
    /// As another kind of file.
    Kind(Kind),
    /// With the file.
    Keep(sheet::Message),
    /// Go to the self-scan of the team; the desk does that.
    SelfScan,
    /// What stays of cases that were destroyed was read, or not.
    Remainders(Result<Vec<Remainder>, VaultError>),
}

impl State {
    /// Takes in what stays of cases that were destroyed.
    fn take(&mut self, remainders: &[Remainder]) {
        self.remainders = remainders.iter().filter_map(CaseLine::of_remainder).collect();
        self.made_from = Default::default();
    }

    /// Another file: what came of the one before is no news of it.
    fn choose(&mut self, figure: Figure, kind: Kind) {
        (self.figure, self.kind) = (figure, kind);
        self.keeping = sheet::State::new(Sheet::Figures);
    }

    /// Counts anew, when the cases, the advice, the day or the time that was chosen is
    /// another. Another content of the listing has another `revision`.
    pub fn refresh(
        &mut self,
        summaries: &[Arc<Summary>],
        glances: &Glances,
        revision: u64,
        context: &Context<'_>,
    ) {
        let (from, span) = &mut self.made_from;
        if from.renew(revision, context) || *span != self.span {
            *span = self.span;
            let unread = glances.unread(summaries);
            let lines = glances.lines(summaries).chain(&self.remainders);
            self.made = Some(Made::of(lines, unread, *span, context));
        }
    }
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("insight-page")
}

/// Handles a message.
pub(in crate::gui) fn update(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    match message {
        Message::Span(span) => state.span = span,
        Message::SelfScan => {}
        Message::Explain => state.explained = !state.explained,
        Message::Figure(figure) => state.choose(figure, state.kind),
        Message::Kind(kind) => state.choose(state.figure, kind),
        // What cannot be read is told where the vault is checked.
        Message::Remainders(read) => state.take(&read.unwrap_or_default()),
        Message::Keep(message) => return keep(state, message, vault, context),
    }
    Task::none()
}

fn keep(
    state: &mut State,
    message: sheet::Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    let State { made, figure, kind, keeping, .. } = state;
    let exported = made.as_ref().and_then(|made| made.exported(*figure));
    let Some(exported) = exported else { return Task::none() };
    let write = || keeping::write(exported, *kind, vault, context);
    sheet::update(keeping, message, context.machine, write).map(Message::Keep)
}

/// Draws the page; `is_read` tells whether every case was looked into once.
pub(crate) fn view<'a>(
    state: &'a State,
    scan: &'a selfscan::State,
    is_read: bool,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let width = context.size.width;
    let made = state.made.as_ref().filter(|_| is_read);
    let content = match made {
        None => column![reading()],
        Some(made) if made.is_empty() => {
            let empty = kit::card(kit::body(t!("insight-empty")));
            beside(column![empty], column![team(scan, context)], width)
        }
        Some(made) => cards(state, scan, made, context),
    };
    let content = Column::new()
        .push(context.is_demonstration().then(|| kit::note(kit::body(t!("insight-demo")))))
        .push(content)
        .spacing(14);
    let about = kit::small(t!("insight-about"));
    page(t!("nav-insight"), about, [spans(state.span)], content, width, scrolling())
}

fn spans<'a>(chosen: Span) -> Element<'a, Message> {
    let options = Span::ALL.map(|span| (span, span_name(span)));
    choice(t!("insight-span"), options, Some(chosen), Message::Span).label_hidden().compact().into()
}

fn span_name(span: Span) -> String {
    match span {
        Span::Quarter => t!("insight-quarter"),
        Span::Year => t!("insight-year"),
        Span::All => t!("insight-all"),
    }
}

/// How the team looks at itself.
fn team<'a>(scan: &'a selfscan::State, context: &Context<'a>) -> Element<'a, Message> {
    selfscan::card(scan, Message::SelfScan, context)
}

fn cards<'a>(
    state: &'a State,
    scan: &'a selfscan::State,
    made: &'a Made,
    context: &Context<'a>,
) -> Column<'a, Message> {
    let width = context.size.width;
    let main = Column::new()
        .push(tiles::view(made))
        .push(flow::view(made))
        .push(bars::view(made, Figure::Stuck))
        .push(bars::view(made, Figure::Forms))
        .push(bars::view(made, Figure::Routes));
    let side = Column::new()
        .push(team(scan, context))
        .push(bars::view(made, Figure::Phases))
        .push(bars::view(made, Figure::Levels))
        .push(bars::view(made, Figure::Waakvlam))
        .push(left_out(made))
        .push(kit::note(kit::body(t!("insight-means"))));
    // What leaves the vault is noted in its log, which nobody can write who only reads.
    let keeping = keeping::view(state, context).filter(|_| !context.read_only);
    let below = [Some(explained::view(state.explained)), keeping];
    column![beside(main, side, width)].extend(below.into_iter().flatten()).spacing(14)
}

/// Which cases do not count, and why.
fn left_out<'a>(made: &Made) -> Option<Element<'a, Message>> {
    let words = made.left_out();
    let shown =
        words.iter().map(|words| spoken::words_item(words.clone(), kit::small(words.clone())));
    let list = spoken::items(t!("insight-left-out"), 4, shown);
    (!words.is_empty()).then(|| kit::section(t!("insight-left-out"), [list]))
}
