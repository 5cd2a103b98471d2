//! What the text can say of a capitalised run that makes it a body's name.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::candidate::Run;
use super::hint::Hint;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// The rule of a cue and the tokens that it fired on.
pub(super) type Cue = (&'static str, Range<usize>);

/// The kinds of weak cues, as bits.
pub(super) mod weak {
    pub const SUBJECT: u8 = 1;
    pub const OWNER: u8 = 1 << 1;
    pub const OBJECT: u8 = 1 << 2;
    pub const SHAPE: u8 = 1 << 3;
    pub const POST: u8 = 1 << 4;
}

/// Everything that one place says of a run: a strong cue, and the weak ones with their kinds.
pub(super) struct Said {
    pub strong: Option<Cue>,
    pub weak: [Option<(u8, &'static str, Range<usize>)>; 4],
    /// Whether the name itself looks like a firm's: `BlockWorks`, `KPXR`, `Roe & Doe`.
    pub shape: bool,
}

/// Looks at one place of a run.
pub(super) fn look(run: &Run, sites: &FxHashSet<u64>) -> Said {
    let s = run.stretch;
    let Range { start, end } = run.tokens;
    let behind = behind(s, end);
    let mut before = start;
    while before > s.lo && s.is(before - 1, &["the", "The", "“", "\"", "‘"]) {
        before -= 1;
    }
    let mut strong = strong_cue(s, start..end, before, behind);
    // Common words have capitals for many reasons.
    if strong
        .as_ref()
        .is_some_and(|(rule, _)| matches!(*rule, "apposition" | "is-a-company"))
        && run.tokens.clone().all(|i| s.is_common(i))
    {
        strong = None;
    }
    if run.about {
        strong = Some(("about-heading", start - 1..end));
    }
    let strong = strong.or_else(|| {
        let spelled = letters(run.tokens.clone().flat_map(|i| s.word(i).bytes()));
        sites.contains(&spelled).then_some(("website", start..end))
    });
    let shape = run.tokens.clone().any(|i| {
        s.document.kind(i) == Some(Kind::Word(Shape::Upper)) && s.word(i).len() > 2
            || camel(s.word(i))
            || is_site(s.word(i))
            || s.is(i, &["&"])
    });
    Said {
        strong,
        weak: weak_cues(s, start..end, before, behind),
        shape,
    }
}

/// Whether a word is a domain that serves as a name: `Acme.com`.
fn is_site(word: &str) -> bool {
    [".com", ".org", ".net", ".io", ".co", ".ai"]
        .iter()
        .any(|end| word.ends_with(end))
}

/// Whether a word has a capital inside: `BlockChain`.
fn camel(word: &str) -> bool {
    word.len() > 4
        && !word.starts_with("Mc")
        && !word.starts_with("Mac")
        && !word.contains(['-', '.'])
        && word
            .as_bytes()
            .windows(2)
            .any(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
}

/// The domains that the release names, each as a hash of the letters and digits of its name.
pub(super) fn sites(stretches: &[Stretch]) -> FxHashSet<u64> {
    let mut sites = FxHashSet::default();
    for s in stretches {
        for i in s.lo..s.hi {
            if !matches!(s.document.kind(i), Some(Kind::Word(_) | Kind::Address))
                || !s.class(i).is_empty()
            {
                continue;
            }
            let word = s.word(i);
            let address = s.document.kind(i) == Some(Kind::Address);
            let site = address
                || word.contains('.')
                    && [".com", ".org", ".net", ".io", ".co", ".ai"]
                        .iter()
                        .any(|e| word.ends_with(e));
            if !site {
                continue;
            }
            let host = word.rsplit_once('@').map_or(word, |(_, h)| h);
            let host = host.split_once("://").map_or(host, |(_, h)| h);
            let host = host.split('/').next().unwrap_or("");
            let host = host.strip_prefix("www.").unwrap_or(host);
            let name = host.split('.').next().unwrap_or("");
            if name.len() >= 3 {
                sites.insert(letters(name.bytes()));
            }
        }
    }
    sites
}

fn letters(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes
        .filter(u8::is_ascii_alphanumeric)
        .fold(0xcbf2_9ce4_8422_2325, |h, b| {
            (h ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3)
        })
}

/// The token behind a run, past trademark signs and a bracket.
fn behind(s: Stretch, end: usize) -> usize {
    let mut at = end;
    while s.is(at, &["®", "™", "℠", "”", "\""]) {
        at += 1;
    }
    if s.is(at, &["("])
        && let Some(close) = (at + 1..(at + 16).min(s.hi)).find(|i| s.is(*i, &[")"]))
    {
        at = close + 1;
    }
    at
}

/// A cue that needs no other.
fn strong_cue(s: Stretch, run: Range<usize>, before: usize, behind: usize) -> Option<Cue> {
    let Range { start, end } = run;
    // `About Acme`
    if before == s.lo + 1
        && s.is(s.lo, &["About", "ABOUT"])
        && (end == s.hi || !s.titled || s.is(end, &[":"]) || s.is(end, &[s.word(start), "The"]))
    {
        return Some(("about-heading", s.lo..end));
    }
    // `Company: Acme`
    if before > s.lo + 1
        && s.is(before - 1, &[":"])
        && s.is(
            before - 2,
            &[
                "SOURCE",
                "Source",
                "Company",
                "Organization",
                "Organisation",
                "Publisher",
            ],
        )
    {
        return Some(("contact-field", before - 2..end));
    }
    // `, a leading provider of`
    let apposed = s.is(behind, &[","]) && s.is(behind + 1, &["a", "an", "the", "one", "another"]);
    let equated = s.is(behind, &["is", "was", "are", "remains", "as"])
        && s.is(behind + 1, &["a", "an", "the", "one"]);
    if (apposed || equated)
        && let Some(noun) = body_noun(s, behind + 2)
    {
        return Some((
            if apposed {
                "apposition"
            } else {
                "is-a-company"
            },
            behind..noun + 1,
        ));
    }
    // `CEO of Acme`, `engineer at Acme`
    if before >= s.lo + 2 && s.is(before - 1, &["of", "at", "for", "with"]) {
        let post = before - 2;
        let at = s.is(before - 1, &["at"]);
        let firm = s.hint(post, Hint::FIRM_TITLE) || at && s.hint(post, Hint::AT_TITLE);
        if firm
            && own_words(s, start..end)
            && (s.is(before - 1, &["of", "at"])
                || s.is(post, &["spokesman", "spokeswoman", "spokesperson"]))
        {
            return Some(("post-at", post..end));
        }
    }
    // `Acme CEO Jane Roe`
    if s.is(
        end,
        &[
            "CEO",
            "CFO",
            "COO",
            "CTO",
            "President",
            "Chairman",
            "Founder",
            "Co-Founder",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "Spokesperson",
            "Spokesman",
            "Spokeswoman",
            "founder",
            "co-founder",
        ],
    ) && own_words(s, start..end)
        && (s.is_name(end + 1) || s.is(end + 1, &["and", "&"]))
    {
        return Some(("post-behind", end..end + 1));
    }
    list_cue(s, start, before)
}

/// Whether the run says something of its own: not a field like `Marketing` or a place.
fn own_words(s: Stretch, run: Range<usize>) -> bool {
    run.clone()
        .any(|i| s.is_name(i) && !s.is_common(i) && !s.is_place(i))
        || run.len() >= 2
            && !run.clone().all(|i| s.is_place(i))
            && !run.clone().any(|i| s.class(i).contains(Class::THING_HEAD))
            && run.clone().any(|i| !s.is_common(i))
}

/// The noun that heads the phrase from `i` on, where it is what bodies are called.
fn body_noun(s: Stretch, i: usize) -> Option<usize> {
    let mut at = i;
    while at < (i + 14).min(s.hi) {
        let ends = s.document.kind(at) == Some(Kind::Mark)
            && !s.is(at, &["-", "/", "%", "&", "$", "#"])
            || s.is(
                at,
                &[
                    "of",
                    "in",
                    "for",
                    "that",
                    "which",
                    "who",
                    "with",
                    "based",
                    "focused",
                    "dedicated",
                    "specializing",
                    "headquartered",
                    "on",
                    "to",
                    "by",
                    "from",
                    "providing",
                    "offering",
                    "committed",
                    "serving",
                    "known",
                    "whose",
                    "at",
                    "located",
                    "founded",
                    "behind",
                    "within",
                    "helping",
                    "is",
                    "has",
                    "today",
                    "where",
                    "and",
                ],
            );
        if ends {
            let one_of = s.is(i - 1, &["one"]) && s.hint(at - 1, Hint::BODY_PLURAL);
            if (s.hint(at - 1, Hint::BODY_NOUN) || one_of) && at > i {
                return Some(at - 1);
            }
            // `a trusted, leading provider`, `one of the oldest banks`
            let goes_on = s.is(at, &[",", "and"]) || s.is(at, &["of"]) && at == i;
            if !goes_on {
                return None;
            }
        }
        at += 1;
    }
    None
}

/// `companies such as Acme, Emca and Meca`: the run at `start` stands in a list of bodies.
fn list_cue(s: Stretch, start: usize, before: usize) -> Option<Cue> {
    let mut i = before;
    // Back over the members before it.
    while i > s.lo
        && start - i < 24
        && (s.is_name(i - 1)
            || s.is(i - 1, &[",", "and", "&", "the", "or"])
            || s.is_possessive(i - 1))
    {
        i -= 1;
    }
    if i < s.lo + 2 {
        return None;
    }
    let including = s.is(i - 1, &["including", "like", "namely", "with", "from", ":"]);
    let such = s.is(i - 1, &["as"]) && s.is(i - 2, &["such"]);
    let noun = if such { i.checked_sub(3)? } else { i - 2 };
    let comma = usize::from(noun > s.lo && s.is(noun, &[","]));
    let noun = noun - comma;
    ((including || such) && noun >= s.lo && s.hint(noun, Hint::BODY_PLURAL))
        .then_some(("list-of-bodies", noun..i))
}

/// Cues that want company.
fn weak_cues(
    s: Stretch,
    run: Range<usize>,
    before: usize,
    behind: usize,
) -> [Option<(u8, &'static str, Range<usize>)>; 4] {
    let Range { start, end } = run;
    let mut out = [const { None }; 4];
    // `Acme is pleased to announce`, `Acme announced`
    let mut verb = behind;
    while s.is(
        verb,
        &[
            "today",
            "has",
            "have",
            "also",
            "proudly",
            "recently",
            "officially",
            "will",
            ",",
            "now",
            "been",
            "formally",
            "successfully",
        ],
    ) && verb < behind + 4
    {
        verb += 1;
    }
    let is = s.is(verb, &["is", "are", "was"]) && s.hint(verb + 1, Hint::PLEASED);
    if is || s.hint(verb, Hint::FIRM_VERB) {
        out[0] = Some((weak::SUBJECT, "firm-verb", verb..verb + 1 + usize::from(is)));
    }
    // `Acme’s shareholders`
    if s.is_possessive(end) && (s.hint(end + 1, Hint::OWNED) || s.hint(end + 2, Hint::OWNED))
        || s.hint(end, Hint::ATTACHED)
    {
        out[1] = Some((weak::OWNER, "has-what-firms-have", end..end + 1));
    }
    // `joined Acme`, `partnered with Acme`
    if before > s.lo {
        let preposition = s.is(
            before - 1,
            &[
                "with", "by", "of", "for", "from", "in", "at", "on", "through",
            ],
        );
        if s.hint(before - 1, Hint::EMPLOYING)
            || preposition && before > s.lo + 1 && s.hint(before - 2, Hint::ALLIED)
        {
            out[2] = Some((weak::OBJECT, "does-with-firms", before - 1..end));
        } else if preposition
            && s.is(before - 1, &["at", "with", "of"])
            && before > s.lo + 1
            && (s.hint(before - 2, Hint::AT_TITLE) || s.hint(before - 2, Hint::FIRM_TITLE))
            && start < end
        {
            out[3] = Some((weak::POST, "post-near", before - 2..end));
        } else if s.is(before - 1, &["to"])
            && before > s.lo + 1
            && s.is(before - 2, &["According", "according"])
        {
            out[3] = Some((weak::POST, "according-to", before - 2..end));
        }
    }
    out
}
