//! Any other capitalised run, by what the text says of it.
//!
//! Every run of capitalised words that nothing else has taken is looked at where it stands. A strong cue makes it a
//! body by itself (`Acme, a leading provider of`, `About Acme`, `CEO of Acme`), a weak one only with another of a
//! different kind, anywhere in the release (`Acme’s customers`, `partnered with Acme`). What one place proves holds for
//! all places where the same words stand.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::cue;
use super::entity::word_key;
use super::find::Finds;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// The kinds of weak cues, as bits.
mod weak {
    pub const SUBJECT: u8 = 1;
    pub const OWNER: u8 = 1 << 1;
    pub const OBJECT: u8 = 1 << 2;
    pub const SHAPE: u8 = 1 << 3;
    pub const POST: u8 = 1 << 4;
}

/// What is known of the runs with one spelling.
#[derive(Default)]
struct Candidate {
    /// The first strong cue: its rule and the tokens that it fired on.
    strong: Option<(&'static str, Range<usize>)>,
    /// The weak cues seen, by kind.
    weak: u8,
    /// The first weak cue.
    first: Option<(&'static str, Range<usize>)>,
}

/// A capitalised run.
struct Run<'d> {
    stretch: Stretch<'d>,
    tokens: Range<usize>,
    key: u64,
}

/// Finds bodies by what is said of them.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    let (runs, surnames) = runs(stretches, finds);
    let sites = sites(stretches);
    let mut candidates: FxHashMap<u64, Candidate> = FxHashMap::default();
    for run in &runs {
        let lone = run.tokens.len() == 1;
        if lone && surnames.contains(&word_key(run.stretch.word(run.tokens.start))) {
            continue;
        }
        let candidate = candidates.entry(run.key).or_default();
        look(run, candidate, &sites);
    }
    for run in &runs {
        let Some(candidate) = candidates.get(&run.key) else {
            continue;
        };
        let cue = match &candidate.strong {
            Some(cue) => Some(cue),
            None if candidate.weak.count_ones() >= 2 => candidate.first.as_ref(),
            None => None,
        };
        if let Some((rule, evidence)) = cue {
            finds.add(run.tokens.clone(), rule, evidence.clone());
        }
    }
}

/// The runs that may be a body's name, and the last names of the runs that are a person's.
fn runs<'d>(stretches: &[Stretch<'d>], finds: &Finds) -> (Vec<Run<'d>>, FxHashSet<u64>) {
    let mut out = Vec::new();
    let mut surnames = FxHashSet::default();
    for s in stretches {
        let mut i = s.lo;
        while i < s.hi {
            if !s.is_name(i) || finds.is_taken(i) || s.ends_name(i) {
                i += 1;
                continue;
            }
            if s.is_title(i) {
                i += 1;
                continue;
            }
            let mut end = i;
            while end < s.hi
                && s.is_name(end)
                && (end == i || s.joined(end))
                && !finds.is_taken(end)
                && !s.ends_name(end)
                && !s.is_title(end)
            {
                end += 1;
                if (s.is(end, &["&", "+"]) || s.class(end).contains(Class::PARTICLE))
                    && s.is_name(end + 1)
                    && !finds.is_taken(end + 1)
                {
                    end += 1;
                }
            }
            let mut name = s.trim_start(i..end);
            // `About Acme Acme is a`: a heading that ran into its paragraph.
            if s.is(name.start, &["About", "ABOUT"]) && s.opens(name.start) {
                name.start += 1;
                if let Some(half) = doubled(*s, name.clone()) {
                    end = half;
                    name.end = half;
                }
            }
            if is_person(*s, name.clone()) {
                surnames.insert(word_key(s.word(name.end - 1)));
            } else if is_candidate(*s, name.clone()) {
                out.push(Run {
                    stretch: *s,
                    key: key(*s, name.clone()),
                    tokens: name,
                });
            }
            i = end.max(i + 1);
        }
    }
    (out, surnames)
}

fn key(s: Stretch, name: Range<usize>) -> u64 {
    name.fold(0, |sum: u64, i| sum.rotate_left(5) ^ word_key(s.word(i)))
}

/// The middle of a run that says the same twice.
fn doubled(s: Stretch, name: Range<usize>) -> Option<usize> {
    let the = usize::from(name.len() % 2 == 1);
    let half = name.len() / 2;
    let second = name.start + half + the;
    let twice = half > 0 && (0..half).all(|k| s.word(name.start + k) == s.word(second + k));
    (twice && (the == 0 || s.is(name.start + half, &["The"]))).then_some(name.start + half)
}

/// Whether a run is a person’s name by its own words or by what stands before it.
fn is_person(s: Stretch, name: Range<usize>) -> bool {
    if name.is_empty() {
        return false;
    }
    let before = name.start > s.lo && {
        let class = s.class(name.start - 1);
        class.contains(Class::HONORIFIC)
            || s.is_name(name.start - 1) && class.intersects(Class::TITLE | Class::RANK)
    };
    if name.clone().any(|i| s.is(i, &["&", "+"])) {
        return false;
    }
    let initial = name.len() > 1
        && name
            .clone()
            .any(|i| s.document.kind(i) == Some(Kind::Word(crate::text::token::Shape::Initial)));
    let given = name.len() <= 4
        && s.class(name.start).contains(Class::GIVEN)
        && name.len() > 1
        && !s
            .class(name.end - 1)
            .intersects(Class::COMMON | Class::ORG_HEAD | Class::ORG_WEAK);
    before || initial || given
}

/// Whether a run may be a body's name at all.
fn is_candidate(s: Stretch, name: Range<usize>) -> bool {
    if name.is_empty() || name.len() > 8 || s.titled && name.len() > 5 {
        return false;
    }
    let words = name.clone().filter(|i| s.is_name(*i));
    let mut own = false;
    for i in words {
        own |= !s.is_common(i) && !s.is_place(i) || s.class(i).contains(Class::GIVEN);
    }
    if name.len() == 1 {
        let i = name.start;
        let word = s.word(i);
        return own
            && word.len() >= 2
            && !NEVER.contains(&word)
            && !s
                .class(i)
                .intersects(Class::GIVEN | Class::FAMILY | Class::RANK | Class::MONTH);
    }
    // All words common: only where a capital means something.
    (own || !s.opens(name.start) && !s.titled)
        && !s.class(name.end - 1).contains(Class::THING_HEAD)
        && !name
            .clone()
            .all(|i| s.is_place(i) || s.is_common(i) && s.class(i).contains(Class::FUNCTION))
}

/// Capitals that are no body's name, whatever stands around them.
const NEVER: &[&str] = &[
    "CEO",
    "CFO",
    "COO",
    "CTO",
    "AI",
    "IT",
    "US",
    "U.S.",
    "USA",
    "UK",
    "U.K.",
    "EU",
    "UAE",
    "COVID",
    "COVID-19",
    "TV",
    "HIV",
    "AIDS",
    "DNA",
    "RNA",
    "PhD",
    "Ph.D.",
    "MBA",
    "ESG",
    "CSR",
    "IPO",
    "GDP",
    "EBITDA",
    "GAAP",
    "FAQ",
    "FAQs",
    "VIP",
    "DIY",
    "LED",
    "GPS",
    "API",
    "APIs",
    "SDK",
    "SaaS",
    "B2B",
    "B2C",
    "NFT",
    "NFTs",
    "DeFi",
    "HR",
    "PR",
    "R&D",
    "Q&A",
    "M&A",
    "ID",
    "PM",
    "AM",
    "EST",
    "EDT",
    "PST",
    "PDT",
    "CST",
    "CDT",
    "ET",
    "PT",
    "GMT",
    "UTC",
    "CT",
    "MT",
    "LGBTQ",
    "PTSD",
    "ADHD",
    "OCD",
    "TMS",
    "EV",
    "EVs",
    "IoT",
    "ROI",
    "SEO",
    "VR",
    "AR",
    "XR",
    "PDF",
    "URL",
    "HTML",
    "USB",
    "HD",
    "4K",
    "MD",
    "M.D.",
    "DC",
    "D.C.",
    "STEM",
    "K-12",
    "Internet",
    "Web",
    "Earth",
    "God",
    "Jesus",
    "Bible",
    "Christmas",
    "Easter",
    "Ramadan",
    "Thanksgiving",
    "English",
    "SUV",
    "NGO",
    "NGOs",
    "MOU",
    "MoU",
    "OK",
    "FDI",
    "GST",
    "VAT",
    "SME",
    "SMEs",
    "ICU",
    "ER",
    "CPR",
    "CT",
    "MRI",
    "Bitcoin",
    "Ethereum",
    "Medicare",
    "Medicaid",
    "Blockchain",
    "JavaScript",
    "Python",
    "Android",
    "Windows",
    "iOS",
    "iPhone",
    "iPad",
    "YouTube",
    "Facebook",
    "Instagram",
    "Twitter",
    "TikTok",
    "LinkedIn",
    "WhatsApp",
    "Telegram",
    "Discord",
    "X",
    "RSS",
    "SMS",
    "PIN",
    "FOR",
    "IMMEDIATE",
    "RELEASE",
    "NOTE",
    "END",
    "CONTACT",
    "MEDIA",
    "SOURCE",
    "P.O.",
    "ZIP",
    "N.W.",
    "S.W.",
    "N.E.",
    "S.E.",
    "NW",
    "SW",
    "NE",
    "SE",
    "Hon",
    "Rs.",
    "Rs",
    "USD",
    "EUR",
    "GBP",
    "Mt.",
    "St.",
    "No.",
    "Vol.",
    "Jr.",
    "Sr.",
    "II",
    "III",
    "IV",
    "VI",
    "VII",
    "Ph",
    "Web3",
    "Wi-Fi",
    "WiFi",
    "Eucharist",
    "Gospel",
    "Mass",
    "Lent",
    "Islam",
    "Buddhism",
    "Christianity",
    "Hinduism",
];

/// The domains that the release names, each as a hash of the letters and digits of its name.
fn sites(stretches: &[Stretch]) -> FxHashSet<u64> {
    let mut sites = FxHashSet::default();
    for s in stretches {
        for i in s.lo..s.hi {
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

/// Adds the cues at one place of a run to what is known of it.
fn look(run: &Run, candidate: &mut Candidate, sites: &FxHashSet<u64>) {
    let s = run.stretch;
    let Range { start, end } = run.tokens;
    let behind = behind(s, end);
    let mut before = start;
    while before > s.lo && s.is(before - 1, &["the", "The", "“", "\"", "‘"]) {
        before -= 1;
    }
    let strong = strong_cue(s, start..end, before, behind).or_else(|| {
        let spelled = letters(run.tokens.clone().flat_map(|i| s.word(i).bytes()));
        sites.contains(&spelled).then_some(("website", start..end))
    });
    if candidate.strong.is_none() {
        candidate.strong = strong;
    }
    for (kind, rule, evidence) in weak_cues(s, start..end, before, behind)
        .into_iter()
        .flatten()
    {
        candidate.weak |= kind;
        candidate.first.get_or_insert((rule, evidence));
    }
    if (start..end).any(|i| {
        s.document
            .kind(i)
            .is_some_and(|k| matches!(k, Kind::Word(crate::text::token::Shape::Upper)))
            && s.word(i).len() > 2
    }) || (start..end).any(|i| camel(s.word(i)))
        || (start..end).any(|i| s.is(i, &["&"]))
    {
        candidate.weak |= weak::SHAPE;
    }
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

type Cue = (&'static str, Range<usize>);

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
        let firm = s.is(post, cue::FIRM_TITLES) || at && s.is(post, cue::AT_TITLES);
        if firm
            && own_words(s, start..end)
            && !(s.is(before - 1, &["for", "with"])
                && !s.is(post, &["spokesman", "spokeswoman", "spokesperson"]))
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
    // `appeared first on Acme`
    if before >= s.lo + 3
        && s.is(before - 1, &["on"])
        && s.is(before - 2, &["first"])
        && s.is(before - 3, &["appeared"])
    {
        return Some(("appeared-first-on", before - 3..end));
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
            if s.is(at - 1, cue::BODY_NOUNS) && at > i {
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
    ((including || such) && noun >= s.lo && s.is(noun, cue::BODY_PLURALS))
        .then(|| ("list-of-bodies", noun..i))
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
    let is = s.is(verb, &["is", "are", "was"]) && s.is(verb + 1, cue::PLEASED);
    if is || s.is(verb, cue::FIRM_VERBS) {
        out[0] = Some((weak::SUBJECT, "firm-verb", verb..verb + 1 + usize::from(is)));
    }
    // `Acme’s shareholders`
    if s.is_possessive(end) && (s.is(end + 1, cue::OWNED) || s.is(end + 2, cue::OWNED))
        || s.is(end, cue::ATTACHED)
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
        if s.is(before - 1, cue::EMPLOYING)
            || preposition && before > s.lo + 1 && s.is(before - 2, cue::ALLIED)
        {
            out[2] = Some((weak::OBJECT, "does-with-firms", before - 1..end));
        } else if preposition
            && s.is(before - 1, &["at", "with", "of"])
            && before > s.lo + 1
            && (s.is(before - 2, cue::AT_TITLES) || s.is(before - 2, cue::FIRM_TITLES))
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
