//! The meldcode: who was consulted, how it was weighed, what was reported, and
//! who was told.
//!
//! The five steps may be taken in any order and again (Besluit verplichte
//! meldcode huiselijk geweld en kindermishandeling). A new weighing stands
//! beside the one before it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, choice, chosen, day, flag, line, number, numbered, offered, parts, person,
    prose, record, within,
};
use super::{Answer, PersonId};

numbered! {
    held /// A consultation within one case. 0 means: not numbered yet.
    ConsultatieId
}

numbered! {
    held /// A weighing within one case. 0 means: not numbered yet.
    WegingId
}

numbered! {
    held /// A report within one case. 0 means: not numbered yet.
    MeldingId
}

numbered! {
    held /// What was noted about telling somebody, within one case. 0 means: not numbered yet.
    IngelichtId
}

offered! {
    /// Whom a professional consults in step 2.
    #[derive(Default)]
    pub enum Consulted {
        /// A colleague.
        #[default]
        Collega,
        /// The aandachtsfunctionaris of the own organisation.
        Aandachtsfunctionaris,
        /// A gedragswetenschapper or team leader.
        Gedragswetenschapper,
        /// Veilig Thuis, for advice.
        VeiligThuis,
        /// Who explains injuries: a forensic or trusted doctor.
        Letselduiding,
        /// The police.
        Politie,
    }
}

record! {
    /// Step 2: somebody who was asked to think along.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Consultatie {
        /// The number others refer to.
        pub id: ConsultatieId = number(),
        /// Who, by their function.
        pub with: Consulted = choice("consultatie-with", "consulted-{}"),
        /// Their name.
        pub who: String = line("consultatie-who").colleague().source(),
        /// The day.
        pub on: Option<NaiveDate> = day("consultatie-on").past().half_typed("consultatie"),
        /// Whether the family was spoken of without names.
        pub anonymous: bool = flag("consultatie-anonymous"),
        /// What was advised and agreed.
        pub advice: String = prose("consultatie-advice").lines(3),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("consultaties", &["who", "advice"]).dated("on").told(Told::Dated)
}

impl Consultatie {
    /// Whether it is the advice of Veilig Thuis or the police, which settles what
    /// asks for that.
    #[must_use]
    pub fn is_outside_advice(&self) -> bool {
        matches!(self.with, Consulted::VeiligThuis | Consulted::Politie)
    }
}

/// What somebody answered while weighing. That nobody looked yet is none of these.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Gewogen {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Whoever weighed could not tell.
    Unknown,
}

impl Gewogen {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// The same as an answer.
    #[must_use]
    pub fn answer(self) -> Answer {
        match self {
            Self::Yes => Answer::Yes,
            Self::No => Answer::No,
            Self::Unknown => Answer::Unknown,
        }
    }
}

chosen!(Gewogen);

record! {
    /// The answer to one of the five questions, with its ground.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Afweging {
        /// The answer; absent while nobody weighed it.
        pub answer: Option<Gewogen> = choice("afweging-answer", "gewogen-{}"),
        /// On what it rests.
        pub why: String = prose("afweging-why").lines(1),
    }
    Kind::alone()
}

record! {
    /// Steps 4 and 5: one weighing with its two decisions. What the case itself
    /// says of a question counts beside what is answered here.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Weging {
        /// The number others refer to.
        pub id: WegingId = number(),
        /// The day on which it was weighed.
        pub on: Option<NaiveDate> = day("weging-on").past().half_typed("weging"),
        /// What led to it.
        pub occasion: String = prose("weging-occasion").lines(1),
        /// 1: is there a suspicion, or a threat, of violence or abuse?
        pub vermoeden: Afweging = within().tag("1").called("weging-vermoeden"),
        /// 2: is there acute or structural unsafety?
        pub onveiligheid: Afweging = within().tag("2").called("weging-onveiligheid"),
        /// 3: can effective help be given or organised?
        pub effectieve_hulp: Afweging = within().tag("3").called("weging-effectieve-hulp"),
        /// 4: do those involved accept the help?
        pub hulp_aanvaard: Afweging = within().tag("4").called("weging-hulp-aanvaard"),
        /// 5: does the help lead to lasting safety?
        pub duurzaam_veilig: Afweging = within().tag("5").called("weging-duurzaam-veilig"),
        /// With whom it was weighed.
        pub weighed_with: String = line("weging-with").colleague(),
        /// Decision 1: is it reported? Not known while nobody decided.
        pub report: Answer = answer("weging-report"),
        /// Decision 2: is help possible, beside reporting or without it?
        pub help: Answer = answer("weging-help"),
        /// Why; required where the decision is another one than follows from the
        /// weighing, or where a report has to wait.
        pub reason: String = prose("weging-reason"),
        /// Who decided.
        pub decided_by: String = line("weging-decided-by").colleague(),
        /// The day of the decision.
        pub decided_on: Option<NaiveDate> =
            day("weging-decided-on").past().half_typed("weging-decided"),
    }
    Kind::numbered("wegingen", &["occasion"]).dated("on").told(Told::Dated)
}

offered! {
    /// To whom a report is made.
    #[derive(Default)]
    pub enum MeldingTo {
        /// Veilig Thuis.
        #[default]
        VeiligThuis,
        /// The police.
        Politie,
        /// The Raad voor de Kinderbescherming, when it cannot wait.
        Raad,
    }
}

record! {
    /// A report, what was heard back, and what the one who signalled was told
    /// (rule B9).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Melding {
        /// The number others refer to.
        pub id: MeldingId = number(),
        /// To whom.
        pub to: MeldingTo = choice("melding-to", "melding-to-{}"),
        /// The day.
        pub on: Option<NaiveDate> = day("melding-on").past().half_typed("melding"),
        /// Who made it.
        pub by: String = line("melding-by").colleague(),
        /// On which facts and signals it rests.
        pub ground: String = prose("melding-ground").lines(2),
        /// The number under which it is known there.
        pub reference: String = line("melding-reference"),
        /// What was agreed until they answer: who keeps an eye on safety.
        pub agreed: String = prose("melding-agreed").lines(2),
        /// The day on which they told what they will do.
        pub heard_on: Option<NaiveDate> =
            day("melding-heard-on").past().half_typed("melding-heard"),
        /// What they will do.
        pub heard: String = prose("melding-heard").lines(2),
        /// Whether they investigate themselves, from the day on which they told.
        pub investigates: Answer = answer("melding-investigates"),
        /// The day on which they told what came of that.
        pub outcome_on: Option<NaiveDate> =
            day("melding-outcome-on").past().half_typed("melding-outcome"),
        /// What came of it.
        pub outcome: String = prose("melding-outcome").lines(2),
        /// The day on which whoever signalled was told.
        pub signaller_told_on: Option<NaiveDate> =
            day("melding-signaller-told-on").past().half_typed("melding-signaller"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("meldingen", &["ground", "reference"]).dated("on").told(Told::Dated)
}

record! {
    /// Whether somebody was told of the report; preferably before it is made.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Ingelicht {
        /// The number others refer to.
        pub id: IngelichtId = number(),
        /// Who.
        pub person: PersonId = person("versions-field-whose-informed").whose(),
        /// The day; absent while they were not told.
        pub on: Option<NaiveDate> = day("ingelicht-on").past().half_typed("ingelicht"),
        /// By whom.
        pub by: String = line("ingelicht-by").colleague(),
        /// Why they were not told, or not yet: it would not be safe, for instance.
        pub why_not: String = prose("ingelicht-why-not").lines(1),
    }
    Kind::numbered("ingelicht", &["person"]).dated("on").told(Told::OfPerson)
}

impl Ingelicht {
    /// Whether it is known: they were told, or it says why not.
    #[must_use]
    pub fn is_accounted_for(&self) -> bool {
        self.on.is_some() || !self.why_not.trim().is_empty()
    }
}

record! {
    /// Everything that the meldcode asks to record.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Meldcode {
        /// Who was consulted.
        pub consultaties: Vec<Consultatie> = parts(),
        /// Every weighing, in the order in which they were begun.
        pub wegingen: Vec<Weging> = parts(),
        /// What was reported.
        pub meldingen: Vec<Melding> = parts(),
        /// Who was told of a report.
        pub ingelicht: Vec<Ingelicht> = parts(),
    }
    Kind::alone()
}

impl Meldcode {
    /// The weighing that counts: the newest by its day, and of one day the one
    /// that was begun last.
    #[must_use]
    pub fn newest_weging(&self) -> Option<&Weging> {
        self.wegingen.iter().max_by_key(|weging| (weging.on, weging.id))
    }

    /// What was noted about telling somebody.
    #[must_use]
    pub fn ingelicht(&self, person: PersonId) -> Option<&Ingelicht> {
        self.ingelicht.iter().find(|one| one.person == person)
    }
}
