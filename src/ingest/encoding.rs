//! Bytes to characters: UTF-8, UTF-16, Windows-1252 and what a page declares; and whether bytes are text at all.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::IngestError;
use crate::text::scan::Hits;

/// How much of a file is looked at to tell text from anything else, in bytes.
const SAMPLE: usize = 64 * 1024;

/// The text that `bytes` are. A byte that is no UTF-8 in a text that otherwise is one is read as Windows-1252.
///
/// # Errors
///
/// [`IngestError::Empty`] and [`IngestError::NotText`].
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, IngestError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(IngestError::Empty);
    }
    if let Some(what) = known_binary(bytes) {
        return Err(IngestError::NotText(Some(what)));
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes)
        && encoding != UTF_8
    {
        return text_or_refuse(utf16(&bytes[length..], encoding));
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return text_or_refuse(utf16(bytes, encoding));
    }
    if !is_text(&bytes[..bytes.len().min(SAMPLE)]) {
        return Err(IngestError::NotText(None));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => match declared(bytes) {
            Some(encoding) => encoding.decode_without_bom_handling(bytes).0,
            None => Cow::Owned(utf8_or_1252(bytes)),
        },
    })
}

/// Decodes UTF-16; a lone last byte is dropped.
fn utf16(bytes: &[u8], encoding: &'static Encoding) -> String {
    let whole = &bytes[..bytes.len() & !1];
    encoding.decode_without_bom_handling(whole).0.into_owned()
}

/// Refuses UTF-16 that gave mostly no text.
fn text_or_refuse(text: String) -> Result<Cow<'static, str>, IngestError> {
    let (mut odd, mut all) = (0usize, 0usize);
    for c in text.chars().take(SAMPLE) {
        all += 1;
        odd += usize::from(c == '\u{fffd}' || (c.is_control() && !c.is_whitespace()));
    }
    if text.trim().is_empty() {
        Err(IngestError::Empty)
    } else if odd * 20 > all {
        Err(IngestError::NotText(None))
    } else {
        Ok(Cow::Owned(text))
    }
}

/// UTF-16 without a byte order mark: the zero bytes of its ASCII characters stand all on even or all on odd places.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    if !sample.is_empty() && memchr::memchr(0, sample).is_none() {
        return None;
    }
    let zeros = |offset: usize| {
        let half = sample.iter().skip(offset).step_by(2);
        half.filter(|b| **b == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let enough = (sample.len() / 2).div_ceil(20);
    match (even, odd) {
        (0, odd) if odd >= enough => Some(UTF_16LE),
        (even, 0) if even >= enough => Some(UTF_16BE),
        _ => None,
    }
}

/// What the first bytes of well-known formats say, for a message that helps.
fn known_binary(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"%PDF-", "a PDF document"),
        (b"{\\rtf", "an RTF document"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\xd0\xcf\x11\xe0", "an office document"),
        (b"%!PS", "a PostScript document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"\x1f\x8b", "a compressed file"),
        (b"\x7fELF", "a program"),
    ];
    let found = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
    found.map(|(_, what)| *what)
}

/// Whether `sample` can be text: at most one byte in a hundred, or two in all, is a control character that texts
/// do not have.
fn is_text(sample: &[u8]) -> bool {
    let allowed = sample.len() / 100 + 2;
    let mut odd = Hits::new(sample, |_, b, _| {
        ((b < 0x20) & !((b.wrapping_sub(8) < 6) | (b == 0x1b))) | (b == 0x7f)
    });
    let mut next = 0;
    for _ in 0..=allowed {
        match odd.from(next) {
            Some(at) => next = at + 1,
            None => return true,
        }
    }
    false
}

/// The encoding that a page declares in its first kilobytes, unless it declares UTF-8, which it then is not.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let at = memchr::memmem::find(head, b"charset=")? + b"charset=".len();
    let label = head[at..]
        .iter()
        .skip_while(|b| matches!(b, b'"' | b'\'' | b' '))
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .copied()
        .collect::<Vec<u8>>();
    Encoding::for_label(&label).filter(|e| ![UTF_8, UTF_16BE, UTF_16LE].contains(e))
}

/// UTF-8 where the bytes are, Windows-1252 where they are not. A character of UTF-8 that is cut off at the end is
/// dropped.
fn utf8_or_1252(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut wide = false;
    let mut left = bytes.len();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        wide |= !chunk.valid().is_ascii();
        let invalid = chunk.invalid();
        left -= chunk.valid().len() + invalid.len();
        let cut_off = wide && left == 0 && (invalid.len() > 1 || matches!(invalid, [0xc2 | 0xc3]));
        if !cut_off {
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(invalid).0);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        decode(bytes).unwrap().into_owned()
    }

    fn to_utf16(text: &str, little: bool) -> Vec<u8> {
        let unit = |u: u16| {
            if little {
                u.to_le_bytes()
            } else {
                u.to_be_bytes()
            }
        };
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn utf8_with_and_without_a_mark() {
        assert_eq!(read("Dvořák spoke".as_bytes()), "Dvořák spoke");
        assert_eq!(read(b"\xef\xbb\xbfHello"), "Hello");
        assert_eq!(
            read("Dvořák spoke ඇ".as_bytes().split_last().unwrap().1),
            "Dvořák spoke "
        );
    }

    #[test]
    fn utf16_with_and_without_a_mark() {
        let text = "The minister said: “Yes” – and no.";
        for little in [true, false] {
            assert_eq!(read(&to_utf16(text, little)), text);
            assert_eq!(read(&to_utf16(&format!("\u{feff}{text}"), little)), text);
        }
        let sinhala = "ජනාධිපති අනුර කුමාර දිසානායක මහතා අද කොළඹ දී";
        assert_eq!(read(&to_utf16(sinhala, true)), sinhala);
    }

    #[test]
    fn windows_1252_alone_or_within_utf8() {
        assert_eq!(read(b"It\x92s \x93caf\xe9\x94"), "It’s “café”");
        assert_eq!(read(b"caf\xc3\xa9 and caf\xe9"), "café and café");
        let page = b"<meta charset=\"iso-8859-2\"><p>Dvo\xf8\xe1k";
        assert!(read(page).ends_with("Dvořák"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"%PDF-1.7 text"[..], b"\x89PNG\r\n", b"{\\rtf1 text}"] {
            assert!(matches!(decode(bytes), Err(IngestError::NotText(Some(_)))));
        }
        let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
        assert!(matches!(decode(&bytes), Err(IngestError::NotText(None))));
        assert!(matches!(decode(b" \n\t "), Err(IngestError::Empty)));
        assert!(matches!(decode(b""), Err(IngestError::Empty)));
    }

    #[test]
    fn a_stray_control_byte_makes_no_program_of_a_text() {
        let text = format!("{}\0{}", "word ".repeat(100), "word ".repeat(100));
        assert_eq!(read(text.as_bytes()), text);
    }
}
