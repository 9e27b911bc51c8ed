//! What was said and decided about a family in a meeting.
//!
//! The meeting itself is no part of a case and knows no word of a family
//! ([`meeting`](crate::meeting)); whatever is of one family stands here, so that it is
//! kept, handed over and destroyed with the case.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Mark, Marks, marks};
use super::record::{
    Kind, Record, Stands, Told, answer, choice, code, day, instant, line, number, numbered,
    offered, parts, people, person, prose, put_back, record,
};
use super::{Answer, Case, DocumentKind, DocumentMade, PersonId, Timestamp};

numbered! {
    held /// A discussion within one case. 0 means: not numbered yet.
    BesprekingId
}

numbered! {
    held /// Somebody at the table within one discussion. 0 means: not numbered yet.
    DeelnemerId
}

numbered! {
    held /// A judgement of safety within one discussion. 0 means: not numbered yet.
    InschattingId
}

numbered! {
    held /// A dissenting view within one discussion. 0 means: not numbered yet.
    AnderOordeelId
}

numbered! {
    held /// An action within one discussion. 0 means: not numbered yet.
    ActieId
}

numbered! {
    held /// A note of the chair within one discussion. 0 means: not numbered yet.
    NotitieId
}

offered! {
    /// Who may know which family it is about.
    #[derive(Default)]
    pub enum Wijze {
        /// Nobody who does not know already: no names.
        #[default]
        Anoniem,
        /// Professionals, by name.
        MetNamen,
        /// The family sits at the table.
        MetGezin,
    }
}

offered! {
    /// On what ground somebody may hear of a family.
    #[derive(Default)]
    pub enum Grond {
        /// They hear nothing that leads to a person.
        #[default]
        Anoniem,
        /// They belong to the team of the case.
        Team,
        /// Who it is about agreed.
        Toestemming,
        /// A task by law, such as the Wet politiegegevens, art. 20.
        Wet,
        /// Nobody agreed, and safety asks for it.
        Veiligheid,
        /// They are of the family themselves.
        Gezin,
    }
}

offered! {
    /// How safe it is, 0 (not at all) to 10 (entirely).
    pub enum Cijfer {
        /// 0.
        Nul,
        /// 1.
        Een,
        /// 2.
        Twee,
        /// 3.
        Drie,
        /// 4.
        Vier,
        /// 5.
        Vijf,
        /// 6.
        Zes,
        /// 7.
        Zeven,
        /// 8.
        Acht,
        /// 9.
        Negen,
        /// 10.
        Tien,
    }
}

impl Cijfer {
    /// The value, 0 to 10.
    #[must_use]
    pub fn value(self) -> u8 {
        self as u8
    }
}

offered! {
    /// Whether it is unsafe now, or again and again (*Gefaseerde ketenzorg*, 2016).
    #[derive(Default)]
    pub enum Ernst {
        /// Not known.
        #[default]
        WeetNiet,
        /// Now.
        Acuut,
        /// Again and again.
        Structureel,
        /// Both.
        Beide,
        /// Neither.
        Geen,
    }
}

offered! {
    /// What came of an action (as in the minutes of a MARAC).
    pub enum Afloop {
        /// It was done.
        Gedaan,
        /// It was not done.
        NietGedaan,
        /// It cannot be done any more.
        KanNietMeer,
    }
}

record! {
    /// Somebody at the table.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Deelnemer {
        /// The number others refer to.
        pub id: DeelnemerId = number(),
        /// Their name; may be left out.
        pub name: String = line("deelnemer-name").colleague(),
        /// As what they sit there: "wijkagent".
        pub role: String = line("deelnemer-role"),
        /// On what ground they hear of the family.
        pub ground: Grond = choice("deelnemer-ground", "grond-{}"),
        /// Whether they were there.
        pub present: Answer = answer("deelnemer-present"),
    }
    Kind::known_by("deelnemers", &["role", "name"]).told(Told::Quoted)
}

record! {
    /// How safe somebody at the table thinks it is, for whom.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Inschatting {
        /// The number others refer to.
        pub id: InschattingId = number(),
        /// Who says so, by role.
        pub by: String = line("inschatting-by").source(),
        /// For whom; nobody for the family as a whole.
        pub of: PersonId = person("inschatting-of"),
        /// The score; absent while it is not in.
        pub score: Option<Cijfer> = choice("inschatting-score", "cijfer-{}"),
        /// Whether it is unsafe now or again and again.
        pub ernst: Ernst = choice("inschatting-ernst", "ernst-{}"),
        /// Why.
        pub words: String = prose("inschatting-words").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("inschattingen", &["by", "words"]).told(Told::Quoted)
}

record! {
    /// What somebody at the table sees otherwise. It is kept, never voted down.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct AnderOordeel {
        /// The number others refer to.
        pub id: AnderOordeelId = number(),
        /// Who, by role.
        pub by: String = line("ander-oordeel-by").source(),
        /// What they think.
        pub what: String = prose("ander-oordeel-what").lines(1),
        /// Why.
        pub why: String = prose("ander-oordeel-why").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("andere-oordelen", &["what", "by"]).told(Told::Quoted)
}

record! {
    /// Who does what by when, as it was agreed at the table.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Actie {
        /// The number others refer to.
        pub id: ActieId = number(),
        /// What.
        pub what: String = prose("actie-what").lines(1),
        /// Who, by role or name.
        pub who: String = line("actie-who").colleague(),
        /// By when.
        pub due: Option<NaiveDate> = day("actie-due").next().half_typed("actie"),
        /// What came of it; absent while nobody said.
        pub afloop: Option<Afloop> = choice("actie-afloop", "afloop-{}"),
        /// What there is to say about that.
        pub note: String = prose("actie-note").lines(1),
    }
    Kind::numbered("besproken-acties", &["what", "who"]).told(Told::Quoted)
}

impl Actie {
    /// Whether nobody said yet what came of it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.afloop.is_none()
    }
}

record! {
    /// What only the chair and the team read.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Notitie {
        /// The number others refer to.
        pub id: NotitieId = number(),
        /// What.
        pub what: String = prose("notitie-what").lines(2),
        /// Who may know of it: of itself the team alone.
        pub marks: Marks = marks(),
    }
    Kind::numbered("notities", &["what"]).told(Told::Quoted)
}

impl Default for Notitie {
    fn default() -> Self {
        let marks = [Mark::InVertrouwen].into();
        Self { id: NotitieId::default(), what: String::new(), marks }
    }
}

record! {
    /// One family in one meeting: what was asked, who was there, what they thought
    /// and what came of it.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Bespreking {
        /// The number others refer to.
        pub id: BesprekingId = number(),
        /// Which meeting, by its id; empty for one without a file.
        pub meeting: String = code("bespreking-meeting"),
        /// The day.
        pub on: Option<NaiveDate> = day("bespreking-on").half_typed("bespreking"),
        /// What the table is asked, in one sentence.
        pub question: String = prose("bespreking-question").lines(2),
        /// What should be there at the end.
        pub goal: String = prose("bespreking-goal").lines(1),
        /// Who may know which family it is.
        pub manner: Wijze = choice("bespreking-manner", "wijze-{}"),
        /// Why so, where that asks for a reason.
        pub reason: String = prose("bespreking-reason").lines(1),
        /// Who of the case sits at the table.
        pub with: BTreeSet<PersonId> = people("bespreking-with"),
        /// Who else sat there, and on what ground.
        pub deelnemers: Vec<Deelnemer> = parts(),
        /// How safe each thought it was.
        pub inschattingen: Vec<Inschatting> = parts(),
        /// Who saw it otherwise.
        pub andere_oordelen: Vec<AnderOordeel> = parts(),
        /// Who does what by when.
        pub acties: Vec<Actie> = parts(),
        /// What all at the table see together, one thing a line.
        pub seen: String = prose("bespreking-seen").lines(3),
        /// What came of it, in words that can be read out.
        pub outcome: String = prose("bespreking-outcome").lines(2),
        /// When it is looked at again.
        pub review_on: Option<NaiveDate> = day("bespreking-review-on").next().half_typed("bespreking-review"),
        /// When the decision about the level was written down, if one was taken.
        pub decided_at: Option<Timestamp> = instant("bespreking-decided-at"),
        /// When it was read back and everybody had heard it; from then on it counts.
        pub read_back_at: Option<Timestamp> = instant("bespreking-read-back-at"),
        /// What the chair noted.
        pub notities: Vec<Notitie> = parts(),
    }
    Kind::numbered("besprekingen", &["question"])
        .dated("on")
        .told(Told::Dated)
        .stands(Stands::Once(is_read_back))
}

/// What was read back to all stays as they heard it.
fn is_read_back(record: &dyn Record) -> bool {
    record.of_kind().is_some_and(|one: &Bespreking| one.read_back_at.is_some())
}

impl Bespreking {
    /// Whether it was read back, so that it counts.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.read_back_at.is_some()
    }

    /// What all see together, each with the number of its line from 1.
    pub fn all_seen(&self) -> impl Iterator<Item = (u32, &str)> {
        let lines = (1..).zip(self.seen.lines().map(str::trim));
        lines.filter(|(_, words)| !words.is_empty())
    }

    /// What the chair noted; nothing while nothing was.
    #[must_use]
    pub fn note(&self) -> &str {
        self.notities.first().map_or("", |one| one.what.as_str())
    }
}

impl Case {
    /// What was prepared or said of this family in a meeting.
    #[must_use]
    pub fn bespreking_in(&self, meeting: &str) -> Option<&Bespreking> {
        self.besprekingen.iter().find(|one| one.meeting == meeting)
    }

    /// The newest discussion that counts, besides that in a meeting.
    #[must_use]
    pub fn last_bespreking(&self, but: &str) -> Option<&Bespreking> {
        let counts = self.besprekingen.iter().filter(|one| one.counts() && one.meeting != but);
        counts.max_by_key(|one| (one.read_back_at, one.id))
    }

    /// The newest discussion that counts, while something of it is still to be done and
    /// nobody made the page that tells so to whoever does it.
    #[must_use]
    pub fn without_reminder(&self) -> Option<&Bespreking> {
        let one = self.last_bespreking("")?;
        let on = Some(one.read_back_at?.date_naive());
        let reminds = |it: &DocumentMade| it.kind == DocumentKind::Herinnering && it.on >= on;
        let is_told = self.documents.iter().any(reminds);
        (!is_told && one.acties.iter().any(Actie::is_open)).then_some(one)
    }

    /// The actions of discussions that count of which nobody said what came of them,
    /// each with its discussion.
    pub fn open_acties(&self) -> impl Iterator<Item = (&Bespreking, &Actie)> {
        let counts = self.besprekingen.iter().filter(|one| one.counts());
        counts.flat_map(|one| one.acties.iter().filter(|it| it.is_open()).map(move |it| (one, it)))
    }

    /// The discussion in a meeting, to change; begun when there is none.
    pub fn bespreking_mut(&mut self, meeting: &str, on: Option<NaiveDate>) -> &mut Bespreking {
        let found = self.besprekingen.iter().position(|one| one.meeting == meeting);
        let place = found.unwrap_or_else(|| {
            let place = self.besprekingen.len();
            let meeting = meeting.to_owned();
            put_back(
                &mut self.besprekingen,
                place,
                Bespreking { meeting, on, ..Bespreking::default() },
            );
            place
        });
        &mut self.besprekingen[place]
    }
}
