//! Pictures that came from elsewhere: whether anything stands in them besides the
//! picture, and the same picture without that.
//!
//! What was attached here is bare: it was drawn anew. So a picture that goes from
//! colleague to colleague stays byte for byte what it is, and only what another program
//! let through is drawn anew.

use image::ImageFormat;
use zeroize::Zeroizing;

use super::attached::{drawn_within, picture};
use super::leafing::guarded;

/// A picture without anything that its camera wrote: place, device, time, thumbnail.
/// None when there is nothing to take away, as in what is no picture, or when it cannot
/// be drawn: then it stays as it came.
#[must_use]
pub fn bared(content: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let format = picture(content)?;
    match is_bare(content, format) {
        true => None,
        false => guarded(|| drawn_within(content, format)).ok(),
    }
}

/// Whether nothing stands in a file but what its pixels need.
fn is_bare(file: &[u8], format: ImageFormat) -> bool {
    match format {
        ImageFormat::Jpeg => is_bare_jpeg(file).unwrap_or(false),
        ImageFormat::Png => is_bare_png(file).unwrap_or(false),
        // Others are kept as one of these.
        _ => false,
    }
}

/// Goes from marker to marker, until the last. None when that is not how it is made.
fn is_bare_jpeg(file: &[u8]) -> Option<bool> {
    let mut rest = file.strip_prefix(&[0xff, 0xd8])?;
    loop {
        let [0xff, marker, after @ ..] = rest else {
            return None;
        };
        match marker {
            // The end of the picture, and of the file.
            0xd9 => return Some(after.is_empty()),
            // How the pixels are packed, and how to unpack them.
            0xc0..=0xc2 | 0xc4 | 0xdb | 0xdd => rest = segment(after)?.1,
            0xda => rest = past_scan(segment(after)?.1)?,
            0xe0 => {
                let (told, after) = segment(after)?;
                if !is_plain_head(told) {
                    return Some(false);
                }
                rest = after;
            }
            _ => return Some(false),
        }
    }
}

/// A piece that begins with its own length, and what comes after it.
fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, _) = bytes.split_first_chunk::<2>()?;
    let (piece, after) = bytes.split_at_checked(u16::from_be_bytes(*length).into())?;
    Some((piece.get(2..)?, after))
}

/// A head that tells the density only, without a thumbnail.
fn is_plain_head(told: &[u8]) -> bool {
    told.len() == 14 && told.starts_with(b"JFIF\0") && told.ends_with(&[0, 0])
}

/// Where the next marker stands: in the pixels it is followed by zero, or counts them.
fn past_scan(bytes: &[u8]) -> Option<&[u8]> {
    let is_marker = |two: &[u8]| two[0] == 0xff && !matches!(two[1], 0x00 | 0xd0..=0xd7 | 0xff);
    let at = bytes.windows(2).position(is_marker)?;
    bytes.get(at..)
}

/// Goes from chunk to chunk, until the last. None when that is not how it is made.
fn is_bare_png(file: &[u8]) -> Option<bool> {
    let mut rest = file.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (name, after) = after.split_first_chunk::<4>()?;
        // Its content, and a sum of four bytes.
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(4)?;
        rest = after.get(length..)?;
        match name {
            b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" => {}
            b"IEND" => return Some(rest.is_empty()),
            _ => return Some(false),
        }
    }
}
