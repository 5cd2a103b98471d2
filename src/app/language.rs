//! Whether a release is in English: people are found in English releases only, and the sidebar says so.

use crate::extract::language;
use crate::release::Release;
use crate::text::language::Language;

/// Whether people were looked for in a release: its language is English, or nothing tells another.
pub fn is_english(release: &Release) -> bool {
    language(release).is_none_or(|l| l == Language::English)
}
