//! What stands between two neighbours of a sentence, and where a chain of them ends.

use std::ops::Range;

use super::appointment::MADE;
use super::{Item, What};
use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::titles::country;
use crate::text::token::{Kind, Shape};

/// What stands between two neighbours of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    Tight,
    /// A comma, perhaps with an article.
    Comma,
    /// "and", "as well as", with or without a comma.
    And,
    /// A semicolon, with or without an "and": what stands before it is complete.
    Semicolon,
    /// A dash, a bracket, a colon.
    Mark,
    /// "is the", "who is", "serves as".
    Copula,
}

/// "the company", "the club": a word for the body whose release it is.
pub fn is_firm(ground: &Ground, i: usize) -> bool {
    let nouns = &[
        "company",
        "firm",
        "organization",
        "organisation",
        "club",
        "bank",
        "agency",
        "foundation",
        "group",
        "Company",
        "board",
        "committee",
        "Committee",
        "subcommittee",
        "Subcommittee",
        "panel",
        "union",
        "association",
        "society",
        "university",
        "college",
        "school",
        "institute",
        "department",
        "commission",
        "council",
        "ministry",
        "nonprofit",
        "center",
        "hospital",
        "museum",
        "team",
        "brand",
        "business",
    ];
    ground.is(i, nouns) && ground.is(i.wrapping_sub(1), &["the", "The"])
}

/// Whether token `i` is two to five capitals that are no body's.
fn is_letters(ground: &Ground, i: usize) -> bool {
    matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Upper)))
        && (2..=5).contains(&ground.word(i).len())
        && ground.body(i).is_none()
        && !ground.has(i, Class::COUNTRY | Class::PLACE | Class::FUNCTION)
}

/// "at the time", "at that time"
fn is_then(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["at"]) && ground.is(i + 1, &["the", "that"]) && ground.is(i + 2, &["time"])
}

/// "2025"
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether token `i` is one of at most two adjectives between an article and the title at `title`.
fn describes(ground: &Ground, i: usize, title: usize) -> bool {
    let verbal = Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
    let adjective = |i: usize| {
        (ground.doc.tokens[i].is_word() || ground.word(i).contains('-'))
            && !ground.capital(i)
            && !ground.has(i, verbal)
    };
    let article = (i.saturating_sub(2)..i)
        .any(|k| ground.is(k, &["a", "an", "the"]) && (k + 1..title).all(adjective));
    article && title - i <= 2
}

/// Whether token `i` is of a calling in small letters between an article and the "and" before the title at `title`, which
/// may have an article of its own.
fn also_is(ground: &Ground, i: usize, title: usize) -> bool {
    let and = title.wrapping_sub(1 + usize::from(ground.determiner(title.wrapping_sub(1))));
    let article = (i.saturating_sub(5)..i).find(|&k| ground.is(k, &["a", "an", "former"]));
    let verbal = Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
    let small = |k: usize| ground.lower(k) && !ground.has(k, verbal);
    ground.is(and, &["and"])
        && ground.lower(title)
        && article.is_some_and(|a| ground.is(a - 1, &[","]) && (a + 1..and).all(small))
}

/// The chains of a sentence: where its items stand one beside the other.
pub(super) fn chains_of(
    ground: &Ground,
    items: &[Item],
    tight_only: bool,
) -> impl Iterator<Item = Range<usize>> {
    let joined = move |gap: Gap| !tight_only || matches!(gap, Gap::Tight | Gap::And);
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end;
        end += 1;
        while end < items.len() && gap(ground, &items[end - 1], &items[end]).is_some_and(joined) {
            end += 1;
        }
        (start < items.len()).then_some(start..end)
    })
}

/// What stands between the items of a chain.
pub(super) fn gaps_of(ground: &Ground, items: &[Item]) -> impl Iterator<Item = Gap> {
    let pairs = items.windows(2);
    pairs.map(|w| gap(ground, &w[0], &w[1]).unwrap_or(Gap::And))
}

/// Whether the office `a` is that of somebody who stood before it and not of who follows: "was confirmed as Chairman, and
/// Doe as a member", "was appointed as Acting Secretary, Director of Works Doe as".
fn is_given_away(ground: &Ground, a: &Item, b: &Item) -> bool {
    if !matches!(a.what, What::Title(_)) || b.start < a.end {
        return false;
    }
    // "was named president, and Roe was promoted"
    let lead = a
        .start
        .wrapping_sub(1 + usize::from(ground.determiner(a.start.wrapping_sub(1))));
    let made = ground.is(lead, MADE)
        || ground.is(lead, &["to"])
            && (ground.is(lead.wrapping_sub(1), &["promoted", "elevated"])
                || ground.is(b.end, &["to"]));
    if made && matches!(b.what, What::Name(_)) && ground.is(b.start - 1, &["and", "while"]) {
        return true;
    }
    let as_ = a.start.wrapping_sub(1);
    if !ground.is(as_, &["as"]) {
        return false;
    }
    let appointed = &["appointed", "named", "confirmed", "sworn", "elected"];
    match b.what {
        What::Name(_) => ground.is(b.start - 1, &["and"]),
        What::Title(_) => {
            ground.is(as_.wrapping_sub(1), appointed)
                && ground.is(a.end, &[","])
                && ground.capital(b.end)
        }
    }
}

/// Whether an item is an office of several people: "members of the Board".
fn is_of_several(ground: &Ground, item: &Item) -> bool {
    let head = |i: usize| ground.has(i, Class::TITLE) && ground.word(i).ends_with('s');
    let body = |i: usize| ground.body(i).is_some();
    matches!(item.what, What::Title(_))
        && (item.start..item.end).take(4).any(head)
        && (item.start..item.end).any(body)
}

/// "Doe serves as Norhaven's Commissioner of": whether token `i` is of the place whose possessive stands before an office.
fn is_of_place(ground: &Ground, i: usize, b: &Item) -> bool {
    let mark = b.start.wrapping_sub(1);
    let place = mark.wrapping_sub(1);
    matches!(b.what, What::Title(_))
        && (i == mark || i == place)
        && ground.doc.kind(mark) == Some(Kind::Possessive)
        && ground.capital(place)
        && ground.has(place, Class::PLACE | Class::COUNTRY)
}

/// Whether an office begins at `i`, or right behind an article there.
fn is_next_office(ground: &Ground, i: usize, b: &Item) -> bool {
    matches!(b.what, What::Title(_)) && b.start == i + usize::from(ground.determiner(i))
}

/// What stands between two items; None where they have nothing to do with each other.
fn gap(ground: &Ground, a: &Item, b: &Item) -> Option<Gap> {
    let apart = b.start < a.end || b.start - a.end > 7;
    if apart || is_given_away(ground, a, b) {
        return None;
    }
    // "Doe, Doeland's Acting High Commissioner": where the possessive of a country ends.
    let land = (ground.is(a.end, &[",", "–"]) && matches!(b.what, What::Title(_)))
        .then(|| country(ground, a.end + 1))
        .flatten()
        .filter(|&i| ground.doc.kind(i) == Some(Kind::Possessive) && i + 1 == b.start);
    let between = Between { ground, a, b, land };
    let mut gap = Gap::Tight;
    for i in a.end..b.start {
        let passed = || between.is_passed(i, gap).then_some(gap);
        gap = between.joint(i, gap).or_else(passed)?;
    }
    Some(gap)
}

/// The words between two items.
struct Between<'b> {
    ground: &'b Ground<'b, 'b>,
    a: &'b Item,
    b: &'b Item,
    /// The possessive of a country that the second item is of.
    land: Option<usize>,
}

impl Between<'_> {
    /// What the word at `i` makes of the gap before it, if it joins or parts.
    fn joint(&self, i: usize, gap: Gap) -> Option<Gap> {
        let (ground, a) = (self.ground, self.a);
        Some(match ground.word(i) {
            "," if gap == Gap::Tight => Gap::Comma,
            "," => gap,
            "with" if !ground.is(i - 1, &["along", "together"]) => return None,
            ";" => Gap::Semicolon,
            "and" if gap == Gap::Semicolon => gap,
            "and" if gap == Gap::Comma && also_is(ground, i, self.b.start) => gap,
            // "Doe and Roe, both engineers with Acme"
            "both" | "all" if gap == Gap::Comma && self.is_plural_at(i + 1) => gap,
            "and" | "&" | "/" | "well" | "along" | "together" | "with" | "both" | "And" => Gap::And,
            "as" if ground.is(i + 1, &["well"]) || ground.is(i.wrapping_sub(1), &["well"]) => {
                Gap::And
            }
            "is" | "was" | "who" | "serves" | "served" | "serving" | "as" | "currently"
            | "worked" | "works"
                if gap != Gap::And && !(a.agent && ground.is(i, &["as"])) =>
            {
                Gap::Copula
            }
            "remains" | "remained" if gap == Gap::Tight && self.is_of_body() => Gap::Copula,
            // "Doe has been president of Acme"
            "has" | "had" | "been"
                if matches!(gap, Gap::Tight | Gap::Copula)
                    && (ground.is(i + 1, &["been"]) || ground.is(i - 1, &["has", "had"]))
                    && matches!(a.what, What::Name(_))
                    && !(self.b.start..self.b.end).any(|i| {
                        ground.is(
                            i,
                            &["advocate", "leader", "champion", "supporter", "partner"],
                        )
                    }) =>
            {
                Gap::Copula
            }
            // "Doe and Roe, who were principals of Acme"
            "are" | "were" if gap == Gap::Copula && ground.is(i - 1, &["who"]) => Gap::Copula,
            // "Doe and Roe were principals of Acme"
            "are" | "were" if gap == Gap::Tight && matches!(a.what, What::Name(_)) => Gap::Copula,
            "(" | ")" | "-" | "–" | "—" | "--" | ":" | "|" => Gap::Mark,
            _ => return None,
        })
    }

    /// Whether the second item is an office with its body.
    fn is_of_body(&self) -> bool {
        let (ground, b) = (self.ground, self.b);
        matches!(b.what, What::Title(_)) && (b.start..b.end).any(|i| ground.body(i).is_some())
    }

    /// Whether "one of the" stands at `i` right before an office that several share at a body.
    fn is_one_of(&self, i: usize) -> bool {
        let (ground, b) = (self.ground, self.b);
        ground.is(i, &["one"])
            && ground.is(i + 1, &["of"])
            && ground.determiner(i + 2)
            && b.start == i + 3
            && is_of_several(ground, b)
    }

    /// Whether an office begins at `i`, with what describes it, that several can share.
    fn is_plural_at(&self, i: usize) -> bool {
        let (ground, b) = (self.ground, self.b);
        matches!(b.what, What::Title(_))
            && (b.start == i || b.start == i + 1 && ground.lower(i))
            && (b.start..b.end)
                .any(|k| ground.has(k, Class::TITLE) && ground.word(k).ends_with('s'))
    }

    /// Whether the word at `i` changes nothing about the gap.
    fn is_passed(&self, i: usize, gap: Gap) -> bool {
        let ground = self.ground;
        self.is_small(i, gap)
            || gap == Gap::Comma && self.is_passed_behind_comma(i)
            || matches!(gap, Gap::Comma | Gap::Copula) && describes(ground, i, self.b.start)
            || self.land.is_some_and(|end| i <= end)
            || gap == Gap::Copula && is_of_place(ground, i, self.b)
            || ground.determiner(i)
            || ground.has(i, Class::HONORIFIC)
    }

    /// A small word before an office or a name, by itself or with the next one.
    fn is_small(&self, i: usize, gap: Gap) -> bool {
        let ground = self.ground;
        match ground.word(i) {
            // "Ambassador of Doeland, H. E. Mr. Roe"
            "H." | "E." => true,
            // "Doe, USMC (Retired), President of Acme"
            "Retired" | "Ret." | "Retd" | "Ret" => ground.is(i + 1, &[")", ","]),
            // "Chairperson of the Board, Senior Prof. Doe"
            "Senior" | "Emeritus" => ground.has(i + 1, Class::HONORIFIC),
            "new" | "newly" | "current" | "late" | "then" | "also" | "alongside" | "incoming"
            | "outgoing" | "newly-appointed" | "newly-elected" | "newly-named" => true,
            // "Doe was most recently the director of Acme"
            "most" => gap == Gap::Copula && ground.is(i + 1, &["recently"]),
            "recently" => gap == Gap::Copula && is_next_office(ground, i + 1, self.b),
            // "Doe, one of the founders of Acme"
            "one" => self.is_one_of(i),
            "of" => i > 0 && self.is_one_of(i - 1),
            // "newly appointed director"
            "appointed" | "elected" | "named" => ground.is(i - 1, &["newly"]),
            // "Doe previously served as a director", "Doe, formerly a director of Acme"
            "previously" | "formerly" | "once" | "later" => {
                ground.is(i + 1, &["serves", "served", "worked", "works"])
                    || matches!(gap, Gap::Comma | Gap::Copula)
                        && is_next_office(ground, i + 1, self.b)
            }
            // "Doe, the companys president", where apostrophes were lost
            "companys" | "firms" | "organizations" | "agencys" | "corporations" => {
                matches!(gap, Gap::Comma | Gap::Copula) && ground.determiner(i - 1)
            }
            _ => false,
        }
    }

    /// What may stand behind the comma of an apposition.
    fn is_passed_behind_comma(&self, i: usize) -> bool {
        let (ground, b) = (self.ground, self.b);
        let owns = |i: usize| ground.doc.kind(i) == Some(Kind::Possessive);
        match ground.word(i) {
            "retired" => return true,
            // "members of the Board, including Doe and Roe"
            "including" => return is_of_several(ground, self.a),
            // "Doe, most recently a director", "Doe, now the director"
            "now" | "recently" | "presently" => return is_next_office(ground, i + 1, b),
            "most" | "until" => return ground.is(i + 1, &["recently"]),
            // "Doe, another owner of Acme"
            "another" => return is_next_office(ground, i + 1, b),
            // "Doe, a 35-year-old, self-proclaimed member of"
            years if years.ends_with("-year-old") => return true,
            // "Doe, at the time the comptroller"
            "at" => return is_then(ground, i),
            "time" => return is_then(ground, i - 2),
            // "Jane Doe, 2025 Chair of the Board"
            year if is_year(year) => return true,
            // "Jane Doe, 1st Assistant U.S. Attorney"
            "1st" | "2nd" | "3rd" => return i + 1 == b.start,
            // "Jane Doe, CFP®, a former adviser"
            "®" | "™" => return true,
            _ => {}
        }
        // "Principal of the College, Carrow, Mrs. Doe": where the body is.
        ground.capital(i) && ground.has(i, Class::PLACE)
            // "Principal of the College, Norhaven, Mrs. Doe"
            || ground.capital(i)
                && ground.is(i + 1, &[","])
                && ground.has(i + 2, Class::HONORIFIC)
                && i + 2 == b.start
            // "Jane Doe, MAI, CCIM, the Principal of Acme": letters on no list
            || matches!(b.what, What::Title(_))
                && is_letters(ground, i)
                && ground.is(i + 1, &[",", "®", "™", "("])
            // "Doe, the company's Chief Officer"
            || is_firm(ground, i) && owns(i + 1)
            || owns(i) && is_firm(ground, i - 1)
            // "Doe, a tax preparer and owner of Acme"
            || also_is(ground, i, b.start)
    }
}
