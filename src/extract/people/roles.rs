//! Roles: the titles that were linked to a person's mentions, split into office and body, each office once.

use std::borrow::Cow;
use std::ops::Range;

use super::Scan;
use super::apposed;
use super::callings::{is_calling, is_description, is_honour, is_living};
use super::employer;
use super::ground::Ground;
use super::identity::{AKA, Character, Named};
use super::links::{Link, Links, is_firm};
use super::merge::{self, add};
use super::names::Run;
use super::titles::{self, TitlePhrase};
use crate::extract::lexicon::Class;
use crate::extract::{Evidence, Participation, Person, Role};
use crate::text::fold::spaces_folded;
use crate::text::token::Kind;

/// Makes people of characters.
pub fn assign(ground: &Ground, scan: &Scan, links: &Links, cast: Vec<Character>) -> Vec<Person> {
    let firm = employer::find(ground);
    let prevailing = if firm.is_none() {
        employer::prevailing(ground)
    } else {
        None
    };
    cast.into_iter()
        .map(|c| {
            let mut person = person(ground, scan, links, c);
            apposed::employers(ground, &mut person.roles);
            employer::of_block(ground, &mut person.roles);
            if let Some(firm) = &firm {
                employer::fill(ground, firm, &mut person.roles);
            }
            if let Some(body) = &prevailing {
                employer::fill_chiefs(ground, body, &mut person.roles);
            }
            person
                .roles
                .retain(|r| r.organisation.is_some() || !employer::is_owner(&r.title));
            merge::name_in_full(ground, &mut person.roles);
            person
        })
        .collect()
}

fn person(ground: &Ground, scan: &Scan, links: &Links, character: Character) -> Person {
    let (name, aliases) = names(ground, &character.mentions);
    let mut roles: Vec<Role> = Vec::new();
    for named in &character.mentions {
        for link in &links.of_run[named.run] {
            let phrase = &scan.titles[link.title];
            match governed(ground, phrase, link, &scan.runs[named.run]) {
                Some(role) => add(ground, &mut roles, role),
                None => add_phrase(ground, phrase, link, &mut roles),
            }
        }
        if let Some(role) = first_lady(ground, &scan.runs[named.run]) {
            add(ground, &mut roles, role);
        }
        if let Some(role) =
            chair(ground, &scan.runs[named.run]).filter(|_| links.of_run[named.run].is_empty())
        {
            add(ground, &mut roles, role);
        }
    }
    if roles.is_empty() {
        let mut named = character.mentions.iter();
        roles.extend(named.find_map(|n| apposed::of_speaker(ground, &scan.runs[n.run])));
    }
    Person {
        name,
        aliases,
        participation: Participation::Mentioned,
        participation_evidence: character.mentions[0].mention.evidence,
        roles,
        mentions: character.mentions.into_iter().map(|n| n.mention).collect(),
    }
}

/// "Governors Doe (Northern Province) and Roe (Western Province)": the shared office, with what each has of it in brackets.
fn governed(ground: &Ground, phrase: &TitlePhrase, link: &Link, run: &Run) -> Option<Role> {
    let open = run.tail.end;
    if !phrase.plural || !stands_before(link) || !ground.is(open, &["("]) {
        return None;
    }
    let close = (open + 2..open + 7).find(|&i| ground.is(i, &[")"]))?;
    let land = ground.is(
        close - 1,
        &["Province", "District", "Region", "County", "State"],
    ) && (open + 1..close).all(|i| ground.capital(i));
    let mut role = role(ground, phrase, link).filter(|_| land)?;
    let area = ground.doc.folded(ground.doc.span(open..close + 1));
    role.title = format!("{} {area}", role.title);
    Some(role)
}

/// "First Lady Jane Doe": a form of address that is an office with "First" before it.
fn first_lady(ground: &Ground, run: &Run) -> Option<Role> {
    let at = run.tokens.start.checked_sub(2)?;
    let office = ground.is(at, &["First"]) && ground.is(at + 1, &["Lady", "Gentleman"]);
    let title_span = ground.doc.span(at..at + 2);
    office.then(|| Role {
        title: ground.doc.folded(title_span),
        organisation: None,
        title_span,
        organisation_span: None,
        evidence: Evidence {
            rule: "title-before",
            span: title_span,
        },
    })
}

/// "Prof. Doe from the University": a form of address that is an office where the school is named.
fn chair(ground: &Ground, run: &Run) -> Option<Role> {
    let honorific = run.honorific.clone()?;
    let body = run.tail.body()?;
    let at = honorific
        .clone()
        .find(|&i| ground.is(i, &["Prof.", "Prof", "Professor"]))?;
    let school = body.clone().any(|i| {
        ground.is(
            i,
            &[
                "University",
                "College",
                "School",
                "Institute",
                "Faculty",
                "Department",
            ],
        )
    });
    let title_span = ground.doc.span(at..at + 1);
    let organisation_span = ground.body_span(body.clone());
    school.then(|| Role {
        title: ground.doc.folded(title_span),
        organisation: Some(ground.doc.folded(organisation_span)),
        title_span,
        organisation_span: Some(organisation_span),
        evidence: Evidence {
            rule: "title-before",
            span: ground.doc.span(at..body.end),
        },
    })
}

/// Adds the role of a title phrase, if it is one, to those known.
pub fn add_phrase(ground: &Ground, phrase: &TitlePhrase, link: &Link, roles: &mut Vec<Role>) {
    let Some(role) = role(ground, phrase, link) else {
        return;
    };
    let further = phrase.further.clone().map(|body| {
        let span = ground.body_span(body);
        Role {
            organisation: Some(ground.doc.folded(span)),
            organisation_span: Some(span),
            ..role.clone()
        }
    });
    add(ground, roles, role);
    if let Some(role) = further {
        add(ground, roles, role);
    }
}

/// The fullest name and the others, in the order of the text.
fn names(ground: &Ground, mentions: &[Named]) -> (String, Vec<String>) {
    let written: Vec<Cow<str>> = mentions
        .iter()
        .map(|n| spaces_folded(n.mention.span.of(ground.doc.text)))
        .collect();
    let shouts = |s: &str| s.chars().all(|c| !c.is_lowercase());
    // What somebody is known as besides is no fuller than the name.
    let also = |n: &Named| ground.is(n.tokens.start.wrapping_sub(1), AKA);
    let named = mentions.iter().any(|n| !also(n) && n.tokens.len() > 1);
    // A letterhead's "JANE DOE" is fuller than "Doe", where the story says no more.
    let whole = (0..written.len()).any(|i| mentions[i].tokens.len() > 1 && !shouts(&written[i]));
    let fullest = (0..written.len())
        .max_by_key(|&i| {
            (
                !(named && also(&mentions[i])),
                !shouts(&written[i]) || !whole && mentions[i].tokens.len() > 1,
                mentions[i].tokens.len(),
                written[i].chars().count(),
                std::cmp::Reverse(i),
            )
        })
        .unwrap_or(0);
    let name = &written[fullest];
    let mut aliases: Vec<String> = Vec::new();
    for other in &written {
        if !same_letters(name, other) && !aliases.iter().any(|k| same_letters(k, other)) {
            aliases.push(other.clone().into_owned());
        }
    }
    (name.clone().into_owned(), aliases)
}

/// Whether two names are one in any case.
fn same_letters(a: &str, b: &str) -> bool {
    if a == b {
        true
    } else if a.is_ascii() && b.is_ascii() {
        a.eq_ignore_ascii_case(b)
    } else {
        a.to_lowercase() == b.to_lowercase()
    }
}

/// Whether an office stands before its bearer or is shared by several, where a plural is one of each.
fn stands_before(link: &Link) -> bool {
    matches!(
        link.rule,
        "title-before" | "title-shared" | "title-before-comma"
    )
}

/// What an office is called whose words are those of `range`: of several who share it, each holds one; and who held it at
/// the body before it, "former Acme chairman", holds it no more.
fn wording(ground: &Ground, phrase: &TitlePhrase, link: &Link, range: Range<usize>) -> String {
    let shared = phrase.plural && stands_before(link);
    let word = |i: usize| {
        let glue = if i + 1 < range.end && ground.spaced(i) {
            " "
        } else {
            ""
        };
        if phrase.head.contains(&i) {
            titles::singular(ground.word(i)) + glue
        } else {
            format!("{}{glue}", ground.word(i))
        }
    };
    let title = if shared {
        range.clone().map(word).collect()
    } else {
        ground.doc.folded(ground.doc.span(range.clone()))
    };
    let first = phrase.tokens.start;
    if phrase.body_before && titles::is_past(ground, first) {
        format!("{} {title}", ground.word(first))
    } else {
        title
    }
}

/// The role that a link gives. None for a title that is none by itself.
fn role(ground: &Ground, phrase: &TitlePhrase, link: &Link) -> Option<Role> {
    let mut start = phrase.title.start;
    while start < phrase.head.start
        && ground.has(start, Class::FUNCTION)
        && !ground.has(start, Class::TITLE_MODIFIER)
        && !ground.is(start, &["New", "IT", "Inside", "Outside"])
    {
        start += 1;
    }
    let range = start..phrase.title.end;
    let title = wording(ground, phrase, link, range.clone());
    let body = phrase
        .organisation
        .clone()
        .or_else(|| link.body.clone())
        .or_else(|| owner(ground, phrase))
        .or_else(|| apposed::introduced(ground, phrase, link));
    let last = ground.word(phrase.head.end - 1).to_lowercase();
    // "co-owner of Fresh Choice": a firm that no pass found is in the title.
    let owns = phrase.complement
        && ground.capital(phrase.title.end - 1)
        && matches!(last.as_str(), "owner" | "co-owner" | "operator");
    // "said Doe, owner": it waits for the firm whose release it is.
    let waits = phrase.title.len() == 1
        && link.rule != "pronoun"
        && employer::is_owner(ground.word(head_of(phrase)));
    // "Principal Investigator Doe"
    let leading = ground.is(head_of(phrase), &["Investigator", "investigator"])
        && ground.is(
            head_of(phrase).wrapping_sub(1),
            &["Principal", "principal", "Lead"],
        );
    let described = is_description(&last) && !leading;
    let serving = ground.has(head_of(phrase), Class::SERVING) && !phrase.capital;
    let described = described || serving && !ground.has(head_of(phrase), Class::TITLE);
    if body.is_none() && !owns && !waits && described || is_honour(&last) {
        return None;
    }
    // "Doe, a wedding photographer", "Doe is a proven leader": what he does or is, and no office.
    let opening = link.rule == "title-before-comma"
        && ground.is(phrase.tokens.start.wrapping_sub(1), &["A", "a", "An", "an"]);
    let said_of = opening || matches!(link.rule, "title-copula" | "title-after" | "pronoun");
    let head = head_of(phrase);
    let leads = ground.is(head.wrapping_sub(1), &["project", "team", "group", "chief"]);
    let of_something = phrase.complement && !ground.is(head, &["speaker", "leader", "co-author"]);
    let calling = || {
        let single = titles::singular(ground.word(head));
        (said_of || is_living(&single)) && !leads && !of_something && is_calling(&single)
    };
    // "is a leader on canals": what one is known for.
    let known_for = ground.is(head, &["leader", "leaders"])
        && ground.is(phrase.head.end, &["on", "in"])
        && phrase.determined;
    if known_for || body.is_none() && !phrase.capital && calling() {
        return None;
    }
    // By itself it is a form of address, or the end of "Hall of Fame member".
    let alone = &["Professor", "Engineer", "Attorney", "Fellow", "Fame member"];
    let addressed = title == "Attorney" && link.rule == "title-before";
    if body.is_none() && alone.contains(&title.as_str()) && !addressed {
        return None;
    }
    // "local entrepreneurs" are many; nobody is a plural.
    if phrase.plural && (!phrase.capital || link.rule == "appointed") && !stands_before(link) {
        return None;
    }
    let organisation_span = body.map(|b| ground.body_span(b));
    Some(Role {
        title,
        organisation: organisation_span.map(|s| ground.doc.folded(s)),
        title_span: ground.doc.span(range),
        organisation_span,
        evidence: Evidence {
            rule: link.rule,
            span: ground.doc.span(phrase.tokens.clone()),
        },
    })
}

fn head_of(phrase: &TitlePhrase) -> usize {
    phrase.head.end - 1
}

/// "Acme Inc. and its owner, Doe": the body that "its" stands for, named before it in the sentence.
fn owner(ground: &Ground, phrase: &TitlePhrase) -> Option<std::ops::Range<usize>> {
    let pronoun = phrase.tokens.start.checked_sub(1)?;
    let possessed = pronoun > 2
        && ground.doc.kind(pronoun) == Some(Kind::Possessive)
        && is_firm(ground, pronoun - 1);
    // "the firms owner", where the apostrophe was lost
    let lost = ground.is(pronoun, &["firms", "companys", "organizations", "agencys"])
        && ground.is(pronoun.wrapping_sub(1), &["the", "The"]);
    if !possessed && !lost && !ground.is(pronoun, &["its"]) {
        return None;
    }
    let from = ground.doc.sentences[ground.doc.sentence_of(pronoun)]
        .tokens
        .start;
    let near = (from.max(pronoun.saturating_sub(24))..pronoun)
        .rev()
        // "Acme Ltd (Quay Exchange: ACM) said that its": the exchange owns nothing.
        .find_map(|i| ground.body(i).filter(|b| !ground.is(b.end, &[":"])))?;
    // "Director of the Unit at the Secretariat, and its Secretary": the body of the office, not where that is.
    let before = near.start.saturating_sub(1);
    let at = before - usize::from(ground.determiner(before));
    let inner = ground
        .is(at, &["at"])
        .then(|| ground.body(at.checked_sub(1)?))
        .flatten();
    inner.or(Some(near))
}
