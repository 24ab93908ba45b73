package fr.avenant.reporting.comparison;

import static fr.avenant.reporting.comparison.CellRulesTest.value;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.Organisation.Whole;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationCorrected;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The State with its services and without them: two questions, each with its right answer. */
@ExtendWith(SharedService.class)
class StateAndServicesTest {

    private static final String T = "services";
    private static final String STATE = "services.etat";
    private static final String COUNT =
            "/api/v1/comparison?measure=engagement.count&ended=included&by=territory&territory=services";

    private final Publisher publisher;
    private final RunningReporting reporting;

    StateAndServicesTest(Publisher publisher, RunningReporting reporting) {
        this.publisher = publisher;
        this.reporting = reporting;
    }

    @BeforeAll
    static void a_state_with_services(Publisher publisher) {
        publisher.publishAll(
                territory(T),
                Contracts.registered(T),
                organisation(STATE),
                organisation("services.ddt", whole(STATE, "2010", null)),
                organisation("services.bureau", whole("services.ddt", null, null)),
                organisation("services.direccte", whole(STATE, null, "2021-03-31")),
                organisation("services.ddets", whole(STATE, "2021-04-01", null)),
                organisation("services.ville"));
        engagements(publisher, STATE, 1);
        engagements(publisher, "services.ddt", 2);
        engagements(publisher, "services.bureau", 4);
        engagements(publisher, "services.direccte", 8);
        engagements(publisher, "services.ddets", 16);
        engagements(publisher, "services.ville", 32);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                             1",
        "&parts=excluded,                1",
        "&parts=included,               23", // 1 + 2 + 4 + 16
        "&parts=included&on=2021-03-31, 15", // 1 + 2 + 4 + 8
        "&parts=included&on=2021-04-01, 23"
    })
    void it_is_asked_for_with_its_services_of_the_day_or_without(String parts, String count) {
        assertThat(value(ask(COUNT + "&partner=" + STATE + parts).cell())).isEqualTo(count);
    }

    @Test
    void its_page_names_its_services_and_each_of_theirs_names_it() {
        reporting.awaitAll(publisher);

        var parts = reporting.get("/api/v1/organisations/" + STATE).json().path("parts");
        var partOf = reporting.get("/api/v1/organisations/services.direccte").json().path("partOf");

        assertThat(parts.valueStream().map(it -> it.at("/organisation/id").asString()))
                .contains("organisation:services.ddt", "organisation:services.ddets")
                .doesNotContain("organisation:services.direccte", "organisation:services.bureau");
        assertThat(partOf).hasSize(1);
        assertThat(partOf.at("/0/organisation/id").asString()).isEqualTo("organisation:" + STATE);
        assertThat(partOf.at("/0/to").asString()).isEqualTo("2021-03-31");
    }

    @Test
    void a_part_has_parts_of_its_own_and_is_not_the_whole() {
        assertThat(value(ask(COUNT + "&partner=services.ddt&parts=included").cell()))
                .isEqualTo("6");
    }

    @Test
    void a_link_to_the_answer_names_whoever_was_meant() {
        var nobody = "services.sans";
        publisher.publish(organisation(nobody));
        var registered =
                publisher.publish(organisation("services.agence", whole(nobody, null, null)));
        engagements(publisher, "services.agence", 3);
        var answer = ask(COUNT + "&partner=" + nobody + "&parts=included");
        publisher.publish(
                new OrganisationCorrected(
                        "organisation:services.agence",
                        registered.id(),
                        Nature.RECTIFICATION,
                        content(List.of()),
                        Facts.SINCE_2015,
                        Facts.source()));

        assertThat(value(answer.cell())).isEqualTo("3");
        var link = answer.json().path("permalink").asString();
        assertThat(link).contains("partner=services.agence,services.sans").doesNotContain("parts=");
        assertThat(value(ask(link).cell())).isEqualTo("3");
        assertThat(ask(COUNT + "&partner=" + nobody + "&parts=included").text())
                .doesNotContain("\"value\":3");
    }

    @ParameterizedTest
    @CsvSource({
        "&partner=services.etat&parts=all, parts",
        "&parts=included, parts",
        "&parts=included&partner=, partner"
    })
    void it_is_said_what_cannot_be_meant(String parts, String parameter) {
        var refused = ask(COUNT + parts);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem().path("location").asString())
                .isEqualTo("parameter " + parameter);
    }

    private Answer ask(String question) {
        reporting.awaitAll(publisher);
        return reporting.get(question);
    }

    private static void engagements(Publisher publisher, String partner, int count) {
        for (var number = 1; number <= count; number++) {
            publisher.publish(
                    new EngagementSigned(
                            "engagement:%s.e%d".formatted(partner, number),
                            new Engagement(
                                    T,
                                    "contract:services.cdv",
                                    List.of("organisation:" + partner),
                                    "Engagement",
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of()),
                            Facts.SINCE_2015,
                            Facts.source()));
        }
    }

    private static OrganisationRegistered organisation(String code, Whole... wholes) {
        return new OrganisationRegistered(
                "organisation:" + code, content(List.of(wholes)), Facts.SINCE_2015, Facts.source());
    }

    private static Organisation content(List<Whole> wholes) {
        return new Organisation(
                "Service",
                Organisation.Kind.STATE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                wholes);
    }

    private static Whole whole(String code, @Nullable String from, @Nullable String to) {
        return new Whole("organisation:" + code, from, to, null, null);
    }
}
