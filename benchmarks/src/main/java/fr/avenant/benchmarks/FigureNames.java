package fr.avenant.benchmarks;

/** Names of figures, by which they are found in the file and in {@link Goal}; without commas. */
final class FigureNames {

    static final String START = "cold: start of the platform";
    static final String FIRST_LOAD = "cold: first load of the four dossiers";

    static final String LIMIT = "limit: INSERT + COMMIT of the row with 32 clients";
    static final String AXON = "peer: Axon's own JDBC engine with 32 clients";
    static final String EMMETT = "peer: Emmett with 32 clients";
    static final String DESK = "the desk alone with 32 callers";
    static final String DESK_TO_LIMIT = "the desk alone / INSERT + COMMIT";
    static final String DESK_TO_AXON = "the desk alone / Axon's own JDBC engine";
    static final String DESK_TO_EMMETT = "the desk alone / Emmett";

    static final String SHEET = "a sheet of 20000 rows";
    static final String SHEET_SLOWEST = "the slowest single command meanwhile";

    static final String CONTENTION = "contention: ";
    static final String SLOWEST = "slowest of eight clients";
    static final String REVOKED = "revocation takes effect in all services";

    static final String SEQUENCER_ALONE = "backlog of 100000 events: sequencer alone";
    static final String RELAY_ALONE = "backlog of 100000 events: relay alone";
    static final String WHOLE_SEQUENCED = "backlog of 100000 events at once: sequencer";
    static final String WHOLE_TO_KAFKA = "backlog of 100000 events at once: to Kafka";
    static final String WHOLE_READ = "backlog of 100000 events at once: to the journal";

    static final String VISIBLE = "from accepted to visible at 200 events a second";
    static final String AT_REST = "at rest";

    private FigureNames() {}

    /**
     * @param when {@code cold} or {@code warm}
     */
    static String commands(String when, int clients) {
        return "%s: commands over HTTP with %d clients".formatted(when, clients);
    }
}
