//! What the program remembers between runs: never a word about a family.

mod fields;

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use self::fields::{Entry, Fields, entries, written};
use super::patience::patiently;
use super::replacing::replace;
use crate::texts::refusal::in_words;

/// The name of the file.
const FILE: &str = "voorkeuren.ron";

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Appearance {
    /// As the system is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As much contrast as possible.
    HighContrast,
}

/// What the list of all cases is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum CaseColumn {
    /// What asks for attention comes first.
    #[default]
    Attention,
    /// The working name.
    Name,
    /// The phase.
    Phase,
    /// The level.
    Level,
    /// Who holds casusregie.
    Casusregie,
    /// The day of the last violence that is known.
    Violence,
    /// When it was saved last.
    Saved,
    /// The next appointment or the next term.
    Next,
}

impl CaseColumn {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Attention,
        Self::Name,
        Self::Phase,
        Self::Level,
        Self::Casusregie,
        Self::Violence,
        Self::Saved,
        Self::Next,
    ];
}

/// Preferences of this user.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preferences {
    /// The name under which entries and decisions are written.
    pub my_name: String,
    /// The vault that was open last.
    pub last_vault: Option<PathBuf>,
    /// 100 to 200 percent.
    pub scale_percent: u16,
    /// The same for the second window.
    pub second_scale_percent: u16,
    /// As the system, light, dark or high contrast.
    pub appearance: Appearance,
    /// Minutes without a key or a move before the vault locks: 1 to 60.
    pub lock_after_minutes: u16,
    /// The id of the region pack.
    pub region: String,
    /// Whether names are hidden until somebody points at them.
    pub hide_names: bool,
    /// Whether words that are perhaps not well spelt are marked.
    pub check_spelling: bool,
    /// Whether it is told how easy a page for the family reads.
    pub reading_hints: bool,
    /// Whether the short tour was taken, or declined, so that it is not offered again.
    pub tour_seen: bool,
    /// What the list of all cases is sorted by.
    pub cases_sorted_by: CaseColumn,
    /// Whether that list runs the other way round.
    pub cases_reversed: bool,
    /// Width and height of the window while it is not maximised, in pixels of
    /// the system, which are not enlarged by `scale_percent`.
    pub window_size: Option<(u16, u16)>,
    /// How far its corner is from the left and the top of the screen, in the
    /// same pixels.
    pub window_place: Option<(i32, i32)>,
    /// Whether the window takes the whole screen.
    pub maximized: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            my_name: String::new(),
            last_vault: None,
            scale_percent: 100,
            second_scale_percent: 100,
            appearance: Appearance::System,
            lock_after_minutes: 10,
            region: "nl".to_owned(),
            hide_names: false,
            check_spelling: true,
            reading_hints: true,
            tour_seen: false,
            cases_sorted_by: CaseColumn::Attention,
            cases_reversed: false,
            window_size: None,
            window_place: None,
            maximized: false,
        }
    }
}

/// Preferences could not be read or kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct PreferencesFault {
    /// Which file.
    pub file: String,
    /// Why, in our words.
    pub reason: String,
}

impl Preferences {
    /// The smallest and largest scale, in percent.
    pub const SCALE: std::ops::RangeInclusive<u16> = 100..=200;
    /// The scales that are offered, in percent.
    pub const SCALES: [u16; 5] = [100, 125, 150, 175, 200];
    /// The shortest and longest wait before locking, in minutes.
    pub const LOCK_AFTER: std::ops::RangeInclusive<u16> = 1..=60;

    /// How much everything is enlarged: 1.0 to 2.0.
    pub fn scale(&self) -> f32 {
        f32::from(self.scale_percent) / 100.0
    }

    /// The same for the second window.
    pub fn second_scale(&self) -> f32 {
        f32::from(self.second_scale_percent) / 100.0
    }

    /// The next scale that is offered and larger than `percent`; the largest stays.
    pub fn larger(percent: u16) -> u16 {
        Self::SCALES.into_iter().find(|scale| *scale > percent).unwrap_or(percent)
    }

    /// The next scale that is offered and smaller than `percent`; the smallest stays.
    pub fn smaller(percent: u16) -> u16 {
        Self::SCALES.into_iter().rfind(|scale| *scale < percent).unwrap_or(percent)
    }

    /// Reads preferences from a folder. What is missing or damaged takes its
    /// default; the rest is kept.
    pub fn read(folder: &Path) -> Self {
        std::fs::read_to_string(folder.join(FILE))
            .map_or_else(|_| Self::default(), |text| Self::parse(&text))
    }

    /// Reads preferences from text, field by field.
    pub fn parse(text: &str) -> Self {
        let fields = Fields::of(text);
        let usual = Self::default();
        Self {
            my_name: fields.get("my_name").unwrap_or(usual.my_name),
            last_vault: fields.get("last_vault").unwrap_or(usual.last_vault),
            scale_percent: fields.within("scale_percent", Self::SCALE, usual.scale_percent),
            second_scale_percent: fields.within(
                "second_scale_percent",
                Self::SCALE,
                usual.second_scale_percent,
            ),
            appearance: fields.get("appearance").unwrap_or(usual.appearance),
            lock_after_minutes: fields.within(
                "lock_after_minutes",
                Self::LOCK_AFTER,
                usual.lock_after_minutes,
            ),
            region: fields.get("region").unwrap_or(usual.region),
            hide_names: fields.get("hide_names").unwrap_or(usual.hide_names),
            check_spelling: fields.get("check_spelling").unwrap_or(usual.check_spelling),
            reading_hints: fields.get("reading_hints").unwrap_or(usual.reading_hints),
            tour_seen: fields.get("tour_seen").unwrap_or(usual.tour_seen),
            cases_sorted_by: fields.get("cases_sorted_by").unwrap_or(usual.cases_sorted_by),
            cases_reversed: fields.get("cases_reversed").unwrap_or(usual.cases_reversed),
            window_size: fields.get("window_size").unwrap_or(usual.window_size),
            window_place: fields.get("window_place").unwrap_or(usual.window_place),
            maximized: fields.get("maximized").unwrap_or(usual.maximized),
        }
    }

    /// Keeps preferences in a folder, in place of those that were there. What a newer
    /// version of the program wrote among those stays.
    ///
    /// # Errors
    /// When the folder or the file cannot be written, or what is there cannot be read now.
    pub fn write(&self, folder: &Path) -> Result<(), PreferencesFault> {
        let file = folder.join(FILE);
        self.try_write(&file).map_err(|error| PreferencesFault {
            file: file.display().to_string(),
            reason: in_words(&error),
        })
    }

    fn try_write(&self, file: &Path) -> io::Result<()> {
        let before = patiently(|| there(file))?;
        replace(file, &self.over(&before))
    }

    /// As text, over the text that was there. What still is as that was read stands as
    /// it stood: this version may not know what was chosen.
    fn over(&self, before: &str) -> String {
        let read = Self::parse(before).to_text();
        let (mine, read) = (self.to_text(), entries(&read));
        let mut there = entries(before);
        let mut all: Vec<Entry> = Vec::new();
        for mine in entries(&mine) {
            let stood = there.iter().find(|one| one.name == mine.name && read.contains(&mine));
            all.push(stood.cloned().unwrap_or_else(|| mine.clone()));
            there.retain(|one| one.name != mine.name);
        }
        all.extend(there);
        written(&all)
    }

    fn to_text(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new().struct_names(false))
            .unwrap_or_default()
    }
}

/// What stands in a file now; nothing where there is none, or where it is no text.
fn there(file: &Path) -> io::Result<String> {
    match std::fs::read_to_string(file) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
            Ok(String::new())
        }
        read => read,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Preferences {
        Preferences {
            my_name: "S. de \"Wit\": ik".into(),
            last_vault: Some("/tmp/kluis: een".into()),
            scale_percent: 150,
            second_scale_percent: 175,
            appearance: Appearance::Dark,
            lock_after_minutes: 5,
            region: "nl".into(),
            hide_names: true,
            check_spelling: false,
            reading_hints: false,
            tour_seen: true,
            cases_sorted_by: CaseColumn::Saved,
            cases_reversed: true,
            window_size: Some((1200, 700)),
            window_place: Some((-8, 31)),
            maximized: true,
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        some().write(folder.path()).unwrap();
        assert_eq!(Preferences::read(folder.path()), some());
    }

    #[test]
    fn one_damaged_line_costs_only_itself() {
        let text = some().to_text().replace("150", "1e9");
        let read = Preferences::parse(&text);
        assert_eq!(read.scale_percent, 100);
        assert_eq!(read.my_name, some().my_name);
        assert_eq!(read.lock_after_minutes, 5);
    }

    #[test]
    fn what_was_chosen_before_there_was_a_choice_to_follow_the_system_stays() {
        for (written, chosen) in [
            ("Light", Appearance::Light),
            ("HighContrast", Appearance::HighContrast),
            ("System", Appearance::System),
            ("Sepia", Appearance::System),
        ] {
            let read = Preferences::parse(&format!("(\n    appearance: {written},\n)"));
            assert_eq!(read.appearance, chosen, "{written}");
        }
    }

    #[test]
    fn a_scale_goes_up_and_down_through_those_that_are_offered_and_no_further() {
        assert_eq!([100, 110, 125, 200].map(Preferences::larger), [125, 125, 150, 200]);
        assert_eq!([100, 110, 125, 200].map(Preferences::smaller), [100, 100, 100, 175]);
    }

    /// Preferences as a newer version writes them.
    const NEWER: &str = r#"(
    my_name: "Noor: ik",
    letters: Wide(
        spacing: 2,
        region: "elders",
    ),
    region: "nl",
    appearance: Sepia,
    window_size: Some((1200, 700)),
    sounds: [
        (name: "bel"),
    ],
)
"#;

    fn over_newer(change: impl FnOnce(&mut Preferences)) -> String {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), NEWER).unwrap();
        let mut read = Preferences::read(folder.path());
        change(&mut read);
        read.write(folder.path()).unwrap();
        assert_eq!(Preferences::read(folder.path()), read);
        std::fs::read_to_string(folder.path().join(FILE)).unwrap()
    }

    #[test]
    fn what_a_newer_version_wrote_stays() {
        let text = over_newer(|read| {
            assert_eq!(read.region, "nl", "what stands inside something else is no field");
            assert_eq!(read.my_name, "Noor: ik");
            read.scale_percent = 150;
        });
        let letters =
            "\n    letters: Wide(\n        spacing: 2,\n        region: \"elders\",\n    ),\n";
        let sounds = "\n    sounds: [\n        (name: \"bel\"),\n    ],\n";
        for kept in [letters, sounds, "\n    appearance: Sepia,\n", "\n    scale_percent: 150,\n"] {
            assert_eq!(text.matches(kept).count(), 1, "{kept} in {text}");
        }
        let twice = tempfile::tempdir().unwrap();
        std::fs::write(twice.path().join(FILE), &text).unwrap();
        Preferences::read(twice.path()).write(twice.path()).unwrap();
        assert_eq!(std::fs::read_to_string(twice.path().join(FILE)).unwrap(), text);
    }

    #[test]
    fn what_this_version_was_asked_takes_the_place_of_what_it_does_not_know() {
        let text = over_newer(|read| read.appearance = Appearance::Dark);
        assert!(text.contains("\n    appearance: Dark,\n") && !text.contains("Sepia"), "{text}");
    }

    #[test]
    fn what_is_no_text_makes_place_and_what_cannot_be_read_does_not() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), [0xff, 0x00, 0xff]).unwrap();
        some().write(folder.path()).unwrap();
        assert_eq!(Preferences::read(folder.path()), some());
        let other = tempfile::tempdir().unwrap();
        std::fs::create_dir(other.path().join(FILE)).unwrap();
        some().write(other.path()).unwrap_err();
        assert!(other.path().join(FILE).is_dir());
    }

    #[test]
    fn nothing_there_means_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Preferences::read(folder.path()), Preferences::default());
        assert_eq!(Preferences::parse("\u{0}garbage"), Preferences::default());
    }
}
