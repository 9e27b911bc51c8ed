//! A practice case that is being done: where it is, and what was chosen so far. It
//! lives as long as the page; nothing of it reaches the vault.

use chrono::NaiveDate;

use crate::case::{Answer, Case, QuestionId};
use crate::gui::context::Context;
use crate::practice::{
    Choosing, Given, Group, HandsRefused, Practice, Question, Round, Scene, Stage, TakenIn, Tried,
    try_answer,
};

/// How much of a stage is shown. Each comes after the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shown {
    /// Nothing: everybody chooses alone.
    Choosing,
    /// What one chose oneself.
    Own,
    /// What the group chose.
    Group,
    /// What the panel chose.
    Panel,
    /// What the program says.
    Kompas,
    /// Choosing once more.
    Again,
    /// Both choices beside each other.
    Both,
}

impl Shown {
    /// What comes next by pressing on; choosing ends by locking instead.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Own => Some(Self::Group),
            Self::Group => Some(Self::Panel),
            Self::Panel => Some(Self::Kompas),
            Self::Kompas => Some(Self::Again),
            Self::Choosing | Self::Again | Self::Both => None,
        }
    }

    /// Whether everybody chooses alone now.
    pub(super) fn is_alone(self) -> bool {
        matches!(self, Self::Choosing | Self::Again)
    }

    /// The round in which is chosen or counted now.
    pub(super) fn round(self) -> Round {
        if self >= Self::Again { Round::Second } else { Round::First }
    }
}

/// What was chosen in one stage.
#[derive(Debug)]
pub(super) struct StageRun {
    pub(super) shown: Shown,
    choosing: [Choosing; 2],
    given: [Option<Given>; 2],
    /// The hands that are typed, for each answer to each question.
    hands: [Vec<Vec<String>>; 2],
    groups: [Option<Group>; 2],
    pub(super) refused: Option<(usize, HandsRefused)>,
}

impl StageRun {
    fn of(stage: &Stage) -> Self {
        let questions = &stage.questions;
        let hands: Vec<Vec<String>> =
            questions.iter().map(|one| vec![String::new(); one.count()]).collect();
        Self {
            shown: Shown::Choosing,
            choosing: [(); 2].map(|()| Choosing::of(questions)),
            given: [None, None],
            hands: [hands.clone(), hands],
            groups: [None, None],
            refused: None,
        }
    }

    pub(super) fn choosing(&self, round: Round) -> &Choosing {
        &self.choosing[round as usize]
    }

    pub(super) fn given(&self, round: Round) -> Option<&Given> {
        self.given[round as usize].as_ref()
    }

    pub(super) fn group(&self, round: Round) -> Option<&Group> {
        self.groups[round as usize].as_ref()
    }

    /// How far it has come: what is shown, and whether the group is among it.
    pub(super) fn seen(&self) -> (Shown, bool) {
        (self.shown, self.group(self.shown.round()).is_some())
    }

    pub(super) fn hands(&self, round: Round) -> &[Vec<String>] {
        &self.hands[round as usize]
    }

    pub(super) fn pick(&mut self, questions: &[Question], question: usize, pick: u8) {
        self.choosing[self.shown.round() as usize].pick(questions, question, pick);
    }

    pub(super) fn say_why(&mut self, why: String) {
        self.choosing[self.shown.round() as usize].why = why;
    }

    /// Locks what was chosen; nothing happens while a question has no answer.
    pub(super) fn lock(&mut self) {
        let round = self.shown.round();
        let Some(given) = self.choosing(round).lock() else {
            return;
        };
        self.given[round as usize] = Some(given);
        self.shown = match round {
            Round::First => Shown::Own,
            Round::Second => Shown::Both,
        };
    }

    /// Goes on without an own answer: who leads a group counts theirs.
    pub(super) fn skip(&mut self) {
        self.shown = match self.shown {
            Shown::Choosing => Shown::Group,
            Shown::Again => Shown::Both,
            other => other,
        };
    }

    pub(super) fn go_on(&mut self) {
        self.shown = self.shown.next().unwrap_or(self.shown);
    }

    pub(super) fn type_hands(&mut self, question: usize, answer: usize, typed: String) {
        let hands = &mut self.hands[self.shown.round() as usize];
        if let Some(place) = hands.get_mut(question).and_then(|all| all.get_mut(answer)) {
            *place = typed;
        }
    }

    pub(super) fn count_hands(&mut self) {
        let round = self.shown.round();
        match Group::of_hands(self.hands(round)) {
            Ok(group) => {
                self.groups[round as usize] = Some(group);
                self.refused = None;
            }
            Err(refused) => self.refused = Some(refused),
        }
    }

    /// The group out of the files that were taken in; none of them changes nothing.
    pub(super) fn take_in(&mut self, questions: &[Question], round: Round, taken: &TakenIn) {
        if !taken.answers.is_empty() {
            self.groups[round as usize] = Some(Group::of(questions, taken.answers.values()));
            self.refused = None;
        }
    }

    /// Counts anew: what was typed stays.
    pub(super) fn uncount(&mut self) {
        self.groups[self.shown.round() as usize] = None;
    }
}

/// What is unfolded beside the stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Notes for the trainer.
    Trainer,
    /// The cards of who can be played.
    Cards,
    /// Answers as files.
    Files,
    /// What if an answer were another.
    Trying,
    /// The readings of AVE 3.
    Readings,
}

/// A practice case that is being done.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) practice: Practice,
    pub(super) place: usize,
    first_day: NaiveDate,
    stages: Vec<StageRun>,
    pub(super) scene: Scene,
    pub(super) beside: Vec<Beside>,
    pub(super) tried: Option<Tried>,
    pub(super) question: Option<QuestionId>,
}

impl Run {
    /// Begins at the first stage; none when there is none.
    pub(super) fn begin(practice: &Practice, context: &Context<'_>) -> Option<Self> {
        let first_day = Practice::first_day(context.today());
        let scene = practice.scene(0, first_day, context.guidance, context.region)?;
        Some(Self {
            stages: practice.stages.iter().map(StageRun::of).collect(),
            practice: practice.clone(),
            place: 0,
            first_day,
            scene,
            beside: Vec::new(),
            tried: None,
            question: None,
        })
    }

    pub(super) fn stage(&self) -> &Stage {
        &self.practice.stages[self.place]
    }

    pub(super) fn here(&self) -> &StageRun {
        &self.stages[self.place]
    }

    /// Takes in files of a stage, which may be another one by now.
    pub(super) fn take_in(&mut self, stage: usize, round: Round, taken: &TakenIn) {
        let questions = self.practice.stages.get(stage).map(|stage| &stage.questions);
        if let (Some(questions), Some(here)) = (questions, self.stages.get_mut(stage)) {
            here.take_in(questions, round, taken);
        }
    }

    pub(super) fn here_mut(&mut self) -> (&[Question], &mut StageRun) {
        (&self.practice.stages[self.place].questions, &mut self.stages[self.place])
    }

    /// Goes to a stage, forth or back; what was chosen stays.
    pub(super) fn go(&mut self, place: usize, context: &Context<'_>) {
        let (guidance, region) = (context.guidance, context.region);
        if let Some(scene) = self.practice.scene(place, self.first_day, guidance, region) {
            (self.place, self.scene) = (place, scene);
            (self.tried, self.question) = (None, None);
            self.beside
                .retain(|one| matches!(one, Beside::Trainer | Beside::Cards | Beside::Files));
        }
    }

    pub(super) fn is_open(&self, beside: Beside) -> bool {
        self.beside.contains(&beside)
    }

    pub(super) fn fold(&mut self, beside: Beside) {
        match self.is_open(beside) {
            true => self.beside.retain(|one| *one != beside),
            false => self.beside.push(beside),
        }
    }

    /// Changes one answer, on a copy.
    pub(super) fn try_out(&mut self, answer: Answer, context: &Context<'_>) {
        let Some(question) = &self.question else {
            return;
        };
        let (case, day): (&Case, _) = (&self.scene.case, self.scene.day);
        let (guidance, region) = (context.guidance, context.region);
        self.tried = Some(try_answer(case, question, answer, guidance, region, day));
    }
}
