//! What the rules for organisations ask of single words: small lists, in their own spelling.
//!
//! Unlike the lists of [`super::lexicon`] these are case-sensitive and serve one pass alone. They are looked up together
//! with the others, once a token, in [`super::words`].

use bitflags::bitflags;

bitflags! {
    /// What the lists say of a word.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Hint: u64 {
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
        /// Words that no name begins with, articles and what opens a clause, or only behind them: The, Although, Former.
        const TRIMMED = 1 << 39;
        /// Words on which it hangs whether a run of capitals can be a body's name: Republic, Attorney, ETF.
        const DOUBTFUL = 1 << 40;
        /// Small words before a name that may say of it that it is a body's, alone or in a row: of, at, including.
        const LEADING = 1 << 41;
        /// Words that make no difference between two names of one body: of, the, U.S.
        const NO_MATTER = 1 << 42;
        /// Small words that the rules look for by themselves: he, last, according. No list of spellings about names.
        const SOUGHT = 1 << 62;
        /// What the name of a body that everyone knows begins with: see [`KNOWN_BODIES`].
        const KNOWN = 1 << 63;
        /// What only says where a rule has to look closer, and nothing of names.
        const GATES = Self::TRIMMED.bits()
            | Self::DOUBTFUL.bits()
            | Self::LEADING.bits()
            | Self::NO_MATTER.bits()
            | Self::SOUGHT.bits();
    }
}

/// The bodies that everyone knows, one name a line.
pub const KNOWN_BODIES: &str = include_str!("lexicon/known_body.txt");

/// The lists and what they say.
pub const LISTS: &[(Hint, &str)] = &[
    (Hint::KIND, include_str!("organisations/words/kind.txt")),
    (Hint::FIELD, include_str!("organisations/words/field.txt")),
    (
        Hint::GENERIC,
        include_str!("organisations/words/generic.txt"),
    ),
    (
        Hint::SURNAME,
        include_str!("organisations/words/surname.txt"),
    ),
    (Hint::NEVER, include_str!("organisations/words/never.txt")),
    (
        Hint::BODY_NOUN,
        include_str!("organisations/words/body_noun.txt"),
    ),
    (
        Hint::BODY_PLURAL,
        include_str!("organisations/words/body_plural.txt"),
    ),
    (
        Hint::FIRM_TITLE,
        include_str!("organisations/words/firm_title.txt"),
    ),
    (
        Hint::AT_TITLE,
        include_str!("organisations/words/at_title.txt"),
    ),
    (
        Hint::EMPLOYING,
        include_str!("organisations/words/employing.txt"),
    ),
    (Hint::ALLIED, include_str!("organisations/words/allied.txt")),
    (
        Hint::FIRM_VERB,
        include_str!("organisations/words/firm_verb.txt"),
    ),
    (
        Hint::PLEASED,
        include_str!("organisations/words/pleased.txt"),
    ),
    (Hint::OWNED, include_str!("organisations/words/owned.txt")),
    (
        Hint::ATTACHED,
        include_str!("organisations/words/attached.txt"),
    ),
    (
        Hint::TITLE_IN_NAME,
        include_str!("organisations/words/title_in_name.txt"),
    ),
    (
        Hint::BIDDING,
        include_str!("organisations/words/bidding.txt"),
    ),
    (
        Hint::EXCHANGE,
        include_str!("organisations/words/exchange.txt"),
    ),
    (
        Hint::CORPORATE,
        include_str!("organisations/words/corporate.txt"),
    ),
    (Hint::OWNER, include_str!("organisations/words/owner.txt")),
    (
        Hint::GOVERNED,
        include_str!("organisations/words/governed.txt"),
    ),
    (
        Hint::ON_HEAD,
        include_str!("organisations/words/on_head.txt"),
    ),
    (
        Hint::NOT_FOR,
        include_str!("organisations/words/not_for.txt"),
    ),
    (
        Hint::LOST_POSSESSIVE,
        include_str!("organisations/words/lost_possessive.txt"),
    ),
    (
        Hint::STARTER,
        include_str!("organisations/words/starter.txt"),
    ),
    (
        Hint::DISTRICT,
        include_str!("organisations/words/district.txt"),
    ),
    (
        Hint::NAME_OPENER,
        include_str!("organisations/words/name_opener.txt"),
    ),
    (
        Hint::POLITICAL,
        include_str!("organisations/words/political.txt"),
    ),
    (Hint::PAPER, include_str!("organisations/words/paper.txt")),
    (
        Hint::TRIGGER,
        include_str!("organisations/words/trigger.txt"),
    ),
    (Hint::RANKED, include_str!("organisations/words/ranked.txt")),
    (
        Hint::PHRASE_END,
        include_str!("organisations/words/phrase_end.txt"),
    ),
    (
        Hint::POST_BEHIND,
        include_str!("organisations/words/post_behind.txt"),
    ),
    (Hint::ADVERB, include_str!("organisations/words/adverb.txt")),
    (
        Hint::TITLE_VERB,
        include_str!("organisations/words/title_verb.txt"),
    ),
    (
        Hint::KIND_BEFORE,
        include_str!("organisations/words/kind_before.txt"),
    ),
    (
        Hint::FOUNDED,
        include_str!("organisations/words/founded.txt"),
    ),
    (
        Hint::FIRM_WORD,
        include_str!("organisations/words/firm_word.txt"),
    ),
    (
        Hint::TRIMMED,
        include_str!("organisations/words/trimmed.txt"),
    ),
    (
        Hint::DOUBTFUL,
        include_str!("organisations/words/doubtful.txt"),
    ),
    (
        Hint::LEADING,
        include_str!("organisations/words/leading.txt"),
    ),
    (
        Hint::NO_MATTER,
        include_str!("organisations/words/no_matter.txt"),
    ),
    (Hint::SOUGHT, include_str!("lexicon/sought.txt")),
    (
        Hint::PART_OF,
        include_str!("organisations/words/part_of.txt"),
    ),
];
