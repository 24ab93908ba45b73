package fr.avenant.benchmarks;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Facts without references, which say that they are made for measuring. */
final class Organisations {

    private static final String COLUMNS =
            "id;content.name;content.kind;effective.from;effective.basis;source.system\n";

    /** Of an event about one, where nobody fills it in. */
    static final String METADATA =
            "{\"actor\":\"mesure-0001\",\"causationid\":\"c\",\"correlationid\":\"r\"}";

    private Organisations() {}

    /** The body of one. */
    static String json(String code) {
        return """
        {"id":"organisation:mesure.%s","content":{"name":"Mesure","kind":"other"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"mesure"}}\
        """
                .formatted(code);
    }

    /** A spreadsheet of new ones. */
    static String csv(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(_ ->
                        "organisation:mesure.%s;Mesure;other;unknown;inferred;mesure\n"
                                .formatted(UUID.randomUUID()))
                .collect(Collectors.joining("", COLUMNS, ""));
    }
}
