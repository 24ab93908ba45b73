package fr.avenant.reporting.cell;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.avenant.reporting.catalogue.FrenchLabels;

/** What a reader must know of a figure. */
public enum Mark {
    /** A part that is larger than its whole. */
    SHARE_ABOVE_ONE("shareAboveOne");

    private final String code;

    Mark(String code) {
        this.code = code;
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
