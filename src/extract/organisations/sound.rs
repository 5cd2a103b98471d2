//! What may not be a body's name although it has a head noun.

use std::ops::Range;

use super::head::ordinal;
use super::hint::Hint;
use super::known::is_known;
use super::noun::{is_strong, is_towns};
use super::parent::lost_apostrophe;
use super::run::Stretch;
use super::within::{in_bill, in_longer_name};
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::text::token::Kind;

/// Whether a name with a head noun at `head` can be a body's.
pub(super) fn sound(s: &Stretch, name: Range<usize>, head: usize) -> bool {
    if name.len() < 2 || !name.contains(&head) {
        return false;
    }
    // "Attorney General Holder and Health and Human Services Secretary": a name that begins within an office
    let officers = &["Attorney", "Solicitor", "Inspector", "Surgeon"];
    if name.start > s.lo && s.is(name.start, &["General"]) && s.is(name.start - 1, officers) {
        return false;
    }
    // In a shouting line every noun is in capitals.
    if s.is_upper(head) && (s.titled || s.word(head).len() > 4) {
        return false;
    }
    if is_matter(s, &name, head) || is_label(s, &name) || is_motto(s, &name) || is_site(s, &name) {
        return false;
    }
    // Nothing but words that any body's name may hold.
    if is_programme(s, name.end) {
        return false;
    }
    let generic = |i| {
        s.hint(i, Hint::GENERIC) || s.class(i).contains(Class::FUNCTION) || s.is(i, &["of", "&"])
    };
    // `Department of Health` is one, `Board of Directors` is anybody's.
    let state = s.is(head, &["Department"])
        && name.len() == 2
        && s.is(name.start, &["State", "Labor", "Health", "Energy"]);
    // `Board of Investment`, but anybody's `Board of Directors`
    let state = state || s.is(head, &["Board"]) && s.is(head + 2, &["Investment", "Trade"]);
    let governs = state
        || s.is(head + 1, &["of"])
            && name.end > head + 1
            && s.is(
                head,
                &["Department", "Ministry", "Bureau", "Institute", "Academy"],
            );
    let governs = governs || is_owned_office(s, &name, head) || is_nations(s, &name, head);
    if name.clone().all(generic) && !governs && !is_own_board(s, &name)
        || in_longer_name(s, name.end)
        || in_bill(s, head, name.end)
        || is_surname(s, &name, head)
    {
        return false;
    }
    if s.is(head, &["Government", "Congress"]) && head + 1 == name.end {
        // A numbered one is a meeting.
        if ordinal(s, name.start) {
            return false;
        }
        let own = |i| !s.is_common(i) && !s.is_place(i) && s.is_name(i);
        // `the Roe Government`
        let led = s.is(head, &["Government"])
            && name.len() == 2
            && own(name.start)
            && !s.is_title(name.start)
            && !s.is_upper(name.start)
            && name.start > s.lo
            && s.is(
                name.start - 1,
                &["the", "The", "this", "a", "A", "previous", "former"],
            );
        return led
            || s.is_place(head - 1)
            || s.is_place(name.start)
            || s.is(head, &["Congress"]) && name.len() > 2 && name.clone().any(own);
    }
    if is_anybodys(s, &name, head) {
        return false;
    }
    // `a Nevada Corporation` is one of many.
    if name.len() == 2
        && name.start > s.lo
        && s.is(name.start - 1, &["a", "an"])
        && s.is_place(name.start)
    {
        return false;
    }
    if s.is(head, &["Party"])
        && head + 1 == name.end
        && !name
            .clone()
            .any(|i| s.hint(i, Hint::POLITICAL) || s.class(i).contains(Class::DEMONYM))
    {
        return false;
    }
    let strong = name.clone().any(|i| is_strong(s, i));
    if strong || s.titled {
        return strong;
    }
    weak_stands(s, name, head)
}

/// Whether the body that an office is of stands right before it: `the Customs Service’s Office of Investigations`, `the
/// Customs Services (CS) Office of Investigations`.
fn is_owned_office(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    let Some(owner) = head.checked_sub(1).filter(|i| *i > s.lo) else {
        return false;
    };
    let bracket = owner > s.lo + 2
        && s.is(owner, &[")"])
        && s.is_upper(owner - 1)
        && s.is(owner - 2, &["("])
        && s.is_name(owner - 3);
    s.is(head, &["Office"])
        && s.is(head + 1, &["of"])
        && head == name.start
        && (s.is_possessive(owner) || lost_apostrophe(s, owner) || bracket)
}

/// Whether a name is that of a place on somebody else’s site or system: `LinkedIn Group`, `Android Enterprise`.
pub(super) fn is_site(s: &Stretch, name: &Range<usize>) -> bool {
    let sites = &[
        "Android",
        "Windows",
        "LinkedIn",
        "Linkedin",
        "Facebook",
        "YouTube",
        "Youtube",
        "Instagram",
        "Telegram",
        "Discord",
        "WhatsApp",
    ];
    name.len() == 2 && s.is(name.start, sites)
}

/// Whether common words name a body because they say whose it is and what for: `the National Labor Relations Board`, `the
/// Foreign Relations Committee`.
fn is_nations(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    let whose = &["National", "Federal", "American", "International"];
    let bodies = &[
        "Agency",
        "Commission",
        "Council",
        "Association",
        "Board",
        "Administration",
        "Federation",
        "Institute",
        "Society",
    ];
    if head + 1 != name.end || s.titled {
        return false;
    }
    let field = || {
        s.is(head - 1, &["Energy", "Health", "Labor"]) && name.len() == 2
            || s.is(head - 1, &["Relations"]) && s.is(head - 2, &["Foreign", "International"])
            || s.is(head - 1, &["Business"]) && s.is(head - 2, &["Small"])
    };
    s.is(head, bodies) && name.len() > 2 && s.is(name.start, whose)
        || s.is(head, &["Committee"]) && name.len() < 4 && field()
}

/// Whether an article in capitals inside the sentence makes a motto or a title of it: `the vision of “A Fair Nation”`.
fn is_motto(s: &Stretch, name: &Range<usize>) -> bool {
    name.start > s.lo + 1
        && !s.titled
        && s.is(name.start - 1, &["A", "An"])
        && s.document.kind(name.start - 2) == Some(Kind::Open)
}

/// Whether the board is that of whom the release is about: `the Company’s Board of Directors`.
fn is_own_board(s: &Stretch, name: &Range<usize>) -> bool {
    let start = name.start;
    name.len() == 3
        && s.is(start, &["Board"])
        && s.is(start + 2, &["Directors", "Trustees"])
        && start > s.lo
        && !s.titled
        && (s.is(start - 1, &["the", "The", "its", "our"]) || s.is_possessive(start - 1))
}

/// Whether what has a head noun is a law's part, a country, a portfolio or a post, which may be written like a body.
fn is_matter(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    // `Forbes Global 100`
    if s.is(head, &["Global"]) && s.document.kind(name.end) == Some(Kind::Number) {
        return true;
    }
    // The capital of a country, where it is no court's district.
    if s.is(head, &["District"]) && s.is(head + 2, &["Columbia"]) && name.end == head + 3 {
        return true;
    }
    // `Mailing List & Social Media`
    if s.is(head, &["Media"]) && s.is(head.wrapping_sub(1), &["Social"]) {
        return true;
    }
    // `Primary Heart Care Centers`: several, and nobody's.
    let places = s.is(head, &["Centers", "Centres"])
        && head + 1 == name.end
        && name.clone().all(|i| s.is_common(i) || !s.is_name(i));
    if places {
        return true;
    }
    // `Treasury Regulation Section 301`, `Chapter 11`
    // `the Canal Commissions Division of Enforcement` is no part of a law.
    let owned = head > s.lo && (s.is_possessive(head - 1) || lost_apostrophe(s, head - 1));
    let part = s.is(head, &["Section", "Chapter", "Division"])
        && (head == name.start && !(owned && s.is(head + 1, &["of"]))
            || s.is(head, &["Section"]) && s.document.kind(name.end) == Some(Kind::Number)
            || s.is(head - 1, &["Regulation", "Act", "Code", "Law", "Statute"]));
    let country = name.len() == 2
        && (s.is(head, &["Federation"]) && s.is(name.start, &["Russian"])
            || s.is(head, &["Union"]) && s.is(name.start, &["Soviet"])
            // a town
            || s.is(head, &["News"]) && s.is(name.start, &["Newport"]));
    // `the Old Parliament`, a house that stands empty
    let house = s.is(head, &["Chamber"])
        && s.is(head.wrapping_sub(1), &["Parliament", "Senate", "Assembly"])
        || s.is(head, &["Parliament"])
            && head > name.start
            && (s.is(head - 1, &["Old"]) || s.is(name.end, &["Chamber", "building", "premises"]));
    // `Minister of Transport, Ports and Civil Aviation`
    let offices = &["Minister", "Ministers", "Secretary", "Ministry"];
    let listed = name.start > s.lo + 3
        && s.is(name.start - 1, &[","])
        && (s.lo.max(name.start.saturating_sub(5))..name.start).any(|i| s.is(i, offices));
    let minister = name.start > s.lo + 1
        && s.is(name.start - 1, &["of"])
        && s.is(name.start - 2, &["Minister", "Ministers"])
        && name
            .clone()
            .all(|i| s.is_common(i) || s.hint(i, Hint::FIELD));
    let portfolio = !s.class(head).contains(Class::ORG_HEAD)
        && name.start > s.lo + 1
        && (listed || s.is(name.start - 1, &["of", "for"]) && s.is(name.start - 2, offices));
    // `President’s Media Director General`
    let post = !s.class(head).contains(Class::ORG_HEAD)
        && head + 1 == name.end
        && name.len() == 3
        && s.is_possessive(head - 1)
        && s.is_title(name.end);
    // `Construction of Marlow Bridge`, `Foreign Direct Investments (FDIs)`
    let doing = head == name.start
        && !s.class(head).contains(Class::ORG_HEAD)
        && (s.word(head).ends_with("ing") || s.word(head).ends_with("tion") || s.is(head, OFFERS));
    // `Agency of the Year`
    let prize = s.is(name.end - 1, &["Year", "Month", "Decade", "Century"])
        && s.is(name.end - 2, &["the"])
        || s.is(name.end, &["of"]) && s.is(name.end + 1, &["the"]) && s.is(name.end + 2, &["Year"]);
    let several = s.is(name.end, &["("])
        && s.word(name.end + 1).len() > 2
        && s.word(name.end + 1)
            .strip_suffix('s')
            .is_some_and(|w| w.bytes().all(|b| b.is_ascii_uppercase()));
    // `Master of Business Administration`, `the Secretary (Development Administration)`
    let art = s.is(head, &["Administration"])
        && head == name.start + 1
        && s.is(
            name.start,
            &["Public", "Business", "Development", "Revenue"],
        );
    // `AI for Transforming Public Service`
    let change = s.is(
        name.start,
        &[
            "Transforming",
            "Strengthening",
            "Improving",
            "Enhancing",
            "Promoting",
            "Ensuring",
            "Empowering",
            "Modernising",
            "Modernizing",
        ],
    );
    prize
        || art
        || change
        || doing
        || several
        || house
        || part
        || country
        || minister
        || portfolio
        || post
}

/// Whether a name of common words alone is anybody's by what stands beside it.
fn is_anybodys(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    // `your Digital Marketing Agency` is anybody's, `the Mining and Resources sectors` nobody's.
    let common = |i| {
        s.is_common(i) || s.is_place(i) || !s.is_name(i) || s.hint(i, Hint::FIELD | Hint::FIRM_WORD)
    };
    let anybodys = s.is(
        name.start.wrapping_sub(1),
        &[
            "a", "an", "your", "Your", "our", "Our", "my", "every", "each",
        ],
    ) && name.start > s.lo
        || s.is(
            name.end,
            &[
                "sector",
                "sectors",
                "industry",
                "industries",
                "space",
                "practice",
                "practices",
                "contract",
                "contracts",
                "startups",
            ],
        )
        // `awards for Best Canal Team`
        || s.is(name.start, &["Best", "Top", "Leading", "Most", "Annual"])
        || is_remit(s, name);
    let plain = !s.class(head).contains(Class::ORG_HEAD) || s.is(head, &["Agency", "Company"]);
    anybodys && plain && name.clone().all(common)
}

/// Whether a post stands before a name that is for what the name says: `Vice President, Canal Solutions`, `Director of
/// Canal Services`.
fn is_remit(s: &Stretch, name: &Range<usize>) -> bool {
    let fields = &[
        "Communications",
        "Engineering",
        "Management",
        "Software",
        "Brands",
    ];
    let field = s.is(name.end - 1, OFFERS) || s.is(name.end - 1, fields);
    let Some(post) = name.start.checked_sub(2).filter(|i| *i >= s.lo && field) else {
        return false;
    };
    let led = s.is(post, &["Director", "director"])
        && s.is(
            post.wrapping_sub(1),
            &["Managing", "Executive", "managing", "executive"],
        );
    let vice = s.is(post, &["VP", "SVP", "EVP"])
        || s.is(post, &["President"]) && s.is(post.wrapping_sub(1), &["Vice"])
        || s.is(
            post,
            &[
                "Director", "Head", "Manager", "Lead", "Officer", "head", "director",
            ],
        );
    vice && !led
        && s.is(name.start - 1, &[",", "of", "for"])
        && !name
            .clone()
            .any(|i| s.is_place(i) || s.class(i).contains(Class::PLACE_HEAD))
}

/// Whether a name that only a weak head makes has a proper name beside it, an owner, or company.
fn weak_stands(s: &Stretch, name: Range<usize>, head: usize) -> bool {
    let own = name
        .clone()
        .filter(|i| *i != head && s.is_name(*i))
        .any(|i| !s.is_common(i) && !s.is_place(i) && !s.ends_name(i) && !is_compound(s.word(i)));
    let owned = name.clone().any(|i| s.is_possessive(i));
    // `Navajo Nation`
    let own = own
        || s.is(head, &["Nation"])
            && name.clone().any(|i| {
                s.class(i).contains(Class::DEMONYM) && !s.class(i).contains(Class::COUNTRY)
            });
    let words = name.clone().filter(|i| s.is_name(*i)).count();
    // `Office of Policy, Management and Budget`
    let office = s.is(head, &["Office"]) && s.is(head + 1, &["of", "for"]) && name.len() > 3;
    let listed = name
        .clone()
        .any(|i| s.is(i, &["and"]) && (words < 4 || s.class(i - 1).contains(Class::ORG_WEAK)));
    own || owned
        || office
        || ordinal(s, name.start) && s.is(head, &["Wing"])
        || is_local_office(s, &name, head)
        || is_owned_office(s, &name, head)
        || s.hint(head, Hint::PAPER)
        || is_towns(s, &name, head)
        || words >= 3
            && !s.opens(name.start)
            && !listed
            && !is_offer(s, &name)
            && !is_compound(s.word(name.start))
}

/// Whether an office has but a town's name, and the body that has it stands before it: `the FBI’s Marlow Office`.
fn is_local_office(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    let Some(owner) = name.start.checked_sub(1).filter(|i| *i > s.lo) else {
        return false;
    };
    let body = |i: usize| s.is_upper(i) || s.class(i).intersects(Class::ORG_HEAD | Class::ORG_WEAK);
    // `the EPA’s Canal Service`
    let part = s.is(head, &["Service", "Laboratory", "Center"]) && is_known(s.word(owner - 1));
    (s.is(head, &["Office"]) || part)
        && head + 1 == name.end
        && (s.is_possessive(owner) && body(owner - 1) || lost_apostrophe(s, owner))
}

/// Whether a word with a hyphen describes and does not name: `Fast-Growing`, `Tailor-Made`.
fn is_compound(word: &str) -> bool {
    let Some((first, last)) = word.rsplit_once('-') else {
        return false;
    };
    let participle = last.len() > 4 && (last.ends_with("ing") || last.ends_with("ed"));
    participle
        || look_up(last).contains(Class::COMMON)
            && look_up(first.rsplit('-').next().unwrap_or(first)).contains(Class::COMMON)
}

/// What firms offer as often as they are called so.
const OFFERS: &[&str] = &[
    "Solutions",
    "Services",
    "Records",
    "Centers",
    "Resources",
    "Networks",
    "Analytics",
    "Strategies",
    "Systems",
    "Dynamics",
    "Materials",
    "Technologies",
];

/// Whether common words that end in what firms offer are that: `with Expert Painting Services`.
fn is_offer(s: &Stretch, name: &Range<usize>) -> bool {
    let before = name.start.wrapping_sub(1);
    s.is(name.end - 1, OFFERS)
        && name.start > s.lo
        && !name
            .clone()
            .any(|i| s.is_place(i) || s.class(i).contains(Class::PLACE_HEAD))
        && (s.is(before, &["with", "for", "of", "(", "to", "in", "including"])
            || s.is_possessive(before)
            || s.is_plural_apostrophe(before)
            || s.class(before).contains(Class::CUE_VERB))
}

/// Whether a line of a list begins with what is offered and goes on to explain it: `* Actionable Canal Strategies: Our`.
fn is_label(s: &Stretch, name: &Range<usize>) -> bool {
    let bulleted = name.start > s.lo && s.is(name.start - 1, &["*", "•", "-", "–", "·"]);
    (bulleted || name.start == s.lo)
        && s.is(name.end - 1, OFFERS)
        && (s.is(name.end, &[":", "–", "—"]) || bulleted && name.end == s.hi)
}

/// Whether what a bracket abbreviates behind the name is a programme: `Secure Our School (SOS) initiative`.
pub(super) fn is_programme(s: &Stretch, end: usize) -> bool {
    // `Marlow Strike Force (MSF) initiative`: who does it is a body.
    let doers = &["Team", "Force", "Council", "Committee", "Commission"];
    !s.is(end.wrapping_sub(1), doers)
        && s.is(end, &["("])
        && s.is(end + 2, &[")"])
        && s.is(
            end + 3,
            &[
                "program",
                "programme",
                "initiative",
                "concept",
                "model",
                "scheme",
                "campaign",
                "project",
                "strategy",
                "approach",
                "framework",
            ],
        )
}

/// Whether the head noun is a person's family name: `Special Agent John Church of the`.
fn is_surname(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    // `Jane College` is a school more often than a woman, `Parker College of Canals` always.
    let school = s.is(head, &["College"]);
    head == name.start + 1
        && s.hint(head, Hint::SURNAME)
        && (s.class(name.start).contains(Class::GIVEN) && !school
            || s.is_title(name.start.wrapping_sub(1)))
}
