//! Where in a release the tokens stand that rules look for, so that a pass goes from one to the next.
//!
//! What the word lists say of a word says in which sets it is, so the table of [`super::words`] holds that beside the
//! word, and a token costs one number. The numbers of 64 tokens are turned into 64 bits of every set at once: asking
//! of each token and each set whether it belongs there costs a guess each, and the processor guesses badly.

mod site;

pub use self::site::Site;

use super::marks::TokenSet;
use super::words::BATCH;
use crate::text::bits::planes;
use crate::text::sentence::is_full_mark;
use crate::text::token::{Kind, Shape, Token};

/// How many bytes the bits of all sets fill.
const BYTES: usize = (u32::BITS - Site::all().bits().leading_zeros()).div_ceil(8) as usize;

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
    /// Words of [`Hint::TRIGGER`](super::hint::Hint::TRIGGER).
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
    /// What may end a sentence: see [`crate::text::sentence::can_end`].
    pub ends: TokenSet,
    /// Words of four letters or more.
    pub long: TokenSet,
    /// Those of them that begin with a capital.
    pub long_capitals: TokenSet,
    /// Words that most releases have few of or none, and that a rule or another looks for in all of one: `statement`,
    /// `indictment`, `Sincerely`.
    pub rare: TokenSet,
    /// Words of letters alone, the first a capital and the others all small or all capitals: `Acme`, `ACME`. What rules
    /// ask of the inside of a word, as a hyphen, a period or a digit, none of these has.
    pub plain: TokenSet,
    /// Words with which a phrase of the word lists begins: `New` of `New Hampshire`.
    pub phrases: TokenSet,
    /// `$`, `coin` and `token`.
    pub coins: TokenSet,
}

impl Site {
    /// Where a word stands, whatever it is.
    #[inline(always)]
    pub fn of_word(shape: Shape, len: usize, plain: bool) -> Self {
        let plain = if plain { Self::PLAIN } else { Self::empty() };
        OF_SHAPES[shape as usize][usize::from(len >= 4)] | plain
    }

    /// Where a token stands that is no word.
    #[inline]
    pub fn of_other(kind: Kind, token: &str) -> Self {
        match kind {
            Kind::Mark => match token.as_bytes() {
                b"(" => Self::BRACKETS,
                b"$" => Self::COINS,
                [b'.' | b'!' | b'?' | 0x80.., ..] if is_full_mark(token) => Self::ENDS,
                _ => Self::empty(),
            },
            Kind::Address => Self::ADDRESSES,
            Kind::Open | Kind::Close => Self::QUOTES,
            Kind::Possessive => Self::POSSESSIVES,
            // `7-Eleven` is one that everyone knows.
            Kind::Number if token.bytes().any(|b| b.is_ascii_uppercase()) => {
                Self::STARTS | Self::KNOWN
            }
            Kind::Number if token.len() == 4 => Self::TIMES,
            Kind::Number | Kind::Word(_) => Self::empty(),
        }
    }
}

/// Where words stand by their [`Shape`], short and long ones: a table, since shapes stand in no order and are guessed badly.
const OF_SHAPES: [[Site; 2]; 5] = {
    const LARGE: Site = Site::CAPITALS.union(Site::STARTS).union(Site::NAMES);
    let mut sites = [[LARGE, LARGE.union(Site::LONG).union(Site::LONG_CAPITALS)]; 5];
    sites[Shape::Lower as usize] = [Site::empty(), Site::LONG];
    sites[Shape::Mixed as usize] = [LARGE, LARGE.union(Site::LONG)];
    sites
};

/// The sets that each of [`BATCH`] tokens is in: of all of them the first eight sets, then the next eight.
pub struct Columns([[u8; BATCH]; BYTES]);

impl Default for Columns {
    fn default() -> Self {
        Self([[0; BATCH]; BYTES])
    }
}

impl Columns {
    /// Takes note of the sets that token `i` of them is in.
    #[inline(always)]
    pub fn set(&mut self, i: usize, site: Site) {
        for (column, byte) in self.0.iter_mut().zip(site.bits().to_le_bytes()) {
            column[i % BATCH] = byte;
        }
    }
}

impl Sites {
    /// The sets, of what `see` says of the tokens, [`BATCH`] at a time.
    #[inline(always)]
    pub fn of(tokens: &[Token], mut see: impl FnMut(&[Token], &mut Columns)) -> Self {
        let words = tokens.len().div_ceil(BATCH);
        // Small pieces of memory that need not come with zeros are handed out far faster.
        let mut sets: [Vec<u64>; 8 * BYTES] = std::array::from_fn(|_| Vec::with_capacity(words));
        for tokens in tokens.chunks(BATCH) {
            let mut columns = Columns::default();
            see(tokens, &mut columns);
            for (column, sets) in columns.0.iter().zip(sets.as_chunks_mut::<8>().0) {
                let bits = planes(column);
                sets.iter_mut()
                    .zip(bits)
                    .for_each(|(set, bits)| set.push(bits));
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
            ends: take(Site::ENDS),
            long: take(Site::LONG),
            long_capitals: take(Site::LONG_CAPITALS),
            rare: take(Site::RARE),
            plain: take(Site::PLAIN),
            phrases: take(Site::PHRASES),
            coins: take(Site::COINS),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Span;

    proptest! {
        #[test]
        fn each_set_has_the_tokens_that_say_so(bits in prop::collection::vec(0u32..1 << 24, 0..200)) {
            let token = |i| Token {
                span: Span::new(i, i + 1),
                kind: Kind::Number,
                joined: false,
                plain: false,
            };
            let tokens: Vec<Token> = (0..bits.len()).map(token).collect();
            let site_of = |t: &Token| Site::from_bits_retain(bits[t.span.start as usize]);
            let sites = Sites::of(&tokens, |tokens, columns| {
                tokens.iter().enumerate().for_each(|(i, token)| columns.set(i, site_of(token)));
            });
            for token in &tokens {
                let (i, site) = (token.span.start as usize, site_of(token));
                prop_assert_eq!(sites.capitals.contains(i), site.contains(Site::CAPITALS));
                prop_assert_eq!(sites.brackets.contains(i), site.contains(Site::BRACKETS));
                prop_assert_eq!(sites.titles.contains(i), site.contains(Site::TITLES));
                prop_assert_eq!(sites.times.contains(i), site.contains(Site::TIMES));
                prop_assert_eq!(sites.long_capitals.contains(i), site.contains(Site::LONG_CAPITALS));
                prop_assert_eq!(sites.rare.contains(i), site.contains(Site::RARE));
                prop_assert_eq!(sites.coins.contains(i), site.contains(Site::COINS));
            }
        }
    }
}
