package fr.avenant.reporting.cell;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.avenant.reporting.catalogue.FrenchLabels;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a cell's members that are not in its figure.
 *
 * @param facts how many
 * @param value what they come to; null if they cannot be added
 */
public record LeftOut(Why reason, int facts, @Nullable BigDecimal value) {

    /** Why they are left out. */
    public enum Why {
        /** Without a year, beside others of a year. */
        UNDATED("undated"),
        /** Of other years than the one that was taken. */
        OTHER_YEAR("otherYear"),
        /** About quartiers of a kind that the measure does not add. */
        OTHER_KIND("otherKind"),
        /** States that had ended by the day. */
        ENDED("ended"),
        /** Totals that a source prints, of more or less than the cell. */
        PRINTED_TOTAL("printedTotal"),
        /** Breakdowns of what is counted as a whole already. */
        BREAKDOWN("breakdown");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** As it stands in answers. */
        @JsonValue
        public String code() {
            return code;
        }

        /** In French. */
        public String label() {
            return FrenchLabels.leftOut(code);
        }
    }
}
