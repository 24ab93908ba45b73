package fr.avenant.recording.guard;

import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.partOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.EventTypes;
import fr.avenant.contracts.Identifier;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.access.RoleChange;
import fr.avenant.contracts.naming.Identifies;
import fr.avenant.contracts.naming.Reference;
import fr.avenant.contracts.naming.RefersTo;
import fr.avenant.contracts.naming.UniqueCode;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.recording.command.BatchEntry;
import fr.avenant.recording.command.Correction;
import fr.avenant.recording.command.Registration;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.Rivals;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.access.TestActor;
import fr.avenant.testplatform.fact.Examples;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class CodesAndReferencesTest {

    private final RunningSample sample;
    private final Requests requests;
    private final Rivals rivals;
    private final String siren =
            Integer.toString(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));

    CodesAndReferencesTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        rivals = sample.bean(Rivals.class);
    }

    @AfterEach
    void no_rivals() {
        rivals.actBefore(0, _ -> {});
    }

    @Test
    void a_code_is_one_organisation_s_until_it_lets_go() {
        var holder = freshId();
        var other = freshId();
        var first = register(holder, siren, null).onlyEvent();

        var taken = register(other, siren, null);

        assertTaken(taken, "/content/siren", "organisation.siren", holder);
        requests.withdraw(holder, first);
        assertThat(register(other, siren, null).status()).isEqualTo(201);
        assertTaken(register(holder, siren, null), "/content/siren", "organisation.siren", other);
    }

    @Test
    void a_correction_takes_no_code_either_and_frees_what_it_leaves_out() {
        var holder = freshId();
        var other = freshId();
        var first = register(holder, siren, siren + "00017").onlyEvent();
        var second = register(other, null, null).onlyEvent();

        var taken = correct(other, second, null, siren + "00017");

        assertTaken(taken, "/content/siret", "organisation.siret", holder);
        assertThat(correct(holder, first, siren, null).status()).isEqualTo(200);
        assertThat(correct(other, second, null, siren + "00017").status()).isEqualTo(200);
    }

    @Test
    void of_a_batch_no_two_have_one_code() {
        var one = new BatchEntry<>(freshId(), null, null, coded(siren, null), EFFECTIVE, SOURCE);
        var two = new BatchEntry<>(freshId(), null, null, coded(siren, null), EFFECTIVE, SOURCE);

        var refused = requests.batch(List.of(one, two));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.member("location")).isEqualTo("/facts/1");
        var error = refused.json().at("/errors/0");
        assertThat(error.path("code").asString()).isEqualTo("code-taken");
        assertThat(error.path("field").asString()).isEqualTo("/content/siren");
        assertThat(error.path("holder").asString()).isEqualTo(one.id());
        assertThat(register(two.id(), siren, null).status()).isEqualTo(201);
    }

    @Test
    void of_two_that_take_a_code_at_the_same_time_one_is_told_so() {
        var faster = freshId();
        rivals.actBefore(
                1,
                _ ->
                        sample.jdbc()
                                .sql("insert into unique_code values ('organisation.siren', ?, ?)")
                                .params(siren, faster)
                                .update());

        var slower = register(freshId(), siren, null);

        assertTaken(slower, "/content/siren", "organisation.siren", faster);
    }

    @Test
    void who_may_not_know_the_holder_is_not_told_of_it() {
        var holder = freshId();
        var ofAurillac =
                new Organisation(
                        "any",
                        Organisation.Kind.OTHER,
                        null,
                        siren,
                        null,
                        null,
                        "aurillac",
                        List.of());
        requests.register(
                new Registration<>(holder, ofAurillac, EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
        var body = new Registration<>(freshId(), coded(siren, null), EFFECTIVE, SOURCE);

        var refused =
                sample.send(
                        sample.anonymous(ORGANISATIONS)
                                .header(
                                        "Authorization",
                                        TestActor.CONTRIBUTOR_OF_CAHORS.authorization())
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(EventJson.write(body))));

        assertThat(refused.code()).as(refused.text()).isEqualTo("code-taken");
        assertThat(refused.text()).doesNotContain(holder);
    }

    @Test
    void what_is_referred_to_is_not_taken_back_before_what_refers_to_it() {
        var document = known("document:" + UUID.randomUUID());
        var citing = freshId();
        var named = freshId();
        var first = requests.register(named, "any").onlyEvent();
        var referrer =
                requests.register(
                                new Registration<>(
                                        citing,
                                        coded(null, null),
                                        EFFECTIVE,
                                        Source.of(document, "page 1")),
                                UUID.randomUUID().toString())
                        .onlyEvent();
        assertThat(referrers(document)).containsExactly(citing);
        sample.jdbc()
                .sql("insert into fact_reference (id, named) values (?, ?)")
                .params(citing, named)
                .update();

        var refused = requests.withdraw(named, first);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("still-referenced");
        assertThat(refused.member("referrers")).isEqualTo(citing);
        assertThat(refused.member("referrerCount")).isEqualTo("1");
        requests.withdraw(citing, referrer);
        assertThat(referrers(document)).isEmpty();
        assertThat(requests.withdraw(named, first).status()).isEqualTo(200);
    }

    @Test
    void what_somebody_refers_to_at_the_same_time_is_not_taken_back() {
        var named = freshId();
        var citing = freshId();
        var first = requests.register(named, "any").onlyEvent();
        requests.register(citing, "any");
        rivals.actBefore(
                1,
                _ ->
                        sample.jdbc()
                                .sql("insert into fact_reference (id, named) values (?, ?)")
                                .params(citing, named)
                                .update());

        var refused = requests.withdraw(named, first);

        assertThat(refused.code()).isEqualTo("still-referenced");
        assertThat(refused.member("referrers")).isEqualTo(citing);
        assertThat(requests.rename(named, "still there").status()).isEqualTo(200);
    }

    /** What is cited is corrected meanwhile, but not taken back before it is known who cites it. */
    @Test
    void a_reference_that_is_being_stored_holds_up_nothing_but_what_takes_its_thing_back()
            throws Exception {
        var named = freshId();
        var citing = freshId();
        var first = requests.register(named, "any").onlyEvent();
        requests.register(citing, "any");
        CompletableFuture<Answer> withdrawal;
        try (var inTheWay = sample.elsewhere();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute(
                    "select from recorded_fact where id = '%s' for key share".formatted(named));
            statement.execute(
                    "insert into fact_reference values ('%s', '%s')".formatted(citing, named));
            var corrected = requests.correct(named, first, "corrected").onlyEvent();
            withdrawal = CompletableFuture.supplyAsync(() -> requests.withdraw(named, corrected));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> sample.isSomebodyWaitingForALock("from recorded_fact"));
            inTheWay.commit();
        }

        assertThat(withdrawal.get().code()).isEqualTo("still-referenced");
    }

    @Test
    void nothing_is_a_part_of_itself_by_whatever_way() {
        var ministry = freshId();
        var department = freshId();
        var service = freshId();
        var state = freshId();
        register(state);
        var first = register(ministry).onlyEvent();
        register(department, ministry);
        register(service, department);

        for (var whole : List.of(ministry, department, service)) {
            var refused = makePart(ministry, first, whole);
            assertThat(refused.code()).as(refused.text()).isEqualTo("part-of-itself");
            assertThat(refused.member("location")).isEqualTo("/content/partOf/0/organisation");
            assertThat(refused.member("reference")).isEqualTo(whole);
        }
        assertThat(makePart(ministry, first, state).status()).isEqualTo(200);
    }

    @Test
    void of_a_batch_none_is_a_part_of_what_it_makes_its_part() {
        var one = freshId();
        var other = freshId();

        var refused =
                requests.batch(
                        List.of(
                                new BatchEntry<>(one, null, null, partOf(other), EFFECTIVE, SOURCE),
                                new BatchEntry<>(
                                        other, null, null, partOf(one), EFFECTIVE, SOURCE)));

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("part-of-itself");
        assertThat(refused.json().at("/errors/0/field").asString())
                .isEqualTo("/content/partOf/0/organisation");
        assertThat(referrers(other)).isEmpty();
    }

    @Test
    void a_link_that_is_gone_leads_nowhere() {
        var one = freshId();
        var other = freshId();
        var ofOther = register(other).onlyEvent();
        var ofOne = register(one, other).onlyEvent();

        assertThat(makePart(other, ofOther, one).code()).isEqualTo("part-of-itself");
        assertThat(makePart(one, ofOne).status()).isEqualTo(200);
        assertThat(makePart(other, ofOther, one).status()).isEqualTo(200);
    }

    @Test
    void of_two_that_become_parts_of_each_other_at_the_same_time_one_is_told_so() {
        var one = freshId();
        var other = freshId();
        var first = register(one).onlyEvent();
        register(other);
        rivals.actBefore(
                1,
                _ ->
                        sample.jdbc()
                                .sql("insert into fact_reference (id, named) values (?, ?)")
                                .params(other, one)
                                .update());

        assertThat(makePart(one, first, other).code()).isEqualTo("part-of-itself");
    }

    /** What the rival of a moment ago has not committed yet is waited for. */
    @Test
    void whoever_makes_a_part_waits_for_whoever_does_so_at_the_same_time() throws Exception {
        var one = freshId();
        var other = freshId();
        var first = register(one).onlyEvent();
        register(other);
        CompletableFuture<Answer> slower;
        try (var inTheWay = sample.elsewhere();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute("select lock_parts()");
            statement.execute(
                    "insert into fact_reference values ('%s', '%s')".formatted(other, one));
            slower = CompletableFuture.supplyAsync(() -> makePart(one, first, other));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> sample.isSomebodyWaitingForALock("lock_parts"));
            inTheWay.commit();
        }

        assertThat(slower.get().code()).isEqualTo("part-of-itself");
    }

    @Test
    void of_a_batch_one_lets_go_what_another_takes() {
        var holder = freshId();
        var first = register(holder, siren, null).onlyEvent();
        var letGo =
                new BatchEntry<>(
                        holder, first, Nature.RECTIFICATION, coded(null, null), EFFECTIVE, SOURCE);
        var taker = new BatchEntry<>(freshId(), null, null, coded(siren, null), EFFECTIVE, SOURCE);

        var accepted = requests.batch(List.of(letGo, taker));

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(codes("unique_code")).isEqualTo(codes("derived_unique_code")).hasSize(1);
        assertTaken(
                register(freshId(), siren, null),
                "/content/siren",
                "organisation.siren",
                taker.id());
    }

    @Test
    void the_rows_are_what_the_events_say_and_can_be_made_anew_from_them() {
        var document = known("document:" + UUID.randomUUID());
        var current = freshId();
        var first = register(current, siren, null).onlyEvent();
        var cited =
                new Correction<>(
                        first,
                        Nature.COMPLETION,
                        coded(siren, siren + "00025"),
                        EFFECTIVE,
                        Source.of(document, "page 1"));
        requests.post(
                ORGANISATIONS + "/" + current + "/corrections",
                cited,
                UUID.randomUUID().toString());
        var gone = freshId();
        requests.withdraw(gone, register(gone, null, siren + "00033").onlyEvent());
        var again = freshId();
        requests.withdraw(again, register(again, null, siren + "00041").onlyEvent());
        register(again, null, siren + "00058");

        var codes = codes("unique_code");
        assertThat(codes).hasSize(3).isEqualTo(codes("derived_unique_code"));
        assertThat(references("fact_reference"))
                .hasSize(1)
                .isEqualTo(references("derived_fact_reference"));

        sample.jdbc().sql("truncate unique_code, fact_reference").update();
        sample.jdbc().sql("call rebuild_codes_and_references()").update();

        assertThat(codes("unique_code")).isEqualTo(codes);
        assertThat(referrers(document)).containsExactly(current);
    }

    /** Golden events of all kinds, though the sample records organisations only. */
    @Test
    void what_is_derived_is_what_the_contracts_state() {
        for (var type : events()) {
            var event = Examples.ofAny(type);
            var payload = EventJson.write(event);
            if (!(event instanceof RoleChange)) {
                assertThat(told("references_told(:payload::json)", "named", payload, event.id()))
                        .as(payload)
                        .isEqualTo(
                                Reference.in(event)
                                        .filter(Reference::holds)
                                        .map(Reference::identifier)
                                        .collect(Collectors.toSet()));
            }
            assertThat(
                            told(
                                    "codes_told(:kind, :payload::json)",
                                    "scheme || ' ' || code",
                                    payload,
                                    event.id()))
                    .as(payload)
                    .isEqualTo(
                            UniqueCode.in(event)
                                    .map(it -> it.scheme() + " " + it.code())
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void whatever_the_contracts_state_is_derived() {
        var references = definition("references_told");
        var codes = definition("codes_told");
        var visited = new HashSet<Class<?>>();
        events().forEach(event -> visit(event, visited));
        for (var record : visited) {
            for (var component : record.getRecordComponents()) {
                if (component.isAnnotationPresent(RefersTo.class)) {
                    assertThat(references).contains("'" + component.getName() + "'");
                }
                var identifies = component.getAnnotation(Identifies.class);
                if (identifies != null) {
                    assertThat(codes).contains("'" + identifies.value() + "'");
                }
            }
        }
    }

    private Set<String> told(String from, String what, String payload, String id) {
        var query = sample.jdbc().sql("select " + what + " from " + from).param("payload", payload);
        return new HashSet<>(
                (from.contains(":kind") ? query.param("kind", Identifier.kind(id)) : query)
                        .query(String.class)
                        .list());
    }

    private String definition(String function) {
        return sample.jdbc()
                .sql(
                        "select prosrc from pg_proc where proname = ? and pronamespace = current_schema()::regnamespace")
                .param(function)
                .query(String.class)
                .single();
    }

    private static void visit(Type type, Set<Class<?>> visited) {
        switch (type) {
            case Class<?> record when record.isRecord() && visited.add(record) ->
                    Stream.of(record.getRecordComponents())
                            .forEach(it -> visit(it.getGenericType(), visited));
            case ParameterizedType of ->
                    Stream.of(of.getActualTypeArguments()).forEach(it -> visit(it, visited));
            default -> {}
        }
    }

    private static List<Class<? extends DomainEvent>> events() {
        return Stream.of(Contexts.values())
                .flatMap(context -> EventTypes.eventClasses(context.events()).stream())
                .<Class<? extends DomainEvent>>map(it -> it.asSubclass(DomainEvent.class))
                .toList();
    }

    private List<Map<String, @Nullable Object>> codes(String table) {
        return sample.jdbc()
                .sql("select * from " + table + " where code like ? order by code")
                .param(siren + "%")
                .query()
                .listOfRows();
    }

    private List<Map<String, @Nullable Object>> references(String table) {
        return sample.jdbc()
                .sql(
                        "select r.* from "
                                + table
                                + " r join unique_code c using (id) where c.code like ? and named like 'document:%' group by r.id, r.named order by r.id, r.named")
                .param(siren + "%")
                .query()
                .listOfRows();
    }

    /** As if another service had told of it. */
    private String known(String id) {
        sample.jdbc()
                .sql("insert into known_reference (id, withdrawn, sequence) values (?, false, 0)")
                .param(id)
                .update();
        return id;
    }

    private List<String> referrers(String id) {
        return sample.jdbc()
                .sql("select id from fact_reference where named = ?")
                .param(id)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Answer register(String id, @Nullable String siren, @Nullable String siret) {
        return requests.register(
                new Registration<>(id, coded(siren, siret), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
    }

    private Answer register(String id, String... wholes) {
        return requests.register(
                new Registration<>(id, partOf(wholes), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
    }

    private Answer makePart(String id, UUID corrects, String... wholes) {
        return requests.post(
                ORGANISATIONS + "/" + id + "/corrections",
                new Correction<>(corrects, Nature.RECTIFICATION, partOf(wholes), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
    }

    private Answer correct(
            String id, UUID corrects, @Nullable String siren, @Nullable String siret) {
        return requests.post(
                ORGANISATIONS + "/" + id + "/corrections",
                new Correction<>(
                        corrects, Nature.RECTIFICATION, coded(siren, siret), EFFECTIVE, SOURCE),
                UUID.randomUUID().toString());
    }

    private static Organisation coded(@Nullable String siren, @Nullable String siret) {
        return new Organisation(
                "any", Organisation.Kind.OTHER, null, siren, siret, null, null, List.of());
    }

    private static void assertTaken(Answer answer, String location, String scheme, String holder) {
        assertThat(answer.code()).as(answer.text()).isEqualTo("code-taken");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.member("location")).isEqualTo(location);
        assertThat(answer.member("scheme")).isEqualTo(scheme);
        assertThat(answer.member("holder")).isEqualTo(holder);
    }
}
