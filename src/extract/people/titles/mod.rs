//! Title phrases: "Acting Assistant Attorney General", "member of the Standing Committee of the ...", "FBI Director".
//!
//! A phrase has a head ("Secretary"), what stands before it ("Senior Additional") and what follows it ("to the
//! Ministry of Finance"). The body that it is held at is told apart from the title: an organisation right before the
//! head or after "of", "at", "for". A portfolio, a country or a city is no body and stays in the title.

mod adjacent;
mod area;
mod body;
mod branch;
mod capital;
mod employed;
mod fields;
mod firm;
mod head;
mod left;
mod legislator;
mod line;
mod modifier;
mod named;
mod owner;
mod place;
mod portfolio;
mod purpose;
mod right;
mod slot;

use std::ops::Range;

use super::ground::Ground;
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::text::token::{Kind, Shape};
use head::{CROWNS, is_head, is_party_rank, is_post_nominal};
use left::Left;
use right::Right;

pub use body::{body_at, is_brand, is_corporate, last_part};
pub use firm::country;
pub use head::is_of_a_faculty;

/// A title phrase; whether anybody bears it is not its business.
#[derive(Debug, Clone)]
pub struct TitlePhrase {
    /// All of it, with the body.
    pub tokens: Range<usize>,
    /// The title alone.
    pub title: Range<usize>,
    /// The head words within it: the plural of a shared title stands here.
    pub head: Range<usize>,
    /// The body.
    pub organisation: Option<Range<usize>>,
    /// A second body: "Chairman of the A and the B".
    pub further: Option<Range<usize>>,
    /// Whether the body stands before the head.
    pub body_before: bool,
    /// Whether something follows the head ("of ...").
    pub complement: bool,
    /// Whether it is "Chief of Staff": what follows the head is no area of its own.
    pub staff: bool,
    /// Whether it ends with the office that it serves, "Secretary to the President", or is a diplomat's: a body beside it
    /// is not its own.
    pub served: bool,
    /// Whether a country stands in it: "Assistant U.S. Attorney".
    pub national: bool,
    /// Whether the head is an office of those who prosecute: "Trial Attorney", "Counsel".
    pub counsel: bool,
    /// Whether the head is a rank or a form of address, beside which its bearer has an office: "Air Marshal", "Engineer".
    pub rank: bool,
    /// Whether the head is a plural that several people can share.
    pub plural: bool,
    /// Whether the head is capitalised.
    pub capital: bool,
    /// Whether an article or a possessive pronoun stands before it.
    pub determined: bool,
}

/// The title phrases of a release, in the order of the text.
pub struct Titles(pub(super) Vec<TitlePhrase>);

impl Titles {
    /// Those of a sentence.
    pub(super) fn within(&self, sentence: &Range<usize>) -> &[TitlePhrase] {
        let before = |end: usize| self.0.partition_point(|t| t.tokens.start < end);
        &self.0[before(sentence.start)..before(sentence.end)]
    }
}

/// Finds the title phrases of a release, in order. All at once, before any name: titles and names by turns are more code
/// than the processor keeps at hand.
pub fn all(ground: &Ground) -> Vec<TitlePhrase> {
    let mut titles = Vec::with_capacity(ground.doc.sites.titles.len() / 2);
    let families = families(ground);
    for (_, sentence) in ground.read_sentences() {
        find(ground, sentence, &families, &mut titles);
    }
    titles
}

/// Finds the title phrases of a sentence, in order.
///
/// `families` are the titles that are family names in this release: see [`families`].
pub fn find(
    ground: &Ground,
    sentence: Range<usize>,
    families: &[&str],
    out: &mut Vec<TitlePhrase>,
) {
    let mut floor = sentence.start;
    let mut from = floor;
    while let Some(at) = ground.doc.sites.titles.first(from..sentence.end) {
        from = at + 1;
        if is_head(ground, at)
            && !families.contains(&ground.word(at))
            && let Some(found) = phrase(ground, at, floor, sentence.end)
        {
            from = found.tokens.end;
            floor = from;
            out.push(found);
        }
    }
}

/// The titles that stand behind a given name somewhere in the release and so are family names wherever they do not
/// stand before a name: "Jane Bishop", "Doe and Bishop".
fn families<'a>(ground: &Ground<'_, 'a>) -> Vec<&'a str> {
    let titles = ground.doc.sites.titles.within(0..ground.doc.tokens.len());
    let mut found = Vec::new();
    for i in titles.filter(|&i| i > 0 && ground.is(i, CROWNS)) {
        let named = ground.capital(i - 1)
            && ground.has(i - 1, Class::GIVEN)
            && ground.spaced(i - 1)
            && !(ground.capital(i + 1) && ground.spaced(i) && !is_post_nominal(ground, i + 1))
            && !ground.is(i + 1, &["of"]);
        if named && !found.contains(&ground.word(i)) {
            found.push(ground.word(i));
        }
    }
    found
}

/// What is part of an office though it stands behind it.
static BEHIND: List = List::of(&[
    "emeritus",
    "emerita",
    "Emeritus",
    "Emerita",
    "d’Affaires",
    "d'Affaires",
    "d’affaires",
    "d'affaires",
    "designate",
    "elect",
    "Plenipotentiary",
    // "the Anunayake Theras of the Chapter"
    "Theras",
    "Theros",
]);

/// The phrase whose first head word is token `head`, between `floor` and `end`.
fn phrase(ground: &Ground, head: usize, floor: usize, end: usize) -> Option<TitlePhrase> {
    let party = is_party_rank(ground, head);
    let capital = ground.capital(if party { head - 1 } else { head });
    let after = office_end(ground, head, end, capital);
    if ground.doc.kind(after) == Some(Kind::Possessive) {
        return None;
    }
    let mut left = Left::read(ground, head, floor, capital);
    if party && left.title_start == head {
        left.title_start = head - 1;
        left.phrase_start = head - 1;
    }
    let right = Right::read(ground, &left, after, end);
    let organisation = right.organisation.clone().or(left.organisation.clone());
    let body_before = right.organisation.is_none() && left.organisation.is_some();
    // "former Acme chairman"
    if body_before && left.phrase_start > floor && is_past(ground, left.phrase_start - 1) {
        left.phrase_start -= 1;
    }
    let last = ground.word(after - 1);
    Some(TitlePhrase {
        tokens: left.phrase_start..right.phrase_end,
        title: left.title_start..right.title_end,
        head: head..after,
        organisation,
        further: right.further,
        body_before,
        complement: right.complement,
        staff: right.title_end == after + 2 && ground.is(after + 1, &["Staff", "staff"]),
        served: right.complement
            && right.title_end > after
            && ground.capital(right.title_end - 1)
            && ground.has(right.title_end - 1, Class::TITLE)
            || ground.is(left.title_start, &["First", "Second", "Third"])
                && ground.is(after - 1, &["Secretary"]),
        national: (left.title_start..head)
            .any(|i| ground.is(i, &["U.S.", "US", "United", "U", "State"])),
        counsel: capital
            && (matches!(
                last,
                "Counsel" | "Attorney" | "Attorneys" | "Prosecutor" | "Chief"
            ) || last == "Director"
                && ground.is(after.wrapping_sub(2), &["Assistant", "Deputy"])),
        rank: (head..after).all(|i| {
            ground.has(i, Class::RANK) || ground.is(i, &["Chief", "Engineer", "Attorney"])
        }),
        plural: is_plural(last) || is_plural(ground.word(head)) && last != "Deputy",
        capital,
        determined: left.phrase_start > 0 && ground.determiner(left.phrase_start - 1),
    })
}

/// Where the words of an office end that begins at token `head`, before what it is an office of: "Sergeant First Class",
/// "Chairman/CEO", "Ambassador – designate".
fn office_end(ground: &Ground, head: usize, end: usize, capital: bool) -> usize {
    let mut after = head + 1;
    let art = is_chief_of_an_art(ground, head);
    if !art {
        after = heads_end(ground, after, end, capital);
    }
    // "Ambassador Extraordinary and Plenipotentiary"
    if ground.is(after, &["Extraordinary"]) && ground.is(after + 2, &["Plenipotentiary"]) {
        after = end.min(after + 3);
    }
    after += usize::from(art);
    after = deputy_end(ground, head, after);
    while after < end && BEHIND.has(ground.word(after)) {
        after += 1;
    }
    // "Minister Assisting for Ports", "Minister Assisting the Prime Minister for Ports"
    if ground.is(after, &["Assisting"]) && after < end && ground.has(after - 1, Class::TITLE) {
        after += 1;
        if ground.is(after, &["the"]) && ground.is(after + 2, &["Minister"]) && after + 2 < end {
            after += 3;
        }
    }
    // "Sergeant First Class"
    if ground.is(after, &["First"]) && ground.is(after + 1, &["Class"]) && after + 1 < end {
        after += 2;
    }
    // "Ambassador – designate"
    if after + 1 < end
        && ground.is(after, &["–", "-"])
        && ground.is(after + 1, &["designate", "elect", "Designate"])
    {
        after += 2;
    }
    // Chairman/CEO is one office.
    while after + 1 < end && ground.is(after, &["/"]) && ground.has(after + 1, Class::TITLE) {
        after = heads_end(ground, after + 2, end, capital);
    }
    after
}

/// Whether a word says of an office that its holder has left it.
pub fn is_past(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["former", "Former"])
}

/// "Carrow County Sheriff's Deputy", also where the apostrophe was lost: the end of the office.
fn deputy_end(ground: &Ground, head: usize, after: usize) -> usize {
    let owned = usize::from(ground.doc.kind(after) == Some(Kind::Possessive));
    let deputy = ground.is(head, &["Sheriff", "Sheriffs", "sheriff"])
        && ground.is(after + owned, &["Deputy", "deputy", "Deputies", "deputies"])
        && !ground.has(after + owned + 1, Class::TITLE);
    if deputy { after + owned + 1 } else { after }
}

/// The end of the head words from `after` on: "Chief Executive Officer", "Director General".
fn heads_end(ground: &Ground, mut after: usize, end: usize, capital: bool) -> usize {
    while after < end {
        if continues_head(ground, after, capital) {
            after += 1;
        } else if let Some(next) = compound(ground, after, capital)
            .or_else(|| chief_officer(ground, after))
            .filter(|n| *n < end)
        {
            after = next + 1;
        } else {
            break;
        }
    }
    after
}

/// Whether a rank that stands at `i` behind an office is an office of its own: "Assistant Director Major Doe", "Army
/// Commander Lieutenant General Doe", but "Air Chief Marshal".
fn is_further_rank(ground: &Ground, i: usize) -> bool {
    ground.has(i, Class::RANK)
        && (ground.is(i - 1, &["Commander"])
            || !ground.has(i, Class::TITLE)
                && !ground.has(i - 1, Class::RANK)
                && !ground.is(i - 1, &["Chief", "Master", "master"]))
}

/// Whether a form of address stands at `i` behind an office: "Deputy Minister Engineer Doe".
fn is_address(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["Engineer", "Professor", "Attorney", "MP"])
        && ground.capital(i + 1)
        && ground.is(
            i - 1,
            &[
                "Minister",
                "Ministers",
                "Manager",
                "Chairman",
                "Director",
                "Secretary",
                "General",
                "Governor",
                "President",
                "Advisor",
                "Adviser",
            ],
        )
}

fn continues_head(ground: &Ground, i: usize, capital: bool) -> bool {
    ground.has(i, Class::TITLE | Class::RANK)
        && ground.spaced(i - 1)
        && (ground.capital(i) == capital || is_half_capital(ground, i))
        && ground.body(i).is_none()
        && !is_further_rank(ground, i)
        && !is_address(ground, i)
        && !ground.is(
            i,
            &[
                "King", "Prince", "Pope", "Dean", "Bishop", "Sultan", "Amir", "Imam",
            ],
        )
        && !(ground.has(i, Class::GIVEN) && ground.capital(i + 1) && ground.spaced(i))
        && !(ground.is(
            i,
            &[
                "Ambassador",
                "Senator",
                "Congressman",
                "Congresswoman",
                "Sen.",
                "Sen",
                "Rep.",
            ],
        ) && ground.capital(i + 1))
        && ground.doc.kind(i + 1) != Some(Kind::Possessive)
}

/// "Executive chairman Jane Doe": the office in small letters behind the word that alone has a capital.
fn is_half_capital(ground: &Ground, i: usize) -> bool {
    ground.is(i - 1, &["Executive", "Managing"]) && ground.lower(i)
}

/// "Jane Doe, Chief Storyteller and CEO": a post that a firm has made up, behind a comma and closed.
fn is_chief_of_an_art(ground: &Ground, head: usize) -> bool {
    if !ground.is(head, &["Chief"]) {
        return false;
    }
    let art = head + 1;
    let listed = Class::GIVEN | Class::FAMILY | Class::PLACE | Class::COUNTRY | Class::HONORIFIC;
    let before = head.wrapping_sub(1);
    let opened = ground.is(before, &[",", "as", "and", "&", "the"])
        || ground.doc.kind(before) == Some(Kind::Possessive);
    let whole = &[
        "CEO",
        "COO",
        "Founder",
        "Co-Founder",
        "founder",
        "co-founder",
        "President",
        "Owner",
    ];
    // "Chief Marketing and Sales Officer", "Chief Product, Design and Data Officer": the office is yet to come.
    let closed = ground.is(art + 1, &["of", "at"])
        || ground.is(art + 1, &[","]) && !ground.has(art, Class::COMMON)
        || ground.is(art + 1, &["and", "&"]) && ground.is(art + 2, whole);
    opened
        && closed
        && ground.spaced(head)
        && matches!(ground.doc.kind(art), Some(Kind::Word(Shape::Capital)))
        && !ground.has(art, listed | Class::TITLE)
        && ground.body(art).is_none()
}

/// "Chief Marketing Officer", "Executive Managing Director": the further head of a title whose first word can also
/// stand before one, past the words between.
fn compound(ground: &Ground, after: usize, capital: bool) -> Option<usize> {
    if !ground.has(after - 1, Class::TITLE_MODIFIER) {
        return None;
    }
    let between = Class::COMMON | Class::TITLE_MODIFIER;
    let fits =
        |i: usize| ground.spaced(i - 1) && ground.capital(i) == capital && ground.body(i).is_none();
    (after..after + 5)
        .take_while(|&i| {
            i == after
                || fits(i - 1)
                    && (ground.has(i - 1, between)
                        || ground.is_abstract(i - 1)
                        || ground.word(i - 1).len() < 4
                            && ground.doc.kind(i - 1) == Some(Kind::Word(Shape::Upper)))
                || i - 1 > after && ground.is(i - 1, &["and", "&"])
        })
        // "Attorney General Doe and Secretary Roe": the office of the next one.
        .find(|&i| fits(i) && ground.has(i, Class::TITLE) && i > after)
        .filter(|&i| !ground.is(i - 1, &["and", "&"]))
}

/// "Chief Alliance Officer", "Chief Human Capital Officer": the "Officer" behind a "Chief" and one or two words that are
/// on no list.
fn chief_officer(ground: &Ground, after: usize) -> Option<usize> {
    let other = Class::HONORIFIC | Class::RANK | Class::FUNCTION;
    let word = |i: usize| {
        ground.capital(i)
            && ground.spaced(i - 1)
            && ground.body(i).is_none()
            && !ground.has(i, other)
            || ground.is(i, &["&", "and"])
    };
    let officer = (after + 1..after + 4)
        .take_while(|&i| word(i - 1))
        .find(|&i| ground.is(i, &["Officer"]) && ground.spaced(i - 1));
    officer.filter(|_| ground.is(after - 1, &["Chief"]))
}

/// Whether a head word is a plural.
pub fn is_plural(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !matches!(
            word,
            "Secretary-Generals" | "PhDs" | "Emeritus" | "emeritus"
        )
        || matches!(
            word,
            "MPs"
                | "VPs"
                | "chairmen"
                | "congressmen"
                | "spokespeople"
                | "Congressmen"
                | "Chairmen"
        )
}

/// The singular of a shared plural title's word: "Sens." gives "Sen.", "Secretaries" gives "Secretary".
pub fn singular(word: &str) -> String {
    let (stem, period) = word.strip_suffix('.').map_or((word, ""), |s| (s, "."));
    let single = if let Some(s) = stem.strip_suffix("ies") {
        format!("{s}y")
    } else if let Some(s) = stem.strip_suffix("men") {
        format!("{s}man")
    } else if is_plural(stem) {
        stem[..stem.len() - 1].to_owned()
    } else {
        stem.to_owned()
    };
    single + period
}
