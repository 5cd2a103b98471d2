//! What speaks for a run being a person. Shape alone is no evidence: a run needs a cue.

mod alone;
mod byline;
mod company;
mod sentenced;
mod small;
mod thing;
mod title;
mod veto;
mod words;

use std::ops::Range;

use self::words::{is_authored, is_kin, is_monogram, is_personal, is_picture, is_syllables};
use super::Scan;
use super::ground::Ground;
use super::links::{Links, half_known, is_named_after_a_place, plausible};
use super::names::{Run, is_initials, is_nickname};
use crate::extract::interview;
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::token::{Kind, Shape};

/// The verdict on a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// The rule that fired; the best one where several did.
    pub rule: &'static str,
    /// The words it fired on, in tokens.
    pub words: Range<usize>,
}

/// For every run the cue that makes it a person, or None.
pub fn judge(ground: &Ground, scan: &Scan, links: &Links) -> Vec<Option<Cue>> {
    let judge = |index: usize| Judge {
        ground,
        scan,
        links,
        index,
        run: &scan.runs[index],
    };
    // What speaks against a run is asked where something speaks for it.
    let vetoed = |index: usize| judge(index).vetoed();
    let mut cues: Vec<Option<Cue>> = (0..scan.runs.len())
        .map(|index| judge(index).cue().filter(|_| !vetoed(index)))
        .collect();
    company::by_neighbours(ground, scan, links, vetoed, &mut cues);
    company::by_return(ground, scan, vetoed, &mut cues);
    company::by_lines(ground, scan, &mut cues);
    cues
}

struct Judge<'j, 'd, 'a> {
    ground: &'j Ground<'d, 'a>,
    scan: &'j Scan,
    links: &'j Links,
    index: usize,
    run: &'j Run,
}

impl Judge<'_, '_, '_> {
    /// The cue of a run. Most are words by themselves, and none has one without these words before it.
    #[inline]
    fn cue(&self) -> Option<Cue> {
        if !self.run.is_bare_word() || !self.links.of_run[self.index].is_empty() {
            return self.first_cue();
        }
        let before = self.run.tokens.start.wrapping_sub(1);
        let fits = alone::BEFORE.has(self.ground.word(before));
        let word = fits.then(|| self.of_a_word()).flatten();
        word.or_else(|| self.of_a_couple())
    }

    /// The first cue that fires, the surest first.
    fn first_cue(&self) -> Option<Cue> {
        let in_headline = self.in_headline();
        if in_headline && !self.reads_as_name() {
            return self.only_in_headline().or_else(|| self.letterhead());
        }
        let fired = self
            .party()
            .or_else(|| self.honorific())
            .or_else(|| self.title_before())
            .or_else(|| self.interviewed())
            .or_else(|| self.byline());
        if fired.is_some() || self.is_letters() {
            return fired;
        }
        if in_headline {
            return self.letterhead();
        }
        if !plausible(self.ground, self.run) {
            let half = half_known(self.ground, self.run);
            if !half {
                return self.speaker_like_a_place().or_else(|| self.speaks_alone());
            }
            return self
                .title_beside()
                .or_else(|| self.speech())
                .or_else(|| self.relation());
        }
        self.title_beside()
            .or_else(|| self.age())
            .or_else(|| self.degree())
            .or_else(|| self.initial())
            .or_else(|| self.given_name())
            .or_else(|| self.particle())
            .or_else(|| self.family_first())
            .or_else(|| self.contact())
            .or_else(|| self.speech())
            .or_else(|| self.relation())
            .or_else(|| self.sentenced())
            .or_else(|| self.human())
            .or_else(|| self.affiliation())
    }

    /// "THE HON JANE DOE MP", "SENATOR THE HON JANE DOE": members of a parliament, whom a line in capitals or in title case
    /// names with a given name first.
    fn letterhead(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let upper = |i: usize| {
            let letters = ground.word(i).bytes().filter(u8::is_ascii_alphabetic);
            letters.count() > 0 && !ground.word(i).contains(char::is_lowercase)
        };
        let other = Class::TITLE | Class::TITLE_MODIFIER | Class::THING_HEAD | Class::DEMONYM;
        let first = tokens.start;
        let named = (2..=4).contains(&tokens.len())
            && (ground.has(first, Class::GIVEN) || is_initials(ground.word(first)))
            && !tokens.clone().any(|i| ground.has(i, other))
            && (tokens.clone().all(upper) || self.reads_as_name());
        named.then_some(())?;
        let addressed = self.run.honorific.clone().filter(|h| {
            h.clone()
                .any(|i| ground.is(i, &["HON", "HON.", "Hon", "Hon."]))
        });
        if let Some(words) = addressed {
            return self.some("honorific", words);
        }
        let letters = self.run.tail.letters();
        let sits = letters.filter(|l| ground.is(l.start, &["MP", "M.P.", "MHR", "M.H.R."]))?;
        self.some("title-line", sits)
    }

    fn some(&self, rule: &'static str, words: Range<usize>) -> Option<Cue> {
        Some(Cue { rule, words })
    }

    fn tokens(&self) -> Range<usize> {
        self.run.tokens.clone()
    }

    fn in_headline(&self) -> bool {
        let paragraph = self.ground.doc.paragraph_around(self.run.sentence);
        match paragraph.part {
            Part::Headline | Part::Subhead => true,
            Part::Heading => paragraph.shouts,
            _ => paragraph.shouts && self.tokens().len() > 4,
        }
    }

    /// Whether a run of a headline, where every word has a capital, holds nothing but a name: no word in capitals, no
    /// common word, no verb.
    fn reads_as_name(&self) -> bool {
        let odd = Class::COMMON
            | Class::CUE_VERB
            | Class::SPEECH_ACT
            | Class::ATTEND_VERB
            | Class::THING_HEAD
            | Class::ORG_HEAD;
        self.tokens().all(|i| {
            let upper = self.ground.doc.kind(i) == Some(Kind::Word(Shape::Upper));
            let known = self.ground.has(i, Class::GIVEN | Class::FAMILY);
            let verb = self.ground.word(i).ends_with('s')
                && !(self.tokens().len() == 1 && self.is_addressed() && self.comes_back(i));
            !upper && (known || !self.ground.has(i, odd) && !verb)
        })
    }

    /// Whether the word at `i` stands in another paragraph too, in any case.
    fn comes_back(&self, i: usize) -> bool {
        let doc = self.ground.doc;
        let own = doc.paragraphs[doc.paragraph_of(i)].tokens.clone();
        let word = self.ground.word(i);
        (0..doc.tokens.len()).any(|k| !own.contains(&k) && doc.word(k).eq_ignore_ascii_case(word))
    }

    fn party(&self) -> Option<Cue> {
        let first = self.tokens().start;
        // "Research (R), Information (I)": letters for words.
        if self.tokens().len() == 1
            && self.ground.has(first, Class::COMMON)
            && !self.ground.has(first, Class::GIVEN | Class::FAMILY)
        {
            return None;
        }
        self.run
            .tail
            .party()
            .and_then(|words| self.some("party-state", words))
    }

    fn honorific(&self) -> Option<Cue> {
        self.run
            .honorific
            .clone()
            .and_then(|words| self.some("honorific", words))
    }

    /// "Q&A with Doe Roe, CEO of Acme": whom a heading says to be interviewed.
    fn interviewed(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let with = tokens.start.wrapping_sub(1);
        let opens = ground.doc.sentences[self.run.sentence].tokens.start;
        let fits = (2..=4).contains(&tokens.len())
            && ground.is(with, &["with", "With"])
            && interview::asked(ground.doc, opens) == Some(with)
            && ground.is(self.run.tail.end, &[","])
            && plausible(ground, self.run);
        fits.then_some(())?;
        self.some("title-after", with..tokens.end)
    }

    fn age(&self) -> Option<Cue> {
        self.run
            .tail
            .age()
            .and_then(|words| self.some("age", words))
    }

    /// A single letter with a period inside or before the family name.
    fn initial(&self) -> Option<Cue> {
        let tokens = self.tokens();
        let at = tokens.clone().take(tokens.len() - 1).find(|&i| {
            let word = self.ground.word(i);
            let letters = word.bytes().filter(|b| *b != b'.').count();
            word.ends_with('.')
                && (letters == 1 || word.bytes().filter(|b| *b == b'.').count() == letters)
                && !matches!(word, "U.S." | "U.K." | "U.N." | "D.C." | "E.U.")
        })?;
        let last = tokens.end - 1;
        // "B.Ch", "L.Ac": a degree.
        let degree = tokens.len() == 2
            && !self.ground.spaced(tokens.start)
            && self.ground.word(last).len() <= 3;
        // "his Model Y. Dissatisfied with it": a sentence ended there.
        let thing = at > tokens.start
            && self.ground.has(tokens.start, Class::COMMON)
            && !self.ground.has(tokens.start, Class::GIVEN | Class::FAMILY);
        if is_initials(self.ground.word(last)) || degree || thing {
            return None;
        }
        (!self.ground.has(last, Class::COMMON | Class::ORG_SUFFIX)
            || self.ground.has(tokens.start, Class::GIVEN))
        .then_some(())?;
        self.some("initial", at..at + 1)
    }

    fn given_name(&self) -> Option<Cue> {
        let tokens = self.tokens();
        let first = tokens.start;
        if is_named_after_a_place(self.ground, self.run) {
            return self.some("given-name", first..first + 1);
        }
        if let Some(middle) = self.middle_name().filter(|_| !self.is_word()) {
            return self.some("given-name", middle..middle + 1);
        }
        if !self.ground.has(first, Class::GIVEN) || self.is_word() {
            return None;
        }
        let rest = first + 1..tokens.end;
        let odd =
            Class::COMMON | Class::PLACE | Class::COUNTRY | Class::DEMONYM | Class::TITLE_MODIFIER;
        // "Mary Kay Ash": behind two given names a common word is a family name.
        let two = tokens.len() == 3
            && self.ground.has(first + 1, Class::GIVEN)
            && !self.ground.has(first + 1, Class::COMMON | Class::PLACE)
            && self.ground.doc.class(first + 2).difference(Class::SURNAME) == Class::COMMON;
        let clean = two
            || rest
                .clone()
                .all(|i| !self.ground.is_odd(i, odd) || is_nickname(self.ground, &tokens, i));
        let doubtful = self
            .ground
            .has(first, Class::COMMON | Class::COUNTRY | Class::MONTH)
            || self.ground.has(first, Class::PLACE) && !self.has_a_family_name();
        (clean && !doubtful).then_some(())?;
        self.some("given-name", first..first + 1)
    }

    /// "Austin Reavell", "Jackson Browne": whether a word on no list stands behind one that is a town's name, too.
    fn has_a_family_name(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        let word = ground.word(last);
        tokens.len() == 2
            && ground.doc.class(last).is_empty()
            && word.len() > 4
            && !word.ends_with('s')
            && ground.doc.kind(last) == Some(Kind::Word(Shape::Capital))
            && !ground.capital(tokens.end)
            && !ground.is(tokens.start, &["Al", "Del"])
    }

    /// "Tamnia Denise Doe": a given name behind one that is on no list.
    fn middle_name(&self) -> Option<usize> {
        let tokens = self.tokens();
        let unknown = |i: usize| self.ground.doc.class(i).is_empty() && !self.ground.is_abstract(i);
        let fits = tokens.len() == 3
            && !self.ground.is(tokens.start.wrapping_sub(1), &["of"])
            && unknown(tokens.start)
            && self.ground.doc.class(tokens.start + 1) == Class::GIVEN
            && (unknown(tokens.start + 2) || self.ground.has(tokens.start + 2, Class::FAMILY));
        fits.then_some(tokens.start + 1)
    }

    /// "van der", "bin", "von" between two words: no place or firm is written so.
    fn particle(&self) -> Option<Cue> {
        let names = &[
            "van", "von", "der", "den", "ter", "bin", "ibn", "binti", "bint", "af", "zu", "al",
            "el",
        ];
        let at = self.tokens().find(|&i| self.ground.is(i, names))?;
        self.some("particle", at..at + 1)
    }

    /// Chinese and Korean order: a known family name and one or two words that are none of English.
    fn family_first(&self) -> Option<Cue> {
        let tokens = self.tokens();
        if !(2..=3).contains(&tokens.len()) || !self.ground.has(tokens.start, Class::FAMILY) {
            return None;
        }
        let given = tokens.start + 1..tokens.end;
        let fits = given.clone().all(|i| {
            self.ground
                .doc
                .class(i)
                .difference(Class::GIVEN | Class::FAMILY | Class::PARTICLE)
                .is_empty()
                && is_syllables(self.ground.word(i))
        });
        fits.then_some(())?;
        self.some("family-name-first", tokens.start..tokens.start + 1)
    }

    /// "GAO HEHS": short words in capitals alone, where nothing around them is written so.
    fn is_letters(&self) -> bool {
        let upper = |i: usize| self.ground.doc.kind(i) == Some(Kind::Word(Shape::Upper));
        let tokens = self.tokens();
        let around = || upper(tokens.start.wrapping_sub(1)) || upper(tokens.end);
        let mut words = tokens.clone();
        let short = words.all(|i| upper(i) && self.ground.word(i).len() <= 4);
        short && !around() && !self.ground.doc.paragraph_around(self.run.sentence).shouts
    }

    fn contact(&self) -> Option<Cue> {
        let part = self.ground.doc.paragraph_around(self.run.sentence).part;
        let before = self.run.tokens.start.wrapping_sub(1);
        let asked = self
            .ground
            .is(before, &["contact", "Contact", "CONTACT", "call", "Call"])
            || self.ground.is(before, &[":"])
                && self.ground.is(
                    before.wrapping_sub(1),
                    &[
                        "Contact",
                        "contact",
                        "Contacts",
                        "CONTACT",
                        "CONTACTS",
                        "Inquiries",
                        "Enquiries",
                        "inquiries",
                    ],
                );
        if asked {
            return self.some("contact", before..before + 1);
        }
        let numbered =
            self.ground.doc.kind(before) == Some(Kind::Number) && self.ground.spaced(before);
        (part == Part::Contact
            && (2..=4).contains(&self.tokens().len())
            && !numbered
            && !self.is_run_together())
        .then_some(())?;
        self.some("contact-block", self.tokens())
    }

    /// "AcmeWireSan Marlow": a firm's name and a town's that have lost the space between.
    fn is_run_together(&self) -> bool {
        let word = self.ground.word(self.tokens().start).as_bytes();
        let seam = word
            .windows(2)
            .rposition(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase());
        seam.is_some_and(|at| at > 3)
    }

    /// "said Doe Roe", "Doe Roe said".
    fn speech(&self) -> Option<Cue> {
        let tokens = self.tokens();
        if tokens.len() > 4 {
            return None;
        }
        let verb = |i: usize| {
            self.ground.lower(i)
                && self.ground.has(i, Class::CUE_VERB)
                && is_personal(self.ground.word(i))
        };
        let before = tokens.start.wrapping_sub(1);
        if tokens.start > 0 && verb(before) {
            return self.some("speech-verb", before..before + 1);
        }
        let after = self.run.tail.end;
        let inverted = self
            .ground
            .is(after, &["said", "says", "recalled", "recalls", "joked"]);
        inverted.then_some(())?;
        self.some("speech-verb", after..after + 1)
    }

    /// "..., said Montgomery Doe.": the name of a town for a given name, behind a quotation and a verb.
    fn speaker_like_a_place(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let verb = tokens.start.wrapping_sub(1);
        if !ground.is(verb, &["said", "says", "added", "explained", "stated"]) {
            return None;
        }
        let (first, last) = (
            ground.doc.class(tokens.start),
            ground.doc.class(tokens.start + 1),
        );
        let quotes = verb > 0
            && (ground.doc.kind(verb - 1) == Some(Kind::Close) || ground.is(verb - 1, &[","]));
        let fits = tokens.len() == 2
            && first.difference(Class::SURNAME) == Class::PLACE
            && last.is_empty()
            && !ground.is_abstract(tokens.start + 1)
            && ground.is(tokens.end, &[".", ","])
            && ground.doc.kind(tokens.start + 1) == Some(Kind::Word(Shape::Capital));
        (quotes && fits).then_some(())?;
        self.some("speech-verb", verb..verb + 1)
    }

    /// "Doe Roe of the Harbour Conservatory": two words that are on no list, and a body that they are of.
    fn affiliation(&self) -> Option<Cue> {
        let body = self.run.tail.body()?;
        let odd = Class::COMMON
            | Class::PLACE
            | Class::COUNTRY
            | Class::DEMONYM
            | Class::ORG_HEAD
            | Class::ORG_WEAK
            | Class::THING_HEAD
            | Class::PLACE_HEAD;
        // "• Jane Doe from Acme Ltd": an entry of a list.
        let (doc, start) = (self.ground.doc, self.run.tokens.start);
        let bulleted = self.ground.is(start.wrapping_sub(1), &["•", "*", "·"])
            || doc.paragraphs[doc.paragraph_of(start)].tokens.start == start;
        let behind = self.run.tokens.end;
        // "Jane Doe from the Ministry of Ports"
        let from = self.ground.is(behind, &["from"])
            && (bulleted || self.ground.is(behind + 1, &["the"]) && body.start == behind + 2);
        let of = self.ground.is(behind, &["of"]) || from;
        let fits = (2..=4).contains(&self.tokens().len())
            && self.tokens().all(|i| !self.ground.is_odd(i, odd));
        (of && fits).then_some(())?;
        self.some("affiliation", body)
    }

    /// "his wife, X", "son of X", "written by X".
    fn relation(&self) -> Option<Cue> {
        let start = self.run.tokens.start;
        let mut i = start.wrapping_sub(1);
        if self.ground.is(i, &[",", "of"]) {
            i = i.wrapping_sub(1);
        }
        let kin = is_kin(self.ground.word(i));
        let by = self.ground.is(start.wrapping_sub(1), &["by", "By"]);
        let author = by && start > 1 && is_authored(self.ground.word(start - 2));
        let doc = self.ground.doc;
        let opens = by && doc.paragraphs[doc.paragraph_of(start)].tokens.start + 1 == start;
        let behind = self.tokens().end;
        let ends = doc.paragraphs[doc.paragraph_of(start)].tokens.end == behind;
        let byline = opens
            && (2..=3).contains(&self.tokens().len())
            && (ends
                || self.ground.is(behind, &[",", "|"])
                || self.ground.body_from(behind).is_some());
        // "Featured photo by Jane Doe on"
        let photo = by && start > 1 && is_picture(self.ground.word(start - 2));
        (kin || author || byline || photo).then_some(())?;
        self.some("relation", i..i + 1)
    }
}
