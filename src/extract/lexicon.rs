//! The word lists: what is known of a word before its text is read.
//!
//! One file a class in `lexicon/`, one word or phrase a line, `#` for comments. A word may be in several. Words are
//! looked up in lower case and without a closing period, in [`super::words`]; whether a capital is needed is the rule's
//! to ask.

use bitflags::bitflags;

use crate::text::scan::split;

bitflags! {
    /// What the word lists say of a word.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Class: u64 {
        /// Mr, Dr, Hon, H.E.: before a name, no part of it and no role.
        const HONORIFIC = 1;
        /// president, minister, secretary, director: the head of a title.
        const TITLE = 1 << 1;
        /// deputy, vice, acting, chief, senior: stands in a title before its head.
        const TITLE_MODIFIER = 1 << 2;
        /// General, Sgt, Inspector: a military or police rank.
        const RANK = 1 << 3;
        /// committee, ministry, university, bank: the head of an organisation's name.
        const ORG_HEAD = 1 << 4;
        /// Inc, Ltd, LLC, PLC, GmbH: ends a firm's name.
        const ORG_SUFFIX = 1 << 5;
        /// A country, or a word of one's name.
        const COUNTRY = 1 << 6;
        /// A state, a province, a city.
        const PLACE = 1 << 7;
        /// river, street, airport, building, park: what is named so is a place, not a body or a person.
        const PLACE_HEAD = 1 << 8;
        /// A given name.
        const GIVEN = 1 << 9;
        /// A family name of East Asia, which stands before the given name.
        const FAMILY = 1 << 10;
        /// said, noted, stated: introduces speech.
        const CUE_VERB = 1 << 11;
        /// thanked, urged, praised: a speech act.
        const SPEECH_ACT = 1 << 12;
        /// attended, met, visited, chaired: puts its subject at an event.
        const ATTEND_VERB = 1 << 13;
        /// January, Sept
        const MONTH = 1 << 14;
        /// Monday
        const WEEKDAY = 1 << 15;
        /// Words of grammar: articles, prepositions, conjunctions, pronouns, auxiliaries.
        const FUNCTION = 1 << 16;
        /// American, Chinese, Tamil: of a people, a language, a religion, a party.
        const DEMONYM = 1 << 17;
        /// de, van, bin, al: stands inside a name in lower case.
        const PARTICLE = 1 << 18;
        /// act, bill, award, thought, day: what is named so is no person.
        const THING_HEAD = 1 << 19;
        /// Jr, Sr, II, III: follows a family name and belongs to it.
        const NAME_SUFFIX = 1 << 20;
        /// MP, PhD, Esq: follows a name and does not belong to it.
        const POST_NOMINAL = 1 << 21;
        /// Common words that a title-case line capitalises and that are no names: nouns, verbs and adjectives.
        const COMMON = 1 << 22;
        /// group, center, fund, team: the head of some bodies' names, and of other things' names as well.
        const ORG_WEAK = 1 << 23;
        /// A common word that is rare enough to be a firm's own, as in Nautical Ventures, but is nobody's name.
        const EVERYDAY = 1 << 24;
        /// A family name that is a common word or a place, too.
        const SURNAME = 1 << 25;
        /// A word that stands more often within quotations than outside.
        const SPOKEN = 1 << 26;
        /// One that stands there much more often.
        const SPOKEN_MOST = 1 << 27;
        /// A word that stands more often outside of quotations than within.
        const TOLD = 1 << 28;
        /// One that stands there much more often.
        const TOLD_MOST = 1 << 29;
        /// recruiter, official, teller: what somebody is at a body, and no office without one.
        const SERVING = 1 << 30;
        /// What only says how a word sounds, and nothing of what it means.
        const SOUND = Self::SPOKEN.bits()
            | Self::SPOKEN_MOST.bits()
            | Self::TOLD.bits()
            | Self::TOLD_MOST.bits();
    }
}

/// The lists and their classes.
pub const LISTS: &[(Class, &str)] = &[
    (Class::CUE_VERB, include_str!("lexicon/cue_verb.txt")),
    (Class::FUNCTION, include_str!("lexicon/function.txt")),
    (Class::ATTEND_VERB, include_str!("lexicon/attend_verb.txt")),
    (Class::FAMILY, include_str!("lexicon/family.txt")),
    (Class::GIVEN, include_str!("lexicon/given.txt")),
    (Class::HONORIFIC, include_str!("lexicon/honorific.txt")),
    (Class::NAME_SUFFIX, include_str!("lexicon/name_suffix.txt")),
    (Class::PARTICLE, include_str!("lexicon/particle.txt")),
    (
        Class::POST_NOMINAL,
        include_str!("lexicon/post_nominal.txt"),
    ),
    (Class::RANK, include_str!("lexicon/rank.txt")),
    (Class::SERVING, include_str!("lexicon/serving.txt")),
    (Class::TITLE, include_str!("lexicon/title.txt")),
    (
        Class::TITLE_MODIFIER,
        include_str!("lexicon/title_modifier.txt"),
    ),
    (Class::MONTH, include_str!("lexicon/month.txt")),
    (Class::SPEECH_ACT, include_str!("lexicon/speech_act.txt")),
    (Class::WEEKDAY, include_str!("lexicon/weekday.txt")),
    (Class::ORG_HEAD, include_str!("lexicon/org_head.txt")),
    (Class::ORG_WEAK, include_str!("lexicon/org_weak.txt")),
    (Class::ORG_SUFFIX, include_str!("lexicon/org_suffix.txt")),
    (Class::COUNTRY, include_str!("lexicon/country.txt")),
    (Class::PLACE, include_str!("lexicon/place.txt")),
    (Class::PLACE_HEAD, include_str!("lexicon/place_head.txt")),
    (Class::DEMONYM, include_str!("lexicon/demonym.txt")),
    (Class::THING_HEAD, include_str!("lexicon/thing_head.txt")),
    (Class::SURNAME, include_str!("lexicon/surname.txt")),
    (Class::COMMON, include_str!("lexicon/common.txt")),
    (
        Class::COMMON.union(Class::EVERYDAY),
        include_str!("lexicon/everyday.txt"),
    ),
    (Class::SPOKEN, include_str!("lexicon/spoken.txt")),
    (Class::SPOKEN_MOST, include_str!("lexicon/spoken_most.txt")),
    (Class::TOLD, include_str!("lexicon/told.txt")),
    (Class::TOLD_MOST, include_str!("lexicon/told_most.txt")),
];

/// The entries of a word list.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    split(list, b'\n')
        .map(str::trim_ascii)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
}
