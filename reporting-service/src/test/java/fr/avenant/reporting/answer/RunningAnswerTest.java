package fr.avenant.reporting.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.reporting.questionbudget.OverBudget;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class RunningAnswerTest {

    private static final Flushable NOBODY = () -> {};
    private static final long LIMIT = 10_000_000;
    private static final byte[] LARGE = bytes(3 * AnswerBuffer.PIECE);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void a_small_answer_is_whole_when_it_begins() throws IOException {
        var answer = new RunningAnswer(LIMIT);

        var end = make(answer, reply -> reply.write(body("small".getBytes(UTF_8))));

        assertThat(answer.begun()).isEqualTo(end);
        assertThat(told(end).length()).hasValue(5);
        assertThat(told(end).buffer().read(NOBODY).readAllBytes())
                .isEqualTo("small".getBytes(UTF_8));
    }

    @Test
    void of_a_large_one_the_beginning_is_read_while_the_rest_is_written() throws IOException {
        var answer = new RunningAnswer(LIMIT);
        var isRead = new CountDownLatch(1);
        var made =
                CompletableFuture.supplyAsync(
                        () ->
                                make(
                                        answer,
                                        reply ->
                                                reply.write(
                                                        new Body(
                                                                MediaType.TEXT_PLAIN,
                                                                null,
                                                                out -> {
                                                                    out.write(LARGE);
                                                                    await(isRead);
                                                                    out.write(LARGE);
                                                                }))),
                        threads);

        var begun = told(answer.begun());
        assertThat(begun.length()).isEmpty();
        try (var reading = begun.buffer().read(NOBODY)) {
            assertThat(reading.readNBytes(LARGE.length)).isEqualTo(LARGE);
            assertThat(made).isNotDone();
            isRead.countDown();
            assertThat(reading.readAllBytes()).isEqualTo(LARGE);
        }
        assertThat(told(made.join()).length()).hasValue(2L * LARGE.length);
    }

    @Test
    void any_number_read_it_from_its_beginning() {
        var answer = new RunningAnswer(LIMIT);
        var readers =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(
                                        () -> whole(told(answer.begun()).buffer()), threads))
                        .limit(8)
                        .toList();

        make(answer, reply -> reply.write(body(LARGE)));

        assertThat(readers).allSatisfy(read -> assertThat(read.join()).isEqualTo(LARGE));
    }

    @Test
    void one_that_breaks_off_has_no_end() throws IOException {
        var answer = new RunningAnswer(LIMIT);

        var end =
                make(
                        answer,
                        reply ->
                                reply.write(
                                        new Body(
                                                MediaType.TEXT_PLAIN,
                                                null,
                                                out -> {
                                                    out.write(LARGE);
                                                    out.close(); // as writers of JSON do when
                                                    // they fail
                                                    throw new IllegalStateException("broken");
                                                })));

        assertThat(end).isInstanceOf(WrittenAnswer.Failed.class);
        try (var reading = told(answer.begun()).buffer().read(NOBODY)) {
            assertThat(reading.readNBytes(LARGE.length)).isEqualTo(LARGE);
            assertThatThrownBy(reading::read).isInstanceOf(AnswerBrokeOff.class);
        }
    }

    @Test
    void what_fails_before_anything_is_written_is_a_failure_from_the_beginning() {
        var answer = new RunningAnswer(LIMIT);

        make(
                answer,
                _ -> {
                    throw new IllegalStateException("broken");
                });

        assertThat(answer.begun()).isInstanceOf(WrittenAnswer.Failed.class);
    }

    @Test
    void one_that_is_too_wide_is_known_to_be_in_the_end() {
        var tight = new RunningAnswer(10);
        var wide = new RunningAnswer(LARGE.length + 1);

        assertThat(make(tight, reply -> reply.write(body(LARGE))))
                .isInstanceOf(WrittenAnswer.TooLarge.class);
        assertThat(tight.begun()).isInstanceOf(WrittenAnswer.TooLarge.class);
        var end =
                make(
                        wide,
                        reply ->
                                reply.write(
                                        new Body(
                                                MediaType.TEXT_PLAIN,
                                                null,
                                                out -> {
                                                    out.write(LARGE);
                                                    out.write(LARGE);
                                                })));
        assertThat(end).isInstanceOf(WrittenAnswer.TooLarge.class);
        assertThat(wide.begun()).isInstanceOf(WrittenAnswer.Told.class);
        assertThatThrownBy(() -> whole(told(wide.begun()).buffer()))
                .isInstanceOf(AnswerBrokeOff.class);
    }

    @Test
    void a_question_that_is_too_much_says_so_whatever_wraps_it() {
        var answer = new RunningAnswer(LIMIT);

        make(
                answer,
                _ -> {
                    throw new IllegalStateException(OverBudget.tooManyBytes(1));
                });

        assertThat(answer.begun()).isInstanceOf(WrittenAnswer.TooLarge.class);
    }

    /** Answers are kept by the weight of their bytes. */
    @Test
    void nothing_that_it_was_made_of_stays_with_it() throws IOException {
        var answer = new RunningAnswer(LIMIT);
        var made = new ArrayList<>(List.of(new byte[1]));
        var isThere = new WeakReference<>(made.getFirst());

        var kept = told(make(answer, reply -> reply.write(body(made.removeFirst()))));

        Awaitility.await()
                .until(() -> {
                    System.gc();
                    return isThere.get() == null;
                });
        assertThat(kept.buffer().read(NOBODY).readAllBytes()).hasSize(1);
    }

    private static WrittenAnswer make(RunningAnswer answer, Content content) {
        var made = new ArrayList<WrittenAnswer>();
        answer.make(content, made::add);
        assertThat(made).hasSize(1);
        return made.getFirst();
    }

    private static WrittenAnswer.Told told(WrittenAnswer answer) {
        return (WrittenAnswer.Told) answer;
    }

    private static Body body(byte[] bytes) {
        return new Body(MediaType.TEXT_PLAIN, null, out -> out.write(bytes));
    }

    private static byte[] whole(AnswerBuffer answer) {
        try (var in = answer.read(NOBODY)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(20_261_129).nextBytes(bytes);
        return bytes;
    }
}
