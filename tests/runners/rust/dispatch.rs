// Written by `cargo xtask mirror` from core/src; change the core instead.
//! Calls the operation that a vector names with the input that it gives.

use gridaid::wire::{handles, ops};
use serde_json::Value;

use crate::border::{Answer, Failure, argument, give, handle};

/// The output of an operation, or why it refuses.
pub fn call(op: &str, input: &Value) -> Answer {
    match op {
        "checkCitizenNumber" => give(ops::check_citizen_number(
            &argument::<String>(input, "number")?,
            argument(input, "synthetic")?,
            argument(input, "birthDate")?,
        )),
        "checkDisabilityCertificate" => give(ops::check_disability_certificate(
            &handle::policy_pack(input)?,
            &argument::<String>(input, "number")?,
            argument(input, "synthetic")?,
            argument(input, "asOf")?,
        )),
        "describeFinding" => give(ops::describe_finding(
            &argument(input, "finding")?,
            argument(input, "lang")?,
        )),
        "clauses" => give(ops::clauses()),
        "parameters" => give(ops::parameters(
            &handle::policy_pack(input)?,
            argument(input, "on")?,
        )),
        "parameter" => give(ops::parameter(
            &handle::policy_pack(input)?,
            &argument::<String>(input, "key")?,
            argument(input, "on")?,
        )?),
        "decodeHousehold" => give(ops::decode_household(&argument::<String>(input, "text")?)),
        "decodeGrid" => give(ops::decode_grid(&argument::<String>(input, "text")?)),
        "decodeGridHistory" => give(ops::decode_grid_history(&argument::<String>(
            input, "text",
        )?)),
        "classify" => give(ops::classify(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
        )),
        "assess" => give(ops::assess(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
        )),
        "formHousehold" => give(ops::form_household(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "applicationPlaces" => give(ops::application_places(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "countIncome" => give(ops::count_income(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            &argument(input, "income")?,
            argument(input, "asOf")?,
        )),
        "severeDisability" => give(ops::severe_disability(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "assessSelfCare" => give(ops::assess_self_care(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "amountOver" => give(ops::amount_over(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "from")?,
            argument(input, "to")?,
        )),
        "reviewRecipient" => give(ops::review_recipient(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "linkedHelp" => give(ops::linked_help(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
        )),
        "temporaryPath" => give(ops::temporary_path(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
        )),
        "openSet" => give(ops::open_set(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
            &argument(input, "scope")?,
        )),
        "nextQuestion" => give(ops::next_question(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
            &argument(input, "scope")?,
        )),
        "why" => give(ops::why(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
            &argument(input, "scope")?,
        )),
        "whatIf" => give(ops::what_if(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
            argument(input, "until")?,
        )),
        "timeline" => give(ops::timeline(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "from")?,
            argument(input, "to")?,
        )),
        "receipt" => give(ops::receipt(
            &handle::policy_pack(input)?,
            &argument(input, "household")?,
            argument(input, "asOf")?,
        )),
        "recheck" => give(ops::recheck(
            &handle::policy_pack(input)?,
            &argument(input, "receipt")?,
            &argument(input, "household")?,
        )),
        "describeAssessment" => give(ops::describe_assessment(
            &handle::policy_pack(input)?,
            &argument(input, "assessment")?,
            argument(input, "lang")?,
        )),
        "ruleGraph" => give(ops::rule_graph(
            &handle::policy_pack(input)?,
            argument(input, "programme")?,
            argument(input, "asOf")?,
            argument(input, "lang")?,
        )),
        "checkCaseFile" => give(ops::check_case_file(
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "checkGrid" => give(ops::check_grid(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "on")?,
        )),
        "partitionGrid" => give(ops::partition_grid(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            &argument(input, "request")?,
            argument(input, "on")?,
        )),
        "gridPicture" => give(ops::grid_picture(
            &argument(input, "facts")?,
            &argument::<String>(input, "place")?,
            argument(input, "levels")?,
            argument(input, "lang")?,
        )),
        "gridHistogram" => give(ops::grid_histogram(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            &argument::<String>(input, "place")?,
            argument(input, "on")?,
            argument(input, "lang")?,
        )),
        "gridGeoJson" => give(ops::grid_geo_json(
            &argument(input, "facts")?,
            &argument::<String>(input, "place")?,
        )),
        "gridAt" => give(ops::grid_at(
            &argument(input, "history")?,
            argument(input, "asOf")?,
            argument(input, "knownAt")?,
        )),
        "selectablePlaces" => give(ops::selectable_places(
            &argument(input, "history")?,
            argument(input, "asOf")?,
            argument(input, "knownAt")?,
        )),
        "attribute" => give(ops::attribute(
            &argument(input, "history")?,
            &argument(input, "query")?,
        )),
        "checkReorganisation" => give(ops::check_reorganisation(
            &handle::policy_pack(input)?,
            &argument(input, "history")?,
            &argument(input, "change")?,
        )),
        "reorganise" => give(ops::reorganise(
            &handle::policy_pack(input)?,
            &argument(input, "history")?,
            &argument(input, "change")?,
        )),
        "checkLeaders" => give(ops::check_leaders(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            &argument(input, "leaders")?,
            argument(input, "on")?,
        )),
        "proposeLeaders" => give(ops::propose_leaders(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            &argument(input, "leaders")?,
            argument(input, "on")?,
        )),
        "leaderRoster" => give(ops::leader_roster(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            &argument(input, "leaders")?,
            argument(input, "on")?,
        )),
        "householdLeaders" => give(ops::household_leaders(
            &argument(input, "facts")?,
            &argument(input, "leaders")?,
            &argument::<String>(input, "household")?,
            argument(input, "on")?,
        )),
        "checkVisits" => give(ops::check_visits(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "visitDuties" => give(ops::visit_duties(
            &handle::policy_pack(input)?,
            argument(input, "on")?,
        )),
        "checkVisitsUnder" => give(ops::check_visits_under(
            &handle::policy_pack(input)?,
            &argument(input, "policies")?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "mergeVisits" => give(ops::merge_visits(&argument(input, "log")?)),
        "planVisits" => give(ops::plan_visits(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            &argument(input, "request")?,
            argument(input, "asOf")?,
        )),
        "visitCalendar" => give(ops::visit_calendar(
            &argument(input, "plan")?,
            &argument::<String>(input, "team")?,
            argument(input, "lang")?,
            argument(input, "stamp")?,
        )),
        "visitRoutes" => give(ops::visit_routes(
            &argument(input, "plan")?,
            &argument(input, "points")?,
        )),
        "compareVisitReadings" => give(ops::compare_visit_readings(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "checkMeetings" => give(ops::check_meetings(
            &handle::policy_pack(input)?,
            &argument(input, "facts")?,
            argument(input, "asOf")?,
        )),
        "Grid.check" => give(
            handles::Grid::new(&argument(input, "facts")?)
                .check(&handle::policy_pack(input)?, argument(input, "on")?),
        ),
        "Grid.checkLeaders" => give(
            handles::Grid::new(&argument(input, "facts")?).check_leaders(
                &handle::policy_pack(input)?,
                &argument(input, "leaders")?,
                argument(input, "on")?,
            ),
        ),
        "Grid.proposeLeaders" => give(
            handles::Grid::new(&argument(input, "facts")?).propose_leaders(
                &handle::policy_pack(input)?,
                &argument(input, "leaders")?,
                argument(input, "on")?,
            ),
        ),
        "Grid.leaderRoster" => give(
            handles::Grid::new(&argument(input, "facts")?).leader_roster(
                &handle::policy_pack(input)?,
                &argument(input, "leaders")?,
                argument(input, "on")?,
            ),
        ),
        "Grid.householdLeaders" => give(
            handles::Grid::new(&argument(input, "facts")?).household_leaders(
                &argument(input, "leaders")?,
                &argument::<String>(input, "household")?,
                argument(input, "on")?,
            ),
        ),
        "Grid.place" => give(
            handles::Grid::new(&argument(input, "facts")?).place(&argument::<String>(input, "id")?),
        ),
        "Grid.picture" => give(handles::Grid::new(&argument(input, "facts")?).picture(
            &argument::<String>(input, "place")?,
            argument(input, "levels")?,
            argument(input, "lang")?,
        )),
        "Grid.histogram" => give(handles::Grid::new(&argument(input, "facts")?).histogram(
            &handle::policy_pack(input)?,
            &argument::<String>(input, "place")?,
            argument(input, "on")?,
            argument(input, "lang")?,
        )),
        "Grid.coverage" => give(handles::Grid::new(&argument(input, "facts")?).coverage(
            &handle::policy_pack(input)?,
            &handles::VisitLog::new(&argument(input, "log")?),
            &argument::<String>(input, "place")?,
            argument(input, "asOf")?,
        )),
        "VisitLog.check" => give(
            handles::VisitLog::new(&argument(input, "facts")?)
                .check(&handle::policy_pack(input)?, argument(input, "asOf")?),
        ),
        "VisitLog.household" => give(
            handles::VisitLog::new(&argument(input, "facts")?).household(
                &handle::policy_pack(input)?,
                &argument::<String>(input, "id")?,
                argument(input, "asOf")?,
            ),
        ),
        _ => Err(Failure::Unknown(op.to_owned())),
    }
}

/// The method of a handle that gives the same answer as an operation.
pub fn through(op: &str) -> Option<&'static str> {
    match op {
        "checkGrid" => Some("Grid.check"),
        "checkLeaders" => Some("Grid.checkLeaders"),
        "proposeLeaders" => Some("Grid.proposeLeaders"),
        "leaderRoster" => Some("Grid.leaderRoster"),
        "householdLeaders" => Some("Grid.householdLeaders"),
        "gridPicture" => Some("Grid.picture"),
        "gridHistogram" => Some("Grid.histogram"),
        "checkVisits" => Some("VisitLog.check"),
        _ => None,
    }
}
