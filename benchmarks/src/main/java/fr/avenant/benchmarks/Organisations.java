package fr.avenant.benchmarks;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Facts without references, which say that they are made for measuring. */
final class Organisations {

    private static final String COLUMNS =
            "id;content.name;content.kind;effective.from;effective.basis;source.system";

    /** Of an event about one, where nobody fills it in. */
    static final String METADATA =
            "{\"actor\":\"mesure-0001\",\"causationid\":\"c\",\"correlationid\":\"r\"}";

    private Organisations() {}

    /** The body of one that belongs to no territory. */
    static String json(String code) {
        return """
        {"id":"organisation:mesure.%s","content":{"name":"Mesure","kind":"other"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"mesure"}}\
        """
                .formatted(code);
    }

    /**
     * The body of one that belongs to a territory.
     *
     * @param id such as {@link #id}
     */
    static String json(String id, String territory) {
        return """
        {"id":"%s","content":{"name":"Mesure","kind":"other","territory":"%s"},
         "effective":{"from":"unknown","basis":"inferred"},"source":{"system":"mesure"}}\
        """
                .formatted(id, territory);
    }

    /** A new identifier of a territory's own. */
    static String id(String territory) {
        return "organisation:%s.mesure-%s".formatted(territory, UUID.randomUUID());
    }

    /** A spreadsheet of new ones that belong to no territory. */
    static String csv(int rows) {
        return COLUMNS
                + "\n"
                + lines(
                        rows,
                        () ->
                                "organisation:mesure.%s;Mesure;other;unknown;inferred;mesure\n"
                                        .formatted(UUID.randomUUID()));
    }

    /** A spreadsheet of new ones of a territory. */
    static String csv(int rows, String territory) {
        return COLUMNS
                + ";content.territory\n"
                + lines(
                        rows,
                        () ->
                                "%s;Mesure;other;unknown;inferred;mesure;%s\n"
                                        .formatted(id(territory), territory));
    }

    private static String lines(int rows, Supplier<String> line) {
        return IntStream.range(0, rows).mapToObj(_ -> line.get()).collect(Collectors.joining());
    }
}
