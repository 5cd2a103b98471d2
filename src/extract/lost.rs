//! Texts that lost their punctuation on the way: the marks that must have stood there, put back as tokens without letters.
//!
//! Some collections hold spaces where commas, periods, brackets and apostrophes stood: `said Doe  chairman of the board
//! It s good`. Two spaces are left of one mark and the space behind it. Without a mark all of a paragraph is one
//! sentence, and every name stands tight beside the next office. A mark that is put back is as long as nothing, so that
//! every span still is of the text.

use super::lexicon::Class;
use super::words::look_up;
use crate::release::Gap;
use crate::text::Span;
use crate::text::token::{Kind, Shape, Token};

/// What the word lists say of a person's name.
const NAME: Class = Class::GIVEN.union(Class::FAMILY);

/// So many spaces are left of a period, a quotation mark and the end of a line.
const PARTED: u32 = 4;

/// Whether nearly all marks of a text with wide gaps are lost. The first lines of most others tell that they are not.
pub fn is_bare(text: &str, tokens: &[Token], lost: &[Gap]) -> bool {
    if lost.len() < 4 {
        return false;
    }
    let mut marks = 0;
    for (i, token) in tokens.iter().enumerate() {
        if token.kind == Kind::Mark && matches!(token.span.of(text), "," | ".") {
            marks += 1;
            if marks > 2 && marks * 100 > i {
                return false;
            }
        }
    }
    true
}

/// The tokens with what was lost: marks of no length, and `s` as the possessive that it was. `lost` holds where the spaces
/// begin that stand for marks.
pub fn restore(text: &str, tokens: &[Token], lost: &[Gap]) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len() + lost.len());
    let mut lost = lost.iter().peekable();
    for (i, token) in tokens.iter().enumerate() {
        let mut token = *token;
        let start = token.span.start;
        let gap = std::iter::from_fn(|| lost.next_if(|gap| gap.at < start)).last();
        if let Some(before) = i.checked_sub(1).map(|i| tokens[i]) {
            let single = token.span.len() == 1;
            let parted = || match gap {
                Some(gap) => {
                    lost_mark(text, before, token)
                        && !(gap.spaces > 2 && parts_name(text, &tokens[..i], token))
                }
                None => begins_within(text, before, &tokens[i..]),
            };
            if single && before.is_word() && token.span.of(text) == "s" {
                token.kind = Kind::Possessive;
            } else if parted() {
                out.push(Token {
                    span: Span {
                        start: before.span.end,
                        ..before.span
                    },
                    kind: Kind::Mark,
                    joined: false,
                    plain: false,
                });
            }
        }
        out.push(token);
    }
    out
}

/// What a mark of no length stands for: a period where a sentence begins behind it with a word of grammar or with a
/// common noun as its subject, else a comma, which neither ends a sentence nor joins what it parts. Behind "Doe said" at
/// the head of a sentence it introduces "I am glad". `at` is the mark's place among the tokens.
/// `lost` holds the gaps of the text.
pub fn mark(text: &str, tokens: &[Token], at: usize, lost: &[Gap]) -> &'static str {
    let behind = &tokens[at + 1..];
    let [follower, ..] = behind else {
        return ",";
    };
    if is_i(follower.span.of(text)) && introduces(text, &tokens[..at]) {
        return ",";
    }
    if ends_before(text, &tokens[..at], *follower)
        && is_parted(tokens[at], lost)
        && !attributes(text, behind)
    {
        return ".";
    }
    if !follower.is_capitalised() {
        return ",";
    }
    let class = look_up(follower.span.of(text));
    if class.intersects(NAME) {
        return ",";
    }
    let begins = class.contains(Class::FUNCTION) || is_subject(text, behind);
    if begins { "." } else { "," }
}

/// Whether a mark that was put back stands in a gap wider than a lost mark explains.
pub fn is_parted(mark: Token, lost: &[Gap]) -> bool {
    width(mark, lost) >= PARTED
}

/// How many spaces stand where a mark was put back; none at any other token.
pub fn width(mark: Token, lost: &[Gap]) -> u32 {
    if !mark.span.is_empty() {
        return 0;
    }
    let gap = lost.binary_search_by_key(&mark.span.start, |gap| gap.at);
    gap.map_or(0, |k| lost[k].spaces)
}

/// Whether a sentence ends where a gap is wide enough for a quotation mark or the end of a paragraph besides the period: a
/// capital stands behind it, and before it no name, which could go on in the next line, nor "said" or "this".
fn ends_before(text: &str, before: &[Token], follower: Token) -> bool {
    let Some(last) = before.last().filter(|_| follower.is_capitalised()) else {
        return false;
    };
    let word = last.span.of(text);
    let initial = word.len() == 1 && !is_name(text, follower);
    let named = last.is_capitalised() && !initial;
    last.is_word() && !named && !look_up(word).intersects(Class::FUNCTION | Class::CUE_VERB)
}

fn is_name(text: &str, token: Token) -> bool {
    look_up(token.span.of(text)).intersects(NAME)
}

/// Whether no more than "Senator Doe said" stands between a gap and the next mark or line: the quotation that ended there is
/// theirs.
fn attributes(text: &str, behind: &[Token]) -> bool {
    let words = behind.iter().take(6).take_while(|t| t.is_capitalised());
    let verb = words.count();
    let [said, rest @ ..] = &behind[verb..] else {
        return false;
    };
    let ends = rest.first().is_none_or(|next| {
        let gap = &text[said.span.end as usize..next.span.start as usize];
        next.kind == Kind::Mark || gap.contains('\n')
    });
    verb > 0 && ends && look_up(said.span.of(text)).contains(Class::CUE_VERB)
}

/// Whether a word is that of somebody who speaks of himself.
pub fn is_i(word: &str) -> bool {
    matches!(word, "I" | "We" | "My" | "Our")
}

/// Whether the words before a mark are no more than "Senator Doe said", with a mark before them.
fn introduces(text: &str, before: &[Token]) -> bool {
    let Some((verb, before)) = before.split_last() else {
        return false;
    };
    let says = ["said", "says", "stated", "added", "continued"];
    if verb.kind != Kind::Word(Shape::Lower) || !says.contains(&verb.span.of(text)) {
        return false;
    }
    let subject = before.iter().rev().take_while(|t| t.is_capitalised());
    let words = subject.take(5).count();
    let mark = before.len().checked_sub(words + 1).map(|i| before[i].kind);
    (1..5).contains(&words) && mark.is_none_or(|k| k == Kind::Mark)
}

/// "Firefighters are", "Keeping it": whether a noun that is no name stands before a verb.
fn is_subject(text: &str, tokens: &[Token]) -> bool {
    let [noun, verb, ..] = tokens else {
        return false;
    };
    let (word, next) = (noun.span.of(text), verb.span.of(text));
    let class = look_up(word) | word.strip_suffix('s').map_or(Class::empty(), look_up);
    let named = Class::TITLE
        | Class::TITLE_MODIFIER
        | Class::RANK
        | Class::PLACE
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::MONTH
        | Class::ORG_HEAD
        | Class::GIVEN
        | Class::FAMILY;
    let common = class.contains(Class::COMMON) || word.ends_with("ing") && word.len() > 5;
    let joined = matches!(
        next,
        "and" | "or" | "of" | "for" | "in" | "on" | "to" | "at" | "by" | "from" | "with" | "s"
    );
    common
        && !class.intersects(named)
        && matches!(noun.kind, Kind::Word(Shape::Capital))
        && matches!(verb.kind, Kind::Word(Shape::Lower))
        && !joined
}

/// Whether the words between two marks stood in brackets: an acronym, or a party and a state.
pub fn is_bracketed<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let upper = |w: &str| w.bytes().all(|b| b.is_ascii_uppercase());
    match words.collect::<Vec<_>>().as_slice() {
        // "Washington  D CToday", glued besides
        ["D", c, ..] if *c == "C" || c.len() > 2 && c.as_bytes()[1].is_ascii_uppercase() => false,
        ["R" | "D" | "I" | "ID", state @ ..] => {
            !state.is_empty() && state.iter().all(|w| w.starts_with(char::is_uppercase))
        }
        [acronym] => acronym.len() > 2 && upper(acronym),
        _ => false,
    }
}

/// Whether a mark must have stood where a wide gap parts two tokens.
fn lost_mark(text: &str, before: Token, after: Token) -> bool {
    if before.kind == Kind::Mark || after.kind == Kind::Mark {
        return false;
    }
    // "It  s", "we  ll": an apostrophe.
    let apostrophe = matches!(
        after.span.of(text),
        "s" | "t" | "ll" | "re" | "ve" | "d" | "m"
    );
    // "of  2 million": a currency.
    let amount = after.kind == Kind::Number && before.kind != Kind::Number;
    // "of the  harbour": the end of a line, or a quotation mark.
    let word = before.span.of(text);
    let small = matches!(
        word,
        "the"
            | "The"
            | "of"
            | "a"
            | "an"
            | "and"
            | "to"
            | "for"
            | "in"
            | "by"
            | "with"
            | "at"
            | "from"
            | "our"
            | "his"
            | "her"
            | "their"
            | "its"
    );
    !is_short(word) && !small && !apostrophe && !amount
}

/// `it has to go The bridge is old`: whether a sentence begins though no gap is left of the mark before it, a word of grammar
/// with a capital between two of small letters.
fn begins_within(text: &str, before: Token, behind: &[Token]) -> bool {
    let [word, next, ..] = behind else {
        return false;
    };
    let lower = |t: Token| matches!(t.kind, Kind::Word(Shape::Lower));
    let gap = &text[before.span.end as usize..word.span.start as usize];
    gap == " "
        && lower(before)
        && before.span.len() > 3
        && lower(*next)
        && next.span.len() > 1
        && matches!(word.kind, Kind::Word(Shape::Capital))
        && BEGINS.contains(&word.span.of(text))
}

/// Words of grammar that have a capital at the beginning of a sentence and hardly anywhere else.
const BEGINS: &[&str] = &[
    "The",
    "This",
    "These",
    "That",
    "There",
    "It",
    "Its",
    "In",
    "If",
    "As",
    "We",
    "Our",
    "They",
    "Their",
    "He",
    "She",
    "His",
    "Her",
    "But",
    "And",
    "When",
    "While",
    "With",
    "For",
    "To",
    "After",
    "By",
    "At",
    "On",
    "Now",
    "According",
    "Although",
    "Because",
    "Under",
    "My",
    "You",
    "Not",
    "What",
    "How",
    "Thats",
    "Those",
    "Some",
    "Many",
    "Since",
];

/// "Senator Jane   Doe": whether a line ended within a name, between a given name that nothing but an office stands before
/// and a word on no list or a family name.
fn parts_name(text: &str, before: &[Token], after: Token) -> bool {
    let class = |t: &Token| look_up(t.span.of(text));
    let [.., title, given] = before else {
        return false;
    };
    let next = class(&after);
    let other = Class::COMMON | Class::TITLE | Class::FUNCTION | Class::ORG_HEAD | Class::PLACE;
    class(given).contains(Class::GIVEN)
        && given.is_capitalised()
        && (!title.is_capitalised() || class(title).intersects(Class::TITLE | Class::RANK))
        && after.is_capitalised()
        && !next.intersects(Class::GIVEN)
        && !next.intersects(other)
}

/// Abbreviations before a name.
fn is_short(word: &str) -> bool {
    const SHORT: &[&str] = &[
        "Sen", "Sens", "Rep", "Reps", "Gov", "Dr", "Mr", "Mrs", "Ms", "Lt", "Col", "Gen", "Sgt",
        "Capt", "Maj", "Cpl", "Adm", "Pvt", "Spc", "Rev", "Hon", "Prof", "St", "Ft", "Mt", "No",
    ];
    SHORT.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::testing::people;
    use crate::text::token::tokenize;

    const BARE: &str = "Marlow  OH  Today Sen  Jane Q Doe  R OH  met John Roe  chairman of the Marlow Canal Board  and \
                        spoke of  2 million for the canal  It  s good news for Marlow  said Doe  We must act now ";

    fn wide(text: &str) -> Vec<Gap> {
        let gap = |(at, _)| Gap {
            at: at as u32,
            spaces: 2,
        };
        text.match_indices("  ").map(gap).collect()
    }

    fn restored(text: &str) -> String {
        let tokens = tokenize(text);
        let out = restore(text, &tokens, &wide(text));
        let word = |(i, t): (usize, &Token)| match t.span.of(text) {
            "" => mark(text, &out, i, &wide(text)),
            word => word,
        };
        out.iter()
            .enumerate()
            .map(word)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn marks_come_back_where_spaces_are_wide() {
        assert_eq!(
            restored(BARE),
            "Marlow , OH . Today Sen Jane Q Doe , R OH , met John Roe , chairman of the Marlow Canal Board , and spoke of \
             2 million for the canal . It s good news for Marlow , said Doe . We must act now"
        );
    }

    #[test]
    fn a_word_of_grammar_with_a_capital_begins_a_sentence() {
        let text = "It has to go The bridge is old  and we of The Quay wait\n\nThe harbour waits The Harbour Board";
        assert_eq!(
            restored(text),
            "It has to go The bridge is old , and we of The Quay wait The harbour waits The Harbour Board"
        );
        let text = "It must leave The bridge is old  and we of The Quay wait\n\nThe harbour waits The Harbour Board";
        assert_eq!(
            restored(text),
            "It must leave . The bridge is old , and we of The Quay wait The harbour waits The Harbour Board"
        );
    }

    #[test]
    fn a_line_that_ended_within_a_name_parts_nothing() {
        let text = "Senator Jane   Torvelli met the   mayor of Marlow   Ohio";
        let gaps: Vec<Gap> = text
            .match_indices("   ")
            .map(|(at, _)| Gap {
                at: at as u32,
                spaces: 3,
            })
            .collect();
        let marks = restore(text, &tokenize(text), &gaps);
        assert_eq!(marks.iter().filter(|t| t.span.is_empty()).count(), 1);
    }

    #[test]
    fn acronyms_and_parties_stood_in_brackets() {
        for words in [&["MCB"][..], &["R", "OH"], &["D", "North", "Dakota"]] {
            assert!(is_bracketed(words.iter().copied()), "{words:?}");
        }
        for words in [&["OH"][..], &["D", "C"], &["Doe"], &["I", "think"]] {
            assert!(!is_bracketed(words.iter().copied()), "{words:?}");
        }
    }

    /// A text long enough to show its habits.
    fn bare(story: &str) -> String {
        let rest = "We must look after the canal  the harbour and the bridge  and so we will  It is time to begin  Nobody \
                    can say how long it takes  or what it costs  but all of us know that it has to be done  This year  next \
                    year or later  the work goes on  and the town is glad of it  Ships will come again  and with them trade ";
        format!("{story}  {rest}")
    }

    #[test]
    fn a_bare_text_is_read_by_its_gaps() {
        let text = bare(
            "We are glad  said Senator Ruth Calloway  Harbours need care  They asked Senators Owen Marsh  R OH   and Hugh \
             Pell  D South Dakota   So did Dana Orrin  executive director of the Marlow Canal Association",
        );
        assert_eq!(
            people(&text),
            [
                "Ruth Calloway quoted: Senator",
                "Owen Marsh mentioned: Senator",
                "Hugh Pell mentioned: Senator",
                "Dana Orrin mentioned: executive director @ Marlow Canal Association",
            ]
        );
    }

    #[test]
    fn only_a_text_without_marks_is_bare() {
        assert!(is_bare(BARE, &tokenize(BARE), &wide(BARE)));
        let kept = BARE.replace("  ", ",  ");
        assert!(!is_bare(&kept, &tokenize(&kept), &wide(&kept)));
        assert!(!is_bare(BARE, &tokenize(BARE), &[]));
    }
}
