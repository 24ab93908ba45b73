package fr.avenant.dossiers.loading;

import static fr.avenant.dossiers.loading.StandInServices.hangingUp;
import static fr.avenant.dossiers.loading.StandInServices.refusing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.avenant.contracts.Contexts;
import fr.avenant.contracts.Nature;
import fr.avenant.dossiers.DossierFiles;
import fr.avenant.dossiers.fact.FactKind;
import fr.avenant.dossiers.fact.Place;
import fr.avenant.dossiers.loading.StandInServices.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DossierLoadingTest {

    private static final AccessToken TOKEN = () -> "of-the-test";
    private static final LoadOptions WITHDRAWING =
            new LoadOptions(Nature.RECTIFICATION, true, LoadOptions.standard().patience());

    @TempDir private Path folder = Path.of("");

    private final StandInServices services = new StandInServices();

    @AfterEach
    void stop() {
        services.close();
    }

    private DossierFiles files() {
        return new DossierFiles(folder).withBasics();
    }

    private LoadReport load(DossierFiles files) throws InterruptedException {
        return new DossierLoading(files.read(), services.addresses(), TOKEN, LoadProgress.silent())
                .run();
    }

    private LoadReport load(DossierFiles files, LoadOptions options) throws InterruptedException {
        return new DossierLoading(
                        files.read(), services.addresses(), TOKEN, LoadProgress.silent(), options)
                .run();
    }

    @Test
    void a_first_load_sends_every_fact_to_its_service_after_what_it_names() throws Exception {
        var report = load(files().withContract().withStatistics("949"));
        assertThat(report).isEqualTo(new LoadReport(6, 0, 0, 0, List.of()));
        assertThat(services.requests())
                .filteredOn(request -> !request.path().contains("statistics"))
                .extracting(Request::service, Request::path)
                .containsExactly(
                        tuple("territory", "/api/v1/documents/batches"),
                        tuple("territory", "/api/v1/organisations/batches"),
                        tuple("territory", "/api/v1/territories/batches"),
                        tuple("engagement", "/api/v1/contracts/batches"),
                        tuple("engagement", "/api/v1/engagements/batches"));
        assertThat(services.ids().indexOf("statistic:ville.s0"))
                .isGreaterThan(services.ids().indexOf("territory:ville"));
    }

    @Test
    void every_request_of_a_run_has_its_token_its_key_and_the_same_correlation() throws Exception {
        load(files().withStatistics("1", "2"));
        var requests = services.requests();
        assertThat(requests).extracting(Request::authorization).containsOnly("Bearer of-the-test");
        assertThat(requests)
                .extracting(Request::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[\\x21-\\x7e]{1,200}"));
        assertThat(requests.stream().map(Request::correlationId).distinct())
                .singleElement()
                .satisfies(id -> assertThat(UUID.fromString(id)).hasToString(id));
    }

    @Test
    void a_second_load_sends_nothing_because_the_hashes_are_those_of_the_services()
            throws Exception {
        var files = files().withContract().withStatistics("1", "2", "3", "n.d.");
        load(files);
        services.forgetRequests();
        assertThat(load(files)).isEqualTo(new LoadReport(0, 0, 0, 9, List.of()));
        assertThat(services.requests()).isEmpty();
    }

    @Test
    void a_changed_fact_is_a_correction_of_its_last_event_of_the_nature_of_the_run()
            throws Exception {
        load(files().withStatistics("1", "2"));
        services.forgetRequests();
        var completing = new LoadOptions(Nature.COMPLETION, false, Duration.ofSeconds(30));
        var report = load(files().withStatistics("1", "3"), completing);
        assertThat(report).isEqualTo(new LoadReport(0, 1, 0, 4, List.of()));
        var request = services.requests().getFirst();
        assertThat(request.path()).isEqualTo("/api/v1/statistics/batches");
        assertThat(request.ids()).containsExactly("statistic:ville.s1");
        var entry = request.member("statistic:ville.s1");
        assertThat(entry.path("nature").asString()).isEqualTo("completion");
        assertThat(entry.at("/content/quantity/value").asString()).isEqualTo("3");
        assertThat(entry.path("corrects").asString())
                .satisfies(event -> assertThat(UUID.fromString(event)).hasToString(event));
    }

    @Test
    void a_changed_source_or_date_is_a_change_too() throws Exception {
        load(files().withStatistics("1"));
        var moved = files().withStatistics("1");
        assertThat(
                        new DossierLoading(
                                        moved.read(),
                                        services.addresses(),
                                        TOKEN,
                                        LoadProgress.silent())
                                .plan()
                                .size())
                .isZero();
        moved.write(
                "ville/organisations.yaml",
                """
                kind: organisations
                facts:
                  - id: "organisation:ville.ccas"
                    name: CCAS
                    kind: ccas
                    effective: {from: unknown, basis: inferred}
                    source: {document: "document:ville.contrat", locator: page 9}
                """);
        assertThat(load(moved).corrected()).isEqualTo(1);
    }

    @Test
    void what_no_dossier_holds_any_more_stays_until_its_withdrawal_is_confirmed() throws Exception {
        load(files().withStatistics("1", "2"));
        services.forgetRequests();
        var fewer = files().withStatistics("1");
        assertThat(load(fewer).withdrawn()).isZero();
        assertThat(services.requests()).isEmpty();

        assertThat(load(fewer, WITHDRAWING)).isEqualTo(new LoadReport(0, 0, 1, 4, List.of()));
        var request = services.requests().getFirst();
        assertThat(request.path()).isEqualTo("/api/v1/statistics/statistic:ville.s1/withdrawal");
        assertThat(request.body().path("nature").asString()).isEqualTo("enteredInError");
        assertThat(load(fewer, WITHDRAWING)).isEqualTo(new LoadReport(0, 0, 0, 4, List.of()));
    }

    @Test
    void what_names_others_is_withdrawn_before_them() throws Exception {
        load(files().withContract());
        services.forgetRequests();
        files().write("ville/contracts.yaml", "kind: contracts\nfacts: []\n")
                .write("ville/engagements.yaml", "kind: engagements\nfacts: []\n");
        assertThat(load(files(), WITHDRAWING).withdrawn()).isEqualTo(2);
        assertThat(services.ids())
                .containsExactly("engagement:ville.cdv.e001", "contract:ville.cdv");
    }

    @Test
    void a_withdrawn_fact_that_is_written_again_is_recorded_anew_under_a_new_key()
            throws Exception {
        load(files().withStatistics("1", "2"));
        load(files().withStatistics("1"), WITHDRAWING);
        var report = load(files().withStatistics("1", "2"));
        assertThat(report).isEqualTo(new LoadReport(1, 0, 0, 4, List.of()));
        var recordings =
                requestsAbout("statistic:ville.s1").stream().filter(Request::isBatch).toList();
        assertThat(recordings).hasSize(2);
        assertThat(recordings).extracting(Request::key).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_known_yet_is_asked_again_under_the_same_key() throws Exception {
        services.refuse("contract:ville.cdv", "reference-not-known-yet", "reference-not-known-yet");
        assertThat(load(files().withContract())).isEqualTo(new LoadReport(5, 0, 0, 0, List.of()));
        var attempts = requestsAbout("contract:ville.cdv");
        assertThat(attempts).hasSize(3);
        assertThat(attempts).extracting(Request::key).containsOnly(attempts.getFirst().key());
    }

    @Test
    void whoever_is_told_to_come_back_later_does() throws Exception {
        services.disturb(
                "statistic:ville.s0",
                refusing(429, "too-many-requests"),
                refusing(409, "still-running"),
                refusing(409, "concurrent-change"),
                refusing(503, "busy"));
        assertThat(load(files().withStatistics("1")).refused()).isEmpty();
        assertThat(requestsAbout("statistic:ville.s0"))
                .hasSize(5)
                .extracting(Request::key)
                .containsOnly(requestsAbout("statistic:ville.s0").getFirst().key());
    }

    @Test
    void many_facts_go_in_few_batches_and_what_a_batch_names_was_sent_before_it() throws Exception {
        var count = 2 * Batches.MOST + 1;
        var values = Stream.generate(() -> "1").limit(count).toArray(String[]::new);
        var report = load(files().withContract().withStatistics(values));
        assertThat(report).isEqualTo(new LoadReport(count + 5, 0, 0, 0, List.of()));
        assertThat(services.requests()).hasSize(3 + 3 + 2);
        assertThat(services.ids()).doesNotHaveDuplicates();
        assertThat(services.requests())
                .allSatisfy(request -> assertThat(request.ids()).hasSizeBetween(1, Batches.MOST));
    }

    @Test
    void what_a_fact_of_the_same_kind_names_is_in_the_same_batch_or_an_earlier_one()
            throws Exception {
        var documents = new StringBuilder("kind: documents\nfacts:\n");
        for (var index = 0; index <= Batches.MOST; index++) {
            documents.append(
                    """
                      - id: "document:ville.d%1$d"
                        title: Pièce
                        issuer: Ville
                        public: true
                        sha256: "%3$s"
                        effective: {from: unknown, basis: inferred}
                        source: {document: "document:ville.d%2$d", locator: page 1}
                    """
                            .formatted(index, index + 1, "0".repeat(64)));
        }
        documents.append(
                """
                  - id: "document:ville.d%d"
                    title: Pièce
                    issuer: Ville
                    public: true
                    sha256: "%s"
                    effective: {from: unknown, basis: inferred}
                    source: {system: dossiers}
                """
                        .formatted(Batches.MOST + 1, "0".repeat(64)));
        load(files().write("ville/documents.yaml", documents.toString()));
        var order = services.ids();
        for (var index = 0; index <= Batches.MOST; index++) {
            assertThat(order.indexOf("document:ville.d" + (index + 1)))
                    .isLessThan(order.indexOf("document:ville.d" + index));
        }
    }

    @Test
    void a_service_that_is_away_or_hangs_up_is_asked_again_under_the_same_key() throws Exception {
        services.disturb("statistic:ville.s0", refusing(503, "broken"), hangingUp());
        assertThat(load(files().withStatistics("1")).refused()).isEmpty();
        var attempts = requestsAbout("statistic:ville.s0");
        assertThat(attempts).hasSizeGreaterThanOrEqualTo(3);
        assertThat(attempts).extracting(Request::key).containsOnly(attempts.getFirst().key());
    }

    @Test
    void a_fact_whose_answer_was_lost_is_not_recorded_twice() throws Exception {
        services.disturb("statistic:ville.s0", StandInServices.losingTheAnswer());
        assertThat(load(files().withStatistics("1")))
                .isEqualTo(new LoadReport(4, 0, 0, 0, List.of()));
        assertThat(load(files())).isEqualTo(new LoadReport(0, 0, 0, 4, List.of()));
    }

    @Test
    void patience_ends() throws Exception {
        services.refuse(
                "contract:ville.cdv",
                Stream.generate(() -> "reference-not-known-yet").limit(100).toArray(String[]::new));
        var hasty = new LoadOptions(Nature.RECTIFICATION, false, Duration.ofMillis(300));
        var report = load(files().withContract(), hasty);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refused()).hasSize(2);
        assertThat(report.refused().getFirst().why()).isEqualTo("Titre de reference-not-known-yet");
        assertThat(requestsAbout("contract:ville.cdv")).hasSizeBetween(2, 99);
    }

    @Test
    void a_refused_fact_is_told_with_its_line_and_only_what_names_it_is_left_out()
            throws Exception {
        services.disturb("contract:ville.cdv", refusing(409, "already-recorded"))
                .refuse("statistic:ville.s0", "malformed");
        var report = load(files().withContract().withStatistics("1", "2"));
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.refused())
                .containsExactlyInAnyOrder(
                        new RefusedFact(
                                "statistic:ville.s0",
                                new Place("ville/statistics.yaml", 10),
                                "Titre de malformed"),
                        new RefusedFact(
                                "contract:ville.cdv",
                                new Place("ville/contracts.yaml", 3),
                                "Titre de already-recorded — Détail. — (/content/unit)"),
                        new RefusedFact(
                                "engagement:ville.cdv.e001",
                                new Place("ville/engagements.yaml", 3),
                                "n'est pas envoyé : « contract:ville.cdv » a été refusé"));
        assertThat(services.ids()).doesNotContain("engagement:ville.cdv.e001");
    }

    @Test
    void an_answer_that_is_no_problem_document_is_told_by_its_status() throws Exception {
        services.disturb(
                "statistic:ville.s0",
                (exchange, _) -> {
                    exchange.sendResponseHeaders(502, -1);
                    return true;
                });
        assertThat(load(files().withStatistics("1")).refused())
                .extracting(RefusedFact::why)
                .containsExactly("le service a répondu HTTP 502");
    }

    @Test
    void an_interrupted_load_is_resumed_by_loading_again() throws Exception {
        var files = files().withStatistics("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        var arrived = new CountDownLatch(1);
        var stays = new Semaphore(0);
        services.disturb(
                "statistic:ville.s4",
                (exchange, _) -> {
                    arrived.countDown();
                    stays.acquireUninterruptibly();
                    exchange.close();
                    return true;
                });
        var thrown = new ArrayList<Throwable>();
        var loading =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                load(files);
                            } catch (InterruptedException interrupted) {
                                thrown.add(interrupted);
                            }
                        });
        assertThat(arrived.await(2, TimeUnit.MINUTES)).isTrue();
        loading.interrupt();
        loading.join();
        stays.release();
        assertThat(thrown).hasSize(1);

        var report = load(files);
        assertThat(report.refused()).isEmpty();
        assertThat(report.added() + report.unchanged()).isEqualTo(13);
        assertThat(requestsAbout("statistic:ville.s4"))
                .hasSize(2)
                .extracting(Request::key)
                .containsOnly(requestsAbout("statistic:ville.s4").getFirst().key());
        assertThat(load(files)).isEqualTo(new LoadReport(0, 0, 0, 13, List.of()));
    }

    @Test
    void refused_members_are_taken_out_however_many_they_are_and_the_rest_is_sent_again()
            throws Exception {
        var values = Stream.generate(() -> "1").limit(20).toArray(String[]::new);
        for (var index = 0; index < 20; index += 2) {
            services.refuse("statistic:ville.s" + index, "nature-not-allowed");
        }
        // Those of whom the first answer had no room to tell are refused again.
        for (var index = 6; index < 20; index += 2) {
            services.refuse("statistic:ville.s" + index, "nature-not-allowed");
            services.refuse("statistic:ville.s" + index, "nature-not-allowed");
            services.refuse("statistic:ville.s" + index, "nature-not-allowed");
        }
        var report = load(files().withStatistics(values));
        assertThat(report.added()).isEqualTo(10 + 3);
        assertThat(report.refused()).hasSize(10);
        assertThat(requestsAbout("statistic:ville.s0")).hasSize(1);
        assertThat(requestsAbout("statistic:ville.s1")).hasSize(5);
    }

    @Test
    void a_member_that_breaks_a_service_which_does_not_say_which_one_is_found() throws Exception {
        var broken =
                Stream.generate(() -> refusing(500, "broken"))
                        .limit(20)
                        .toArray(StandInServices.Disturbance[]::new);
        services.disturb("statistic:ville.s3", broken);
        var report = load(files().withStatistics("1", "2", "3", "4", "5", "6", "7"));
        assertThat(report.added()).isEqualTo(6 + 3);
        assertThat(report.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.id()).isEqualTo("statistic:ville.s3"));
    }

    @Test
    void whoever_may_not_record_is_told_once_a_batch() throws Exception {
        services.disturb("statistic:ville.s3", refusing(403, "forbidden"));
        var report = load(files().withStatistics("1", "2", "3", "4", "5", "6", "7"));
        assertThat(report.refused()).hasSize(7);
        assertThat(requestsAbout("statistic:ville.s3")).hasSize(1);
    }

    @Test
    void what_others_corrected_since_the_last_load_stays_as_they_left_it() throws Exception {
        load(files().withStatistics("1", "2", "3"));
        var event = services.correctElsewhere("territory", "statistic:ville.s0");
        services.forgetRequests();

        var report = load(files().withStatistics("1", "2", "9"));

        assertThat(report.corrected()).isEqualTo(1);
        assertThat(report.refused()).isEmpty();
        assertThat(report.foreign())
                .containsExactly(
                        new ForeignChange(
                                FactKind.STATISTICS,
                                "statistic:ville.s0",
                                new Place("ville/statistics.yaml", 10),
                                event));
        assertThat(services.ids()).containsExactly("statistic:ville.s2");
        assertThat(report.toString())
                .endsWith("0 refusés, 1 laissés comme d'autres les ont changés");
    }

    @Test
    void what_others_took_back_is_not_recorded_anew() throws Exception {
        load(files().withStatistics("1", "2"));
        services.withdrawElsewhere("territory", "statistic:ville.s0");
        services.forgetRequests();

        var report = load(files().withStatistics("1", "2"));

        assertThat(report.added()).isZero();
        assertThat(report.foreign()).hasSize(1);
        assertThat(services.requests()).isEmpty();
    }

    @Test
    void what_others_corrected_to_what_the_dossier_says_now_is_unchanged() throws Exception {
        load(files().withStatistics("1"));
        services.correctElsewhere("territory", "statistic:ville.s0", files().withStatistics("2"));

        assertThat(load(files().withStatistics("2")))
                .isEqualTo(new LoadReport(0, 0, 0, 4, List.of()));
    }

    @Test
    void a_change_of_others_that_the_dossiers_keeper_has_seen_is_corrected_all_the_same()
            throws Exception {
        load(files().withStatistics("1", "2", "3"));
        var corrected = services.correctElsewhere("territory", "statistic:ville.s0");
        var withdrawn = services.withdrawElsewhere("territory", "statistic:ville.s1");
        var files = files().withStatistics("1", "2", "3");

        var seeing = LoadOptions.standard();
        var report =
                load(
                        files,
                        new LoadOptions(
                                seeing.nature(),
                                false,
                                Set.of(corrected, withdrawn),
                                seeing.patience()));

        assertThat(report).isEqualTo(new LoadReport(1, 1, 0, 4, List.of()));
        assertThat(load(files)).isEqualTo(new LoadReport(0, 0, 0, 6, List.of()));
    }

    @Test
    void an_event_that_came_after_the_one_that_was_seen_is_not_seen() throws Exception {
        load(files().withStatistics("1"));
        var seen = services.correctElsewhere("territory", "statistic:ville.s0");
        services.correctElsewhere("territory", "statistic:ville.s0");

        var standard = LoadOptions.standard();
        var options = new LoadOptions(standard.nature(), false, Set.of(seen), standard.patience());
        assertThat(load(files(), options).foreign()).hasSize(1);
    }

    @Test
    void what_others_change_between_the_plan_and_the_load_stays_and_the_rest_goes_on()
            throws Exception {
        load(files().withStatistics("1", "2", "3"));
        var loading =
                new DossierLoading(
                        files().withStatistics("7", "8", "9").read(),
                        services.addresses(),
                        TOKEN,
                        LoadProgress.silent());
        var plan = loading.plan();
        services.correctElsewhere("territory", "statistic:ville.s1");
        services.forgetRequests();

        var report = loading.carryOut(plan);

        assertThat(report.corrected()).isEqualTo(2);
        assertThat(report.refused()).isEmpty();
        assertThat(report.foreign())
                .extracting(ForeignChange::id)
                .containsExactly("statistic:ville.s1");
        assertThat(requestsAbout("statistic:ville.s1")).hasSize(1);
        assertThat(requestsAbout("statistic:ville.s0")).hasSize(2);
    }

    @Test
    void what_a_load_that_was_given_up_recorded_meanwhile_is_unchanged() throws Exception {
        var loading =
                new DossierLoading(
                        files().withStatistics("1", "2", "3").read(),
                        services.addresses(),
                        TOKEN,
                        LoadProgress.silent());
        var plan = loading.plan();
        load(files().withStatistics("1", "2"));

        // Batches that are the same are answered as they were.
        assertThat(loading.carryOut(plan)).isEqualTo(new LoadReport(4, 0, 0, 2, List.of()));
    }

    @Test
    void at_most_two_batches_of_a_service_are_under_way_at_once() throws Exception {
        var batches = 4;
        var facts = batches * Batches.MOST;
        var twoAreThere = new CountDownLatch(2);
        var threeAreThere = new CountDownLatch(3);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        IntStream.range(0, batches)
                .forEach(index ->
                        services.disturb(
                                "statistic:ville.s" + index * Batches.MOST,
                                (_, _) -> {
                                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                                    twoAreThere.countDown();
                                    threeAreThere.countDown();
                                    await(twoAreThere, 20_000);
                                    // A third would come at once, if it came.
                                    await(threeAreThere, 200);
                                    now.decrementAndGet();
                                    return false;
                                }));
        var values = Stream.generate(() -> "1").limit(facts).toArray(String[]::new);
        assertThat(load(files().withStatistics(values)).added()).isEqualTo(values.length + 3);
        assertThat(most).hasValue(2);
    }

    @Test
    void services_are_loaded_side_by_side_where_nothing_of_one_is_named_by_the_other()
            throws Exception {
        var contractIsThere = new CountDownLatch(1);
        services.disturb("statistic:ville.s0", (_, _) -> !await(contractIsThere, 20_000));
        services.disturb(
                "contract:ville.cdv",
                (_, _) -> {
                    contractIsThere.countDown();
                    return false;
                });
        assertThat(load(files().withContract().withStatistics("1")).added()).isEqualTo(6);
    }

    @Test
    void progress_tells_of_every_step_and_ends_with_all_of_them() throws Exception {
        var told = new ArrayList<String>();
        new DossierLoading(
                        files().withStatistics("1").read(),
                        services.addresses(),
                        TOKEN,
                        (phase, done, total) -> told.add(phase + " " + done + "/" + total))
                .run();
        assertThat(told)
                .containsExactly(
                        "documents 1/4",
                        "organisations 2/4",
                        "territoires 3/4",
                        "statistiques 4/4");
    }

    @Test
    void a_plan_tells_what_would_be_done_and_sends_nothing() throws Exception {
        load(files().withStatistics("1", "2", "3"));
        services.forgetRequests();
        var plan =
                new DossierLoading(
                                files().withContract().withStatistics("1", "9").read(),
                                services.addresses(),
                                TOKEN,
                                LoadProgress.silent())
                        .plan();
        assertThat(plan.changes())
                .extracting(Step::id)
                .containsExactly(
                        "statistic:ville.s1", "contract:ville.cdv", "engagement:ville.cdv.e001");
        assertThat(plan.withdrawals()).extracting(Step::id).containsExactly("statistic:ville.s2");
        assertThat(plan.unchanged()).isEqualTo(4);
        assertThat(services.requests()).isEmpty();
    }

    @Test
    void nothing_is_sent_while_a_service_does_not_say_what_it_holds() {
        var here = services.addresses().byContext();
        var nowhere = URI.create("http://127.0.0.1:1");
        var loading =
                new DossierLoading(
                        files().read(),
                        new ServiceAddresses(
                                Map.of(
                                        Contexts.TERRITORY,
                                        here.getOrDefault(Contexts.TERRITORY, nowhere),
                                        Contexts.ENGAGEMENT,
                                        here.getOrDefault(Contexts.ENGAGEMENT, nowhere),
                                        Contexts.PROGRAMMATION,
                                        nowhere)),
                        TOKEN,
                        LoadProgress.silent());
        assertThatThrownBy(loading::run)
                .isInstanceOf(ServicesUnavailable.class)
                .hasMessageContaining("127.0.0.1:1 ne répond pas");
        assertThat(services.requests()).isEmpty();
    }

    private List<Request> requestsAbout(String id) {
        return services.requests().stream().filter(request -> request.ids().contains(id)).toList();
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
