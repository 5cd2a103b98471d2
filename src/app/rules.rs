//! The rules of extraction in words for a reader.

use std::borrow::Cow;

use crate::text::Span;
use crate::text::fold::fold_spaces;
use crate::text::wrap::{columns, prefix};

/// What each rule goes by, for a reader; in order. A rule that is not here is shown by its name.
const PHRASES: &[(&str, &str)] = &[
    ("about-heading", "the heading of an “About”"),
    ("according-to", "“according to”"),
    ("acronym-in-brackets", "an acronym in brackets"),
    ("affiliation", "a body that the name is “of”"),
    ("age", "an age after the name"),
    ("appointed", "a verb of appointing"),
    ("apposition", "said to be one behind a comma"),
    ("at-the-event", "acted at the event"),
    ("attended-by", "an event held by or with them"),
    ("attended-verb", "a verb of being there"),
    ("bare-head", "its kind alone, written as a name"),
    ("call-on", "a call that was paid on them"),
    ("chamber", "a chamber of parliament"),
    ("colon", "a name and a colon"),
    ("contact", "a line for the press"),
    ("contact-block", "a line for the press"),
    ("contact-field", "a field of the press contact"),
    ("continued-quotation", "a quotation that goes on"),
    ("couple", "one of a couple or a family"),
    ("court-district", "a court or its district"),
    ("dateline-wire", "the wire in the dateline"),
    ("delegate-of", "a member of parliament from it"),
    ("delegation", "a state's delegation"),
    ("does-as-bodies", "does what bodies do"),
    ("does-with-firms", "something done with firms"),
    ("exchange", "an exchange and a ticker"),
    ("family-name", "a known family name"),
    ("family-name-first", "a family name that is written first"),
    ("firm-suffix", "a legal form"),
    ("firm-verb", "does what firms do"),
    ("first-word", "the first word of its name"),
    ("force", "an army, a police, a parliament"),
    ("given-name", "a known given name"),
    (
        "given-name-alone",
        "a given name that stands for the person",
    ),
    ("government", "a government"),
    ("has-statement", "words that are given to them"),
    ("has-what-firms-have", "has what firms have"),
    ("head-noun", "a word for a kind of body"),
    ("headline", "a headline's verb of being there"),
    ("honorific", "an honorific before the name"),
    ("in-a-row-of-bodies", "in a row with bodies"),
    ("in-list", "in a list of people"),
    ("in-the-presence-of", "something done in their presence"),
    ("initial", "an initial in the name"),
    ("initials", "its initials"),
    ("is-a-company", "said to be a company"),
    ("kind-before", "its kind right before it"),
    ("known-name", "a name known from elsewhere"),
    ("list-of-bodies", "in a list of bodies"),
    ("meeting-with", "a meeting with them"),
    ("met", "met, greeted or received"),
    ("movement", "a word for what people join"),
    ("named-again", "named again"),
    ("office-holder", "an office that somebody holds there"),
    ("participle", "“saying”, “adding” and the like"),
    ("particle", "a particle that names have"),
    ("party-state", "a party and a state after the name"),
    ("passive", "said in the passive"),
    ("post-at", "a post that is held there"),
    ("post-behind", "a post that is held there"),
    ("post-near", "a post that is held there"),
    ("present-were", "a list of those present"),
    ("presented-to", "something handed to them"),
    ("pronoun", "“he”, “she” or “they”, for the last one named"),
    ("relative-clause", "“who said” and the like"),
    ("roll", "a list of those present"),
    ("said-after", "a verb of saying after the words"),
    ("said-before", "a verb of saying before the words"),
    ("said-of-bodies", "said of bodies right before it"),
    ("said-within", "a verb of saying between the words"),
    ("seat", "a verb of sitting on a body"),
    ("seated", "where it is based"),
    ("short-name", "a short form of its name"),
    ("short-name-in-brackets", "a short form in brackets"),
    ("speech-act", "a verb that thanks, urges or promises"),
    ("speech-verb", "a verb of saying"),
    ("spoke-at", "spoke at the event"),
    (
        "spoke-at-reported-event",
        "spoke where the event took place",
    ),
    ("statement-of", "a statement that is theirs"),
    ("surname-returns", "a surname that comes back"),
    ("sworn-in", "an oath taken before them"),
    ("ticker", "a ticker"),
    ("title", "a title that stands for the person"),
    ("title-after", "a title after the name"),
    ("title-before", "a title before the name"),
    ("title-before-comma", "a title before the name"),
    ("title-copula", "said to be or have been it"),
    ("title-line", "a title on a line of its own"),
    ("title-shared", "a title that several share"),
    ("was-at-event", "said to have been at the event"),
    ("was-founded", "when it was founded"),
    ("was-present", "said to have been present"),
    ("website", "its name in a web address"),
    ("well-known", "a body that is widely known"),
    ("without-legal-form", "its name without the legal form"),
    ("without-place", "its name without the place"),
];

/// A rule in words: "a title before the name".
pub fn phrase(rule: &str) -> Cow<'static, str> {
    match PHRASES.binary_search_by_key(&rule, |(name, _)| name) {
        Ok(i) => Cow::Borrowed(PHRASES[i].1),
        Err(_) => Cow::Owned(rule.replace(['-', '_'], " ")),
    }
}

/// The words at a span between quotation marks, on one line, cut in the middle to at most `limit` columns.
pub fn quote(text: &str, span: Span, limit: usize) -> String {
    let words = text.get(span.range()).unwrap_or("");
    let words = fold_spaces(words);
    let room = limit.saturating_sub(2);
    if columns(&words) <= room {
        return format!("“{words}”");
    }
    let (start, used) = prefix(&words, room.saturating_sub(1) * 2 / 3);
    let mut end = words.len();
    let mut rest = room.saturating_sub(used + 1);
    for c in words[start.len()..].chars().rev() {
        let width = columns(c.encode_utf8(&mut [0; 4]));
        if width > rest {
            break;
        }
        rest -= width;
        end -= c.len_utf8();
    }
    format!("“{}…{}”", start.trim_end(), words[end..].trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quotation_is_cut_in_the_middle() {
        let text = "The delegation was received at the town hall by Mayor Ann Lee";
        let span = Span::new(0, text.len());
        let cut = quote(text, span, 30);
        assert_eq!(cut, "“The delegation was…r Ann Lee”");
        assert!(columns(&cut) <= 30);
        assert_eq!(quote(text, Span::new(4, 14), 30), "“delegation”");
    }

    #[test]
    fn every_phrase_is_found_and_an_unknown_rule_still_reads() {
        for (rule, words) in PHRASES {
            assert_eq!(phrase(rule), *words);
        }
        assert_eq!(phrase("seen-on-a-tram"), "seen on a tram");
    }
}
