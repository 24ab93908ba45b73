package fr.avenant.reporting.answer;

import fr.avenant.reporting.questionbudget.BudgetRefusal;
import fr.avenant.reporting.questionbudget.OverBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/** An answer while it is made: for whoever asked first, and for all who ask the same meanwhile. */
final class RunningAnswer {

    private static final Logger log = LoggerFactory.getLogger(RunningAnswer.class);

    private final CompletableFuture<WrittenAnswer> begun = new CompletableFuture<>();
    private final AnswerBuffer buffer;
    private @Nullable Head head;

    /** What is told of it before its bytes; of its body nothing else outlives the writing. */
    private record Head(MediaType type, @Nullable String link, @Nullable String fileName) {}

    /**
     * @param limit how many bytes it may have
     */
    RunningAnswer(long limit) {
        buffer = new AnswerBuffer(limit, () -> begun.complete(told(OptionalLong.empty())));
    }

    /** Waits until something can be said of it: that it fails, that it is whole, that it begins. */
    WrittenAnswer begun() {
        return begun.join();
    }

    /** The same answer was written already. */
    void is(WrittenAnswer known) {
        begun.complete(known);
    }

    /**
     * Makes it.
     *
     * @param end told what became of it in the end, before anybody who reads it comes there
     */
    void make(Content content, Consumer<WrittenAnswer> end) {
        try {
            content.answer(this::write);
            buffer.complete();
            var told = told(OptionalLong.of(buffer.length()));
            end.accept(told);
            buffer.finish();
            begun.complete(told);
        } catch (IOException e) {
            end.accept(failed(new UncheckedIOException(e)));
        } catch (RuntimeException e) {
            end.accept(failed(OverBudget.in(e).<RuntimeException>map(over -> over).orElse(e)));
        } catch (Error e) {
            end.accept(failed(e));
        }
    }

    /** There will be none. */
    WrittenAnswer failed(Throwable why) {
        var failed =
                why instanceof OverBudget over && over.refusal() == BudgetRefusal.ANSWER_TOO_LARGE
                        ? new WrittenAnswer.TooLarge(over)
                        : new WrittenAnswer.Failed(why);
        if (!begun.complete(failed)) {
            log.warn("An answer broke off behind its beginning", why);
        }
        buffer.breakOff();
        return failed;
    }

    private void write(Body body) throws IOException {
        head = new Head(body.type(), body.link(), body.fileName());
        body.writer().write(buffer);
    }

    private WrittenAnswer.Told told(OptionalLong length) {
        if (head == null) {
            throw new IllegalStateException("Nothing was answered");
        }
        return new WrittenAnswer.Told(head.type(), head.link(), head.fileName(), buffer, length);
    }
}
