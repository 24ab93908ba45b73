package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body that steers or follows a contract. */
public record Body(
        String id,
        String label,
        @Nullable String kind,
        @Nullable String frequency,
        List<Seat> seats,
        @Nullable SourceRef source) {

    /** Those who sit together in it; numbers only where the text gives them. */
    public record Seat(
            String label,
            @Nullable Partner organisation,
            @Nullable String college,
            @Nullable String role,
            @Nullable Integer count,
            @Nullable Integer women,
            @Nullable Integer men) {

        /** Whether the text says how many they are. */
        public boolean counted() {
            return count != null || women != null || men != null;
        }
    }

    /** Whether the text says of any seat how many there are. */
    public boolean counted() {
        return seats.stream().anyMatch(Seat::counted);
    }
}
