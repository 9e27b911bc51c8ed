//! The figures of a time, counted once for what is drawn.

use crate::gui::context::Context;
use crate::insight::{
    CaseLine, Counted, Exported, Figure, Flow, Median, Moves, Period, Selection, Share, Span,
    Spread,
};
use crate::t;

/// Everything that the page shows.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) span: Span,
    pub(super) now: Told,
    /// The same part of the time before.
    pub(super) before: Option<Told>,
    pub(super) flow: Flow,
    /// Those of the last year that is over, as they may leave the vault.
    exported: Vec<Exported>,
    /// How many cases there are, whenever they ran.
    all: usize,
    /// Of how many cases the advice of now is not known.
    unread: usize,
}

/// The figures of one time.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) cases: usize,
    pub(super) running: usize,
    pub(super) moves: Moves,
    handed_over: usize,
    unknown: usize,
    copies: usize,
    remainders: usize,
    figures: Vec<(Figure, Counted)>,
}

impl Made {
    pub(super) fn of<'a>(
        lines: impl Iterator<Item = &'a CaseLine>,
        unread: usize,
        span: Span,
        context: &Context<'_>,
    ) -> Self {
        let lines: Vec<&CaseLine> = lines.collect();
        let rule = context.region.disclosure;
        let select = |period| Selection::of(lines.iter().copied(), period);
        let now = select(Period::of(span, context.today()));
        let before = Period::before(span, context.today()).map(select);
        let given = Period::year_over(context.today()).map(select);
        Self {
            span,
            before: before.as_ref().map(Told::of),
            flow: now.flow(),
            exported: given
                .iter()
                .flat_map(|given| Figure::ALL.map(|one| Exported::of(one, given, rule)))
                .map(|one| one.of_all(unread == 0))
                .collect(),
            all: lines.len() + unread,
            now: Told::of(&now),
            unread,
        }
    }

    /// Whether there is nothing to count.
    pub(super) fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// A figure as it may leave the vault.
    pub(super) fn exported(&self, figure: Figure) -> Option<&Exported> {
        self.exported.iter().find(|one| one.figure == figure)
    }

    /// What does not count, in words.
    pub(super) fn left_out(&self) -> Vec<String> {
        let now = &self.now;
        let unread = (self.unread > 0).then(|| t!("insight-unread", count = self.unread));
        let unknown = (now.unknown > 0).then(|| t!("insight-no-day", count = now.unknown));
        let copies = (now.copies > 0).then(|| t!("insight-copies", count = now.copies));
        let handed = (now.handed_over > 0).then(|| t!("insight-handed", count = now.handed_over));
        let gone = (now.remainders > 0).then(|| t!("insight-gone", count = now.remainders));
        [unread, unknown, copies, handed, gone].into_iter().flatten().collect()
    }
}

impl Told {
    fn of(cases: &Selection<'_>) -> Self {
        Self {
            cases: cases.cases(),
            running: cases.running(),
            moves: cases.moves(),
            handed_over: cases.handed_over(),
            unknown: cases.unknown(),
            copies: cases.copies(),
            remainders: cases.remainders(),
            figures: Figure::ALL.map(|figure| (figure, figure.count(cases))).into(),
        }
    }

    fn counted(&self, figure: Figure) -> Option<&Counted> {
        self.figures.iter().find(|(one, _)| *one == figure).map(|(_, counted)| counted)
    }

    /// A figure of numbers beside each other.
    pub(super) fn spread(&self, figure: Figure) -> Option<&Spread> {
        match self.counted(figure)? {
            Counted::Spread(spread) => Some(spread),
            Counted::Share(_) | Counted::Median(_) => None,
        }
    }

    /// A figure that is a part of all.
    pub(super) fn share(&self, figure: Figure) -> Option<Share> {
        match self.counted(figure)? {
            Counted::Share(share) => Some(*share),
            Counted::Spread(_) | Counted::Median(_) => None,
        }
    }

    /// A figure that is a middle number of days.
    pub(super) fn median(&self, figure: Figure) -> Option<Median> {
        match self.counted(figure)? {
            Counted::Median(median) => Some(*median),
            Counted::Spread(_) | Counted::Share(_) => None,
        }
    }
}
