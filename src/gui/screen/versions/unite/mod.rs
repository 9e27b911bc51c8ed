//! Twee casussen samenvoegen: which one stays, who is who, and a choice for each
//! difference.

mod view;

use iced::advanced::widget::Id;
use serde::{Deserialize, Serialize};

use crate::case::difference::{Choice, Difference, Unmergeable, everything};
use crate::case::{Ave, CaseId, Pairs, PersonId, TwoCases};
use crate::gui::context::Context;
use crate::gui::reply::Reply;
use crate::gui::screen::versions::choosing::{self, Choices};
use crate::vault::{CaseVersion, ToUnite};

pub(crate) use view::view;

/// Two cases: the one that stays and the one that goes up in it.
pub(crate) type Two = [CaseId; 2];

/// What was chosen so far, to be kept while the vault is locked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    /// Between which cases.
    pub two: [CaseId; 2],
    pairs: Pairs,
    choices: Choices,
    level: Option<Ave>,
    /// What the choices were about, so that they never count for other words.
    seen: Vec<(u64, String)>,
}

/// Two cases and what was chosen.
#[derive(Debug)]
pub(crate) struct State {
    first: CaseVersion,
    second: CaseVersion,
    pairs: Pairs,
    two: Result<TwoCases, Unmergeable>,
    choices: Choices,
    /// The level that holds from now on, where both have one.
    level: Option<Ave>,
    /// Whether what stands in one of them only is shown.
    along: bool,
    saving: bool,
    /// Whether choices were made between other versions than these.
    renewed: bool,
    refused: Option<Unmergeable>,
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// This case stays; the other goes up in it.
    Stays(CaseId),
    /// Somebody of the second is this person of the first, or nobody there.
    Who(PersonId, Option<PersonId>),
    /// Keep this of a difference.
    Choose(String, Choice),
    /// This level holds from now on.
    Level(Ave),
    /// Show what stands in one of them only, or fold it.
    Along,
    /// Make one case of both and save it.
    Unite,
    /// Go back; the choices stay.
    Later,
}

/// What this page asks of the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    /// Put this in the place of both.
    Unite(Box<ToUnite>),
    /// Go back.
    Back,
}

impl State {
    /// Two cases that were just read. The one with a level, or else with more in it,
    /// stays; what was chosen earlier between the same two comes back.
    pub(crate) fn new(versions: [CaseVersion; 2], draft: Option<Draft>) -> Self {
        let [one, other] = versions;
        let ids = [one.case.id, other.case.id];
        let draft = draft.filter(|draft| ids.iter().all(|id| draft.two.contains(id)));
        let first = draft.as_ref().map_or_else(|| fuller(&one, &other), |draft| draft.two[0]);
        let (first, second) = if first == one.case.id { (one, other) } else { (other, one) };
        let renewed = draft.as_ref().is_some_and(|draft| draft.seen != seen(&first, &second));
        let mut state = Self::begun(first, second);
        state.renewed = renewed;
        if let Some(draft) = draft.filter(|_| !renewed) {
            state.take_up(draft);
        }
        state
    }

    fn begun(first: CaseVersion, second: CaseVersion) -> Self {
        let pairs = Pairs::proposed(&first.case.family, &second.case.family);
        let two = TwoCases::of(&first.case, &second.case, &pairs);
        let choices = two.as_ref().map(TwoCases::beforehand).unwrap_or_default();
        Self {
            first,
            second,
            pairs,
            two,
            choices,
            level: None,
            along: false,
            saving: false,
            renewed: false,
            refused: None,
        }
    }

    fn take_up(&mut self, draft: Draft) {
        self.pairs = draft.pairs;
        self.two = TwoCases::of(&self.first.case, &self.second.case, &self.pairs);
        self.choices = draft.choices;
        self.level = draft.level;
    }

    /// Which cases, the one that stays first.
    pub(crate) fn two(&self) -> Two {
        [self.first.case.id, self.second.case.id]
    }

    /// What must survive locking.
    pub(crate) fn draft(&self) -> Draft {
        Draft {
            two: self.two(),
            pairs: self.pairs.clone(),
            choices: self.choices.clone(),
            level: self.level,
            seen: seen(&self.first, &self.second),
        }
    }

    /// Saving failed; the choices stay.
    pub(crate) fn not_saved(&mut self) {
        self.saving = false;
    }

    fn differences(&self) -> &[Difference] {
        self.two.as_ref().map_or(&[], TwoCases::differences)
    }

    /// The levels of both, where somebody has to say which holds.
    fn levels(&self) -> Option<[Ave; 2]> {
        self.two.as_ref().ok()?.levels()
    }

    /// How many choices are still to be made.
    fn open(&self) -> usize {
        let all = self.differences().iter();
        let open = all.filter(|one| !self.choices.contains_key(&one.path)).count();
        open + usize::from(self.levels().is_some() && self.level.is_none())
    }

    /// Somebody is who they are not yet: what was chosen of the same words stays.
    fn pair(&mut self, second: PersonId, first: Option<PersonId>) {
        let before: Vec<Difference> = self.differences().to_vec();
        self.pairs.choose(second, first);
        self.two = TwoCases::of(&self.first.case, &self.second.case, &self.pairs);
        let chosen = std::mem::take(&mut self.choices);
        self.choices = self.two.as_ref().map(TwoCases::beforehand).unwrap_or_default();
        let same = |one: &&Difference| self.differences().contains(one);
        let stays: Vec<(String, Choice)> = before
            .iter()
            .filter(same)
            .filter_map(|one| Some((one.path.clone(), *chosen.get(&one.path)?)))
            .collect();
        self.choices.extend(stays);
    }

    /// What is to be put in the place of both.
    fn made(&self, context: &Context<'_>) -> Result<ToUnite, Unmergeable> {
        let two = self.two.as_ref().map_err(Clone::clone)?;
        let chosen = |path: &str| self.choices.get(path).copied().unwrap_or(Choice::Left);
        let mut united = two.unite(chosen)?.case;
        if let Some(level) = self.level {
            united.keep_level(level, context.me, context.now);
        }
        Ok(ToUnite {
            first: self.first.clone(),
            second: self.second.clone(),
            second_here: two.second().clone(),
            united,
        })
    }
}

fn seen(first: &CaseVersion, second: &CaseVersion) -> Vec<(u64, String)> {
    let of = |one: &CaseVersion| (one.revision, one.saved_at.to_rfc3339());
    vec![of(first), of(second)]
}

/// The case with a level, or else the one that says more.
fn fuller(one: &CaseVersion, other: &CaseVersion) -> CaseId {
    let says =
        |version: &CaseVersion| (version.case.ave().is_some(), everything(&version.case).len());
    if says(other) > says(one) { other.case.id } else { one.case.id }
}

pub(crate) fn scrolling() -> Id {
    Id::new("unite-page")
}

pub(crate) fn update(
    state: &mut State,
    message: Message,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Later => return Reply::ask(Ask::Back),
        Message::Along => state.along = !state.along,
        _ if context.read_only || state.saving => {}
        Message::Stays(id) if id == state.first.case.id => {}
        Message::Stays(_) => *state = State::begun(state.second.clone(), state.first.clone()),
        Message::Who(second, first) => state.pair(second, first),
        Message::Choose(path, choice) => {
            let all = state.two.as_ref().map_or(&[][..], TwoCases::differences);
            choosing::choose(&mut state.choices, all, &path, choice);
        }
        Message::Level(level) => state.level = Some(level),
        Message::Unite if state.open() > 0 => {}
        Message::Unite => return unite(state, context),
    }
    Reply::none()
}

fn unite(state: &mut State, context: &Context<'_>) -> Reply<Message, Ask> {
    match state.made(context) {
        Ok(made) => {
            state.saving = true;
            Reply::ask(Ask::Unite(Box::new(made)))
        }
        Err(fault) => {
            state.refused = Some(fault);
            Reply::none()
        }
    }
}
