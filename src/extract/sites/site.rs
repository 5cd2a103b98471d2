//! What the word lists say of where a word stands. The sets themselves are another matter: the table of
//! [`words`](crate::extract::words) is laid out where there are none.

use bitflags::bitflags;

use crate::extract::hint::Hint;
use crate::extract::lexicon::Class;

bitflags! {
    /// The sets of [`Sites`](super::Sites) that a token is in.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Site: u32 {
        /// [`capitals`](super::Sites::capitals)
        const CAPITALS = 1;
        /// [`starts`](super::Sites::starts)
        const STARTS = 1 << 1;
        /// [`heads`](super::Sites::heads)
        const HEADS = 1 << 2;
        /// [`names`](super::Sites::names)
        const NAMES = 1 << 3;
        /// [`suffixes`](super::Sites::suffixes)
        const SUFFIXES = 1 << 4;
        /// [`triggers`](super::Sites::triggers)
        const TRIGGERS = 1 << 5;
        /// [`known`](super::Sites::known)
        const KNOWN = 1 << 6;
        /// [`brackets`](super::Sites::brackets)
        const BRACKETS = 1 << 7;
        /// [`addresses`](super::Sites::addresses)
        const ADDRESSES = 1 << 8;
        /// [`titles`](super::Sites::titles)
        const TITLES = 1 << 9;
        /// [`verbs`](super::Sites::verbs)
        const VERBS = 1 << 10;
        /// [`quotes`](super::Sites::quotes)
        const QUOTES = 1 << 11;
        /// [`possessives`](super::Sites::possessives)
        const POSSESSIVES = 1 << 12;
        /// [`pronouns`](super::Sites::pronouns)
        const PRONOUNS = 1 << 13;
        /// [`objects`](super::Sites::objects)
        const OBJECTS = 1 << 14;
        /// [`cues`](super::Sites::cues)
        const CUES = 1 << 15;
        /// [`times`](super::Sites::times)
        const TIMES = 1 << 16;
        /// [`ends`](super::Sites::ends)
        const ENDS = 1 << 17;
        /// [`long`](super::Sites::long)
        const LONG = 1 << 18;
        /// [`long_capitals`](super::Sites::long_capitals)
        const LONG_CAPITALS = 1 << 19;
        /// [`rare`](super::Sites::rare)
        const RARE = 1 << 20;
        /// [`plain`](super::Sites::plain)
        const PLAIN = 1 << 21;
        /// [`phrases`](super::Sites::phrases)
        const PHRASES = 1 << 22;
        /// [`coins`](super::Sites::coins)
        const COINS = 1 << 23;
    }
}

/// The classes of what may be the head of a body's name.
const HEADS: Class = Class::ORG_HEAD.union(Class::ORG_WEAK);
/// The hints of what may be the head of a body's name.
const HEAD_HINTS: Hint = Hint::PAPER
    .union(Hint::LOST_POSSESSIVE)
    .union(Hint::TRIGGER);

impl Site {
    /// Where a word of these classes stands, however it is written.
    pub fn of_class(class: Class) -> Self {
        [
            (HEADS, Self::HEADS | Self::NAMES),
            (Class::ORG_SUFFIX, Self::NAMES | Self::SUFFIXES),
            (
                Class::TITLE.union(Class::RANK).union(Class::SERVING),
                Self::TITLES,
            ),
            (
                Class::CUE_VERB.union(Class::SPEECH_ACT),
                Self::VERBS | Self::CUES,
            ),
        ]
        .into_iter()
        .filter(|(classes, _)| class.intersects(*classes))
        .fold(Self::empty(), |all, (_, sites)| all | sites)
    }

    /// Where a word stands of which the lists of spellings say this.
    pub fn of_spelling(word: &str, hint: Hint) -> Self {
        let mut sites = Self::empty();
        sites.set(Self::HEADS, hint.intersects(HEAD_HINTS));
        sites.set(Self::TRIGGERS, hint.contains(Hint::TRIGGER));
        sites.set(Self::KNOWN, hint.contains(Hint::KNOWN));
        // "the senior Democrat on the committee"
        sites.set(Self::TITLES, matches!(word, "Democrat" | "Republican"));
        if hint.contains(Hint::SOUGHT) {
            sites |= match word {
                "he" | "she" | "He" | "She" | "I" => Self::PRONOUNS,
                "him" | "her" | "them" | "both" | "newly" => Self::OBJECTS,
                "last" | "Last" | "earlier" | "Earlier" | "ago" => Self::TIMES,
                "according" | "According" | "clear" => Self::CUES,
                "coin" | "coins" | "token" | "tokens" => Self::COINS,
                _ => Self::RARE,
            };
        }
        sites
    }
}
