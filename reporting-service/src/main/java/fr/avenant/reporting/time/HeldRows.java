package fr.avenant.reporting.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the views of {@code held.sql} show what holds at a coordinate. They show nothing, and fail,
 * in a transaction without one.
 */
public final class HeldRows {

    /** Contracts that are open have no end. */
    private static final String ENDS =
            """
            select true as of_contract, contract as id, day_after as since, null::date as until
            from contract_period
            where day_after is not null
            union all
            select false, id, since, until
            from quartier_absence
            order by id
            """;

    private static final List<String> ACT = List.of("subject", "position", "standing");
    private static final List<String> LATER_ACT = List.of("subject", "position");

    private HeldRows() {}

    /**
     * Until the running transaction ends, or another coordinate takes its place; whoever sets it
     * looks up what has ended next.
     *
     * @param states measures whose facts hold while what they are about goes on; those of the
     *     others stay true of their period
     * @return tells the acts of law that are still to come then from others
     */
    public static String at(Coordinate coordinate, Set<String> states, JdbcClient jdbc) {
        var settings = new LinkedHashMap<String, String>(coordinate.settings());
        settings.put("avenant.states", array(states));
        if (!coordinate.hasLater()) {
            LATER_ACT.forEach(
                    column -> settings.put(setting("later_act", column), array(Set.of())));
        }
        set(settings, jdbc);
        if (coordinate.hasLater()) {
            var _ = lookUpActs("later_act", LATER_ACT, jdbc);
        }
        return lookUpActs("act", ACT, jdbc);
    }

    /** Once a question: whether an act of law is still to come is asked of every row, too. */
    private static String lookUpActs(String name, List<String> columns, JdbcClient jdbc) {
        var arrays =
                columns.stream()
                        .map(column ->
                                "set_config('%s', coalesce(array_agg(%s order by %s), '{}')::text, true)"
                                        .formatted(
                                                setting(name, column),
                                                column,
                                                String.join(", ", columns)))
                        .collect(Collectors.joining(", "));
        return jdbc.sql("select concat_ws(' ', %s) from %s_found".formatted(arrays, name))
                .query(String.class)
                .single();
    }

    private static String setting(String acts, String column) {
        return "avenant.%s_%ss".formatted(acts, column);
    }

    /**
     * What has ended, and what left, by the day of the coordinate, as its settings have it: found
     * once a question, since whether something goes on is asked of every row of every query.
     */
    public record HaveEnded(String contracts, String quartiers) {

        /** Lets the views know of it, which fail before. */
        public void set(JdbcClient jdbc) {
            HeldRows.set(
                    Map.of(
                            "avenant.ended_contracts", contracts,
                            "avenant.left_quartiers", quartiers),
                    jdbc);
        }
    }

    /**
     * From when on something has ended, or is away.
     *
     * @param since null if nobody knows the day: it has
     * @param until the day from which on it is there again; null for never
     */
    private record Absence(String id, @Nullable LocalDate since, @Nullable LocalDate until) {

        private boolean holds(LocalDate day) {
            return (since == null || !since.isAfter(day)) && (until == null || until.isAfter(day));
        }
    }

    /** What ends, and what leaves, whatever the day: it is looked up once for all days. */
    public static final class Ends {

        private final List<Absence> contracts = new ArrayList<>();
        private final List<Absence> quartiers = new ArrayList<>();

        private Ends() {}

        /** Looks it up at the coordinate that is set. */
        public static Ends of(JdbcClient jdbc) {
            var ends = new Ends();
            jdbc.sql(ENDS)
                    .query(row -> {
                        var ofKind =
                                row.getBoolean("of_contract") ? ends.contracts : ends.quartiers;
                        ofKind.add(
                                new Absence(
                                        row.getString("id"),
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("until", LocalDate.class)));
                    });
            return ends;
        }

        /** What has ended by that day. */
        public HaveEnded by(LocalDate day) {
            return new HaveEnded(array(away(contracts, day)), array(away(quartiers, day)));
        }

        private static List<String> away(List<Absence> all, LocalDate day) {
            return all.stream().filter(it -> it.holds(day)).map(Absence::id).toList();
        }
    }

    /** Shows what has ended, too, from now on. */
    public static void withEnded(JdbcClient jdbc) {
        set(Map.of("avenant.ended", Ended.INCLUDED.label()), jdbc);
    }

    private static void set(Map<String, String> settings, JdbcClient jdbc) {
        jdbc.sql(
                        settings.keySet().stream()
                                .map(_ -> "set_config(?, ?, true)")
                                .collect(Collectors.joining(", ", "select ", "")))
                .params(
                        settings.entrySet().stream()
                                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                                .toList())
                .query((_, _) -> true)
                .single();
    }

    /** As PostgreSQL writes an array of words. */
    private static String array(Collection<String> words) {
        return words.stream()
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
