package fr.avenant.reporting.quality;

import java.util.Locale;

/** For whom findings are kept. */
enum Audience {
    /** For everybody, of every territory. */
    PUBLIC,
    /** For people of the territory that the findings are of. */
    OWN,
    /** For whoever may see everything. */
    ALL;

    /** As the tables have it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
