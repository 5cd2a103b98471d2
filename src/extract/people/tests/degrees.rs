//! What stands between a name and its office: degrees, a town, an age.

use super::finds;

#[test]
fn letters_on_no_list_stand_before_an_office() {
    finds(
        "“It helps,” said Carla Dietz, M.D., MHCM., chief of the Canal Section at Marlow Hospital.",
        &["Carla Dietz quoted: chief @ Canal Section"],
    );
    finds(
        "“It helps,” said Carla Dietz, Ph.D., M.Sc., FAHA, an assistant professor at Marlow University.",
        &["Carla Dietz quoted: assistant professor @ Marlow University"],
    );
    finds(
        "Carla Dietz, D.Sc., volunteer chair of the Harbour Committee, left.",
        &["Carla Dietz mentioned: volunteer chair @ Harbour Committee"],
    );
}

#[test]
fn a_doctor_with_an_office_is_no_managing_director() {
    finds(
        "Peter Lund, MD, Director of the Harbour Network, left.",
        &["Peter Lund mentioned: Director @ Harbour Network"],
    );
}

#[test]
fn a_town_with_its_state_stands_before_an_office() {
    finds(
        "Peter Lund of Marlow, Ohio, a Service Manager for Carrow Marine Inc., pleaded guilty.",
        &["Peter Lund mentioned: Service Manager @ Carrow Marine Inc."],
    );
    finds(
        "Peter Lund, a 35-year-old, self-proclaimed member of the Iron Brotherhood, pleaded guilty.",
        &["Peter Lund mentioned: self-proclaimed member @ Iron Brotherhood"],
    );
}
