//! Letters, and the scripts that they are of.

/// A script, as far as it tells languages apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Sinhala,
    Thai,
    Hangul,
    Kana,
    Han,
}

const SCRIPTS: [Script; 13] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Hebrew,
    Script::Arabic,
    Script::Devanagari,
    Script::Bengali,
    Script::Tamil,
    Script::Sinhala,
    Script::Thai,
    Script::Hangul,
    Script::Kana,
    Script::Han,
];

/// Letters by script.
#[derive(Default)]
pub(super) struct Scripts {
    /// By [`Script`].
    pub counts: [usize; SCRIPTS.len()],
    /// Letters that Ukrainian has and Russian has not.
    pub ukrainian: usize,
    /// Letters that Persian has and Arabic has not.
    pub persian: usize,
}

impl Scripts {
    /// Takes a character outside ASCII.
    pub fn take(&mut self, c: char) {
        if let Some(script) = script(c) {
            self.counts[script as usize] += 1;
            self.ukrainian += usize::from(matches!(c, 'і' | 'ї' | 'є' | 'ґ'));
            self.persian += usize::from(matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک'));
        }
    }

    /// The script of most letters, of ten or more. A Chinese or Japanese character says as much as three letters; kana
    /// and ideographs are one script's worth.
    pub fn leading(&self) -> Option<Script> {
        let weight = |s: Script| match s {
            Script::Han => 3 * (self.counts[s as usize] + self.counts[Script::Kana as usize]),
            Script::Hangul => 2 * self.counts[s as usize],
            _ => self.counts[s as usize],
        };
        SCRIPTS
            .into_iter()
            .max_by_key(|s| weight(*s))
            .filter(|s| weight(*s) >= 10)
    }
}

/// The script of a letter outside ASCII, by its block in Unicode.
fn script(c: char) -> Option<Script> {
    Some(match c as u32 {
        0xC0..=0x24F | 0x1E00..=0x1EFF => Script::Latin,
        0x370..=0x3FF | 0x1F00..=0x1FFF => Script::Greek,
        0x400..=0x52F => Script::Cyrillic,
        0x590..=0x5FF => Script::Hebrew,
        0x600..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Script::Arabic,
        0x900..=0x97F => Script::Devanagari,
        0x980..=0x9FF => Script::Bengali,
        0xB80..=0xBFF => Script::Tamil,
        0xD80..=0xDFF => Script::Sinhala,
        0xE00..=0xE7F => Script::Thai,
        0x1100..=0x11FF | 0xAC00..=0xD7AF => Script::Hangul,
        0x3040..=0x30FF => Script::Kana,
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x2FA1F => Script::Han,
        _ => return None,
    })
}
