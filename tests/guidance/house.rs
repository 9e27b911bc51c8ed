//! The house style of a region: what is wrong in it is named with its line.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casuskompas::guidance::{Guidance, GuidanceFault, HouseStyle};

const FILE: &str = "regions/elzenland.ron";

/// A region that does not exist, with this house style.
fn region(house: &str) -> String {
    format!(
        "(\n    id: \"elzenland\",\n    name: \"Elzenland\",\n    phones: [],\n    house: (\n        \
         name: \"Wijkteams Elzenland\",\n{house}\n    ),\n    sources: [\"Verzonnen\"],\n)"
    )
}

fn read(house: &str) -> Result<Guidance, Vec<GuidanceFault>> {
    let text = region(house);
    let mut sources = Guidance::sources().to_vec();
    sources.push((FILE, &text));
    Guidance::from_sources(&sources)
}

/// The house style that comes of it.
pub(crate) fn house(house: &str) -> HouseStyle {
    let guidance = read(house).unwrap_or_else(|faults| panic!("{faults:?}"));
    guidance.region("elzenland").unwrap().house.clone().unwrap()
}

/// A picture of one colour.
pub(crate) fn picture(wide: u32, high: u32) -> String {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, wide, high);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&vec![0; (wide * high) as usize]).unwrap();
    drop(writer);
    format!("logo: Png(\"{}\"),", STANDARD.encode(bytes))
}

pub(crate) fn drawing(inside: &str) -> String {
    format!(
        "logo: Svg(r##\"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">{inside}</svg>\"##),"
    )
}

pub(crate) const LEAF: &str = "<path d=\"M0 0h40v20h-40z\" fill=\"#8c1c3c\"/>";

/// Refused on the line of this field, for a reason with these words.
fn refused(house: &str, field: &str, words: &str) {
    let faults = read(house).err().unwrap_or_else(|| panic!("{house:.200} is taken"));
    let line = 1 + region(house).lines().position(|line| line.trim().starts_with(field)).unwrap();
    let [fault] = &faults[..] else { panic!("{faults:?}") };
    assert_eq!((fault.file.as_str(), fault.line), (FILE, line), "{fault}");
    assert!(fault.what.contains(words), "{fault}");
    assert!(!fault.mend.starts_with("guidance-"), "{fault}");
}

#[test]
fn a_name_is_enough_and_a_logo_is_a_drawing_or_a_picture() {
    assert_eq!(house("").name, "Wijkteams Elzenland");
    assert!(house("").logo.is_none() && house("").colour.is_none());
    assert_eq!(house("colour: \"#0f6466\",").colour.as_deref(), Some("#0f6466"));
    assert_eq!(house(&drawing(LEAF)).logo.unwrap().ending(), "svg");
    let logo = house(&picture(40, 20)).logo.unwrap();
    assert!(logo.ending() == "png" && logo.bytes().starts_with(b"\x89PNG"));
    // Who has none keeps the page as it was.
    let usual = Guidance::embedded().unwrap();
    assert!(usual.regions().iter().all(|region| region.house.is_none()));
}

#[test]
fn a_colour_that_cannot_be_read_on_paper_is_refused() {
    refused("        colour: \"#9bd0d2\",", "colour:", "te licht op wit papier");
    // Just too light, and just dark enough.
    refused("        colour: \"#777777\",", "colour:", "4,5");
    assert!(read("        colour: \"#767676\",").is_ok());
    for wrong in ["teal", "#0f64", "#0f646g", "0f6466"] {
        refused(&format!("        colour: \"{wrong}\","), "colour:", "geen kleur");
    }
}

#[test]
fn a_bad_logo_is_refused_with_the_reason() {
    refused("        logo: Svg(\"<svg\"),", "logo:", "niet te lezen");
    refused("        logo: Svg(\"<html/>\"),", "logo:", "niet te lezen");
    refused("        logo: Svg(\"<svg/>\"),", "logo:", "hoe breed en hoog");
    for (inside, what) in [
        ("<script>alert(1)</script>", "script"),
        ("<text>Elzenland</text>", "text"),
        ("<image href=\"http://elders.nl/logo.png\"/>", "image"),
        ("<path fill=\"url(http://elders.nl/a.svg#b)\"/>", "path"),
        ("<a href=\"http://elders.nl\"><path/></a>", "a"),
    ] {
        refused(&drawing(inside), "logo:", &format!("({what})"));
    }
    let long = "        logo: Svg(r#\"<svg width=\"900\" height=\"10\"/>\"#),";
    refused(long, "logo:", "langgerekt");
    refused("        logo: Png(\"geen plaatje\"),", "logo:", "niet te lezen");
    refused(&picture(2001, 300), "logo:", "beeldpunten");
    let huge = drawing(&format!("<path d=\"{}\"/>", "M0 0".repeat(60_000)));
    refused(&huge, "logo:", "meer dan 200 kB");
}
