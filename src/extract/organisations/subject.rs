//! What headline and story both begin with and say to act: "Marlow Training Opens a Pier", and then "Marlow Training, a
//! leading name in canals, has opened". It is whose release this is, whatever its words are.

use std::ops::Range;

use super::candidate::is_person;
use super::find::Finds;
use super::hint::Hint;
use super::run::Stretch;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::token::{Kind, Shape};

/// The most words of such a name.
const LONGEST: usize = 6;

/// Finds the body whose release it is.
pub(super) fn find(document: &Document, stretches: &[Stretch], finds: &mut Finds) {
    let Some((s, name)) = subject(document, stretches) else {
        return;
    };
    if !name.clone().any(|i| finds.is_taken(i)) && may_be_body(s, &name) {
        let evidence = name.end..name.end + 1;
        finds.add(name, "headline-and-story", evidence);
    }
}

/// The words that the story begins with, where the headline begins with them and goes on with what they did.
fn subject<'d>(
    document: &Document,
    stretches: &'d [Stretch<'d>],
) -> Option<(&'d Stretch<'d>, Range<usize>)> {
    let first = |part| document.paragraphs.iter().find(|p| p.part == part);
    let headline = first(Part::Headline)?.tokens.clone();
    let story = first(Part::Body)?.tokens.clone();
    let dateline = document.release.anatomy.dateline;
    let from = dateline.map(|d| document.token_at(d.span.end));
    let from = from.filter(|i| story.contains(i)).unwrap_or(story.start);
    let opens = |i: &usize| document.tokens[*i].is_word() && !document.is(*i, &["The", "the"]);
    let start = (from..story.end).take(4).find(opens)?;
    let title = headline.clone().take(2).find(opens)?;
    let same = |k: &usize| {
        let (here, there) = (start + k, title + k);
        there < headline.end
            && document
                .word(here)
                .eq_ignore_ascii_case(document.word(there))
    };
    let len = (0..LONGEST).take_while(same).count();
    let acts = |len: &usize| document.hint(title + len).contains(Hint::TITLE_VERB);
    let len = Some(len).filter(|len| *len > 0).filter(acts)?;
    let s = stretches.iter().find(|s| (s.lo..s.hi).contains(&start))?;
    let name = start..start + len;
    (name.end < s.hi && goes_on(s, name.end)).then_some((s, name))
}

/// Whether what stands behind the name explains it or says what it did.
fn goes_on(s: &Stretch, end: usize) -> bool {
    let mut behind = end;
    while s.is(behind, &["®", "™", "℠"]) {
        behind += 1;
    }
    let explained = s.is(behind, &[","]) && s.is(behind + 1, &["a", "an", "the", "one"]);
    let acts = &[
        "has",
        "have",
        "is",
        "are",
        "announced",
        "announces",
        "today",
        "recently",
        "proudly",
    ];
    explained || s.is(behind, acts) || s.hint(behind, Hint::FIRM_VERB)
}

/// Whether a name can be a body's: no person's, no place's, no thing's. Two or three words that are on no list may well be
/// a person's name.
fn may_be_body(s: &Stretch, name: &Range<usize>) -> bool {
    let addressed = Class::HONORIFIC.union(Class::TITLE).union(Class::RANK);
    let place = Class::PLACE.union(Class::COUNTRY).union(Class::DEMONYM);
    let last = name.end - 1;
    // `Bestselling author Jane Doe`
    let described = || {
        name.clone()
            .any(|i| s.document.is_lower(i) && s.class(i).contains(Class::TITLE))
    };
    if is_person(s, name.clone())
        || described()
        || s.document.class_of(name.clone()).intersects(place)
        || s.class(name.start).intersects(addressed)
        || s.class(last).contains(Class::THING_HEAD)
        || name.clone().all(|i| s.class(i).intersects(place))
    {
        return false;
    }
    if name.len() == 1 {
        let known = Class::GIVEN.union(Class::FAMILY).union(place);
        let coin = s.document.kind(last) == Some(Kind::Word(Shape::Upper));
        return s.is_name(last) && !coin && !s.is_common(last) && !s.class(last).intersects(known);
    }
    s.is_name(name.start)
        && s.is_name(last)
        && name.clone().any(|i| {
            !s.is_name(i)
                || s.is_uneven(i)
                || s.is_upper(i) && s.word(i).len() > 2
                || s.is_common(i) && !s.class(i).intersects(Class::GIVEN | Class::FAMILY)
        })
}

#[cfg(test)]
mod tests {
    use crate::extract::analyse;
    use crate::extract::testing::release;

    /// The first body that is found in a release with this headline and this story.
    fn subject(headline: &str, story: &str) -> Option<String> {
        let release = release(&format!("{headline}\n\nMARLOW, Ohio - {story}\n"));
        let found = analyse(&release).organisations;
        let rule = |o: &&crate::extract::Organisation| {
            o.mentions
                .iter()
                .any(|m| m.evidence.rule == "headline-and-story")
        };
        found.iter().find(rule).map(|o| o.name.clone())
    }

    #[test]
    fn common_words_name_the_body_that_headline_and_story_begin_with() {
        for story in [
            "River Science, a leading name in canals, has opened a pier.",
            "River Science has opened a pier for its boats.",
            "River Science proudly opened a pier for its boats.",
        ] {
            let found = subject("River Science Opens a Pier for Small Boats", story);
            assert_eq!(found.as_deref(), Some("River Science"), "{story}");
        }
    }

    #[test]
    fn what_only_one_of_both_begins_with_is_nobody() {
        let headline = "River Science Opens a Pier for Small Boats";
        for story in [
            "Canal Science, a leading name in canals, has opened a pier.",
            "River Science of a new kind came to the town today.",
        ] {
            assert_eq!(subject(headline, story), None, "{story}");
        }
        let story = "River Science, a leading name in canals, has opened a pier.";
        assert_eq!(
            subject("A Pier for the Small Boats of the River", story),
            None
        );
        assert_eq!(
            subject("River Science and What It Is Good For", story),
            None
        );
    }

    #[test]
    fn people_places_and_things_are_none() {
        for (headline, story) in [
            (
                "Jane Doe Opens a Pier",
                "Jane Doe, a leading name in canals, has opened a pier.",
            ),
            (
                "New York Opens a Pier",
                "New York has opened a pier for its boats.",
            ),
            (
                "Spain Opens a Pier",
                "Spain has opened a pier for its boats.",
            ),
            (
                "River Festival Opens a Pier",
                "River Festival, a yearly event, has opened a pier.",
            ),
            (
                "Quellmo Brennox Opens a Pier",
                "Quellmo Brennox, a singer, has opened a pier.",
            ),
        ] {
            assert_eq!(subject(headline, story), None, "{headline}");
        }
    }
}
