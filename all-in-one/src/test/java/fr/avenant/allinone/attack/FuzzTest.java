package fr.avenant.allinone.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.allinone.AttackedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever is sent, nobody meets a breakdown or waits, and what was accepted can be read by
 * everybody. {@code -Davenant.seed=…} makes other requests; {@code -Davenant.fuzz.bodies=…} and
 * {@code -Davenant.fuzz.questions=…} more of them or fewer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FuzzTest {

    private static final Logger log = LoggerFactory.getLogger(FuzzTest.class);
    private static final int BODIES = Integer.getInteger("avenant.fuzz.bodies", 20_000);
    private static final int QUESTIONS = Integer.getInteger("avenant.fuzz.questions", 5_000);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 512L << 20;
    private static final double ACCEPTED = 0.05;
    private static final double REFUSED = 0.3;

    /**
     * A longer request line is not read to its end, and thus nobody knows that it is for a program.
     */
    private static final int MOST_OF_A_LINE = 7_000;

    private static final String SLOW = "slow";
    private static final int SHOWN = 1_500;

    private final AttackedPlatform platform = AttackedPlatform.get();
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final Set<String> recorded = ConcurrentHashMap.newKeySet();

    /** Answers a request; how it went says who is to blame. */
    private interface Sending {
        Reply send() throws IOException;
    }

    @Test
    @Order(1)
    void no_body_breaks_anything_or_takes_long() throws Exception {
        var findings = new Findings();
        var bodies = new FuzzedBodies(platform);
        for (var foundation : bodies.foundations()) {
            var reply = send(foundation);
            assertThat(reply.status()).as(reply.text()).isEqualTo(201);
            bodies.hold(foundation, reply);
            remember(reply);
        }

        Attackers.each(BODIES, number -> send(bodies.attack(number), findings));

        findings.settle();
        log.info("Bodies: {}", findings.counts());
        assertThat(findings.faults()).as("Seed %d", Seed.VALUE).isEmpty();
        assertThat(findings.share(status -> status < 300)).isGreaterThan(ACCEPTED);
        assertThat(findings.share(status -> status >= 400)).isGreaterThan(REFUSED);
        assertThat(platform.bytesInUse()).isLessThan(MOST_BYTES);
    }

    @Test
    @Order(2)
    void whatever_was_accepted_is_read_by_reporting_and_by_every_page() throws Exception {
        var findings = new Findings();
        await().atMost(Duration.ofMinutes(2)).until(platform::isEverythingRead);
        var everything = new ReadEverything(platform, findings);

        assertThat(everything.json("/api/v1/status?checksum=true").at("/counts/parked").asInt(-1))
                .as(everything.json("/actuator/parkedevents").toString())
                .isZero();
        assertThat(everything.journal()).containsAll(events).hasSize((int) platform.events());
        everything.read(new TreeSet<>(recorded));

        log.info("Read of {} events: {}", events.size(), findings.counts());
        assertThat(findings.faults()).as("Seed %d", Seed.VALUE).isEmpty();
    }

    @Test
    @Order(3)
    void no_question_breaks_anything_or_takes_long() throws Exception {
        var findings = new Findings();
        var questions = new FuzzedQuestions(platform);
        for (var unspoilt : questions.all()) {
            findings.count(ask(unspoilt).status());
        }
        log.info("Questions as they should be: {}", findings.counts());

        Attackers.each(QUESTIONS, number -> ask(questions.question(number), findings));

        findings.settle();
        log.info("Questions: {}", findings.counts());
        assertThat(findings.faults()).as("Seed %d", Seed.VALUE).isEmpty();
        assertThat(findings.share(status -> status < 300)).isGreaterThan(ACCEPTED);
        assertThat(findings.share(status -> status >= 400)).isGreaterThan(REFUSED);
        assertThat(platform.bytesInUse()).isLessThan(MOST_BYTES);
    }

    private void send(Attack attack, Findings findings) {
        judged(
                () -> {
                    var reply = send(attack);
                    findings.count(reply.status());
                    remember(reply);
                    return reply;
                },
                true,
                findings,
                fault -> fault + smallest(attack, fault));
    }

    private static void ask(Question question, Findings findings) {
        judged(
                () -> {
                    var reply = ask(question);
                    findings.count(reply.status());
                    return reply;
                },
                question.isOfApi()
                        && question.isHttp()
                        && question.target().length() < MOST_OF_A_LINE,
                findings,
                fault -> fault + "\n   " + question);
    }

    private static void judged(
            Sending sending, boolean problems, Findings findings, UnaryOperator<String> described) {
        try {
            var fault = fault(sending.send(), problems);
            if (fault.filter(it -> it.startsWith(SLOW)).isPresent()) {
                findings.doubt(() -> againAlone(sending, problems).map(described));
            } else {
                fault.map(described).ifPresent(findings::fault);
            }
        } catch (IOException e) {
            findings.fault(described.apply("no answer: " + e));
        }
    }

    /** What is slow must be slow alone, and again: other programs of this machine work, too. */
    private static Optional<String> againAlone(Sending sending, boolean problems) {
        try {
            var first = fault(sending.send(), problems);
            return first.isEmpty() ? first : fault(sending.send(), problems);
        } catch (IOException e) {
            return Optional.of("no answer: " + e);
        }
    }

    private static Optional<String> fault(Reply reply, boolean problems) {
        if (reply.status() >= 500) {
            return Optional.of("broken: " + reply.status() + " " + reply.text());
        }
        if (reply.lasted().compareTo(LONGEST) > 0) {
            return Optional.of(SLOW + ": " + reply.status() + " after " + reply.lasted());
        }
        return problems && reply.status() >= 400 && !reply.isProblem() && !reply.text().isEmpty()
                ? Optional.of("no problem details: " + reply.status() + " " + reply.text())
                : Optional.empty();
    }

    /** Of what was accepted. */
    private void remember(Reply reply) {
        if (reply.status() >= 300 || reply.text().isEmpty()) {
            return;
        }
        var answer = reply.json();
        answer.findValues("events")
                .forEach(it -> it.forEach(event -> events.add(event.asString())));
        answer.findValues("id").forEach(it -> recorded.add(it.asString()));
    }

    private static Reply send(Attack attack) throws IOException {
        var draft = attack.draft();
        return Attackers.send(
                attack.address(), draft.method(), draft.path(), draft.headers(), draft.bytes());
    }

    private static Reply ask(Question question) throws IOException {
        return Attackers.send(
                question.address(),
                question.method(),
                question.target(),
                question.headers(),
                new byte[0]);
    }

    /** With one mutation if that is enough. */
    private static String smallest(Attack attack, String fault) {
        var kind = fault.substring(0, fault.indexOf(':'));
        try {
            for (var part : attack.parts()) {
                if (attack.parts().size() > 1
                        && fault(send(part), true).filter(it -> it.startsWith(kind)).isPresent()) {
                    return described(part);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return described(attack);
    }

    private static String described(Attack attack) {
        var draft = attack.draft();
        var headers = new TreeMap<>(draft.headers());
        headers.remove("Authorization");
        var body = new String(draft.bytes(), UTF_8);
        return "\n   number %d, %s: %s %s%s %s\n   %s"
                .formatted(
                        attack.number(),
                        attack.names(),
                        draft.method(),
                        attack.address(),
                        draft.path(),
                        headers,
                        body.length() > SHOWN
                                ? body.substring(0, SHOWN) + "… (" + body.length() + " characters)"
                                : body);
    }
}
