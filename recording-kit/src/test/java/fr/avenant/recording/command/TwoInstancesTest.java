package fr.avenant.recording.command;

import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.entry;
import static fr.avenant.recording.sample.Requests.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Nature;
import fr.avenant.contracts.access.Grant;
import fr.avenant.contracts.access.Role;
import fr.avenant.contracts.territory.GrantEvent.RoleGranted;
import fr.avenant.contracts.territory.GrantEvent.RoleRevoked;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.testplatform.access.TestIssuer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many clients of two instances change the same aggregates, and one instance dies of it: all its
 * connections to the database are cut in the middle of what they do, twice, and then it ends.
 */
@ExtendWith(SampleExtension.class)
class TwoInstancesTest {

    private static final Logger log = LoggerFactory.getLogger(TwoInstancesTest.class);
    private static final int CLIENTS = 64;
    private static final int AGGREGATES = 1_000;
    private static final int REQUESTS = 2_400;
    private static final int LARGEST_BATCH = 80;
    private static final int CODES = 50;
    private static final String DYING = "dying-sample";

    private final RunningSample survivor;
    private final String prefix = "organisation:race-" + UUID.randomUUID();
    private final int firstCode = ThreadLocalRandom.current().nextInt(100_000_000, 999_999_000);
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> refusedNames = ConcurrentHashMap.newKeySet();
    private final Map<String, UUID> newest = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    TwoInstancesTest(RunningSample sample) {
        this.survivor = sample;
    }

    @Test
    void what_is_accepted_is_there_once_what_is_refused_nowhere_and_all_is_dense()
            throws Exception {
        var dying = RunningSample.another(DYING);
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var working = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                var own = client;
                working.add(clients.submit(() -> work(own, own % 2 == 0 ? survivor : dying)));
            }
            for (var cut : List.of(REQUESTS / 4, REQUESTS / 2)) {
                await().atMost(Duration.ofMinutes(1)).until(() -> sent.get() >= cut);
                cutConnections();
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> sent.get() >= REQUESTS * 3 / 4);
            dying.close();
            for (var it : working) {
                it.get();
            }
        }

        assertThat(accepted).hasSizeGreaterThan(REQUESTS / 4);
        assertThat(refusedNames).isNotEmpty();
        assertThat(stored()).containsAll(accepted).doesNotHaveDuplicates();
        assertThat(storedNames()).doesNotContainAnyElementsOf(refusedNames);
        assertThat(
                        numbers(
                                "select count(*) from (select aggregate_id from event"
                                        + " group by 1 having max(sequence) <> count(*) - 1) sparse"))
                .isZero();
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        numbers("select count(*) from event")
                                == numbers("select count(*) from event_log"));
        assertThat(numbers("select max(position) + 1 - count(*) from event_log")).isZero();
        assertThat(rows("recorded_fact")).isEqualTo(rows("derived_recorded_fact"));
        assertThat(rows("unique_code")).isNotEmpty().isEqualTo(rows("derived_unique_code"));
    }

    @Test
    void a_role_counts_in_both_instances_soon_after_it_is_given_or_taken_back() {
        var content =
                new Grant(UUID.randomUUID().toString(), Role.CONTRIBUTOR, "aurillac", null, null);
        var id = "grant:" + content.code();
        var events = new SampleEvents(survivor);
        try (var other = RunningSample.another("other-sample")) {
            var instances = List.of(survivor, other);
            events.appendElsewhere(
                    new RoleGranted(id, content, Requests.EFFECTIVE, Requests.SOURCE), 0);
            awaitEverywhere(instances, content.actor(), 1);
            events.appendElsewhere(
                    new RoleRevoked(id, content, Requests.EFFECTIVE, Requests.SOURCE), 1);
            var passed = awaitEverywhere(instances, content.actor(), 0);

            log.info("A revocation counted in both instances after {} ms", passed.toMillis());
            assertThat(passed).isLessThan(Duration.ofSeconds(10)); // 2 s on a quiet machine
        }
    }

    /** Asks all the time, so that what is remembered is remembered. */
    private static Duration awaitEverywhere(
            List<RunningSample> instances, String actor, int roles) {
        var begin = System.nanoTime();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> instances.stream().allMatch(it -> roles(it, actor) == roles));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static int roles(RunningSample instance, String actor) {
        var request =
                instance.anonymous("/api/v1/identity")
                        .header("Authorization", "Bearer " + TestIssuer.token(actor));
        return instance.send(request.GET()).json().get("roles").size();
    }

    /** Each request is sent once: whoever hears nothing does not know. */
    private void work(int client, RunningSample instance) {
        var random = new Random(client);
        var requests = new Requests(instance);
        while (sent.getAndIncrement() < REQUESTS) {
            var name = "race " + UUID.randomUUID();
            try {
                hear(name, send(requests, random, name));
            } catch (UncheckedIOException ended) {
                if (instance == survivor) {
                    throw ended;
                }
                return;
            }
        }
    }

    private Answer send(Requests requests, Random random, String name) {
        var id = prefix + "." + random.nextInt(AGGREGATES);
        var known = newest.get(id);
        return switch (known == null ? random.nextInt(2) : random.nextInt(6)) {
            case 0 ->
                    requests.post(
                            ORGANISATIONS + "/batches",
                            new Batch<>(
                                    IntStream.range(0, 1 + random.nextInt(LARGEST_BATCH))
                                            .map(_ -> random.nextInt(AGGREGATES))
                                            .distinct()
                                            .mapToObj(it -> prefix + "." + it)
                                            .map(it -> correctionOrFirst(it, name))
                                            .toList()),
                            UUID.randomUUID().toString());
            case 1 -> requests.register(registration(id, name), UUID.randomUUID().toString());
            case 2 -> requests.withdraw(id, Objects.requireNonNull(known));
            case 3 ->
                    requests.post(
                            ORGANISATIONS + "/" + id + "/corrections",
                            correction(Objects.requireNonNull(known), coded(name, random)),
                            UUID.randomUUID().toString());
            default -> requests.correct(id, Objects.requireNonNull(known), name);
        };
    }

    private static Correction<Organisation> correction(UUID corrects, Organisation content) {
        return new Correction<>(
                corrects, Nature.RECTIFICATION, content, Requests.EFFECTIVE, Requests.SOURCE);
    }

    /** Many ask for the same few. */
    private Organisation coded(String name, Random random) {
        return new Organisation(
                name,
                Organisation.Kind.ASSOCIATION,
                null,
                Integer.toString(firstCode + random.nextInt(CODES)),
                null,
                null,
                null,
                List.of());
    }

    private BatchEntry<Organisation> correctionOrFirst(String id, String name) {
        var known = newest.get(id);
        return known == null
                ? entry(id, name)
                : new BatchEntry<>(
                        id,
                        known,
                        Nature.RECTIFICATION,
                        Requests.named(name),
                        Requests.EFFECTIVE,
                        Requests.SOURCE);
    }

    private void hear(String name, Answer answer) {
        if (answer.status() == 409) {
            refusedNames.add(name);
            return;
        }
        if (answer.status() >= 300) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503); // nobody knows
            return;
        }
        assertThat(answer.text()).contains("\"events\":");
        var facts = answer.json().has("facts") ? answer.json().get("facts") : null;
        for (var fact : facts == null ? List.of(answer.json()) : facts.valueStream().toList()) {
            fact.get("events").forEach(event -> accepted.add(UUID.fromString(event.asString())));
            newest.put(
                    fact.get("id").asString(),
                    UUID.fromString(fact.get("events").get(0).asString()));
        }
    }

    private void cutConnections() {
        survivor.jdbc()
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                .param(DYING)
                .query()
                .listOfRows();
    }

    private List<@Nullable UUID> stored() {
        return survivor.jdbc()
                .sql("select event_id from event where aggregate_id like ? || '%'")
                .param(prefix)
                .query(UUID.class)
                .list();
    }

    private Set<@Nullable String> storedNames() {
        return new HashSet<>(
                survivor.jdbc()
                        .sql(
                                "select payload -> 'content' ->> 'name' from event where aggregate_id like ? || '%'")
                        .param(prefix)
                        .query(String.class)
                        .list());
    }

    private long numbers(String query) {
        return survivor.jdbc().sql(query).query(Long.class).single();
    }

    private List<Map<String, @Nullable Object>> rows(String table) {
        return survivor.jdbc()
                .sql("select * from " + table + " where id like ? || '%' order by id")
                .param(prefix)
                .query()
                .listOfRows();
    }
}
