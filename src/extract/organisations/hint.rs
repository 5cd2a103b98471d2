//! What the rules ask of single words: small lists, in their own spelling, and looked up once a token.
//!
//! Unlike the lists of [`crate::extract::lexicon`] these are case-sensitive and serve this pass alone.

use std::sync::LazyLock;

use crate::extract::document::Document;
use crate::extract::lexicon::{WordMap, entries};
use crate::text::token::Kind;
use bitflags::bitflags;

bitflags! {
    /// What the lists say of a word.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(super) struct Hint: u64 {
        /// Heads in the plural, which name a kind of body and not one: Veterans Treatment Courts.
        const KIND = 1 << 0;
        /// Fields of public business: what a ministry, a department, a committee is for.
        const FIELD = 1 << 1;
        /// Words that anybody's school, court or board is called: a name of these alone is nobody's.
        const GENERIC = 1 << 2;
        /// Head nouns that are family names, too.
        const SURNAME = 1 << 3;
        /// Capitals that are no body's name, whatever stands around them.
        const NEVER = 1 << 4;
        /// What a body is called in the singular: Acme, a leading provider of.
        const BODY_NOUN = 1 << 5;
        /// Plurals that introduce a list of bodies: companies such as.
        const BODY_PLURAL = 1 << 6;
        /// Posts that are held at firms and other bodies, and seldom in a country or a field.
        const FIRM_TITLE = 1 << 7;
        /// Posts that name a body only after "at".
        const AT_TITLE = 1 << 8;
        /// Verbs whose object is a body: joined, acquired.
        const EMPLOYING = 1 << 9;
        /// Words before with, by, of, for, from that make what follows a body: partnership with.
        const ALLIED = 1 << 10;
        /// What a firm does at the start of a sentence.
        const FIRM_VERB = 1 << 11;
        /// How a firm feels about it: is pleased to announce.
        const PLEASED = 1 << 12;
        /// What a body has: Acme's shareholders.
        const OWNED = 1 << 13;
        /// Of what a body has, what needs no possessive: Acme shareholders.
        const ATTACHED = 1 << 14;
        /// Title words that are as common inside the names of bodies as before those of people.
        const TITLE_IN_NAME = 1 << 15;
        /// What a sentence begins with that tells or asks the reader something: Visit Acme.
        const BIDDING = 1 << 16;
        /// Exchanges at which a ticker is listed.
        const EXCHANGE = 1 << 17;
        /// Words at the end of a firm's name that are left off when it is named again.
        const CORPORATE = 1 << 18;
        /// Owners that belong to a body's name: President's Fund, People's Bank.
        const OWNER = 1 << 19;
        /// Titles that a body's name can govern: Board of Governors, Office of the Secretary.
        const GOVERNED = 1 << 20;
        /// Heads that take what they are about with "on": Committee on Rules.
        const ON_HEAD = 1 << 21;
        /// Heads that take nothing with "for": what follows goes with the sentence.
        const NOT_FOR = 1 << 22;
        /// Heads whose possessive looks like a plural where apostrophes were lost: the Justice Departments Tax Division.
        const LOST_POSSESSIVE = 1 << 23;
        /// Words that begin a sentence and end a name before them, where a heading ran into its paragraph.
        const STARTER = 1 << 24;
        /// What stands before `District` in the name of a body.
        const DISTRICT = 1 << 25;
        /// Words of grammar that open names: New, First, All.
        const NAME_OPENER = 1 << 26;
        /// What parties call themselves.
        const POLITICAL = 1 << 27;
        /// What newspapers are called after their city.
        const PAPER = 1 << 28;
        /// Words that a rule looks for in every sentence: District, government, appeared.
        const TRIGGER = 1 << 29;
        /// What begins a title behind `and`: Assistant, Deputy.
        const RANKED = 1 << 30;
        /// What ends the noun phrase that says what a body is: a leading provider of.
        const PHRASE_END = 1 << 31;
        /// Posts that follow the name of a body and stand before a person's: Acme CEO Jane Roe.
        const POST_BEHIND = 1 << 32;
        /// What stands between a body and its verb: Acme today announced.
        const ADVERB = 1 << 33;
        /// What has "of" behind it when a firm's name follows, and is no part of that: a Member of Acme Ltd.
        const PART_OF = 1 << 34;
        /// What a body does in a headline in title case: Acme Announces.
        const TITLE_VERB = 1 << 35;
        /// What stands right before the name of the body that it is: law firm Acme.
        const KIND_BEFORE = 1 << 36;
        /// How a body began or where it sits: Founded in 1990, Acme.
        const FOUNDED = 1 << 37;
        /// What firms are called after their own name, and many other things as well.
        const FIRM_WORD = 1 << 38;
    }
}

const LISTS: &[(Hint, &str)] = &[
    (Hint::KIND, include_str!("words/kind.txt")),
    (Hint::FIELD, include_str!("words/field.txt")),
    (Hint::GENERIC, include_str!("words/generic.txt")),
    (Hint::SURNAME, include_str!("words/surname.txt")),
    (Hint::NEVER, include_str!("words/never.txt")),
    (Hint::BODY_NOUN, include_str!("words/body_noun.txt")),
    (Hint::BODY_PLURAL, include_str!("words/body_plural.txt")),
    (Hint::FIRM_TITLE, include_str!("words/firm_title.txt")),
    (Hint::AT_TITLE, include_str!("words/at_title.txt")),
    (Hint::EMPLOYING, include_str!("words/employing.txt")),
    (Hint::ALLIED, include_str!("words/allied.txt")),
    (Hint::FIRM_VERB, include_str!("words/firm_verb.txt")),
    (Hint::PLEASED, include_str!("words/pleased.txt")),
    (Hint::OWNED, include_str!("words/owned.txt")),
    (Hint::ATTACHED, include_str!("words/attached.txt")),
    (Hint::TITLE_IN_NAME, include_str!("words/title_in_name.txt")),
    (Hint::BIDDING, include_str!("words/bidding.txt")),
    (Hint::EXCHANGE, include_str!("words/exchange.txt")),
    (Hint::CORPORATE, include_str!("words/corporate.txt")),
    (Hint::OWNER, include_str!("words/owner.txt")),
    (Hint::GOVERNED, include_str!("words/governed.txt")),
    (Hint::ON_HEAD, include_str!("words/on_head.txt")),
    (Hint::NOT_FOR, include_str!("words/not_for.txt")),
    (
        Hint::LOST_POSSESSIVE,
        include_str!("words/lost_possessive.txt"),
    ),
    (Hint::STARTER, include_str!("words/starter.txt")),
    (Hint::DISTRICT, include_str!("words/district.txt")),
    (Hint::NAME_OPENER, include_str!("words/name_opener.txt")),
    (Hint::POLITICAL, include_str!("words/political.txt")),
    (Hint::PAPER, include_str!("words/paper.txt")),
    (Hint::TRIGGER, include_str!("words/trigger.txt")),
    (Hint::RANKED, include_str!("words/ranked.txt")),
    (Hint::PHRASE_END, include_str!("words/phrase_end.txt")),
    (Hint::POST_BEHIND, include_str!("words/post_behind.txt")),
    (Hint::ADVERB, include_str!("words/adverb.txt")),
    (Hint::TITLE_VERB, include_str!("words/title_verb.txt")),
    (Hint::KIND_BEFORE, include_str!("words/kind_before.txt")),
    (Hint::FOUNDED, include_str!("words/founded.txt")),
    (Hint::FIRM_WORD, include_str!("words/firm_word.txt")),
    (Hint::PART_OF, include_str!("words/part_of.txt")),
];

static WORDS: LazyLock<WordMap<Hint>> = LazyLock::new(|| {
    let mut words = WordMap::default();
    for (hint, list) in LISTS {
        for word in entries(list) {
            *words.entry(word) |= *hint;
        }
    }
    words
});

impl Hint {
    /// What the lists say of a word.
    pub fn of(word: &str) -> Self {
        WORDS.get(word.as_bytes())
    }

    /// What the lists say of each token.
    pub fn of_all(document: &Document) -> Vec<Self> {
        document
            .tokens
            .iter()
            .map(|t| match t.kind {
                Kind::Word(_) => Self::of(t.span.of(document.text)),
                _ => Self::empty(),
            })
            .collect()
    }
}
