//! Domains: those that serve as a name (`Acme.com`) and those that show that a name is a body's (`www.acme.com`).

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::beginnings::Beginnings;
use super::entity::letters_key;
use super::run::{Stretch, each};
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
    /// What they begin with.
    beginnings: Beginnings,
}

impl Domains {
    pub fn of(stretches: &[Stretch]) -> Self {
        let mut all = Self::default();
        for (s, i) in each(stretches, |sites| &sites.addresses) {
            let site = match s.document.kind(i) {
                Some(Kind::Address) => true,
                Some(Kind::Word(_)) => s.class(i).is_empty() && is_site(s.word(i)),
                _ => false,
            };
            let name = if site { name_of(s.word(i)) } else { "" };
            if name.len() >= 3 {
                all.beginnings.add(letters(name.bytes()));
                all.names.insert(letters_key(letters(name.bytes())));
            }
        }
        all
    }

    /// Whether one of them is spelled as the words of `run` together. `his book “Acme Tales”` has a site, too, and is a
    /// title.
    pub fn have(&self, s: &Stretch, run: &Range<usize>) -> bool {
        let quoted = || run.start > s.lo && s.document.kind(run.start - 1) == Some(Kind::Open);
        let words = s.document.span(run.clone()).of(s.document.text);
        let spelled = || letters(words.bytes());
        self.beginnings.may_have(spelled())
            && self.names.contains(&letters_key(spelled()))
            && !quoted()
    }
}

/// Letters and digits.
fn letters(bytes: impl Iterator<Item = u8>) -> impl Iterator<Item = u8> {
    bytes.filter(u8::is_ascii_alphanumeric)
}

/// What stands before the first period of an address's host.
fn name_of(address: &str) -> &str {
    let host = address.rsplit_once('@').map_or(address, |(_, h)| h);
    let scheme = host.as_bytes().windows(3).position(|w| w == b"://");
    let host = scheme.map_or(host, |at| &host[at + 3..]);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let end = host.bytes().position(|b| matches!(b, b'.' | b'/'));
    end.map_or(host, |end| &host[..end])
}
