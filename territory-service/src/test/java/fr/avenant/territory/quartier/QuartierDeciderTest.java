package fr.avenant.territory.quartier;

import static fr.avenant.contracts.Nature.ENTERED_IN_ERROR;
import static fr.avenant.territory.quartier.Quartiers.GRAZAILLES;
import static fr.avenant.territory.quartier.Quartiers.alsoCalled;
import static fr.avenant.territory.quartier.Quartiers.correct;
import static fr.avenant.territory.quartier.Quartiers.corrected;
import static fr.avenant.territory.quartier.Quartiers.draw;
import static fr.avenant.territory.quartier.Quartiers.drawn;
import static fr.avenant.territory.quartier.Quartiers.perimeter;
import static fr.avenant.territory.quartier.Quartiers.register;
import static fr.avenant.territory.quartier.Quartiers.with;
import static fr.avenant.testplatform.DeciderSpec.eventId;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.territory.Perimeter;
import fr.avenant.contracts.territory.Perimeter.Lineage;
import fr.avenant.contracts.territory.Quartier;
import fr.avenant.contracts.territory.QuartierEvent;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.decision.Decision;
import fr.avenant.recording.decision.Lifecycle;
import fr.avenant.recording.decision.Recorded;
import fr.avenant.testplatform.DeciderSpec;
import fr.avenant.testplatform.fact.FactRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuartierDeciderTest
        extends FactRules<Quartier, QuartierCommand, QuartierEvent, Decision<QuartierEvent>> {

    private static final Perimeter OF_2015 =
            perimeter("loi du 21 février 2014", "2015", Lineage.CREATED);
    private static final Perimeter OF_2024 =
            perimeter("décret 2023-1314", "2024-01-01", Lineage.KEPT);
    private static final Perimeter UNDATED = perimeter("décret 2023-1314", null, Lineage.KEPT);
    private static final Perimeter LEFT = perimeter("décret 2023-1314", "2024-01-01", Lineage.LEFT);
    private static final DeciderSpec<QuartierCommand, QuartierEvent, Decision<QuartierEvent>>
            DECIDER =
                    DeciderSpec.of(
                            Lifecycle.<Quartier>unknown(),
                            QuartierDecider::decide,
                            (state, id, event) ->
                                    QuartierDecider.evolve(state, new Recorded<>(id, event)));

    QuartierDeciderTest() {
        super(
                Quartiers.GRAZAILLES,
                DECIDER,
                Decision::accepted,
                rule -> Decision.refused(CommonRefusal.valueOf(rule)),
                Lifecycle::stale);
    }

    @Test
    void each_version_of_the_perimeter_is_an_event_of_its_own() {
        DECIDER.given()
                .when(register(OF_2015, OF_2024))
                .then(
                        Decision.accepted(
                                List.of(
                                        GRAZAILLES.registered(),
                                        drawn(OF_2015, Effective.since("2015")),
                                        drawn(OF_2024, Effective.since("2024-01-01")))));
    }

    @Test
    void a_version_takes_effect_when_the_source_says_so_and_else_at_an_unknown_date() {
        DECIDER.given()
                .when(register(UNDATED))
                .then(
                        Decision.accepted(
                                List.of(
                                        GRAZAILLES.registered(),
                                        drawn(UNDATED, Effective.sinceIfPrinted(null)))));
    }

    @Test
    void a_later_act_draws_the_perimeter_anew() {
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015))
                .when(draw(OF_2024))
                .then(Decision.accepted(drawn(OF_2024)));
    }

    @Test
    void a_version_is_recorded_once() {
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015))
                .when(draw(OF_2015))
                .then(Decision.refused(QuartierRefusal.PERIMETER_ALREADY_RECORDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "2023-12-31", "2024", "2024-01-01"})
    void a_version_is_later_than_all_before_it(String effect) {
        var notLater = perimeter("décret 2014-1750", effect, Lineage.ENLARGED);

        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2024))
                .when(draw(notLater))
                .then(Decision.refused(QuartierRefusal.PERIMETER_NOT_LATER));
    }

    @Test
    void a_date_that_nobody_knows_stands_against_nothing() {
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015))
                .when(draw(UNDATED))
                .then(Decision.accepted(drawn(UNDATED)));
        DECIDER.given(GRAZAILLES.registered(), drawn(UNDATED))
                .when(draw(OF_2015))
                .then(Decision.accepted(drawn(OF_2015)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CREATED")
    void what_has_left_the_geography_is_changed_no_more(Lineage lineage) {
        DECIDER.given(GRAZAILLES.registered(), drawn(LEFT))
                .when(draw(perimeter("décret à venir", "2030", lineage)))
                .then(Decision.refused(QuartierRefusal.QUARTIER_LEFT));
    }

    @Test
    void what_has_left_the_geography_can_be_created_anew() {
        var anew = perimeter("décret à venir", "2030", Lineage.CREATED);

        DECIDER.given(GRAZAILLES.registered(), drawn(LEFT))
                .when(draw(anew))
                .then(Decision.accepted(drawn(anew)));
    }

    @Test
    void a_source_that_is_taken_over_or_corrected_keeps_the_same_order() {
        DECIDER.given()
                .when(register(OF_2024, OF_2015))
                .then(Decision.refused(QuartierRefusal.PERIMETER_NOT_LATER));
        DECIDER.given(GRAZAILLES.registered())
                .when(correct(OF_2015, OF_2015))
                .then(Decision.refused(QuartierRefusal.PERIMETER_ALREADY_RECORDED));
        DECIDER.given(GRAZAILLES.registered())
                .when(correct(LEFT, perimeter("décret à venir", "2030", Lineage.KEPT)))
                .then(Decision.refused(QuartierRefusal.QUARTIER_LEFT));
    }

    @Test
    void a_stored_correction_tells_the_whole_geography() {
        var corrected = corrected(1, with(OF_2015));

        DECIDER.given(GRAZAILLES.registered(), drawn(LEFT), corrected)
                .when(draw(perimeter("décret à venir", "2030", Lineage.KEPT)))
                .then(Decision.accepted(drawn(perimeter("décret à venir", "2030", Lineage.KEPT))));
    }

    @Test
    void a_correction_of_the_rest_leaves_what_was_drawn() {
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015), drawn(OF_2024))
                .when(correct(2, alsoCalled("Grazailles-La Conte")))
                .then(
                        Decision.accepted(
                                corrected(
                                        2,
                                        with(
                                                alsoCalled("Grazailles-La Conte"),
                                                OF_2015,
                                                OF_2024))));
    }

    @Test
    void a_correction_corrects_the_perimeters_that_it_tells_and_leaves_the_others() {
        var dated = perimeter(OF_2015.legalBasis(), "2014-12-30", OF_2015.lineage());
        var named = perimeter("décret 2015-1138", OF_2015.effect(), OF_2015.lineage());

        for (var told : List.of(dated, named)) {
            DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015), drawn(OF_2024))
                    .when(correct(2, with(told)))
                    .then(Decision.accepted(corrected(2, with(told, OF_2024))));
        }
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015), drawn(UNDATED))
                .when(correct(2, with(dated)))
                .then(Decision.accepted(corrected(2, with(dated, UNDATED))));
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2024))
                .when(correct(1, with(OF_2015)))
                .then(Decision.accepted(corrected(1, with(OF_2015, OF_2024))));
    }

    @Test
    void a_correction_that_leaves_out_no_more_than_what_was_drawn_changes_nothing() {
        DECIDER.given(GRAZAILLES.registered(), drawn(OF_2015))
                .when(correct(1, with()))
                .then(Decision.refused(CommonRefusal.NOTHING_CHANGED));
    }

    @Test
    void what_stays_must_go_with_what_is_corrected() {
        DECIDER.given(GRAZAILLES.registered(), drawn(LEFT))
                .when(correct(1, with(perimeter("décret à venir", "2030", Lineage.KEPT))))
                .then(Decision.refused(QuartierRefusal.QUARTIER_LEFT));
    }

    @Test
    void only_a_quartier_on_record_has_a_perimeter() {
        DECIDER.given().when(draw(OF_2024)).then(Decision.refused(CommonRefusal.NOT_RECORDED));
        DECIDER.given(GRAZAILLES.registered(), GRAZAILLES.withdrawn(eventId(0), ENTERED_IN_ERROR))
                .when(draw(OF_2024))
                .then(Decision.refused(CommonRefusal.WITHDRAWN));
    }
}
