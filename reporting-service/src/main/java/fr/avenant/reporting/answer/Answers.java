package fr.avenant.reporting.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.generation.ReadModel;
import fr.avenant.reporting.generation.ReadState;
import fr.avenant.reporting.questionbudget.OverBudget;
import fr.avenant.reporting.questionbudget.QuestionSettings;
import fr.avenant.reporting.questionbudget.Turns;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers questions that compute: one at a time each, a few at a time in all, and never again while
 * nothing new is read. Equal questions are those of one address by readers who may see the same.
 */
@Component
public final class Answers {

    /**
     * Larger answers are for those who wait for them now, and not kept: others would have to go.
     */
    private static final int PARTS_OF_WHAT_IS_KEPT = 8;

    /** As answers are kept, and sent to whoever takes it (RFC 9110, section 12.5.3). */
    private static final String COMPRESSED = "gzip";

    private static final Pattern TAKES_COMPRESSED =
            Pattern.compile(
                    COMPRESSED + "( *; *q *= *(1(\\.0{0,3})?|0\\.[0-9]{0,2}[1-9][0-9]{0,2}))?",
                    Pattern.CASE_INSENSITIVE);

    /** Answers say what is true today. */
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /** Another start may write the same otherwise. */
    private final String start = UUID.randomUUID().toString();

    private final ReadModel readModel;
    private final Turns turns;
    private final QuestionSettings settings;
    private final Supplier<Reach> asker;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, WrittenAnswer> kept;
    private final Map<String, RunningAnswer> running = new ConcurrentHashMap<>();

    Answers(
            ReadModel readModel,
            Turns turns,
            QuestionSettings settings,
            Supplier<Reach> asker,
            JsonMapper json,
            Clock clock) {
        this.readModel = readModel;
        this.turns = turns;
        this.settings = settings;
        this.asker = asker;
        this.json = json;
        this.clock = clock;
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(settings.kept().toBytes())
                        .weigher((String _, WrittenAnswer answer) -> answer.weight())
                        .build();
    }

    /**
     * Answers the running request in JSON.
     *
     * @param content computes the answer, which must depend on nothing but the address, the tables
     *     and what the asker may see
     * @throws OverBudget if it takes more than a question may
     */
    public ResponseEntity<?> json(Supplier<?> content) {
        return json("", content);
    }

    /**
     * The same of tables that change by themselves, too.
     *
     * @param state of those: as long as it is the same, so is the answer
     */
    public ResponseEntity<?> json(Object state, Supplier<?> content) {
        return of(
                state,
                () -> {
                    var value = content.get();
                    return new Body(
                            MediaType.APPLICATION_JSON, null, out -> json.writeValue(out, value));
                });
    }

    /** The same, in whatever form the address says. */
    public ResponseEntity<?> of(Supplier<Body> body) {
        return of("", body);
    }

    /**
     * The same, in a form that may have been asked for by a header.
     *
     * @param form tells it from other forms of the same address; empty if there are none
     */
    public ResponseEntity<?> of(String form, Supplier<Body> body) {
        return streamed(form, "", reply -> reply.write(body.get()));
    }

    /**
     * The same of tables that change by themselves, too, in whatever form.
     *
     * @param state of those: as long as it is the same, so is the answer
     */
    public ResponseEntity<?> of(Object state, Supplier<Body> body) {
        return streamed("", state, reply -> reply.write(body.get()));
    }

    /**
     * The same, found out while it is written: what is small is sent when it is whole, and of what
     * is large the beginning, while the rest is written. No reader keeps who writes waiting.
     */
    public ResponseEntity<?> streamed(String form, Content content) {
        return streamed(form, "", content);
    }

    private ResponseEntity<?> streamed(String form, Object state, Content content) {
        var request = RunningRequest.get();
        var sent = RunningRequest.sent();
        var question = question(form, state, request);
        var tag = "W/\"" + question + '"'; // weak: the same answer, compressed or not
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return switch (written(question, content)) {
            case WrittenAnswer.TooLarge(var why) -> throw why;
            case WrittenAnswer.Failed(RuntimeException why) -> throw why;
            case WrittenAnswer.Failed(var why) ->
                    throw new IllegalStateException("Who asked the same first failed", why);
            case WrittenAnswer.Told told -> {
                var answer = ResponseEntity.ok().eTag(tag).contentType(told.type());
                var compressed = told.isText() && takesCompressed(request);
                if (compressed) {
                    answer.header(HttpHeaders.CONTENT_ENCODING, COMPRESSED);
                }
                told.length(compressed).ifPresent(answer::contentLength);
                if (told.isText()) {
                    answer.varyBy(HttpHeaders.ACCEPT_ENCODING);
                }
                if (told.link() != null) {
                    answer.header(HttpHeaders.LINK, told.link());
                }
                if (!form.isEmpty()) {
                    answer.varyBy(HttpHeaders.ACCEPT);
                }
                if (told.fileName() != null) {
                    answer.header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(told.fileName())
                                    .build()
                                    .toString());
                }
                yield answer.body(
                        new InputStreamResource(told.reader(compressed, sent), "an answer"));
            }
        };
    }

    /** Without a word about it, or with one that it is not wanted, it is not sent. */
    private static boolean takesCompressed(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(",", -1))
                        .map(String::strip)
                        .anyMatch(TAKES_COMPRESSED.asMatchPredicate());
    }

    /** Whoever asks the same waits for the one who asked first, and fails with them. */
    private WrittenAnswer written(String question, Content content) {
        var known = kept.getIfPresent(question);
        if (known != null) {
            return known;
        }
        var mine = new RunningAnswer(settings.answer().toBytes());
        var others = running.putIfAbsent(question, mine);
        if (others != null) {
            return others.begun();
        }
        try {
            start(question, content, mine);
        } catch (RuntimeException | Error e) {
            running.remove(question, mine);
            mine.failed(e);
            throw e;
        }
        return mine.begun();
    }

    private void start(String question, Content content, RunningAnswer mine) {
        var known = kept.getIfPresent(question); // it may have come to its end just now
        if (known != null) {
            running.remove(question, mine);
            mine.is(known);
            return;
        }
        turns.start(() -> {
            try {
                mine.make(content, made -> keep(question, made));
            } finally {
                running.remove(question, mine);
            }
        });
    }

    private void keep(String question, WrittenAnswer answer) {
        var isSmall = answer.weight() <= settings.kept().toBytes() / PARTS_OF_WHAT_IS_KEPT;
        if (isSmall && !(answer instanceof WrittenAnswer.Failed)) {
            kept.put(question, answer);
        }
    }

    /** All that decides the answer, and nothing of what is asked can be read from it. */
    private String question(String form, Object state, HttpServletRequest request) {
        var reach = asker.get();
        var text = new StringBuilder();
        part(text, start);
        part(text, readModel.askEverything(ReadState::of).toString());
        part(text, LocalDate.now(clock.withZone(FRANCE)).toString());
        part(text, Boolean.toString(reach.everywhere()));
        part(text, new TreeSet<>(reach.territories()).toString());
        part(text, request.getRequestURI());
        part(text, form);
        part(text, state.toString());
        new TreeMap<>(request.getParameterMap())
                .forEach((name, values) -> {
                    part(text, name);
                    Arrays.stream(values).forEach(value -> part(text, "=" + value));
                });
        return hash(text.toString());
    }

    private static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has it", e);
        }
    }
}
