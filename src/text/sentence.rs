//! Sentences: where one ends, by tokens.

use std::ops::Range;

use super::token::{Kind, Shape, Token};

/// The sentences of one paragraph, as ranges of indices into `tokens`, which must all be of that paragraph.
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let ends = (0..tokens.len()).filter(|i| can_end(text, tokens[*i]));
    each_sentence(text, tokens, ends, |sentence| out.push(sentence));
    out
}

/// Hands over the sentences of one paragraph, in order, of which is known where one may end: see [`can_end`].
pub fn each_sentence(
    text: &str,
    tokens: &[Token],
    ends: impl Iterator<Item = usize>,
    mut hand_over: impl FnMut(Range<usize>),
) {
    let mut start = 0;
    for i in ends {
        if ends_here(text, tokens, i) {
            // Closing quotation marks and brackets belong to the sentence that they close.
            let closing = (i + 1..tokens.len()).take_while(|k| closes(text, tokens, *k));
            let end = i + 1 + closing.count();
            hand_over(start..end);
            start = end;
        }
    }
    if start < tokens.len() {
        hand_over(start..tokens.len());
    }
}

/// Whether a token can end a sentence before the paragraph ends: a full mark, or a word with its period.
pub fn can_end(text: &str, token: Token) -> bool {
    match token.kind {
        Kind::Mark => is_full_mark(token.span.of(text)),
        Kind::Word(_) => token.joined && token.span.of(text).ends_with('.'),
        _ => false,
    }
}

/// Whether a mark can end a sentence.
pub fn is_full_mark(mark: &str) -> bool {
    matches!(mark.as_bytes(), [b'.'] | [b'!', ..] | [b'?', ..])
        || matches!(mark, "…" | "..." | "।" | "。")
}

fn closes(text: &str, tokens: &[Token], i: usize) -> bool {
    let glued = tokens[i].span.start == tokens[i - 1].span.end;
    glued && (tokens[i].kind == Kind::Close || matches!(tokens[i].span.of(text), ")" | "]"))
}

/// Whether what follows the token at `i`, which can end a sentence, can begin one.
fn ends_here(text: &str, tokens: &[Token], i: usize) -> bool {
    let token = tokens[i];
    let mut next = i + 1;
    while next < tokens.len() && closes(text, tokens, next) {
        next += 1;
    }
    let Some(follower) = tokens.get(next) else {
        return true;
    };
    match token.kind {
        Kind::Mark => begins(text, *follower),
        // An abbreviation at the end of a sentence has only one period: "of Acme Inc. The firm".
        Kind::Word(shape) if shape != Shape::Initial => {
            next == i + 1
                && (starts_sentence(follower.span.of(text)) || is_aged_name(text, tokens, i))
                || next > i + 1 && !in_brackets(text, tokens, i) && begins(text, *follower)
        }
        _ => false,
    }
}

/// Whether the token at `i` ends a place and the name of somebody whose age is told begins behind it: "in Marlow, D.C. Jane
/// Q. Doe, 53, pleaded".
fn is_aged_name(text: &str, tokens: &[Token], i: usize) -> bool {
    let word = |k: usize| tokens.get(k).map_or("", |t| t.span.of(text));
    let named = tokens[i + 1..]
        .iter()
        .take(5)
        .take_while(|t| t.is_capitalised())
        .count();
    let age = i + 1 + named + 1;
    let aged = word(age - 1) == "," && word(age).len() == 2 && word(age + 1) == ",";
    let number = tokens.get(age).is_some_and(|t| t.kind == Kind::Number);
    i > 0 && word(i - 1) == "," && (2..=4).contains(&named) && aged && number
}

/// Whether the token at `i` is alone in its brackets: "Jane (J.D.) Doe".
fn in_brackets(text: &str, tokens: &[Token], i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |i| tokens[i].span.of(text));
    let after = tokens.get(i + 1).map_or("", |t| t.span.of(text));
    before == "(" && after == ")"
}

/// Whether a sentence can begin with this token.
fn begins(text: &str, token: Token) -> bool {
    match token.kind {
        Kind::Word(Shape::Lower) => !token.span.of(text).starts_with(|c: char| c.is_lowercase()),
        Kind::Word(_) | Kind::Number | Kind::Open | Kind::Address => true,
        Kind::Possessive | Kind::Close => false,
        Kind::Mark => {
            matches!(
                token.span.of(text).chars().next(),
                Some('(' | '[' | '•' | '-' | '–' | '—' | '*' | '$' | '#' | '…')
            )
        }
    }
}

/// Words that, capitalised after an abbreviation, begin a sentence rather than go on with a name.
fn starts_sentence(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "A"
            | "An"
            | "In"
            | "On"
            | "At"
            | "He"
            | "She"
            | "It"
            | "They"
            | "We"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "For"
            | "With"
            | "As"
            | "But"
            | "And"
            | "His"
            | "Her"
            | "Their"
            | "Its"
            | "If"
            | "When"
            | "While"
            | "After"
            | "Before"
            | "During"
            | "According"
            | "Since"
            | "From"
            | "To"
            | "There"
            | "Under"
            | "Through"
            | "Our"
            | "I"
            | "You"
            | "All"
            | "By"
            | "Following"
            | "Additionally"
            | "However"
            | "Today"
            | "About"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn split(text: &str) -> Vec<&str> {
        let tokens = tokenize(text);
        sentences(text, &tokens)
            .into_iter()
            .map(|r| tokens[r.start].span.to(tokens[r.end - 1].span).of(text))
            .collect()
    }

    #[test]
    fn abbreviations_and_initials_end_nothing() {
        assert_eq!(
            split("Sen. Jane Q. Doe met Dr. Roe. She left."),
            ["Sen. Jane Q. Doe met Dr. Roe.", "She left."]
        );
    }

    #[test]
    fn initials_in_brackets_end_nothing() {
        assert_eq!(
            split("Jane (J.D.) Doe met Roe. She left."),
            ["Jane (J.D.) Doe met Roe.", "She left."]
        );
    }

    #[test]
    fn an_abbreviation_can_end_a_sentence() {
        assert_eq!(
            split("He joined Acme Inc. The firm grew."),
            ["He joined Acme Inc.", "The firm grew."]
        );
    }

    #[test]
    fn an_abbreviated_place_ends_before_somebody_of_an_age() {
        assert_eq!(
            split(
                "It was in Marlow, D.C. Jane Q. Doe, 53, left. Roe of Marlow, D.C. Office, came."
            ),
            [
                "It was in Marlow, D.C.",
                "Jane Q. Doe, 53, left.",
                "Roe of Marlow, D.C. Office, came."
            ]
        );
    }

    #[test]
    fn quotation_marks_close_with_their_sentence() {
        assert_eq!(split("“We go.” He left."), ["“We go.”", "He left."]);
    }
}
