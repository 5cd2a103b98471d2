//! Posts at a body: what counts in small letters alone, whose they are by a family name, and where their body's name ends.

use super::finds;

#[test]
fn a_post_in_small_letters_counts_at_a_body_alone() {
    finds(
        "Jane Doe, a former recruiter for Acme Ltd., was arrested.",
        &["Jane Doe mentioned: former recruiter @ Acme Ltd."],
    );
    finds(
        "Former Acme Bank teller Jane Doe was arrested.",
        &["Jane Doe mentioned: Former teller @ Acme Bank"],
    );
    finds(
        "She will let it with Acme Ltd. leasing associate Jane Doe.",
        &["Jane Doe mentioned: leasing associate @ Acme Ltd."],
    );
    finds(
        "Jane Doe, an associate of Acme Ltd., was arrested.",
        &["Jane Doe mentioned"],
    );
    finds(
        "Jane Doe, a mail carrier of Ohio, was arrested.",
        &["Jane Doe mentioned"],
    );
    finds(
        "Jane Doe, a deputy director at Acme Bank, was arrested.",
        &["Jane Doe mentioned: deputy director @ Acme Bank"],
    );
    finds(
        "Jane Doe, a deputy chief in the Harbour Agency, was there.",
        &["Jane Doe mentioned: deputy chief @ Harbour Agency"],
    );
}

#[test]
fn a_family_name_bears_the_office_told_of_it() {
    finds(
        "Petros Kontavu, 57, of Greece, was charged. According to the indictment, Kontavu, the founder of Gravel Works Ltd., \
         paid bribes.",
        &["Petros Kontavu (Kontavu) mentioned: founder @ Gravel Works Ltd."],
    );
    finds(
        "Kapri Boro, 51, and Rios Foro, 40, were arrested. Boro and Foro were members of the Harbour Union.",
        &[
            "Kapri Boro (Boro) mentioned: member @ Harbour Union",
            "Rios Foro (Foro) mentioned: member @ Harbour Union",
        ],
    );
    finds(
        "Jane Wallace was arrested. Wallace had been the manager of Acme Ltd.",
        &["Jane Wallace (Wallace) mentioned: manager @ Acme Ltd."],
    );
    finds(
        "Jane Ritchey has joined. Ritchey was most recently CEO at Radial Mills, Inc.",
        &["Jane Ritchey (Ritchey) mentioned: CEO @ Radial Mills, Inc."],
    );
}

#[test]
fn one_of_several_holds_the_office_of_all() {
    finds(
        "Jane Doe, one of the founders of Acme Ltd., was there.",
        &["Jane Doe mentioned: founder @ Acme Ltd."],
    );
    finds(
        "Jane Doe was one of the owners of Acme Ltd.",
        &["Jane Doe mentioned: owner @ Acme Ltd."],
    );
}

#[test]
fn the_rest_of_a_body_bears_no_office() {
    finds(
        "“It is good,” said Jane Oliver, Assistant Administrator for Acme Ltd. Fisheries.",
        &["Jane Oliver quoted: Assistant Administrator @ Acme Ltd."],
    );
    finds(
        "“It is good,” said Jane Doe, CEO, Harbour Foundation and a former nurse.",
        &["Jane Doe quoted: CEO @ Harbour Foundation"],
    );
    finds(
        "Jane Doe, former CEO of British game publisher Acme Ltd., said so.",
        &["Jane Doe mentioned: former CEO @ Acme Ltd."],
    );
}
