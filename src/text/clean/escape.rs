//! Escape sequences of terminals (ECMA-48), which go as a whole: what follows the ESC is no text either.

/// Where the escape sequence that starts at `at` ends: its own ESC at the least.
///
/// A control string (OSC, DCS, SOS, PM, APC) must end on its line; one that doesn't loses its introducer alone, so that
/// a stray one cannot swallow the rest of a release. `unterminated` keeps where such a search gave up, so that a text
/// full of introducers is still read once.
pub(super) fn end(raw: &str, at: usize, unterminated: &mut usize) -> usize {
    let bytes = raw.as_bytes();
    let next = at + 1;
    let skip = |mut i: usize, set: std::ops::RangeInclusive<u8>| {
        while bytes.get(i).is_some_and(|b| set.contains(b)) {
            i += 1;
        }
        i
    };
    match bytes.get(next) {
        Some(b'[') => {
            let i = skip(skip(next + 1, 0x30..=0x3f), 0x20..=0x2f);
            i + usize::from(bytes.get(i).is_some_and(|b| (0x40..=0x7e).contains(b)))
        }
        Some(kind @ (b']' | b'P' | b'X' | b'^' | b'_')) => {
            string_end(bytes, next + 1, *kind == b']', unterminated)
        }
        Some(0x20..=0x7e) => {
            let i = skip(next, 0x20..=0x2f);
            i + usize::from(bytes.get(i).is_some_and(|b| (0x30..=0x7e).contains(b)))
        }
        _ => next,
    }
}

/// The end of a control string whose content starts at `start`: after ST (`ESC \`) or, where `bell` says so, BEL.
fn string_end(bytes: &[u8], start: usize, bell: bool, unterminated: &mut usize) -> usize {
    if start < *unterminated {
        return start;
    }
    let rest = &bytes[start..];
    for (i, b) in rest.iter().enumerate() {
        match b {
            0x07 if bell => return start + i + 1,
            0x1b if rest.get(i + 1) == Some(&b'\\') => return start + i + 2,
            b'\n' | b'\r' => {
                *unterminated = start + i;
                return start;
            }
            _ => {}
        }
    }
    *unterminated = bytes.len();
    start
}
