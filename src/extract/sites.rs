//! Where in a release the tokens stand that rules look for, so that a pass goes from one to the next.
//!
//! What the word lists say of a word says in which sets it is, so the table of [`super::words`] holds that beside the
//! word, and a token costs one number. The numbers of eight tokens are turned into eight bits of every set at once: asking
//! of each token and each set whether it belongs there costs a guess each, and the processor guesses badly.

use bitflags::bitflags;

use super::hint::Hint;
use super::lexicon::Class;
use super::marks::TokenSet;
use crate::text::letters;
use crate::text::token::{Kind, Shape};

bitflags! {
    /// The sets of [`Sites`] that a token is in.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Site: u32 {
        /// [`Sites::capitals`]
        const CAPITALS = 1;
        /// [`Sites::starts`]
        const STARTS = 1 << 1;
        /// [`Sites::heads`]
        const HEADS = 1 << 2;
        /// [`Sites::names`]
        const NAMES = 1 << 3;
        /// [`Sites::suffixes`]
        const SUFFIXES = 1 << 4;
        /// [`Sites::triggers`]
        const TRIGGERS = 1 << 5;
        /// [`Sites::known`]
        const KNOWN = 1 << 6;
        /// [`Sites::brackets`]
        const BRACKETS = 1 << 7;
        /// [`Sites::addresses`]
        const ADDRESSES = 1 << 8;
        /// [`Sites::titles`]
        const TITLES = 1 << 9;
        /// [`Sites::verbs`]
        const VERBS = 1 << 10;
        /// [`Sites::quotes`]
        const QUOTES = 1 << 11;
        /// [`Sites::possessives`]
        const POSSESSIVES = 1 << 12;
        /// [`Sites::pronouns`]
        const PRONOUNS = 1 << 13;
        /// [`Sites::objects`]
        const OBJECTS = 1 << 14;
        /// [`Sites::cues`]
        const CUES = 1 << 15;
        /// [`Sites::times`]
        const TIMES = 1 << 16;
        /// [`Sites::plain`]
        const PLAIN = 1 << 17;
        /// [`Sites::phrases`]
        const PHRASES = 1 << 18;
        /// [`Sites::coins`]
        const COINS = 1 << 19;
    }
}

/// How many sets there are, in whole bytes of bits.
const SETS: usize = 24;

/// Where in a release the tokens stand that rules look for.
#[derive(Debug, Default)]
pub struct Sites {
    /// Words with a capital, first or inside.
    pub capitals: TokenSet,
    /// Those and numbers that go on in letters, with which a name can start: `45Drives`.
    pub starts: TokenSet,
    /// Words that may be the head of a body's name, or of a place or a paper that is one, or that may hold one before a
    /// hyphen.
    pub heads: TokenSet,
    /// All words with a capital, and of the others those that heads of names and legal forms are.
    pub names: TokenSet,
    /// Legal forms of firms.
    pub suffixes: TokenSet,
    /// Words of [`Hint::TRIGGER`].
    pub triggers: TokenSet,
    /// Words with which the name of a body that everyone knows begins, and its possessives without their apostrophe.
    pub known: TokenSet,
    /// Brackets that open, single.
    pub brackets: TokenSet,
    /// Web and mail addresses, and words on no list that may be a domain, as `Acme.com`.
    pub addresses: TokenSet,
    /// Titles and ranks.
    pub titles: TokenSet,
    /// Verbs of saying and of speech acts.
    pub verbs: TokenSet,
    /// Quotation marks and apostrophes by themselves.
    pub quotes: TokenSet,
    /// `’s` after a word.
    pub possessives: TokenSet,
    /// `he`, `she` and `I`.
    pub pronouns: TokenSet,
    /// `him`, `her` and `them`, `both`, and the `newly` of "the newly appointed".
    pub objects: TokenSet,
    /// Verbs of saying and of speech acts, `according` and `clear`.
    pub cues: TokenSet,
    /// `last`, `earlier`, `ago`, and what may be a year.
    pub times: TokenSet,
    /// Words of letters alone, the first a capital and the others all small or all capitals: `Acme`, `ACME`. What rules
    /// ask of the inside of a word, as a hyphen, a period or a digit, none of these has.
    pub plain: TokenSet,
    /// Words with which a phrase of the word lists begins: `New` of `New Hampshire`.
    pub phrases: TokenSet,
    /// `$`, `coin` and `token`.
    pub coins: TokenSet,
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
            (Class::TITLE.union(Class::RANK), Self::TITLES),
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
                _ => Self::empty(),
            };
        }
        sites
    }

    /// Where a word of this shape stands, whatever it is.
    #[inline]
    pub fn of_shape(shape: Shape) -> Self {
        match shape {
            Shape::Lower => Self::empty(),
            _ => Self::CAPITALS | Self::STARTS | Self::NAMES,
        }
    }

    /// Where a word stands for its letters, whatever it is: at `start..end` of a text.
    #[inline]
    pub fn of_letters(text: &str, start: usize, end: usize) -> Self {
        let run = letters::run(text.as_bytes(), start);
        let plain = run.capital & (run.len == end - start) & !(run.inner & run.small);
        if plain { Self::PLAIN } else { Self::empty() }
    }

    /// Where a token stands that is no word.
    #[inline]
    pub fn of_other(kind: Kind, token: &str) -> Self {
        match kind {
            Kind::Address => Self::ADDRESSES,
            Kind::Open | Kind::Close => Self::QUOTES,
            Kind::Possessive => Self::POSSESSIVES,
            Kind::Number if token.bytes().any(|b| b.is_ascii_uppercase()) => Self::STARTS,
            Kind::Number if token.len() == 4 => Self::TIMES,
            Kind::Mark if token == "(" => Self::BRACKETS,
            Kind::Mark if token == "$" => Self::COINS,
            _ => Self::empty(),
        }
    }
}

impl Sites {
    /// The sets, of what is known of each token, in order.
    pub fn of(tokens: &[Site]) -> Self {
        let words = tokens.len().div_ceil(64);
        let mut sets: [Vec<u64>; SETS] = std::array::from_fn(|_| Vec::with_capacity(words));
        for chunk in tokens.chunks(64) {
            for (set, bits) in sets.iter_mut().zip(transposed(chunk)) {
                set.push(bits);
            }
        }
        let mut take = |site: Site| {
            TokenSet::of_bits(std::mem::take(
                &mut sets[site.bits().trailing_zeros() as usize],
            ))
        };
        Self {
            capitals: take(Site::CAPITALS),
            starts: take(Site::STARTS),
            heads: take(Site::HEADS),
            names: take(Site::NAMES),
            suffixes: take(Site::SUFFIXES),
            triggers: take(Site::TRIGGERS),
            known: take(Site::KNOWN),
            brackets: take(Site::BRACKETS),
            addresses: take(Site::ADDRESSES),
            titles: take(Site::TITLES),
            verbs: take(Site::VERBS),
            quotes: take(Site::QUOTES),
            possessives: take(Site::POSSESSIVES),
            pronouns: take(Site::PRONOUNS),
            objects: take(Site::OBJECTS),
            cues: take(Site::CUES),
            times: take(Site::TIMES),
            plain: take(Site::PLAIN),
            phrases: take(Site::PHRASES),
            coins: take(Site::COINS),
        }
    }
}

/// Of at most 64 tokens a bit each for every set.
#[inline]
fn transposed(tokens: &[Site]) -> [u64; SETS] {
    let mut sets = [0; SETS];
    for (row, eight) in tokens.chunks(8).enumerate() {
        for (byte, sets) in sets.as_chunks_mut::<8>().0.iter_mut().enumerate() {
            let of_sites = eight.iter().rev().fold(0, |all, site| {
                all << 8 | u64::from(site.bits() >> (8 * byte) & 0xff)
            });
            let of_sets = transpose(of_sites).to_le_bytes();
            for (set, bits) in sets.iter_mut().zip(of_sets) {
                *set |= u64::from(bits) << (8 * row);
            }
        }
    }
    sets
}

/// Eight bytes of eight bits with rows and columns exchanged: bit `c` of byte `r` goes to bit `r` of byte `c` (Warren,
/// Hacker's Delight, 7-3).
#[inline]
fn transpose(eight: u64) -> u64 {
    [
        (7, 0x00aa_00aa_00aa_00aa),
        (14, 0x0000_cccc_0000_cccc),
        (28, 0x0000_0000_f0f0_f0f0),
    ]
    .into_iter()
    .fold(eight, |bits, (shift, mask)| {
        let changed = (bits ^ bits >> shift) & mask;
        bits ^ changed ^ changed << shift
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_plain_word_has_letters_and_one_capital_or_all(
            word in "[A-Z]?[a-z]{0,9}[A-Z]{0,9}[-.0-9é]?",
            behind in "[ ,]?[a-z]{0,3}",
        ) {
            let letters = !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic());
            let capitals = word.bytes().map(|b| b.is_ascii_uppercase());
            let one = capitals.clone().next() == Some(true) && !capitals.clone().skip(1).any(|c| c);
            let plain = letters && (one || capitals.clone().all(|c| c));
            let found = Site::of_letters(&format!("{word} {behind}"), 0, word.len());
            prop_assert_eq!(found == Site::PLAIN, plain);
        }

        #[test]
        fn each_set_has_the_tokens_that_say_so(bits in prop::collection::vec(0u32..1 << 20, 0..200)) {
            let tokens: Vec<Site> = bits.iter().map(|b| Site::from_bits_retain(*b)).collect();
            let sites = Sites::of(&tokens);
            for (i, token) in tokens.iter().enumerate() {
                prop_assert_eq!(sites.capitals.contains(i), token.contains(Site::CAPITALS));
                prop_assert_eq!(sites.brackets.contains(i), token.contains(Site::BRACKETS));
                prop_assert_eq!(sites.titles.contains(i), token.contains(Site::TITLES));
                prop_assert_eq!(sites.times.contains(i), token.contains(Site::TIMES));
                prop_assert_eq!(sites.coins.contains(i), token.contains(Site::COINS));
            }
        }
    }
}
