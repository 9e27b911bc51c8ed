//! Documents that were made, and for whom: what somebody may hold on paper.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{
    Kind, Stands, Told, choice, code, day, number, numbered, offered, person, put_back, record,
};
use super::{Case, PersonId};

numbered! {
    held /// A document that was made, within one case. 0 means: not numbered yet.
    DocumentId
}

offered! {
    /// A kind of document.
    #[derive(Default)]
    pub enum DocumentKind {
        /// The plan of directe veiligheid, in full.
        #[default]
        Veiligheidsplan,
        /// The same on one page to hang up.
        Koelkastblad,
        /// The part of a child, in large plain words.
        Kinderblad,
        /// The priorities of the present phase, on one page.
        Top3Plan,
        /// The plan of risico's, in full.
        Hulpverleningsplan,
        /// The plan of herstel, in full.
        Herstelplan,
        /// The decision about the level, with its grounds.
        AveBesluit,
        /// Who, what happened, what was agreed, where it stands: one page.
        Verloop,
        /// What Veilig Thuis asks of who reports.
        Melding,
        /// A request to the Zorg- en Veiligheidshuis.
        AanvraagVeiligheidshuis,
        /// A request to the Jeugdbeschermingstafel.
        AanvraagJeugdbeschermingstafel,
        /// A request to the Raad voor de Kinderbescherming.
        AanvraagRaad,
        /// A request to the Regionaal Expertteam.
        AanvraagExpertteam,
        /// What a colleague has to know who takes over.
        Overdracht,
        /// What is recorded of one person.
        Inzage,
        /// What was asked, said and decided in the last meeting.
        Overlegverslag,
        /// What was agreed in the last meeting, by whom, by when: to send within a day.
        Herinnering,
    }
}

record! {
    /// A document that was made for somebody.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct DocumentMade {
        /// The number others refer to.
        pub id: DocumentId = number(),
        /// What kind.
        pub kind: DocumentKind = choice("document-made-kind", "document-{}").not_asked(),
        /// For whom of the circle; 0 for somebody outside it.
        pub person: PersonId = person("document-made-person").whose().not_asked(),
        /// For whom outside the circle, in words.
        pub reader: String = code("document-made-reader"),
        /// How what it tells stood: "Versie 3, vastgesteld op 24 november 2026".
        pub standing: String = code("document-made-standing"),
        /// The day.
        pub on: Option<NaiveDate> = day("document-made-on").past().not_asked(),
    }
    Kind::numbered("documents-made", &["reader", "standing"])
        .dated("on")
        .told(Told::Dated)
        .stands(Stands::Recorded)
}

impl Case {
    /// Notes that a document was made, under a number of its own.
    pub fn remember_document(&mut self, made: DocumentMade) -> DocumentId {
        let end = self.documents.len();
        DocumentId(put_back(&mut self.documents, end, made))
    }
}
