package fr.avenant.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.territory.DiscrepancyEvent.DiscrepancyNoted;
import fr.avenant.contracts.territory.DocumentEvent.DocumentRegistered;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.contracts.territory.QuartierEvent.QuartierGeographyUpdated;
import fr.avenant.contracts.territory.QuartierEvent.QuartierRegistered;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.contracts.territory.StatisticEvent.StatisticPublished;
import fr.avenant.contracts.territory.TerritoryEvent.TerritoryCorrected;
import fr.avenant.testplatform.access.SecurityLines;
import fr.avenant.testplatform.access.TestActor;
import fr.avenant.testplatform.access.TestIssuer;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.AccessRules;
import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.Bodies;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.http.TokenRules;
import fr.avenant.testplatform.topic.TopicReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class TerritoryAccessTest extends ServiceTest implements AccessRules, TokenRules {

    @RegisterExtension private final SecurityLines security = new SecurityLines();

    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String QUARTIERS = "/api/v1/quartiers";
    private static final String GRANTS = "/api/v1/grants";
    private static final String PERSONS = "/api/v1/persons";

    TerritoryAccessTest() {
        super(TerritoryService::application, Contexts.TERRITORY);
    }

    @BeforeAll
    @Override
    public void know_the_territories() {
        var document = Bodies.registration(Examples.of(DocumentRegistered.class));
        tell("/api/v1/documents", document.put("id", "document:anct.contrats-de-ville-centroides"));
        tell("/api/v1/documents", document.put("id", "document:le-puy-en-velay.protocole-2019"));
        AccessRules.super.know_the_territories();
    }

    @Override
    public void know(String territory) {
        var body = Bodies.anotherRegistration(Examples.of(TerritoryCorrected.class));
        body.put("id", "territory:" + territory);
        body.withObject("content").put("slug", territory);
        assertThat(tell("/api/v1/territories", body).status()).isIn(201, 409);
    }

    @Override
    public String collection() {
        return "/api/v1/organisations";
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(OrganisationRegistered.class);
    }

    @Override
    public Map<String, Recording<?>> kinds() {
        var kinds = new HashMap<>(AccessRules.super.kinds());
        kinds.put(DOCUMENTS, unpublished());
        return kinds;
    }

    @Override
    public Map<String, ObjectNode> acts() {
        return Map.of(
                "/api/v1/quartiers/{id}/perimeters",
                Bodies.without("id", Examples.of(QuartierGeographyUpdated.class)),
                "/api/v1/documents/{id}/publication",
                publication(UUID.randomUUID()));
    }

    /** As whoever records may register it. */
    private static DocumentRegistered unpublished() {
        var golden = Examples.of(DocumentRegistered.class);
        var it = golden.content();
        return new DocumentRegistered(
                golden.id(),
                new SourceDocument(
                        it.title(), it.issuer(), it.date(), it.edition(), false, it.sha256()),
                golden.effective(),
                golden.source());
    }

    @Test
    void whoever_records_publishes_nothing_in_whichever_way() {
        var document = document("cahors", false);
        var one = DOCUMENTS + "/" + document.get("id").asString();
        var recorded = as(TestActor.CONTRIBUTOR_OF_CAHORS, DOCUMENTS, document).lastEvent();
        var opened = document.deepCopy();
        opened.withObject("content").put("public", true);
        var correction = Bodies.correction(opened, recorded, Nature.RECTIFICATION);
        var batched = opened.deepCopy().put("corrects", recorded.toString());
        batched.put("nature", "rectification");
        var fresh = document("cahors", true);

        for (var refused :
                List.of(
                        as(
                                TestActor.CONTRIBUTOR_OF_CAHORS,
                                one + "/publication",
                                publication(recorded)),
                        as(TestActor.CONTRIBUTOR_OF_CAHORS, one + "/corrections", correction),
                        as(TestActor.CONTRIBUTOR_EVERYWHERE, one + "/corrections", correction),
                        as(TestActor.CONTRIBUTOR_OF_CAHORS, DOCUMENTS, fresh),
                        as(
                                TestActor.CONTRIBUTOR_OF_CAHORS,
                                DOCUMENTS + "/batches",
                                Bodies.batch(batched)),
                        as(
                                TestActor.CONTRIBUTOR_OF_CAHORS,
                                DOCUMENTS + "/batches",
                                Bodies.batch(fresh)),
                        as(TestActor.CONTRIBUTOR_EVERYWHERE, DOCUMENTS, document("anct", true)))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("decide");
        }
        assertThat(service().get(one).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void what_is_published_is_corrected_by_whoever_records_and_published_anew_by_nobody_else() {
        var document = document("cahors", false);
        var one = DOCUMENTS + "/" + document.get("id").asString();
        var recorded = as(TestActor.CONTRIBUTOR_OF_CAHORS, DOCUMENTS, document).lastEvent();
        var published =
                as(TestActor.VALIDATOR_OF_CAHORS, one + "/publication", publication(recorded))
                        .lastEvent();
        document.withObject("content").put("public", true).put("edition", "2e");

        var corrected =
                as(
                        TestActor.CONTRIBUTOR_OF_CAHORS,
                        one + "/corrections",
                        Bodies.correction(document, published, Nature.COMPLETION));
        as(
                TestActor.CONTRIBUTOR_OF_CAHORS,
                one + "/withdrawal",
                Bodies.withdrawal(document, corrected.lastEvent()));
        var anew = as(TestActor.CONTRIBUTOR_OF_CAHORS, DOCUMENTS, document);

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(anew.status()).as(anew.body()).isEqualTo(403);
    }

    @Test
    void what_is_cited_goes_after_what_cites_it_or_by_an_operator_at_once() {
        var document = document("cahors", false);
        var id = document.get("id").asString();
        var recorded = as(TestActor.CONTRIBUTOR_OF_CAHORS, DOCUMENTS, document).lastEvent();
        var citing = organisation();
        assertThat(cite(citing, id).status()).isEqualTo(201);
        var withdrawal = Bodies.withdrawal(document, recorded);
        var address = DOCUMENTS + "/" + id + "/withdrawal";

        var refused = as(TestActor.CONTRIBUTOR_OF_CAHORS, address, withdrawal);
        var harmful = as(TestActor.OPERATOR, address, withdrawal);

        assertThat(refused.text("code")).as(refused.body()).isEqualTo("still-referenced");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("referrers")).isEqualTo(citing.get("id").asString());
        assertThat(refused.text("referrerCount")).isEqualTo("1");
        assertThat(harmful.status()).as(harmful.body()).isEqualTo(200);
    }

    @Test
    void a_quartier_has_its_official_code_alone() {
        var code = "QN" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        var holder = quartier(code);
        var other = quartier(null);
        var perimeter = Bodies.without("id", Examples.of(QuartierGeographyUpdated.class));
        perimeter.withObject("perimeter").put("officialCode", code);
        perimeter.putObject("source").put("system", "essai");
        assertThat(tell(QUARTIERS, holder).status()).isEqualTo(201);
        assertThat(tell(QUARTIERS, other).status()).isEqualTo(201);

        var registered = tell(QUARTIERS, quartier(code));
        var updated = tell(QUARTIERS + "/" + other.get("id").asString() + "/perimeters", perimeter);

        for (var refused : List.of(registered, updated)) {
            assertThat(refused.text("code")).as(refused.body()).isEqualTo("code-taken");
            assertThat(refused.text("holder")).isEqualTo(holder.get("id").asString());
        }
        assertThat(registered.text("location")).isEqualTo("/content/geography/0/officialCode");
        assertThat(updated.text("location")).isEqualTo("/perimeter/officialCode");
    }

    private static ObjectNode quartier(@Nullable String code) {
        var body = Bodies.registration(Examples.of(QuartierRegistered.class));
        body.put("id", "quartier:cahors." + UUID.randomUUID());
        var geography = body.withObject("content").put("territory", "cahors").putArray("geography");
        if (code != null) {
            geography
                    .addObject()
                    .put("legalBasis", "décret 2014-1750")
                    .put("effect", "2015")
                    .put("lineage", "created")
                    .put("officialCode", code);
        }
        body.putObject("source").put("system", "essai");
        return body;
    }

    private static ObjectNode document(String owner, boolean isPublic) {
        var document = Bodies.registration(Examples.of(DocumentRegistered.class));
        document.put("id", "document:" + owner + "." + UUID.randomUUID());
        document.withObject("content").put("public", isPublic);
        return document;
    }

    private static ObjectNode publication(UUID corrects) {
        var body = EventJson.canonicalMapper().createObjectNode();
        body.put("corrects", corrects.toString()).putObject("source").put("system", "copil");
        return body;
    }

    @Test
    void what_a_contributor_records_a_validator_publishes() {
        var document = Bodies.anotherRegistration(Examples.of(DocumentRegistered.class));
        var id = document.get("id").asString().replace("document:", "document:cahors.");
        document.put("id", id).withObject("content").put("public", false);
        var recorded = as(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/documents", document);
        var publication = publication(recorded.lastEvent());
        var address = "/api/v1/documents/" + id + "/publication";

        var published = as(TestActor.VALIDATOR_OF_CAHORS, address, publication);

        assertThat(published.status()).as(published.body()).isEqualTo(200);
        var event = TopicReading.await(context(), published.lastEvent());
        assertThat(new String(event.value(), UTF_8)).contains("\"public\":true", "\"legalAct\"");
        assertThat(as(TestActor.VALIDATOR_OF_CAHORS, address, publication).text("code"))
                .isEqualTo("nothing-changed");
    }

    @TestFactory
    Stream<DynamicTest> what_is_recorded_of_a_territory_is_read_by_its_own_people() {
        return Stream.of(TestActor.values())
                .flatMap(actor ->
                        TERRITORIES.stream()
                                .map(territory ->
                                        DynamicTest.dynamicTest(
                                                actor + " in " + territory,
                                                () ->
                                                        assertThat(read(actor, territory).status())
                                                                .isEqualTo(
                                                                        expected(
                                                                                actor,
                                                                                territory)))));
    }

    @Test
    void what_everybody_uses_is_changed_by_who_recorded_it() {
        var body = organisation();
        var recorded = as(TestActor.CONTRIBUTOR_OF_CAHORS, collection(), body);
        var one = collection() + "/" + body.get("id").asString();
        var withdrawal = Bodies.withdrawal(body, recorded.lastEvent());
        var other = UUID.randomUUID().toString();
        var given = Roles.give(service(), other, "contributor", "aurillac");
        awaitStatus(other, 201);

        var byAnother = post(other, one + "/withdrawal", withdrawal);
        var byItself = as(TestActor.CONTRIBUTOR_OF_CAHORS, one + "/withdrawal", withdrawal);

        assertThat(given.status()).isEqualTo(201);
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(byAnother.status()).isEqualTo(403);
        assertThat(byItself.status()).isEqualTo(200);
    }

    @Test
    void a_fact_does_not_move_to_a_territory_that_is_not_its_authors() {
        var body = Bodies.anotherRegistration(Examples.of(QuartierRegistered.class));
        body.put("id", body.get("id").asString().replace(":", ":cahors."));
        body.withObject("content").put("territory", "cahors");
        body.putObject("source").put("system", "essai");
        var here = tell("/api/v1/quartiers", body);
        var one = "/api/v1/quartiers/" + body.get("id").asString();
        body.withObject("content").put("territory", "aurillac");

        var moved =
                as(
                        TestActor.CONTRIBUTOR_OF_CAHORS,
                        one + "/corrections",
                        Bodies.correction(body, here.lastEvent(), Nature.RECTIFICATION));

        assertThat(moved.status()).as(moved.body()).isEqualTo(403);
        assertThat(moved.text("territory")).isEqualTo("aurillac");
    }

    @Test
    void a_role_holds_once_it_is_given_and_no_longer_once_it_is_taken_back() {
        var actor = UUID.randomUUID().toString();
        var before = post(actor, collection(), organisation());
        var given = Roles.give(service(), actor, "contributor", "cahors");
        awaitStatus(actor, 201);
        var taken = Roles.revoke(service(), given.text("id"));
        awaitStatus(actor, 403);

        assertThat(before.status()).isEqualTo(403);
        assertThat(taken.status()).isEqualTo(200);
        var history = service().get(GRANTS).json().path("grants");
        assertThat(history.valueStream().filter(it -> it.path("actor").asString().equals(actor)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("role").asString()).isEqualTo("contributor");
                    assertThat(it.path("territory").asString()).isEqualTo("cahors");
                    assertThat(it.path("givenBy").asString()).isEqualTo(TestIssuer.EVERYBODY);
                    assertThat(it.path("takenBy").asString()).isEqualTo(TestIssuer.EVERYBODY);
                    assertThat(it.path("since").asString()).isLessThan(it.path("until").asString());
                });
    }

    @TestFactory
    Stream<DynamicTest> roles_are_given_by_operators_only() {
        return Stream.of(TestActor.values())
                .map(actor ->
                        DynamicTest.dynamicTest(
                                actor.name(),
                                () -> {
                                    var isOperator = actor == TestActor.OPERATOR;
                                    var refused = actor == TestActor.PUBLIC ? 401 : 403;
                                    var body = grant(UUID.randomUUID().toString());
                                    assertThat(as(actor, GRANTS, body).status())
                                            .isEqualTo(isOperator ? 201 : refused);
                                    assertThat(get(actor, GRANTS).status())
                                            .isEqualTo(
                                                    isOperator || actor == TestActor.AUDITOR
                                                            ? 200
                                                            : refused);
                                    assertThat(get(actor, PERSONS).status())
                                            .isEqualTo(isOperator ? 200 : refused);
                                }));
    }

    @Test
    void who_gives_a_role_or_looks_at_names_is_in_the_security_log() {
        service().get(PERSONS);
        assertThat(security.await("administration"))
                .contains("actor=\"" + TestIssuer.EVERYBODY, "path=\"" + PERSONS);
    }

    @Test
    void a_role_is_not_given_to_a_name() {
        var refused = as(TestActor.OPERATOR, GRANTS, grant("marie.dupont"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("location")).isEqualTo("/content/actor");
    }

    @Test
    void an_organisation_is_recorded_where_its_territory_is_ones_own() {
        var body = organisation();
        body.put("id", "organisation:cahors." + UUID.randomUUID());
        body.withObject("content").put("territory", "aurillac");

        assertThat(as(TestActor.CONTRIBUTOR_OF_CAHORS, collection(), body).status()).isEqualTo(403);
    }

    @TestFactory
    Stream<DynamicTest> figures_are_about_ones_own_places_and_bodies() {
        var other = anotherTerritory();
        return Stream.of(
                        subject("commune", "aurillac.aurillac"),
                        subject("iris", "aurillac.iris-centre"),
                        subject("establishment", "aurillac.college"),
                        subject("organisation", "aurillac.caba"),
                        subject("quartier", "aurillac.marmiers"),
                        subject("region", "aurillac.region"),
                        subject("epci", other.siren()),
                        subject("commune", other.commune()),
                        subject("iris", other.commune() + "0101"),
                        subject("establishment", other.siren() + "00017"))
                .map(subject ->
                        DynamicTest.dynamicTest(
                                subject.toString(),
                                () -> assertThat(statistic(subject).status()).isEqualTo(403)));
    }

    @Test
    void a_further_coordinate_of_a_figure_is_no_way_round() {
        var body = statisticOf(subject("commune", "cahors.cahors"));
        body.withObject("content").withObject("dimensions").put("commune", "aurillac.aurillac");

        assertThat(as(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/statistics", body).status())
                .isEqualTo(403);
    }

    @Test
    void figures_about_what_is_ones_own_or_nobodys_are_recorded() {
        for (var subject :
                new ObjectNode[] {
                    subject("commune", "cahors.cahors"),
                    subject("country", "france"),
                    subject("commune", "99999"),
                    subject("organisation", "polygone")
                }) {
            var answer = statistic(subject);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_document_that_is_not_published_is_for_others_as_if_it_were_not_there() {
        var closed = closedDocument("aurillac");
        var none = "document:aurillac.none-" + UUID.randomUUID();
        return citations().entrySet().stream()
                .map(way ->
                        DynamicTest.dynamicTest(
                                way.getKey(),
                                () -> {
                                    var ofClosed = way.getValue().apply(closed);
                                    var ofNone = way.getValue().apply(none);
                                    assertThat(ofClosed.body()).contains("reference-not-known-yet");
                                    assertThat(ofClosed.status()).isEqualTo(ofNone.status());
                                    assertThat(anonymous(ofClosed, closed))
                                            .isEqualTo(anonymous(ofNone, none));
                                }));
    }

    @Test
    void a_document_is_cited_by_its_own_people_and_once_published_by_all() {
        var closed = closedDocument("cahors");
        var ofOthers = closedDocument("aurillac");
        var citing = organisation();

        assertThat(cite(citing, closed).status()).isEqualTo(201);
        var lastEvent =
                UUID.fromString(
                        service()
                                .get("/api/v1/documents/" + ofOthers)
                                .json()
                                .path("lastEvent")
                                .asString());
        tell("/api/v1/documents/" + ofOthers + "/publication", publication(lastEvent));
        assertThat(cite(organisation(), ofOthers).status()).isEqualTo(201);
    }

    @Test
    void a_document_is_registered_under_the_name_of_ones_own_territory() {
        var document = Bodies.registration(Examples.of(DocumentRegistered.class));
        for (var name :
                new String[] {"aurillac." + UUID.randomUUID(), "anct." + UUID.randomUUID()}) {
            document.put("id", "document:" + name);
            assertThat(as(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/documents", document).status())
                    .as(name)
                    .isEqualTo(403);
        }
    }

    @Test
    void whether_something_is_held_is_told_to_its_own_people_only() {
        var held = closedDocument("aurillac");
        var ofNobody = closedDocument("anct");

        assertThat(get(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/documents/" + held).status())
                .isEqualTo(403);
        assertThat(
                        get(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/documents/" + held + "-not")
                                .status())
                .isEqualTo(403);
        assertThat(get(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/documents/" + ofNobody).status())
                .isEqualTo(404);
        assertThat(get(TestActor.COORDINATOR, "/api/v1/documents/" + ofNobody).status())
                .isEqualTo(200);
    }

    @Test
    void an_operator_takes_back_what_harms_and_does_nothing_else() {
        var body = organisation();
        body.put("id", "organisation:aurillac." + UUID.randomUUID());
        body.withObject("content").put("territory", "aurillac");
        var recorded = tell(collection(), body);
        var one = collection() + "/" + body.get("id").asString();

        var again = as(TestActor.OPERATOR, collection(), organisation());
        var corrected =
                as(
                        TestActor.OPERATOR,
                        one + "/corrections",
                        Bodies.correction(body, recorded.lastEvent(), Nature.RECTIFICATION));
        var withdrawn =
                as(
                        TestActor.OPERATOR,
                        one + "/withdrawal",
                        Bodies.withdrawal(body, recorded.lastEvent()));

        assertThat(again.status()).isEqualTo(403);
        assertThat(corrected.status()).isEqualTo(403);
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(security.await("withdrawal")).contains("path=\"" + one + "/withdrawal");
        var event = TopicReading.await(context(), withdrawn.lastEvent());
        assertThat(new String(event.value(), UTF_8)).contains("\"enteredInError\"");
    }

    /** Official codes of a territory that nobody here has a role for. */
    private record OtherTerritory(String siren, String commune) {}

    private OtherTerritory anotherTerritory() {
        var number = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
        var siren = Integer.toString(number);
        var commune = siren.substring(0, 5);
        var body = Bodies.anotherRegistration(Examples.of(TerritoryCorrected.class));
        body.put("id", "territory:edge-" + siren);
        var content = body.withObject("content").put("slug", "edge-" + siren);
        content.withObject("epci").put("siren", siren);
        content.putArray("communes").addObject().put("name", "Ailleurs").put("code", commune);
        assertThat(tell("/api/v1/territories", body).status()).isEqualTo(201);
        return new OtherTerritory(siren, commune);
    }

    private static ObjectNode subject(String kind, String code) {
        return EventJson.canonicalMapper().createObjectNode().put("kind", kind).put("code", code);
    }

    private static ObjectNode statisticOf(ObjectNode subject) {
        var body = Bodies.registration(Examples.of(StatisticPublished.class));
        body.put("id", "statistic:cahors." + UUID.randomUUID());
        var content = body.withObject("content").put("territory", "cahors");
        content.putObject("dimensions");
        content.set("subject", subject);
        body.putObject("source").put("system", "essai");
        return body;
    }

    private Answer statistic(ObjectNode subject) {
        return as(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/statistics", statisticOf(subject));
    }

    private String closedDocument(String owner) {
        var document = Bodies.registration(Examples.of(DocumentRegistered.class));
        var id = "document:" + owner + ".closed-" + UUID.randomUUID();
        document.put("id", id).withObject("content").put("public", false);
        assertThat(tell("/api/v1/documents", document).status()).isEqualTo(201);
        return id;
    }

    /** Every way in which a contributor of Cahors can name a document. */
    private Map<String, UnaryAnswer> citations() {
        var recorded = organisation();
        var lastEvent = as(TestActor.CONTRIBUTOR_OF_CAHORS, collection(), recorded).lastEvent();
        var one = collection() + "/" + recorded.get("id").asString();
        return Map.of(
                "source", document -> cite(organisation(), document),
                "correction",
                        document ->
                                cite(
                                        one + "/corrections",
                                        Bodies.correction(
                                                recorded, lastEvent, Nature.RECTIFICATION),
                                        document),
                "withdrawal",
                        document ->
                                cite(
                                        one + "/withdrawal",
                                        Bodies.withdrawal(recorded, lastEvent),
                                        document),
                "batch",
                        document -> {
                            var body = organisation();
                            source(body, document);
                            return as(
                                    TestActor.CONTRIBUTOR_OF_CAHORS,
                                    collection() + "/batches",
                                    Bodies.batch(body));
                        },
                "places", this::discrepancyPlacedIn);
    }

    /** What is answered to somebody who names a document. */
    private interface UnaryAnswer {
        Answer apply(String document);
    }

    private Answer discrepancyPlacedIn(String document) {
        var body = Bodies.registration(Examples.of(DiscrepancyNoted.class));
        body.put("id", "discrepancy:cahors." + UUID.randomUUID());
        var content = body.withObject("content").put("territory", "cahors");
        content.putArray("places").addObject().put("document", document).put("locator", "x");
        body.putObject("source").put("system", "essai");
        return as(TestActor.CONTRIBUTOR_OF_CAHORS, "/api/v1/discrepancies", body);
    }

    private Answer cite(ObjectNode body, String document) {
        return cite(collection(), body, document);
    }

    private Answer cite(String path, ObjectNode body, String document) {
        source(body, document);
        return as(TestActor.CONTRIBUTOR_OF_CAHORS, path, body);
    }

    private static void source(ObjectNode body, String document) {
        body.putObject("source").put("document", document).put("locator", "x");
    }

    /** Without the name of the document, nor what is random. */
    private static String anonymous(Answer answer, String document) {
        return answer.body().replace(document, "").replaceAll(UUID_FORM, "");
    }

    private static ObjectNode grant(String actor) {
        var body = EventJson.canonicalMapper().createObjectNode();
        body.putObject("content").put("actor", actor).put("role", "coordinator");
        body.putObject("effective").put("from", "2026-11-21").put("basis", "inferred");
        body.putObject("source").put("system", "habilitations");
        return body;
    }

    private int expected(TestActor actor, String territory) {
        return actor == TestActor.PUBLIC ? 401 : actor.mayRead(context(), territory) ? 200 : 403;
    }

    private Answer read(TestActor actor, String territory) {
        return get(actor, "/api/v1/territories/territory:" + territory);
    }

    private Answer get(TestActor actor, String path) {
        return service().get(path, Map.of("Authorization", actor.authorization()));
    }

    private Answer as(TestActor actor, String path, ObjectNode body) {
        return service().post(path, body, Map.of("Authorization", actor.authorization()));
    }

    private Answer post(String actor, String path, ObjectNode body) {
        return service()
                .post(path, body, Map.of("Authorization", "Bearer " + TestIssuer.token(actor)));
    }

    private void awaitStatus(String actor, int status) {
        await().atMost(PATIENCE)
                .until(() -> post(actor, collection(), organisation()).status() == status);
    }

    /** Of no territory. */
    private static ObjectNode organisation() {
        var body = EventJson.canonicalMapper().createObjectNode();
        body.put("id", "organisation:essai." + UUID.randomUUID());
        body.putObject("content").put("name", "Essai").put("kind", "other").putArray("otherNames");
        body.putObject("effective").put("from", "unknown").put("basis", "inferred");
        body.putObject("source").put("system", "essai");
        return body;
    }
}
