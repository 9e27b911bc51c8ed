//! The house style of a region: its name, logo and colour on the pages that come out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node, ParsingOptions};
use serde::Deserialize;

use crate::t;

/// How documents of a region look.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HouseStyle {
    /// The organisation, as it stands at the head of a document.
    pub name: String,
    /// Its logo.
    #[serde(default)]
    pub logo: Option<Logo>,
    /// Its colour, as "#0f6466".
    #[serde(default)]
    pub colour: Option<String>,
}

/// A logo. It stands in the file of the region itself, so that nothing else is read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Logo {
    /// A drawing, as SVG. Its letters are shapes.
    Svg(String),
    /// A picture, as PNG in base64.
    Png(String),
}

/// The least contrast of words with white paper (WCAG 2.2, 1.4.3).
pub(super) const LEAST_CONTRAST: f64 = 4.5;

/// No logo takes more, in bytes.
const LARGEST: usize = 200 * 1024;

/// No picture is wider or higher, in pixels.
const MOST_PIXELS: u32 = 2000;

/// No logo is so many times wider than high, or higher than wide.
const LONGEST: f64 = 8.0;

/// What a logo may not hold: what is read from elsewhere, and letters that need a typeface.
const REFUSED: [&str; 6] = ["script", "image", "text", "foreignObject", "style", "use"];

impl Logo {
    /// The bytes of its file.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Svg(text) => text.trim().as_bytes().to_vec(),
            Self::Png(text) => decoded(text).unwrap_or_default(),
        }
    }

    /// The ending of its file.
    #[must_use]
    pub fn ending(&self) -> &'static str {
        match self {
            Self::Svg(_) => "svg",
            Self::Png(_) => "png",
        }
    }

    /// Why it cannot be used; none when it can.
    pub(super) fn fault(&self) -> Option<String> {
        let size = match self {
            Self::Svg(text) => text.len(),
            Self::Png(text) => text.len() / 4 * 3,
        };
        if size > LARGEST {
            return Some(t!("guidance-logo-large", most = LARGEST / 1024));
        }
        let measured = match self {
            Self::Svg(text) => drawing(text.trim()),
            Self::Png(text) => picture(text),
        };
        match measured {
            Err(why) => Some(why),
            Ok((wide, high)) if wide / high > LONGEST || high / wide > LONGEST => {
                Some(t!("guidance-logo-long", most = LONGEST as u32))
            }
            Ok(_) => None,
        }
    }
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(bare).ok()
}

/// How wide and high a drawing is.
fn drawing(text: &str) -> Result<(f64, f64), String> {
    let options = ParsingOptions { allow_dtd: false, ..ParsingOptions::default() };
    let read = Document::parse_with_options(text, options);
    let read = read.map_err(|error| t!("guidance-logo-unread", reason = error.to_string()))?;
    let root = read.root_element();
    if root.tag_name().name() != "svg" {
        return Err(t!("guidance-logo-unread", reason = root.tag_name().name()));
    }
    for node in root.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let leads = |value: &str| value.contains("url(") && !value.contains("url(#");
        let away = node.attributes().any(|one| one.name() == "href" || leads(one.value()));
        if REFUSED.contains(&name) || away {
            return Err(t!("guidance-logo-holds", what = name));
        }
    }
    let side = |name: &str| root.attribute(name)?.trim_end_matches("px").parse::<f64>().ok();
    let frame = || {
        let numbers = root.attribute("viewBox")?.split([' ', ',']);
        let numbers: Vec<f64> = numbers.filter_map(|one| one.parse().ok()).collect();
        numbers.get(2).copied().zip(numbers.get(3).copied())
    };
    let size = frame().or_else(|| side("width").zip(side("height")));
    size.filter(|(wide, high)| *wide > 0.0 && *high > 0.0).ok_or_else(|| t!("guidance-logo-size"))
}

/// How wide and high a picture is, once all of it was read.
fn picture(text: &str) -> Result<(f64, f64), String> {
    let unread = |reason: String| t!("guidance-logo-unread", reason = reason);
    let bytes = decoded(text).ok_or_else(|| unread("base64".to_owned()))?;
    let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    let mut reader = decoder.read_info().map_err(|error| unread(error.to_string()))?;
    let (wide, high) = (reader.info().width, reader.info().height);
    if wide.max(high) > MOST_PIXELS {
        return Err(t!("guidance-logo-pixels", most = MOST_PIXELS));
    }
    let room = reader.output_buffer_size().unwrap_or_default();
    let mut pixels = vec![0; room];
    reader.next_frame(&mut pixels).map_err(|error| unread(error.to_string()))?;
    Ok((wide.into(), high.into()))
}

/// The contrast of a colour with white paper, 1 to 21; none when it is no colour.
pub(super) fn contrast(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    let light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    Some(1.05 / (light + 0.05))
}

/// How much light a part of a colour gives (WCAG 2.2, relative luminance).
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}
