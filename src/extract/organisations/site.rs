//! Domains: those that serve as a name (`Acme.com`) and those that show that a name is a body's (`www.acme.com`).

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::run::Stretch;
use crate::extract::document::may_be_domain;
use crate::text::token::Kind;

/// What the domains of bodies end in.
const ENDS: &[&str] = &[
    ".com", ".org", ".net", ".io", ".co", ".ai", ".AI", ".IO", ".COM", ".ORG",
];

/// Whether a word is a domain that serves as a name: `Acme.com`.
pub(super) fn is_site(word: &str) -> bool {
    may_be_domain(word) && ENDS.iter().any(|end| word.ends_with(end))
}

/// The names of the domains that the release gives.
#[derive(Default)]
pub(super) struct Domains {
    /// Each as a hash of its letters and digits.
    names: FxHashSet<u64>,
    /// What they begin with, a bit each: nearly no run begins with one of those.
    firsts: u64,
}

impl Domains {
    pub fn of(stretches: &[Stretch]) -> Self {
        let mut all = Self::default();
        for s in stretches {
            for i in s.document.sites.addresses.within(s.lo..s.hi) {
                let site = match s.document.kind(i) {
                    Some(Kind::Address) => true,
                    Some(Kind::Word(_)) => s.class(i).is_empty() && is_site(s.word(i)),
                    _ => false,
                };
                let name = if site { name_of(s.word(i)) } else { "" };
                if name.len() >= 3 {
                    all.firsts |= first(name.bytes());
                    all.names.insert(letters(name.bytes()));
                }
            }
        }
        all
    }

    /// Whether one of them is spelled as the words of `run` together.
    pub fn have(&self, s: Stretch, run: Range<usize>) -> bool {
        let spelled = || run.clone().flat_map(|i| s.word(i).bytes());
        self.firsts & first(spelled()) != 0 && self.names.contains(&letters(spelled()))
    }
}

/// A bit for the first letter or digit of a name, in any case.
fn first(mut bytes: impl Iterator<Item = u8>) -> u64 {
    bytes
        .find(u8::is_ascii_alphanumeric)
        .map_or(0, |b| 1 << (b.to_ascii_lowercase() % 64))
}

/// What stands before the first period of an address's host.
fn name_of(address: &str) -> &str {
    let host = address.rsplit_once('@').map_or(address, |(_, h)| h);
    let host = host.split_once("://").map_or(host, |(_, h)| h);
    let host = host.split('/').next().unwrap_or("");
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('.').next().unwrap_or("")
}

/// A hash of the letters and digits of a name, in any case.
fn letters(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes
        .filter(u8::is_ascii_alphanumeric)
        .fold(0xcbf2_9ce4_8422_2325, |h, b| {
            (h ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
        })
}
