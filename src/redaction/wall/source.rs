//! What may come on the wall: made of one case, for a meeting without names.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Wall;
use super::cleaning::{Cleaner, Guarded};
use super::labels::{Label, entries, labels};
use super::piece::{Kind, Piece, PieceId, Spread};
use crate::case::{Case, CaseId, Person, PersonId, Score};
use crate::meeting::AgesTold;
use crate::redaction::disguise::Disguise;
use crate::redaction::shown::{LeftOut, Reader, Shown, Warning, reduced};
use crate::t;

/// What somebody types for the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// What the meeting must answer.
    Question,
    /// Why somebody gave a score.
    Why,
    /// A reason of the advice.
    Reason,
    /// What somebody sees otherwise, and why. Not who: that is told at the table.
    Dissent,
    /// What everybody sees now.
    Seen,
    /// What is decided.
    Decision,
}

impl Said {
    fn kind(self) -> Kind {
        match self {
            Self::Question => Kind::Question,
            Self::Why => Kind::Why,
            Self::Reason => Kind::Reason,
            Self::Dissent => Kind::Dissent,
            Self::Seen => Kind::Seen,
            Self::Decision => Kind::Decision,
        }
    }
}

/// What may come on the wall of one case. Whoever leads has it; the room has a [`Wall`].
/// It is made anew whenever the case changes.
pub struct Source {
    of: CaseId,
    shown: Shown,
    labels: BTreeMap<PersonId, Label>,
    cleaner: Cleaner,
}

/// Tells nothing of what is in it.
impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Source").finish_non_exhaustive()
    }
}

impl Source {
    /// What may be shown of a case, by what was said about sharing up to `today`.
    #[must_use]
    pub fn of(case: &Case, ages: AgesTold, today: NaiveDate) -> Self {
        Self::made(case, ages, today, None)
    }

    /// The same of a case that changed, with the same other cases left out. Texts that did
    /// not change are not worked on anew: each key of who types changes one.
    pub fn renew(&mut self, case: &Case, ages: AgesTold, today: NaiveDate) {
        let made = Self::made(case, ages, today, Some(self.cleaner.disguise()));
        let cleaner = made.cleaner.after(&mut self.cleaner);
        *self = Self { cleaner, ..made };
    }

    fn made(case: &Case, ages: AgesTold, today: NaiveDate, before: Option<&mut Disguise>) -> Self {
        let reader = Reader::Meeting { names: false };
        let mut left = reduced(case, &reader, today);
        let values = std::mem::take(&mut left.values);
        let disguise = Disguise::of(case, &left.case).after(before);
        let shown = Shown::disguised(left, case, &disguise, &reader, today);
        let labels = labels(shown.case(), ages, today);
        let all: Vec<&Label> = labels.values().collect();
        let cleaner = Cleaner::new(values, disguise, entries(shown.case(), &labels), &all);
        Self { of: case.id, shown, labels, cleaner }
    }

    /// Whom the other cases of the meeting are about is left out too.
    #[must_use]
    pub fn guarding(mut self, others: &[Guarded]) -> Self {
        self.cleaner.guard(others);
        self
    }

    /// The case as the room may know it: what follows from it tells no more.
    #[must_use]
    pub fn known(&self) -> &Case {
        self.shown.case()
    }

    /// An empty wall for this case, which is number `place` of the meeting, from 0.
    #[must_use]
    pub fn wall(&self, place: usize) -> Wall {
        Wall::empty(self.of, place)
    }

    /// What somebody is called in the room; none for who is not shown there.
    #[must_use]
    pub fn called(&self, id: PersonId) -> Option<&str> {
        self.labels.get(&id).map(|label| label.alone.as_str())
    }

    /// What was left out for the room and why: for whoever leads, not for the room.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        self.shown.left_out()
    }

    /// Where something that may not be seen was taken out of a text: for whoever leads.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        self.shown.warnings()
    }

    /// Every piece of the file, in the order in which it is shown: each comes on the wall
    /// by itself, when whoever leads puts it there.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let people = self.shown.case().family.people.iter();
        let mut pieces: Vec<Piece> = people.filter_map(|person| self.person(person)).collect();
        pieces.extend(self.events());
        pieces.extend(self.worries());
        pieces.extend(self.strengths());
        pieces.extend(self.priorities());
        pieces.extend(self.level());
        pieces.extend(self.agreements());
        pieces
    }

    /// One piece of the file; none when the room may not see it.
    #[must_use]
    pub fn piece(&self, id: PieceId) -> Option<Piece> {
        self.pieces().into_iter().find(|piece| piece.id == id)
    }

    /// What somebody typed for the room, known by `number`; none when nothing is left.
    #[must_use]
    pub fn line(&self, said: Said, number: u32, typed: &str) -> Option<Piece> {
        self.words(said.kind(), number, typed)
    }

    /// Who does what by when, as somebody typed it, known by `number`.
    #[must_use]
    pub fn action(
        &self,
        number: u32,
        what: &str,
        who: &str,
        due: Option<NaiveDate>,
    ) -> Option<Piece> {
        let mut piece = self.words(Kind::Action, number, what)?;
        let who = self.cleaner.clean(who);
        piece.people.extend((!who.is_empty()).then_some(who));
        piece.on = due;
        Some(piece)
    }

    /// How safe several people say it is for one person, or for nobody in particular, and why somebody gave the lowest
    /// and the highest; none for who is not shown in the room, or without scores.
    #[must_use]
    pub fn spread(
        &self,
        of: PersonId,
        scores: &[Score],
        lowest: &str,
        highest: &str,
    ) -> Option<Piece> {
        let label = self.judged(of).filter(|_| !scores.is_empty())?;
        let mut piece = Piece::new(self.of, Kind::Spread, of.0, label);
        piece.spread = Some(Spread::of(&self.cleaner, scores, lowest, highest));
        Some(piece)
    }

    pub(super) fn case_id(&self) -> CaseId {
        self.of
    }

    /// Whether a piece that is on the wall may stay there, in the words it has; `pieces` are
    /// those of the file.
    pub(super) fn still_gives(&self, piece: &Piece, pieces: &[Piece]) -> bool {
        let clean = |words: &String| self.cleaner.clean(words) == *words;
        match piece.id.kind {
            Kind::Spread => {
                let same = self.judged(PersonId(piece.id.number)).as_ref() == Some(&piece.words);
                same && piece.spread.as_ref().is_some_and(|one| one.is_clean(&self.cleaner))
            }
            Kind::Question
            | Kind::Why
            | Kind::Reason
            | Kind::Dissent
            | Kind::Seen
            | Kind::Decision
            | Kind::Action => clean(&piece.words) && piece.people.iter().all(clean),
            _ => pieces.contains(piece),
        }
    }

    /// Of whom a judgement is: of somebody, or of nobody in particular.
    fn judged(&self, of: PersonId) -> Option<String> {
        match of == PersonId::default() {
            true => Some(t!("wall-family")),
            false => self.called(of).map(str::to_owned),
        }
    }

    fn words(&self, kind: Kind, number: u32, words: &str) -> Option<Piece> {
        let words = self.cleaner.clean(words);
        (!words.is_empty()).then(|| Piece::new(self.of, kind, number, words))
    }

    fn person(&self, person: &Person) -> Option<Piece> {
        let label = self.labels.get(&person.id)?;
        let words = match person.has_died() {
            true => {
                let (name, mark) = (label.alone.as_str(), t!("family-died-short"));
                t!("family-told-apart", name = name, mark = mark)
            }
            false => label.alone.clone(),
        };
        let age = label.age.clone();
        let piece = Piece { age, ..Piece::new(self.of, Kind::Person, person.id.0, words) };
        (!piece.words.is_empty()).then_some(piece)
    }

    fn called_all<'a>(&self, people: impl IntoIterator<Item = &'a PersonId>) -> Vec<String> {
        let labels = people.into_iter().filter_map(|id| self.labels.get(id));
        labels.map(|label| label.within.clone()).collect()
    }

    fn events(&self) -> impl Iterator<Item = Piece> {
        self.shown.case().incidents.iter().filter_map(|incident| {
            let piece = self.words(Kind::Event, incident.id.0, &incident.what)?;
            let people = self.called_all(&incident.involved);
            Some(Piece { people, on: incident.on, ..piece })
        })
    }

    /// The first worry of all stands apart in the file: it is number 0.
    fn worries(&self) -> impl Iterator<Item = Piece> {
        let case = self.shown.case();
        let others = case.worries.iter().map(|worry| (worry.id.0, worry.what.as_str(), worry.on));
        let all = [(0, case.concern.as_str(), None)].into_iter().chain(others);
        all.filter_map(|(number, what, on)| {
            Some(Piece { on, ..self.words(Kind::Worry, number, what)? })
        })
    }

    fn strengths(&self) -> impl Iterator<Item = Piece> {
        let strengths = self.shown.case().strengths.iter();
        strengths.filter_map(|strength| self.words(Kind::Strength, strength.id.0, &strength.what))
    }

    /// Those of the phase that the case is in.
    fn priorities(&self) -> impl Iterator<Item = Piece> {
        let phases = &self.shown.case().phases;
        let running =
            phases.top3(phases.current).iter().filter(|priority| !priority.status.is_ended());
        running.filter_map(|priority| {
            let piece = self.words(Kind::Priority, priority.id.0, &priority.title)?;
            Some(Piece { people: self.called_all(&priority.for_whom), ..piece })
        })
    }

    /// The level in force and why, by the number of its decision.
    fn level(&self) -> Option<Piece> {
        let decisions = &self.shown.case().decisions;
        let number = u32::try_from(decisions.iter().count()).ok()?;
        let decision = decisions.current()?;
        let (level, reason) = (decision.level.number(), self.cleaner.clean(&decision.reason));
        let words = match reason.as_str() {
            "" => t!("wall-level", level = level),
            reason => t!("wall-level-reason", level = level, reason = reason),
        };
        Some(Piece { on: Some(decision.on), ..Piece::new(self.of, Kind::Level, number, words) })
    }

    fn agreements(&self) -> impl Iterator<Item = Piece> {
        let running = self.shown.case().afspraken.iter().filter(|one| one.is_running());
        running.filter_map(|one| {
            let piece = self.words(Kind::Agreement, one.id.0, &one.what)?;
            Some(Piece { people: self.called_all(&one.with), ..piece })
        })
    }
}
