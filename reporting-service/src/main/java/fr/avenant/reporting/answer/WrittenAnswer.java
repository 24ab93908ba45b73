package fr.avenant.reporting.answer;

import fr.avenant.reporting.questionbudget.OverBudget;
import java.io.Flushable;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;

/** What became of a question, as it is kept. */
sealed interface WrittenAnswer {

    /** How much of the memory it takes, in bytes. */
    int weight();

    /**
     * An answer.
     *
     * @param length in bytes; empty as long as it is being written
     */
    record Told(
            MediaType type,
            @Nullable String link,
            @Nullable String fileName,
            AnswerBuffer buffer,
            OptionalLong length)
            implements WrittenAnswer {

        /** Whether it becomes smaller by being compressed. */
        boolean isText() {
            return type.getType().equals("text") || type.getSubtype().endsWith("json");
        }

        /** How many bytes are sent of it, in gzip or not, if that is known. */
        OptionalLong length(boolean compressed) {
            return compressed && length.isPresent() ? OptionalLong.of(buffer.size()) : length;
        }

        /** Reads it in gzip or not, and flushes what is sent before more is waited for. */
        InputStreamSource reader(boolean compressed, Flushable sent) {
            return compressed ? () -> buffer.readCompressed(sent) : () -> buffer.read(sent);
        }

        @Override
        public int weight() {
            return Math.toIntExact(Math.min(buffer.size(), Integer.MAX_VALUE));
        }
    }

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
}
