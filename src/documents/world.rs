//! All that the typesetter can reach: our templates, our typefaces and the data
//! of one document. No files, no packages, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts;
use super::paper::House;

/// The templates by the name under which they know each other.
const TEMPLATES: [(&str, &str); 3] = [
    ("document.typ", include_str!("../../assets/documents/document.typ")),
    ("huisstijl.typ", include_str!("../../assets/documents/huisstijl.typ")),
    ("tekening.typ", include_str!("../../assets/documents/tekening.typ")),
];

/// The name under which the template reads the document.
const DATA: &str = "document.json";

/// What is the same for every document; made with the first one.
struct Same {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    templates: Vec<Source>,
}

static SAME: LazyLock<Same> = LazyLock::new(|| Same {
    library: LazyHash::new(Library::default()),
    book: LazyHash::new(FontBook::from_fonts(fonts::all())),
    templates: TEMPLATES
        .iter()
        .filter_map(|(name, text)| Some(Source::new(id(name)?, (*text).to_owned())))
        .collect(),
});

fn id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The world of one document.
pub(super) struct Paperwork {
    main: FileId,
    data: Bytes,
    /// The logo at the head, under the name by which the data call it.
    logo: Option<(FileId, Bytes)>,
}

impl Paperwork {
    /// The world with these data; none when there is no template.
    pub(super) fn new(data: Vec<u8>, house: Option<&House>) -> Option<Self> {
        let logo = house.and_then(|house| {
            let name = house.logo.as_deref().and_then(id)?;
            Some((name, Bytes::new(house.picture.clone())))
        });
        Some(Self { main: SAME.templates.first()?.id(), data: Bytes::new(data), logo })
    }
}

impl World for Paperwork {
    fn library(&self) -> &LazyHash<Library> {
        &SAME.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SAME.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = SAME.templates.iter().find(|template| template.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, wanted: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id(DATA) == Some(wanted) => Ok(self.data.clone()),
            Some((name, logo)) if *name == wanted => Ok(logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }

    /// No document knows what day it is but by its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
