//! Atoms: what can be Yes, No or Unknown in a case.

use serde::Deserialize;

use crate::case::{Answer, StagnatieKind};

/// The answer that argues for the criterion in which an atom stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Raising {
    /// Yes argues for it.
    Yes,
    /// No argues for it.
    No,
}

impl Raising {
    /// The same as an answer.
    pub fn answer(self) -> Answer {
        Answer::known(self == Self::Yes)
    }
}

/// A heading on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The id that atoms refer to.
    pub id: String,
    /// The heading.
    pub name: String,
    /// One sentence below it.
    pub help: String,
    /// What is so when all its questions reassure, for headings on which a level
    /// hangs.
    #[serde(default)]
    pub calm: Option<String>,
    /// Whether its questions are about danger: these are asked first, and never
    /// sorted behind others.
    #[serde(default)]
    pub danger: bool,
    /// Whether its questions are asked where they are needed, and stand in no
    /// list that can be gone through.
    #[serde(default)]
    pub apart: bool,
}

/// How long a reassuring answer counts. One that raises never fades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum GoodFor {
    /// It cannot change by time alone.
    Always,
    /// So many days, at least 1; after that it is asked again.
    Days(u32),
}

/// What ends a reassuring answer that was given before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Ending {
    /// An incident became known.
    Incident,
    /// New agreements were made.
    NewAgreements,
}

/// What a family may not have, so that a question is not about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Without {
    /// No agreements have been made yet.
    Agreements,
    /// Fewer than two professionals are involved.
    SecondProfessional,
    /// There are no children.
    Children,
}

/// What a record can tell by itself. How is written in the `advice` room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum RecordFact {
    /// An incident, however long ago.
    AnyIncident,
    /// An incident fewer than `limit` days ago.
    RecentIncident,
    /// A weapon in an incident fewer than `limit` days ago.
    WeaponInRecentIncident,
    /// Somebody hurt in an incident fewer than `limit` days ago.
    InjuryInRecentIncident,
    /// Somebody's breath cut off in an incident fewer than `limit` days ago.
    StrangulationInRecentIncident,
    /// Sexual violence in an incident fewer than `limit` days ago.
    SexualInRecentIncident,
    /// A doctor looked after somebody's breath was cut off.
    DoctorSeen,
    /// The Centrum Seksueel Geweld was called after sexual violence.
    CsgCalled,
    /// Somebody's breath cut off in any incident.
    StrangulationInAnyIncident,
    /// Children present at an incident fewer than `limit` days ago.
    ChildrenAtRecentIncident,
    /// An incident after the newest agreements; where none are recorded, after the
    /// case was closed.
    IncidentSinceAgreements,
    /// At least `limit` days since the last incident.
    ViolenceFree,
    /// An incident that happened or became known on or after the day on which
    /// the current phase began.
    IncidentInThisPhase,
    /// At least `limit` professionals in the circle who control nobody.
    Professionals,
    /// One controls another: ticked as a form of violence, drawn between two
    /// people, or recognised as a pattern.
    CoerciveControl,
    /// A huisverbod runs, or ended and nobody confirmed yet that it was quiet
    /// until `limit` days after it.
    RestrainingOrder,
    /// Somebody did not keep to a huisverbod or contactverbod.
    OrderIgnored,
    /// The level decided is at least `limit`.
    LevelInForce,
    /// Somebody holds casusregie.
    CasusregieNamed,
    /// An action of an active priority is past its date, or an agreement of the
    /// safety plan was not kept when somebody last looked.
    ActionOverdue,
    /// Every agreement of the safety plan was looked at since the last violence.
    AgreementsChecked,
    /// The safety plan was established with every family member from `limit` years of
    /// age, or with each adult apart.
    PlanWithAll,
    /// An active priority stagnates.
    PriorityStalls,
    /// Every family member from `limit` years of age has been spoken with
    /// since the last violence.
    EveryoneHeard,
    /// Somebody of the network stands in the circle.
    NetworkNamed,
    /// Advice was asked of Veilig Thuis or the police.
    AdviceAsked,
    /// A report was made to Veilig Thuis.
    ReportMade,
    /// The signals were weighed with somebody.
    Weighed,
    /// Somebody noted that it is stuck in this way, and it lasts.
    Noted(StagnatieKind),
    /// It was reported to Veilig Thuis more than once, or somebody noted so.
    ReportedAgain,
}

/// Where the value of an atom comes from, besides an answer by hand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub enum Origin {
    /// Only from an answer.
    #[default]
    Answer,
    /// Raised when one of these is; calm when all of these are.
    AnyOf(Vec<String>),
    /// From what has been recorded.
    Record(RecordFact),
}

/// A question, or a fact that the record may answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Atom {
    /// The id, in kebab-case.
    pub id: String,
    /// The question in words.
    pub text: String,
    /// What to look at when answering.
    pub help: String,
    /// The sentence that is true after its reassuring answer: what has to be so
    /// for a lower level. Every atom has it on which a level above 1 hangs.
    #[serde(default)]
    pub calm: Option<String>,
    /// Which answer argues for the criterion.
    pub raising: Raising,
    /// Whether it can still change once it is so. What cannot is never offered
    /// as a way down.
    #[serde(default = "yes")]
    pub undoable: bool,
    /// The heading it stands under.
    pub theme: String,
    /// Who can answer it.
    pub answered_by: String,
    /// How easy it is to answer: 1 (at your desk) to 3 (in a talk with the family).
    pub ease: u8,
    /// Where its value comes from.
    #[serde(default)]
    pub from: Origin,
    /// What the record is counted against: days, people or years.
    #[serde(default)]
    pub limit: u32,
    /// Which answer counts when record and answer by hand contradict each
    /// other; the raising one when absent.
    #[serde(default)]
    pub cautious: Option<Raising>,
    /// How long its reassuring answer counts.
    pub good_for: GoodFor,
    /// What ends its reassuring answer before that.
    #[serde(default)]
    pub ends_with: Vec<Ending>,
    /// Whether its reassuring answer confirms that there was no violence up to
    /// that day.
    #[serde(default)]
    pub confirms: bool,
    /// What has happened on the day of its Yes, such as new agreements.
    #[serde(default)]
    pub marks: Option<Ending>,
    /// A few words for its Yes, where that settles an alert: "Gemeld bij
    /// Veilig Thuis".
    #[serde(default)]
    pub done: Option<String>,
    /// What a family must lack for "does not apply" to be an answer; absent
    /// where it is none.
    #[serde(default)]
    pub not_applicable: Option<Without>,
}

impl Atom {
    /// Whether it follows from a list of others, so that it is those that are asked.
    pub fn follows_from_others(&self) -> bool {
        matches!(self.from, Origin::AnyOf(_))
    }

    /// The answer that counts when record and hand contradict each other.
    pub fn cautious(&self) -> Raising {
        self.cautious.unwrap_or(self.raising)
    }

    /// The answer that reassures: the one that is not cautious. Only this one
    /// fades with time.
    pub fn reassuring(&self) -> Raising {
        match self.cautious() {
            Raising::Yes => Raising::No,
            Raising::No => Raising::Yes,
        }
    }
}

fn yes() -> bool {
    true
}
