//! What is kept of a file that somebody attaches: the pixels of a photo, upright, and
//! nothing that its camera wrote; what it is, by its content.

use std::io::Cursor;
use std::sync::Arc;

use casuskompas::case::BijlageKind;
use casuskompas::documents::{Content, Unfit, bared, cleaned, drawn, ending};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use memchr::memmem;
use zeroize::Zeroizing;

pub(crate) const CANARY: &[u8] = b"KANARIE";

/// Red at the left, blue at the right.
fn picture() -> DynamicImage {
    let colour = |x: u32| if x < 16 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) };
    RgbImage::from_fn(32, 16, |x, _| colour(x)).into()
}

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture().write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn kept(file: Vec<u8>) -> (BijlageKind, Vec<u8>) {
    let clean = cleaned(Zeroizing::new(file)).unwrap();
    (clean.kind, clean.content.to_vec())
}

pub(crate) fn holds(bytes: &[u8], part: &[u8]) -> bool {
    memmem::find(bytes, part).is_some()
}

/// What a camera writes: its name, and how it was held (a quarter to the right).
fn exif() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend(b"\x0f\x01\x02\0\x08\0\0\0\x26\0\0\0");
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    tiff.extend(b"\0\0\0\0");
    tiff.extend(CANARY);
    tiff.push(0);
    tiff
}

fn with_name(name: &[u8], content: &[u8]) -> Vec<u8> {
    [name, content].concat()
}

/// A JPEG with every kind of metadata before its picture.
pub(crate) fn jpeg() -> Vec<u8> {
    let plain = encoded(ImageFormat::Jpeg);
    let segments = [
        (0xe0, with_name(b"JFXX\0\x10", CANARY)),
        (0xe1, with_name(b"Exif\0\0", &exif())),
        (0xe1, with_name(b"http://ns.adobe.com/xap/1.0/\0", CANARY)),
        (0xe2, with_name(b"ICC_PROFILE\0\x01\x01", CANARY)),
        (0xe2, with_name(b"MPF\0", CANARY)),
        (0xed, with_name(b"Photoshop 3.0\08BIM", CANARY)),
        (0xef, with_name(b"maker\0", CANARY)),
        (0xfe, CANARY.to_vec()),
    ];
    let mut bytes = plain[..2].to_vec();
    for (marker, content) in segments {
        bytes.extend([0xff, marker]);
        bytes.extend((content.len() as u16 + 2).to_be_bytes());
        bytes.extend(content);
    }
    bytes.extend(&plain[2..]);
    // Some cameras write a second picture behind the first.
    bytes.extend(CANARY);
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    };
    !bytes.iter().fold(u32::MAX, step)
}

fn png() -> Vec<u8> {
    let plain = encoded(ImageFormat::Png);
    let chunks = [
        (b"tEXt", with_name(b"Author\0", CANARY)),
        (b"iTXt", with_name(b"XML:com.adobe.xmp\0\0\0\0\0", CANARY)),
        (b"eXIf", exif()),
    ];
    let mut bytes = plain[..33].to_vec();
    for (name, content) in chunks {
        bytes.extend((content.len() as u32).to_be_bytes());
        let named = [&name[..], &content].concat();
        bytes.extend(&named);
        bytes.extend(crc(&named).to_be_bytes());
    }
    bytes.extend(&plain[33..]);
    bytes.extend(CANARY);
    bytes
}

fn webp() -> Vec<u8> {
    let plain = encoded(ImageFormat::WebP);
    let chunk = |name: &[u8], content: &[u8]| {
        let mut bytes = name.to_vec();
        bytes.extend((content.len() as u32).to_le_bytes());
        bytes.extend(content);
        bytes.extend(&[0][..content.len() % 2]);
        bytes
    };
    let extended = chunk(b"VP8X", &[0x0c, 0, 0, 0, 31, 0, 0, 15, 0, 0]);
    let body = [
        b"WEBP".to_vec(),
        extended,
        plain[12..].to_vec(),
        chunk(b"EXIF", &exif()),
        chunk(b"XMP ", CANARY),
    ];
    chunk(b"RIFF", &body.concat())
}

fn gif() -> Vec<u8> {
    let mut bytes = encoded(ImageFormat::Gif);
    let end = bytes.pop();
    bytes.extend([0x21, 0xfe, CANARY.len() as u8]);
    bytes.extend(CANARY);
    bytes.push(0);
    bytes.extend(end);
    bytes
}

#[test]
fn of_what_a_camera_writes_nothing_is_left() {
    for (file, is_turned) in [(jpeg(), true), (png(), true), (webp(), true), (gif(), false)] {
        assert!(holds(&file, CANARY));
        let name = image::guess_format(&file).unwrap();
        let (kind, content) = kept(file);
        assert_eq!(kind, BijlageKind::Afbeelding, "{name:?}");
        for mark in [CANARY, b"Exif", b"eXIf", b"EXIF", b"xap", b"XMP", b"ICC", b"Photoshop"] {
            assert!(!holds(&content, mark), "{name:?}: {}", String::from_utf8_lossy(mark));
        }
        let image = image::load_from_memory(&content).unwrap().to_rgb8();
        let size = if is_turned { (16, 32) } else { (32, 16) };
        assert_eq!(image.dimensions(), size, "{name:?}");
        let [first, last] = [image.get_pixel(3, 3), image.get_pixel(size.0 - 4, size.1 - 4)];
        assert!(first[0] > 150 && first[2] < 90, "{name:?}: {first:?}");
        assert!(last[2] > 150 && last[0] < 90, "{name:?}: {last:?}");
    }
}

#[test]
fn what_is_kept_needs_no_second_cleaning() {
    for file in [jpeg(), png(), webp(), gif()] {
        let (_, once) = kept(file);
        let (_, twice) = kept(once.clone());
        let [once, twice] = [once, twice].map(|it| image::load_from_memory(&it).unwrap());
        assert_eq!((once.width(), once.height()), (twice.width(), twice.height()));
    }
}

/// What comes from elsewhere is drawn anew only where something stands in it besides the
/// picture, so that what was cleaned once stays byte for byte what it is.
#[test]
fn of_pictures_from_elsewhere_nothing_a_camera_wrote_is_left() {
    for file in [jpeg(), png(), webp(), gif()] {
        let name = image::guess_format(&file).unwrap();
        let clean = bared(&file).unwrap_or_else(|| panic!("{name:?} stays as it came"));
        assert!(!holds(&clean, CANARY), "{name:?}");
        assert_eq!(bared(&clean).map(drop), None, "{name:?}");
        assert_eq!(bared(&kept(file).1).map(drop), None, "{name:?}");
    }
    for plain in [encoded(ImageFormat::Jpeg), encoded(ImageFormat::Png)] {
        assert_eq!(bared(&plain).map(drop), None);
        // One byte behind the picture is more than the picture.
        assert!(bared(&[&plain[..], b"x"].concat()).is_some());
    }
    for other in [&b"%PDF-1.7\n"[..], b"Beste juf", b"", b"\x00\x01\x02"] {
        assert_eq!(bared(other).map(drop), None);
    }
    // What cannot be drawn stays as it came, wherever it was cut.
    let whole = jpeg();
    let cut: Vec<&[u8]> = (0..whole.len()).step_by(7).map(|end| &whole[..end]).collect();
    assert!(cut.iter().all(|part| bared(part).is_none_or(|clean| !holds(&clean, CANARY))));
}

#[test]
fn a_picture_from_elsewhere_takes_no_more_room_than_it_took() {
    let noise = |x: u32, y: u32| (x.wrapping_mul(7919) ^ y.wrapping_mul(104_729)).to_le_bytes()[0];
    let grain = RgbImage::from_fn(300, 200, |x, y| Rgb([noise(x, y), noise(y, x), noise(x, x)]));
    let mut small = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut small, 75);
    grain.write_with_encoder(encoder).unwrap();
    let with_remark = [&small[..2], b"\xff\xfe\0\x09KANARIE", &small[2..]].concat();
    let clean = bared(&with_remark).unwrap();
    assert!(!holds(&clean, CANARY) && clean.len() <= with_remark.len(), "{}", clean.len());
}

#[test]
fn content_tells_what_it_is() {
    let pdf = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\nrest".to_vec();
    assert_eq!(kept(pdf.clone()), (BijlageKind::Pdf, pdf));
    let text = "Beste juf,\r\n\tPâté €3".to_owned();
    assert_eq!(kept(text.clone().into_bytes()), (BijlageKind::Tekst, text.clone().into_bytes()));
    let marked = [&b"\xef\xbb\xbf"[..], text.as_bytes()].concat();
    assert_eq!(kept(marked).1, text.as_bytes());
    let pairs = text.encode_utf16().flat_map(u16::to_le_bytes);
    let pairs: Vec<u8> = [0xff, 0xfe].into_iter().chain(pairs).collect();
    assert_eq!(kept(pairs).1, text.as_bytes());
    for (kind, content, name) in [
        (BijlageKind::Pdf, b"%PDF-".to_vec(), "pdf"),
        (BijlageKind::Tekst, b"x".to_vec(), "txt"),
        (BijlageKind::Afbeelding, kept(jpeg()).1, "jpg"),
        (BijlageKind::Afbeelding, kept(gif()).1, "png"),
    ] {
        assert_eq!(ending(kind, &content), name);
    }
}

#[test]
fn anything_else_is_refused_with_what_to_do() {
    let refused = |file: &[u8]| cleaned(Zeroizing::new(file.to_vec())).unwrap_err();
    assert_eq!(refused(b""), Unfit::Empty);
    for file in
        [&b"PK\x03\x04docx"[..], b"\x00\x01\x02", b"\xff\xfe\x00", b"MZ\x90\x00", b"a\x1b[31m"]
    {
        assert_eq!(refused(file), Unfit::UnknownKind, "{file:?}");
    }
    let cut = &encoded(ImageFormat::Png)[..60];
    assert!(matches!(refused(cut), Unfit::Broken(_)));
    // A small file that says to be as large as a wall.
    let mut huge = encoded(ImageFormat::Png);
    huge[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let sum = crc(&huge[12..29]).to_be_bytes();
    huge[29..33].copy_from_slice(&sum);
    assert_eq!(refused(&huge), Unfit::TooManyPixels);
    // Another vault may have let it in.
    let came = Arc::new(Zeroizing::new(huge));
    let drawn = drawn(BijlageKind::Afbeelding, &came, 0, 800);
    assert_eq!(drawn.map(|_| ()).unwrap_err(), Unfit::TooMuchToDraw);
    for unfit in [Unfit::Empty, Unfit::UnknownKind, Unfit::TooManyPixels] {
        assert!(unfit.to_string().contains("Er is niets toegevoegd"), "{unfit}");
    }
}

/// A PDF of one page that is drawn by these operations, and by the forms they name.
fn pdf_of(drawing: &str, forms: &[(&str, &str)]) -> Content {
    let names: String =
        (0..forms.len()).map(|n| format!("/{} {} 0 R ", forms[n].0, n + 5)).collect();
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<</XObject<<{names}>>>>>>"
    );
    let stream = |head: &str, text: &str| {
        format!("<<{head}/Length {}>>stream\n{text}\nendstream", text.len())
    };
    let form =
        format!("/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<</XObject<<{names}>>>>");
    let fixed = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        page,
        stream("", drawing),
    ];
    let objects = fixed.into_iter().chain(forms.iter().map(|(_, text)| stream(&form, text)));
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in objects.enumerate() {
        places.push(file.len());
        file += &format!("{} 0 obj{object}endobj\n", n + 1);
    }
    let table = file.len();
    file += &format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    places.iter().for_each(|place| file += &format!("{place:010} 00000 n \n"));
    let size = places.len() + 1;
    file += &format!("trailer<</Size {size}/Root 1 0 R>>startxref\n{table}\n%%EOF");
    Arc::new(Zeroizing::new(file.into_bytes()))
}

fn is_drawn(content: &Content) -> Result<(), Unfit> {
    drawn(BijlageKind::Pdf, content, 0, 200).map(|pixels| {
        assert_eq!((pixels.width, pixels.height), (200, 300));
        assert!(pixels.rgba.chunks_exact(4).any(|dot| dot[0] < 100), "nothing was drawn");
    })
}

#[test]
fn a_page_that_would_cost_too_much_is_told_and_not_drawn() {
    let crowded = "0 g\n".to_owned() + &"10 10 3 3 re f\n".repeat(5_000);
    assert_eq!(is_drawn(&pdf_of(&crowded, &[])), Ok(()));
    let filled = "0 g\n".to_owned() + &"0 0 200 300 re f\n".repeat(20_000);
    assert_eq!(is_drawn(&pdf_of(&filled, &[])), Err(Unfit::TooMuchToDraw));
    // Each form draws the next one ten times: a thousand million shapes in a kilobyte.
    let ten = |next: &str| format!("/{next} Do\n").repeat(10);
    let names: Vec<String> = (0..10).map(|n| format!("F{n}")).collect();
    let inner: Vec<String> = (0..10)
        .map(|n| if n < 9 { ten(&names[n + 1]) } else { "10 10 3 3 re f\n".to_owned() })
        .collect();
    let forms: Vec<(&str, &str)> =
        names.iter().zip(&inner).map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(is_drawn(&pdf_of("0 g /F6 Do", &forms)), Ok(()), "a thousand shapes");
    assert_eq!(is_drawn(&pdf_of("0 g /F0 Do", &forms)), Err(Unfit::TooMuchToDraw));
    let itself = [("F0", "0 g 0 0 100 100 re f /F0 Do /F0 Do")];
    assert_eq!(is_drawn(&pdf_of("/F0 Do", &itself)), Err(Unfit::TooMuchToDraw));
    for unfit in [Unfit::TooMuchToDraw, Unfit::Undrawn] {
        assert!(unfit.to_string().contains("In de kluis blijft"), "{unfit}");
    }
}
