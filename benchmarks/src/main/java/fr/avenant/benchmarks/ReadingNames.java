package fr.avenant.benchmarks;

/** Names of figures of the reading side; without commas. */
final class ReadingNames {

    static final String REBUILD = "full rebuild of the country";
    static final String COPY = "limit: COPY of the same rows and the same indexes";
    static final String REBUILD_TO_COPY = "full rebuild / COPY";
    static final String REBUILD_PEAK = "memory of the service while it rebuilds";

    static final String COMPARISON = "comparison: 433 territories x 10 years with 32 clients";
    static final String COMPARISON_KEPT = "the same question again and again with 32 clients";
    static final String COMPARISON_AS_OF = "comparison of any asOf with 32 clients";
    static final String COMPARISON_LIMIT = "limit: the same facts summed by PostgreSQL alone";

    static final String LARGE = "433 x 10 x 14 themes: ";
    static final String LARGE_FIRST_BYTE = LARGE + "first byte";
    static final String LARGE_WHOLE = LARGE + "last byte";
    static final String LARGE_SIZE = LARGE + "compressed";
    static final String LARGE_MEMORY = LARGE + "memory of the service grows by";
    static final String LARGE_LIMIT = "limit: the same sums by PostgreSQL alone";

    static final String EXPLANATION = "explanation of a cell";
    static final String HOME = "what the home page asks";
    static final String TERRITORY = "what a territory page asks";
    static final String CONTRACT = "contract";
    static final String ORGANISATION = "organisation";
    static final String ORGANISATIONS = "list of organisations";
    static final String QUALITY = "data quality of a territory";
    static final String QUALITY_ALL = "data quality of the country";
    static final String JOURNAL = "page of the journal";
    static final String SMALLEST = "limit: the smallest answer there is";

    static final String TOO_LARGE = "an anonymous question that is too large: until it is refused";
    static final String VISIBLE =
            "from the topic to visible at 200 events a second; 32 clients ask";
    static final String PEAK = "memory of the service in all of this";

    private ReadingNames() {}
}
