//! The dossier: what a consultant records about a family.
//!
//! Plain data with its invariants. Nothing here knows the window, files, the
//! clock or the method; time comes in as a parameter. Every field that can be
//! absent may be absent, so that a short hand-written file is a case.

mod afschaling;
mod afspraak;
mod agenda;
mod ave;
mod bespreking;
mod bijlage;
mod closing;
mod died;
pub mod difference;
mod document;
mod family;
mod gemeenten;
mod half_typed;
mod handover;
mod huisverbod;
mod incident;
mod joining;
mod kindgesprek;
mod logbook;
mod loss;
mod marks;
mod meldcode;
mod names;
mod observation;
mod phase;
mod place;
mod plan;
mod postponed;
mod received;
pub mod record;
mod record_place;
mod regie;
mod remainder;
mod removal;
mod resembling;
mod retention;
pub mod ron;
mod route;
mod safety;
mod shift;
mod stagnatie;
mod summary;
mod time_of_day;
mod toestemming;
mod told_by;
mod top3;
mod transfer;
mod uniting;
mod value;
mod visiting;
mod waakvlam;
pub mod words;
mod worry;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use record::{Change, Section, Trail};
use record::{Kind, by_hand, choices, day, line, number, parts, prose, record, waiting, within};

pub use afschaling::{Afgeschaald, Afschaling};
pub use afspraak::{Afspraak, AfspraakId, Controle, ControleId, HoeVaak};
pub use agenda::{Moment, MomentId, MomentKind};
pub use ave::{AdviceGiven, Ave, AveDecision, Decisions, UnknownAve};
pub use bespreking::{
    Actie, ActieId, Afloop, AnderOordeel, AnderOordeelId, Bespreking, BesprekingId, Cijfer,
    Deelnemer, DeelnemerId, Ernst, Grond, Inschatting, InschattingId, Notitie, NotitieId, Wijze,
};
pub use bijlage::{
    BIJLAGEN_TOGETHER, Bijlage, BijlageId, BijlageKind, FileSize, LARGEST_BIJLAGE, MOST_BIJLAGEN,
};
pub use closing::{Closing, ClosingId, Waakvlam};
pub use document::{DocumentId, DocumentKind, DocumentMade};
pub use family::{
    Family, FamilyProfile, FamilyTie, Person, Place, Relation, RelationId, RelationKind,
};
pub use gemeenten::Gemeenten;
pub use half_typed::{correction_key, date_key};
pub use handover::{Afterwards, CaseAfterHandover};
pub use huisverbod::{Huisverbod, HuisverbodId, Overtreding, OvertredingId};
pub use incident::{Incident, IncidentId, ViolenceForm};
pub use joining::JoinedPeople;
pub use kindgesprek::{Kindcontact, Kindgesprek, KindgesprekId};
pub use logbook::{Entry, EntryId, EntryKind, Logbook};
pub use loss::Said;
pub use marks::{MARKS, Mark, Marks, Way, marks_of};
pub use meldcode::{
    Afweging, Consultatie, ConsultatieId, Consulted, Gewogen, Ingelicht, IngelichtId, Meldcode,
    Melding, MeldingId, MeldingTo, Weging, WegingId,
};
pub use names::{Ages, Names};
pub use observation::{Observation, Observations, QuestionId, Reading};
pub use phase::{Passage, Phases};
pub use place::{WordPlace, WordSpot, each_text};
pub use plan::{
    Citaat, CitaatId, KindDeel, PlanStatus, PlanVersion, PlanVersionId, Spanning, SpanningId,
    Terugblik, TerugblikId, Uitreiking, UitreikingId,
};
pub use postponed::{Postponed, PostponedId};
pub use received::{Purpose, Received};
pub use record_place::{BY, RecordPlace, telling};
pub use regie::{Holder, Regie, Role};
pub use remainder::Remainder;
pub use removal::RemovedPerson;
pub use resembling::{KnownBy, Wanted};
pub use retention::{Ground, Keeping, Retention};
pub use route::{Aanvraag, AanvraagId, Route, RouteAntwoord};
pub use safety::{SafetyScore, Score, ScoreId, ScoreOutOfRange, Strength, StrengthId};
pub use stagnatie::{Stagnatie, StagnatieId, StagnatieKind};
pub use summary::{Due, DueKind, Summary};
pub use time_of_day::time_of_day;
pub use toestemming::{Toestemming, ToestemmingId};
pub use top3::{
    Action, ActionId, Opinion, Placed, Priority, PriorityId, PriorityStatus, RemovedAction,
    RemovedPriority, TooManyPriorities, Top3,
};
pub use transfer::{FormerHolder, FormerHolderId, RegieRole, Transfer, TransferId};
pub use uniting::{Pairs, TwoCases, same_family, uniting_entry};
pub use value::{Answer, Born, PersonId, Phase, Timestamp};
pub use waakvlam::{WaakvlamContact, WaakvlamContactId};
pub use worry::{Worry, WorryId};

/// Which case this is, across vaults and handovers.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct CaseId(pub Uuid);

impl CaseId {
    /// Whether no id has been given yet, as in a hand-written file.
    #[must_use]
    pub fn is_absent(self) -> bool {
        self.0.is_nil()
    }
}

impl record::Numbered for CaseId {}

record::held_by_hand!(CaseId, Option<Received>);

impl std::fmt::Display for CaseId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

record! {
    /// Everything recorded about one family.
    #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Case {
        /// Nil until a vault gives one.
        pub id: CaseId = number(),
        /// The number the consultant knows it by, such as `2026-014`.
        pub number: String = line("versions-field-number").section(Section::Head),
        /// A working name: "Gezin Linde", "Mevrouw Wilg".
        pub name: String = line("versions-field-name").section(Section::Head),
        /// The first concern, in one sentence.
        pub concern: String = prose("versions-field-concern").section(Section::Head),
        /// The day the case was opened.
        pub opened_on: Option<NaiveDate> = day("versions-field-opened-on").not_asked().section(Section::Head),
        /// The day the case was closed; absent while it runs.
        pub closed_on: Option<NaiveDate> = day("versions-field-closed-on").not_asked().section(Section::Head),
        /// The people and how they relate.
        pub family: Family = within().section(Section::Family),
        /// What each said about sharing.
        pub toestemmingen: Vec<Toestemming> = parts().section(Section::Family),
        /// Forms of violence that play a part.
        pub violence: BTreeSet<ViolenceForm> = choices("versions-field-violence", "violence-{}").section(Section::Concerns),
        /// What people worry about, besides the first concern.
        pub worries: Vec<Worry> = parts().section(Section::Concerns),
        /// What happened, incident by incident.
        pub incidents: Vec<Incident> = parts().section(Section::Concerns),
        /// Every tijdelijk huisverbod.
        pub huisverboden: Vec<Huisverbod> = parts().section(Section::Concerns),
        /// What somebody did against a huisverbod or contactverbod.
        pub overtredingen: Vec<Overtreding> = parts().section(Section::Concerns),
        /// What already goes well.
        pub strengths: Vec<Strength> = parts().section(Section::Concerns),
        /// Each time a child was seen or spoken with.
        pub kindgesprekken: Vec<Kindgesprek> = parts().section(Section::Concerns),
        /// How safe each person says it is, over time.
        pub safety_scores: Vec<SafetyScore> = parts().section(Section::Concerns),
        /// Answers to the observation questions.
        pub observations: Observations = parts().section(Section::Questions),
        /// Which factors of the risk picture play a part, by the name of the factor;
        /// later than format 2, and absent in what was written before.
        pub factoren: Observations = parts().section(Section::Plan(Phase::Risicos)).tag("factor"),
        /// Who was consulted, how it was weighed, what was reported.
        pub meldcode: Meldcode = within().section(Section::Meldcode),
        /// The agreements of the safety plan, with every check.
        pub afspraken: Vec<Afspraak> = parts().section(Section::Agreed),
        /// Every version of the plan of each phase, in the order in which they were begun.
        pub plans: Vec<PlanVersion> = parts().section(Section::Agreed),
        /// Where the case stands and the three plans.
        pub phases: Phases = within().section(Section::Phases),
        /// Who holds which role.
        pub regie: Regie = within().section(Section::Ave),
        /// Transfers of regie to a colleague.
        pub transfers: Vec<Transfer> = parts().section(Section::Ave),
        /// Who held casusregie and procesregie before.
        pub former_holders: Vec<FormerHolder> = parts().section(Section::Ave),
        /// Where somebody was asked to join, and what came of it.
        pub aanvragen: Vec<Aanvraag> = parts().section(Section::Ave),
        /// Where it is stuck, and with whom that was taken up.
        pub stagnaties: Vec<Stagnatie> = parts().section(Section::Ave),
        /// Which municipality has the regie, where the family lives in several.
        pub gemeenten: Gemeenten = within().section(Section::Ave),
        /// Going down a level, as far as that is being prepared.
        pub afschaling: Afschaling = within().section(Section::Ave),
        /// The history of decisions about the level.
        pub decisions: Decisions = parts().section(Section::Ave),
        /// What was said and decided in meetings; later than format 2, and absent in what
        /// was written before.
        pub besprekingen: Vec<Bespreking> = parts().section(Section::Meeting),
        /// Appointments and contact moments.
        pub agenda: Vec<Moment> = parts().section(Section::Agenda),
        /// Steps of the advice that wait, with the reason.
        pub postponed: Vec<Postponed> = parts().section(Section::Agenda),
        /// Documents that were made, and for whom.
        pub documents: Vec<DocumentMade> = parts().section(Section::Logbook),
        /// Letters, photos and drawings, of which the content lies beside the case; later
        /// than format 2, and absent in what was written before.
        pub bijlagen: Vec<Bijlage> = parts().section(Section::Logbook),
        /// Who wrote what when.
        pub logbook: Logbook = parts().section(Section::Logbook),
        /// Each time it was closed, and the closing that is being prepared.
        pub closings: Vec<Closing> = parts().section(Section::Closing),
        /// Keeping in touch after it was closed.
        pub waakvlam: Vec<WaakvlamContact> = parts().section(Section::Closing),
        /// How long it is kept, and why.
        pub retention: Retention = within().section(Section::Logbook),
        /// Words typed in a form but not recorded yet, by the name of the field.
        pub half_typed: BTreeMap<String, String> = waiting("versions-list-half-typed").section(Section::HalfTyped),
        /// How it came here, when a colleague handed it over.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub received: Option<Received> = by_hand("versions-field-received").section(Section::Head),
    }
    Kind::alone()
}

impl Case {
    /// A case that starts today, with a name and the first concern.
    #[must_use]
    pub fn new(id: CaseId, name: &str, concern: &str, today: NaiveDate) -> Self {
        Self {
            id,
            name: name.trim().to_owned(),
            concern: concern.trim().to_owned(),
            opened_on: Some(today),
            ..Self::default()
        }
    }

    /// Whether the case still runs.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// Whether it is a colleague's case, of which only a copy is here to read.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.received.as_ref().is_some_and(Received::is_read_only)
    }

    /// The level in force: that of the newest decision.
    #[must_use]
    pub fn ave(&self) -> Option<Ave> {
        self.decisions.current().map(|decision| decision.level)
    }

    /// The newest safety score of each person, in the order of the family.
    pub fn newest_scores(&self) -> impl Iterator<Item = (&Person, Option<&SafetyScore>)> {
        self.family.people.iter().map(|person| {
            let newest = self
                .safety_scores
                .iter()
                .filter(|score| score.person == person.id)
                .max_by_key(|score| score.on);
            (person, newest)
        })
    }

    /// Gives every part that came without a number its own, as after reading a
    /// hand-written file. Numbers that are there stay.
    pub fn settle(&mut self) {
        let scores_by_place = self.safety_scores.iter().any(|score| score.id.0 == 0);
        record::each_mut(self, &mut Trail::default(), &mut |_, _, _, change| {
            if let Change::Parts(parts) = change {
                parts.settle();
            }
        });
        if scores_by_place {
            half_typed::name_scores_by_number(self);
        }
        self.settle_closing();
    }
}
