package fr.avenant.reporting.answer;

import fr.avenant.reporting.questionbudget.OverBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What became of a question, as it is kept. */
sealed interface WrittenAnswer {

    /** How much of the memory it takes, in bytes. */
    int weight();

    /** An answer, whole. */
    record Told(
            MediaType type,
            @Nullable String link,
            @Nullable String fileName,
            AnswerBuffer.Compressed compressed,
            long length,
            int weight)
            implements WrittenAnswer {}

    /** It is too large, and will be for as long as the positions stand. */
    record TooLarge(OverBudget why) implements WrittenAnswer {

        @Override
        public int weight() {
            return 1_000;
        }
    }

    /** Nobody could tell; it is not kept, and for those only who asked the same meanwhile. */
    record Failed(Throwable why) implements WrittenAnswer {

        @Override
        public int weight() {
            return 0;
        }
    }

    /**
     * Writes it.
     *
     * @param limit how many bytes it may have
     * @throws OverBudget if it has more
     */
    static Told of(Body body, long limit) {
        var buffer = new AnswerBuffer(limit);
        try (buffer) {
            body.writer().write(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw OverBudget.in(e).<RuntimeException>map(over -> over).orElse(e);
        }
        return new Told(
                body.type(),
                body.link(),
                body.fileName(),
                buffer.compressed(),
                buffer.length(),
                Math.toIntExact(Math.min(buffer.size(), Integer.MAX_VALUE)));
    }
}
