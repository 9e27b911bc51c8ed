//! Every kind of document, and for whom it is.

use serde::Serialize;

use crate::case::DocumentKind;
use crate::cli::command::*;

/// A kind as data.
#[derive(Serialize)]
struct KindTold {
    id: &'static str,
    name: String,
    readers: Vec<String>,
    because: &'static str,
}

/// Shows every kind with its readers.
pub(super) fn kinds(format: Format, streams: &mut Streams<'_>) -> Outcome {
    let told = DocumentKind::ALL.into_iter().map(|kind| KindTold {
        id: kind.id(),
        name: kind.called(),
        readers: kind.audiences().iter().map(|one| one.name()).collect(),
        because: kind.because(),
    });
    let data: Vec<KindTold> = told.collect();
    let row = |one: &KindTold| vec![one.id.to_owned(), one.name.clone(), one.readers.join(", ")];
    let rows: Vec<Vec<String>> = data.iter().map(row).collect();
    streams.show_as(format, &data, || aligned(rows))
}
