package fr.avenant.reporting.cell;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.avenant.reporting.catalogue.FrenchLabels;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader must know of a figure. */
public enum Mark {
    /** A part that is larger than its whole. */
    SHARE_ABOVE_ONE("shareAboveOne");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final String code;

    Mark(String code) {
        this.code = code;
    }

    /**
     * Those of a figure.
     *
     * @param value null if there is none
     */
    static List<Mark> of(@Nullable BigDecimal value, String unit) {
        var whole =
                switch (unit) {
                    case "share" -> BigDecimal.ONE;
                    case "percent" -> HUNDRED;
                    default -> null;
                };
        return value != null && whole != null && value.compareTo(whole) > 0
                ? List.of(SHARE_ABOVE_ONE)
                : List.of();
    }

    /** As it stands in answers. */
    @JsonValue
    public String code() {
        return code;
    }

    /** In French. */
    public String label() {
        return FrenchLabels.mark(code);
    }
}
