package fr.avenant.reporting.quality;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.time.Coordinate;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.Positions;
import java.time.LocalDate;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to where findings are kept.
 *
 * @param known nothing before the first ones are
 * @param day on which they hold; null before the first ones are
 * @param rules version of the rules that found them
 * @param read which state of the tables they are of
 * @param setAside what of that is about events that are not taken in
 * @param withheld whether something was there that is kept from the reader since
 */
record KeptState(
        Positions known,
        @Nullable LocalDate day,
        String rules,
        String read,
        String setAside,
        boolean withheld) {

    private static final long BEFORE_THE_FIRST = -1;

    static KeptState of(JdbcClient jdbc) {
        return jdbc.sql("select * from finding_state")
                .query((row, _) -> {
                    var last = new EnumMap<Contexts, Long>(Contexts.class);
                    for (var context : Contexts.values()) {
                        last.put(context, row.getLong(context.label()));
                    }
                    return new KeptState(
                            new Positions(last),
                            row.getObject("day", LocalDate.class),
                            row.getString("rules"),
                            row.getString("read"),
                            row.getString("set_aside"),
                            row.getBoolean("is_withheld"));
                })
                .single();
    }

    /** The same, or nothing if it must not be shown, or is of other rules. */
    KeptState shownWith(String version) {
        return withheld || day == null || !rules.equals(version)
                ? new KeptState(Positions.of(_ -> BEFORE_THE_FIRST), null, "", "", "", withheld)
                : this;
    }

    /** Whether what is kept is what the rules find there. */
    boolean isAt(Coordinate coordinate) {
        return coordinate.known().equals(known)
                && coordinate.on().equals(day)
                && coordinate.ended() == Ended.INCLUDED;
    }
}
