package fr.avenant.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventEnvelope;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Recording;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.engagement.BodyEvent.BodyEstablished;
import fr.avenant.contracts.engagement.ContractEvent.AvenantSigned;
import fr.avenant.contracts.engagement.ContractEvent.ContractRegistered;
import fr.avenant.contracts.engagement.ContractEvent.ContractSigned;
import fr.avenant.contracts.engagement.EngagementEvent.EngagementSigned;
import fr.avenant.contracts.engagement.IndicatorEvent.IndicatorDefined;
import fr.avenant.contracts.engagement.IndicatorReportEvent.IndicatorTargetSet;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.GrantEvent.RoleRevoked;
import fr.avenant.kit.consumer.RetryLock;
import fr.avenant.testplatform.access.TestIssuer;
import fr.avenant.testplatform.fact.Examples;
import fr.avenant.testplatform.http.Answer;
import fr.avenant.testplatform.http.Bodies;
import fr.avenant.testplatform.http.CommandRules;
import fr.avenant.testplatform.http.OpenApiRules;
import fr.avenant.testplatform.http.RefusalRules;
import fr.avenant.testplatform.http.ServiceTest;
import fr.avenant.testplatform.topic.Elsewhere;
import fr.avenant.testplatform.topic.TopicReading;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EngagementServiceTest extends ServiceTest
        implements CommandRules, RefusalRules, OpenApiRules {

    private static final String CONTRACTS = "/api/v1/contracts";
    private static final String BODIES = "/api/v1/bodies";
    private static final String TERRITORY = "le-puy-en-velay";
    private static final String PERR = "contract:aurillac.perr-2020";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    EngagementServiceTest() {
        super(EngagementService::application, Contexts.ENGAGEMENT);
    }

    @BeforeAll
    void record_what_the_facts_name() {
        var contract = Bodies.registration(Examples.of(ContractRegistered.class));
        tell(CONTRACTS, contract);
        tell(CONTRACTS, contract.put("id", PERR));
    }

    @Override
    public String collection() {
        return CONTRACTS;
    }

    @Override
    public Recording<?> fact() {
        return Examples.of(ContractRegistered.class);
    }

    @Override
    public Map<String, Supplier<Answer>> refusals() {
        return Map.of(
                "contract-already-signed",
                () -> sign(signedContract()),
                "contract-not-signed",
                () -> amend(contract(), "2020-11-16", "2024"),
                "avenant-already-signed",
                () -> {
                    var contract = signedContract();
                    amend(contract, "2020-11-16", "2024");
                    return amend(contract, "2021", "2025");
                },
                "avenant-before-contract",
                () -> amend(signedContract(), "2018", "2024"),
                "prolongation-not-later",
                () -> amend(signedContract(), "2020-11-16", "2022-12-31"),
                "report-of-another-stage",
                this::completeATargetByAValue);
    }

    /** Their follower is held up, as by a backlog that it does not get through. */
    @Test
    void a_role_is_taken_back_while_facts_of_another_service_wait() throws SQLException {
        var content =
                new Grant(UUID.randomUUID().toString(), Role.CONTRIBUTOR, "aurillac", null, null);
        var grant = "grant:" + content.code();
        var effective = new Effective("2026-11-21", null, Effective.Basis.PRINTED);
        var source = Source.system("habilitations");
        Elsewhere.isTold(new RoleGranted(grant, content, effective, source), 0);
        await().atMost(PATIENCE).until(() -> roles(content.actor()), is -> is == 1);

        var waiting = "document:waiting-" + UUID.randomUUID();
        try (var connection = service().bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            RetryLock.keepAllOut(connection, Contexts.TERRITORY.topic());
            Elsewhere.isRecorded(waiting);
            Elsewhere.isTold(new RoleRevoked(grant, content, effective, source), 1);
            await().atMost(PATIENCE).until(() -> roles(content.actor()), is -> is == 0);

            assertThat(isKnown(waiting)).isFalse();
            connection.rollback();
        }
        await().atMost(PATIENCE).until(() -> isKnown(waiting));
    }

    private int roles(String actor) {
        return service()
                .get(
                        "/api/v1/identity",
                        Map.of("Authorization", "Bearer " + TestIssuer.token(actor)))
                .json()
                .get("roles")
                .size();
    }

    private boolean isKnown(String id) {
        return service()
                .bean(JdbcClient.class)
                .sql("select exists (select from known_reference where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_contract_is_accepted_once_the_territory_topic_has_told_what_it_names() {
        var body = Bodies.anotherRegistration(fact());
        body.withObject("content").withArray("copilots").add("organisation:engagement.new-partner");
        var tooEarly = service().post(CONTRACTS, body);

        Elsewhere.isRecorded("organisation:engagement.new-partner");
        var accepted = onceKnown(CONTRACTS, body);

        assertThat(tooEarly.text("code")).isEqualTo("reference-not-known-yet");
        assertThat(tooEarly.text("references")).isEqualTo("organisation:engagement.new-partner");
        assertThat(accepted.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_contract_is_signed_and_amended() {
        var contract = contract();

        assertThat(type(sign(contract))).isEqualTo("ContractSigned");
        assertThat(type(amend(contract, "2020-11-16", "2024"))).isEqualTo("AvenantSigned");
        assertThat(service().get(CONTRACTS + "/" + contract).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void a_correction_leaves_the_avenant_that_somebody_signed_meanwhile() {
        var body = Bodies.anotherRegistration(fact());
        var registered = tell(CONTRACTS, body);
        var address = CONTRACTS + "/" + registered.text("id") + "/corrections";
        sign(registered.text("id"));
        var amended = amend(registered.text("id"), "2020-11-16", "2024").lastEvent();
        body.withObject("content").put("title", "Contrat de ville");
        var byWhoeverReadBefore =
                Bodies.correction(body, registered.lastEvent(), Nature.RECTIFICATION);
        var byWhoeverReadAll = Bodies.correction(body, amended, Nature.RECTIFICATION);

        var stale = service().post(address, byWhoeverReadBefore);
        var corrected = service().post(address, byWhoeverReadAll);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("code")).isEqualTo("stale-correction");
        assertThat(stale.text("newest")).isEqualTo(amended.toString());
        assertThat(stale.text("sinceTypes")).isEqualTo("ContractSigned, AvenantSigned");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        var event = TopicReading.await(context(), corrected.lastEvent());
        var content = EventJson.canonicalMapper().readTree(event.value()).path("content");
        assertThat(content.path("title").asString()).isEqualTo("Contrat de ville");
        assertThat(content.at("/avenants/0/signedOn").asString()).isEqualTo("2020-11-16");
        assertThat(content.path("signature").isObject()).isTrue();
        assertHeldAs(body, content, corrected);
    }

    /** Whoever sends the whole sees that it is held. */
    private void assertHeldAs(ObjectNode body, JsonNode whole, Answer corrected) {
        var entry = Bodies.correction(body, corrected.lastEvent(), Nature.RECTIFICATION);
        entry.put("id", corrected.text("id")).set("content", whole);

        var again = service().post(CONTRACTS + "/batches", Bodies.batch(entry));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("unchanged").asInt()).isOne();
    }

    @Test
    void a_sheet_corrects_a_part_of_what_an_act_recorded_and_leaves_the_rest() {
        var contract = signedContract();
        var amended = amend(contract, "2020-11-16", "2024").lastEvent();
        var sheet =
                """
                id;corrects;nature;content.title;content.signature.signedOn
                %s;%s;rectification;Contrat de ville;2019-10-25
                """
                        .formatted(contract, amended);

        var answer = service().importCsv(CONTRACTS, sheet, Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var corrected = UUID.fromString(answer.json().at("/facts/0/events/0").asString());
        var event = TopicReading.await(context(), corrected);
        var content = EventJson.canonicalMapper().readTree(event.value()).path("content");
        assertThat(content.path("title").asString()).isEqualTo("Contrat de ville");
        assertThat(content.at("/signature/signedOn").asString()).isEqualTo("2019-10-25");
        assertThat(content.at("/signature/signatories")).isNotEmpty();
        assertThat(content.at("/avenants/0/signedOn").asString()).isEqualTo("2020-11-16");
        assertThat(content.path("legalBasis").isString()).isTrue();
        assertThat(answer.body()).doesNotContain("emptied");
    }

    @Test
    void an_amending_act_and_its_signatories_are_known() {
        var unknown = Bodies.without("id", Examples.of(AvenantSigned.class));
        unknown.withObject("avenant").put("contract", "contract:aurillac.unheard-of");
        var byNobody = Bodies.without("id", Examples.of(ContractSigned.class));
        byNobody.withObject("signature")
                .withArray("signatories")
                .addObject()
                .put("organisation", "organisation:unheard-of")
                .put("role", "signataire");

        assertThat(
                        service()
                                .post(CONTRACTS + "/" + signedContract() + "/avenants", unknown)
                                .text("references"))
                .contains("contract:aurillac.unheard-of");
        assertThat(
                        service()
                                .post(CONTRACTS + "/" + contract() + "/signature", byNobody)
                                .text("references"))
                .contains("organisation:unheard-of");
    }

    @Test
    void what_is_named_is_of_the_right_kind() {
        var body = anotherBody();
        body.withObject("content").put("contract", "organisation:etat");
        var seated = anotherBody();
        ((ObjectNode) seated.withObject("content").withArray("seats").get(0))
                .put("organisation", fact().id());

        var refused = service().post(BODIES, body);
        var inBatch = service().post(BODIES + "/batches", Bodies.batch(anotherBody(), seated));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("location")).isEqualTo("/content/contract");
        assertThat(refused.text("problem"))
                .isEqualTo(
                        "must be an identifier of the kind contract, and is of the kind organisation");
        assertThat(inBatch.status()).isEqualTo(400);
        assertThat(inBatch.text("location")).isEqualTo("/facts/1/content/seats/0/organisation");
    }

    @Test
    void what_is_named_is_of_the_same_territory() {
        Elsewhere.isRecorded("territory:cahors");
        var body = anotherBody();
        body.withObject("content").put("territory", "cahors");

        var refused = tell(BODIES, body);
        var inBatch = service().post(BODIES + "/batches", Bodies.batch(anotherBody(), body));

        assertStrange(refused, "/content/contract", PERR, TERRITORY, "cahors");
        assertThat(inBatch.status()).as(inBatch.body()).isEqualTo(409);
        assertThat(inBatch.text("location")).isEqualTo("/facts/1");
        var error = inBatch.json().at("/errors/0");
        assertThat(error.path("code").asString()).isEqualTo("reference-of-another-territory");
        assertThat(error.path("field").asString()).isEqualTo("/content/contract");
        assertThat(error.path("found").asString()).isEqualTo(TERRITORY);
    }

    @Test
    void what_is_recorded_in_the_same_batch_is_of_the_same_territory_too() {
        var contract = Bodies.anotherRegistration(fact());
        var ofCahors = contract.deepCopy();
        ofCahors.put("id", "contract:cahors." + UUID.randomUUID());
        ofCahors.withObject("content").put("territory", "cahors").putArray("lineage");
        ofCahors.withObject("content")
                .withArray("lineage")
                .addObject()
                .put("relation", "follows")
                .put("contract", contract.get("id").asString());
        Elsewhere.isRecorded("territory:cahors");
        tell(CONTRACTS, Bodies.anotherRegistration(fact()));

        var refused = onceKnown(CONTRACTS + "/batches", Bodies.batch(contract, ofCahors));

        assertThat(refused.json().at("/errors/0/code").asString())
                .as(refused.body())
                .isEqualTo("reference-of-another-territory");
        assertThat(refused.json().at("/errors/0/field").asString())
                .isEqualTo("/content/lineage/0/contract");
    }

    @Test
    void an_act_of_another_territory_amends_nothing() {
        Elsewhere.isRecorded("territory:cahors");
        var ofCahors = Bodies.anotherRegistration(fact());
        var id = "contract:cahors." + UUID.randomUUID();
        ofCahors.put("id", id).withObject("content").put("territory", "cahors");
        ofCahors.withObject("content").putArray("lineage");
        assertThat(tell(CONTRACTS, ofCahors).status()).isEqualTo(201);
        var avenant = Bodies.without("id", Examples.of(AvenantSigned.class));
        avenant.withObject("avenant").put("contract", id);

        var refused = tell(CONTRACTS + "/" + signedContract() + "/avenants", avenant);

        assertStrange(refused, "/avenant/contract", id, "cahors", TERRITORY);
    }

    @Test
    void no_two_contracts_have_one_code() {
        var holder = Bodies.anotherRegistration(fact());
        holder.withObject("content").put("code", "CV901");
        assertThat(tell(CONTRACTS, holder).status()).isEqualTo(201);
        var other = Bodies.anotherRegistration(fact());
        other.withObject("content").put("code", "CV901");

        var refused = tell(CONTRACTS, other);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("code-taken");
        assertThat(refused.text("location")).isEqualTo("/content/code");
        assertThat(refused.text("value")).isEqualTo("CV901");
        assertThat(refused.text("holder")).isEqualTo(holder.get("id").asString());
    }

    @Test
    void a_contract_goes_after_what_is_recorded_under_it() {
        var contract = Bodies.anotherRegistration(fact());
        var recorded = tell(CONTRACTS, contract);
        var body = anotherBody();
        body.withObject("content").put("contract", recorded.text("id"));
        assertThat(tell(BODIES, body).status()).isEqualTo(201);

        var refused =
                service()
                        .post(
                                CONTRACTS + "/" + recorded.text("id") + "/withdrawal",
                                Bodies.withdrawal(contract, recorded.lastEvent()));

        assertThat(refused.text("code")).as(refused.body()).isEqualTo("still-referenced");
        assertThat(refused.text("referrers")).isEqualTo(body.get("id").asString());
    }

    private static void assertStrange(
            Answer refused, String location, String reference, String found, String expected) {
        assertThat(refused.text("code"))
                .as(refused.body())
                .isEqualTo("reference-of-another-territory");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("location")).isEqualTo(location);
        assertThat(refused.text("reference")).isEqualTo(reference);
        assertThat(refused.text("found")).isEqualTo(found);
        assertThat(refused.text("expected")).isEqualTo(expected);
    }

    private static ObjectNode anotherBody() {
        var body = Bodies.anotherRegistration(Examples.of(BodyEstablished.class));
        body.withObject("content").put("territory", TERRITORY).put("contract", PERR);
        return body;
    }

    private Answer completeATargetByAValue() {
        tell("/api/v1/engagements", Bodies.registration(Examples.of(EngagementSigned.class)));
        var indicator = Bodies.registration(Examples.of(IndicatorDefined.class));
        var target = Bodies.registration(Examples.of(IndicatorTargetSet.class));
        indicator.put("id", target.at("/content/indicator").asString());
        indicator
                .withObject("content")
                .put("territory", TERRITORY)
                .put("contract", fact().id())
                .put("engagement", Examples.of(EngagementSigned.class).id());
        tell("/api/v1/indicators", indicator);
        var set = tell("/api/v1/indicator-reports", target);
        target.withObject("content").put("stage", "reported");
        return service()
                .post(
                        "/api/v1/indicator-reports/" + set.text("id") + "/corrections",
                        Bodies.correction(target, set.lastEvent(), Nature.COMPLETION));
    }

    private String contract() {
        return tell(CONTRACTS, Bodies.anotherRegistration(fact())).text("id");
    }

    private String signedContract() {
        var contract = contract();
        sign(contract);
        return contract;
    }

    private Answer sign(String contract) {
        return tell(
                CONTRACTS + "/" + contract + "/signature",
                Bodies.without("id", Examples.of(ContractSigned.class)));
    }

    private Answer amend(String contract, String signedOn, String prolongsTo) {
        var body = Bodies.without("id", Examples.of(AvenantSigned.class));
        body.withObject("avenant").put("signedOn", signedOn).put("prolongsTo", prolongsTo);
        return tell(CONTRACTS + "/" + contract + "/avenants", body);
    }

    private String type(Answer answer) {
        var event = TopicReading.await(context(), answer.lastEvent());
        return EventEnvelope.of(event).type().simpleName();
    }
}
