package fr.avenant.recording.problem;

import static fr.avenant.recording.sample.Requests.EFFECTIVE;
import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.SOURCE;
import static fr.avenant.recording.sample.Requests.entry;
import static fr.avenant.recording.sample.Requests.freshId;
import static fr.avenant.recording.sample.Requests.named;
import static fr.avenant.recording.sample.Requests.partOf;
import static fr.avenant.recording.sample.Requests.registration;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Nature;
import fr.avenant.contracts.Source;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.recording.command.CommandRefusal;
import fr.avenant.recording.command.Correction;
import fr.avenant.recording.command.Registration;
import fr.avenant.recording.decision.CommonRefusal;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.Rivals;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.sample.Shortage;
import fr.avenant.recording.spreadsheet.Sheet;
import fr.avenant.recording.spreadsheet.SheetRefusal;
import fr.avenant.testplatform.access.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code is provoked over HTTP: the compiler finds one that is not. */
@ExtendWith(SampleExtension.class)
class RefusalCodesTest {

    private static final Set<Refusal> NOT_FOR_GOOD =
            Set.of(
                    CommandRefusal.REFERENCE_NOT_KNOWN_YET,
                    CommandRefusal.STILL_RUNNING,
                    CommandRefusal.IMPORT_IN_PROGRESS,
                    CommandRefusal.BUSY,
                    RequestRefusal.UNAVAILABLE);

    private final RunningSample sample;
    private final Requests requests;

    RefusalCodesTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_no_service_can_take_is_refused_with_its_code(RequestRefusal refusal) {
        assertThatItIsSaid(refusal, provoke(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_reaches_no_aggregate_is_refused_with_its_code(CommandRefusal refusal) {
        assertThatItIsSaid(refusal, provoke(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void a_command_that_an_aggregate_refuses_is_answered_with_its_code(CommonRefusal refusal) {
        assertThatItIsSaid(refusal, provoke(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void somebody_who_is_not_let_in_is_told_so(AccessRefusal refusal) {
        assertThatItIsSaid(refusal, provoke(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_no_sheet_of_facts_is_refused_with_its_code(SheetRefusal refusal) {
        assertThatItIsSaid(refusal, provoke(refusal));
    }

    private static void assertThatItIsSaid(Refusal refusal, Answer answer) {
        assertThat(answer.code()).isEqualTo(refusal.code());
        assertThat(answer.status()).isEqualTo(refusal.status());
        assertThat(answer.member("status")).isEqualTo(Integer.toString(refusal.status()));
        assertThat(answer.member("type")).isEqualTo("urn:avenant:problem:" + refusal.code());
        assertThat(answer.member("title")).isNotBlank().isNotEqualTo(refusal.code());
        assertThat(answer.member("detail")).isNotBlank();
        assertThat(answer.member("action")).isNotBlank();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Retry-After"))
                .matches(it -> (it != null) == NOT_FOR_GOOD.contains(refusal));
    }

    private Answer provoke(RequestRefusal refusal) {
        var id = freshId();
        return switch (refusal) {
            case MALFORMED -> post("{");
            case PARAMETER_UNKNOWN -> sample.get("/api/v1/facts?asOf=2026-01-01");
            case NOT_FOUND -> sample.get("/api/v1/nothing");
            case METHOD_NOT_ALLOWED -> sample.send(sample.request(ORGANISATIONS).DELETE());
            case NOT_ACCEPTABLE ->
                    sample.send(sample.request("/api/v1/facts").header("Accept", "text/csv"));
            case MEDIA_TYPE_NOT_SUPPORTED ->
                    sample.send(
                            sample.request(ORGANISATIONS)
                                    .header("Content-Type", "text/plain")
                                    .POST(BodyPublishers.ofString("any")));
            case CONCURRENT_CHANGE -> {
                requests.register(id, "first");
                sample.bean(Rivals.class).actBefore(4, new SampleEvents(sample)::correctElsewhere);
                yield requests.rename(id, "second");
            }
            case UNAVAILABLE ->
                    new Shortage(sample).ofConnections(() -> requests.register(id, "any"));
            case PAYLOAD_TOO_LARGE ->
                    sample.post(
                            ORGANISATIONS,
                            "{" + " ".repeat(33 * 1024 * 1024),
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
        };
    }

    private Answer provoke(CommandRefusal refusal) {
        var id = freshId();
        return switch (refusal) {
            case IDEMPOTENCY_KEY_MISSING -> sample.post(ORGANISATIONS, body(id));
            case IDEMPOTENCY_KEY_REUSED -> {
                var key = UUID.randomUUID().toString();
                requests.register(registration(id, "one"), key);
                yield requests.register(registration(id, "another"), key);
            }
            case REFERENCE_NOT_KNOWN_YET ->
                    requests.register(
                            new Registration<>(
                                    id,
                                    named("any"),
                                    EFFECTIVE,
                                    Source.of("document:unknown", "page 1")),
                            "any-" + id);
            case REFERENCE_OF_ANOTHER_TERRITORY -> {
                sample.jdbc()
                        .sql(
                                """
                                insert into known_reference (id, withdrawn, sequence, territory)
                                values ('territory:refused', false, 0, 'another') on conflict do nothing\
                                """)
                        .update();
                var here =
                        new Organisation(
                                "any",
                                Organisation.Kind.OTHER,
                                null,
                                null,
                                null,
                                null,
                                "refused",
                                List.of());
                yield requests.register(
                        new Registration<>(id, here, EFFECTIVE, SOURCE), "any-" + id);
            }
            case CODE_TAKEN -> {
                requests.register(coded(freshId()), "any-" + UUID.randomUUID());
                yield requests.register(coded(id), "any-" + id);
            }
            case PART_OF_ITSELF -> {
                var first = requests.register(id, "first").onlyEvent();
                yield requests.post(
                        ORGANISATIONS + "/" + id + "/corrections",
                        new Correction<>(
                                first, Nature.RECTIFICATION, partOf(id), EFFECTIVE, SOURCE),
                        UUID.randomUUID().toString());
            }
            case STILL_REFERENCED -> {
                var first = requests.register(id, "first").onlyEvent();
                sample.jdbc()
                        .sql("insert into fact_reference (id, named) values ('any:other', ?)")
                        .param(id)
                        .update();
                yield requests.withdraw(id, first);
            }
            case PARTS_REFUSED -> {
                requests.register(id, "first");
                yield requests.batch(List.of(entry(id, "second")));
            }
            case STALE_VERSION -> {
                var first = requests.register(id, "first").onlyEvent();
                requests.correct(id, first, "second", "If-Match", "\"0\"");
                yield requests.correct(id, first, "third", "If-Match", "\"0\"");
            }
            case STILL_RUNNING -> {
                var key = UUID.randomUUID().toString();
                yield new Shortage(sample)
                        .ofTheFirst(() -> requests.register(registration(id, "any"), key));
            }
            case IMPORT_IN_PROGRESS ->
                    new Shortage(sample).ofRoom(ORGANISATIONS + "/imports", Sheet.CSV, 1, 4);
            case BUSY ->
                    new Shortage(sample)
                            .ofRoom(ORGANISATIONS + "/batches", "application/json", 2, 40);
        };
    }

    private Answer provoke(AccessRefusal refusal) {
        return switch (refusal) {
            case UNAUTHENTICATED -> sample.send(sample.anonymous("/api/v1/facts"));
            case FORBIDDEN ->
                    sample.send(
                            sample.anonymous("/api/v1/facts")
                                    .header(
                                            "Authorization",
                                            "Bearer "
                                                    + TestIssuer.token(
                                                            UUID.randomUUID().toString())));
        };
    }

    private Answer provoke(SheetRefusal refusal) {
        return switch (refusal) {
            case SHEET_UNREADABLE -> requests.importSheet(Sheet.XLSX, "none".getBytes(UTF_8));
            case SHEET_MALFORMED -> requests.importSheet(Sheet.CSV, "none\nany".getBytes(UTF_8));
            case SHEET_TOO_LARGE ->
                    requests.importSheet(Sheet.CSV, "id\n".repeat(20_002).getBytes(UTF_8));
        };
    }

    private Answer provoke(CommonRefusal refusal) {
        var id = freshId();
        var any = UUID.randomUUID();
        return switch (refusal) {
            case ALREADY_RECORDED -> {
                requests.register(id, "first");
                yield requests.register(id, "second");
            }
            case NOT_RECORDED -> requests.correct(id, any, "first");
            case WITHDRAWN -> {
                var first = requests.register(id, "first").onlyEvent();
                requests.withdraw(id, first);
                yield requests.correct(id, first, "second");
            }
            case CORRECTED_EVENT_UNKNOWN -> {
                requests.register(id, "first");
                yield requests.correct(id, any, "second");
            }
            case STALE_CORRECTION -> {
                var first = requests.register(id, "first").onlyEvent();
                requests.correct(id, first, "second");
                yield requests.correct(id, first, "third");
            }
            case NOTHING_CHANGED -> {
                var first = requests.register(id, "first").onlyEvent();
                yield requests.correct(id, first, "first");
            }
            case NATURE_NOT_ALLOWED -> {
                var first = requests.register(id, "first").onlyEvent();
                yield requests.correct(id, first, Nature.LEGAL_ACT, "second");
            }
        };
    }

    private static Registration<Organisation> coded(String id) {
        return new Registration<>(
                id,
                new Organisation(
                        "any",
                        Organisation.Kind.OTHER,
                        null,
                        "808080808",
                        null,
                        null,
                        null,
                        List.of()),
                EFFECTIVE,
                SOURCE);
    }

    private Answer post(String body) {
        return sample.post(ORGANISATIONS, body, "Idempotency-Key", "any");
    }

    private static String body(String id) {
        return EventJson.write(registration(id, "any"));
    }
}
