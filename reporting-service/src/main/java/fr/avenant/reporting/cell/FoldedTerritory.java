package fr.avenant.reporting.cell;

import fr.avenant.reporting.cell.LeftOut.Why;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one territory come to, before it is known who else is in the answer. Nothing
 * changes it.
 */
public final class FoldedTerritory {

    /** Of a territory that has none. */
    public static final FoldedTerritory NOTHING = new FoldedTerritory(Map.of(), Map.of());

    private static final long BYTES_OF_A_SUM = 700;
    private static final long BYTES_OF_A_FIGURE = 400;

    private final Map<List<@Nullable String>, CellParts> parts;
    private final Map<List<@Nullable String>, Map<Why, YearSum>> aside;
    private final long bytes;

    /**
     * @param parts by the members of the cell
     * @param aside what is in no cell, by the members that it would have there
     */
    FoldedTerritory(
            Map<List<@Nullable String>, CellParts> parts,
            Map<List<@Nullable String>, Map<Why, YearSum>> aside) {
        this.parts = parts;
        this.aside = aside;
        parts.values().forEach(CellParts::close);
        aside.values().forEach(sums -> sums.values().forEach(YearSum::close));
        this.bytes = bytes(parts, aside);
    }

    Map<List<@Nullable String>, CellParts> parts() {
        return parts;
    }

    Map<List<@Nullable String>, Map<Why, YearSum>> aside() {
        return aside;
    }

    /** How much memory it takes, about. */
    public long bytes() {
        return bytes;
    }

    private static long bytes(
            Map<List<@Nullable String>, CellParts> parts,
            Map<List<@Nullable String>, Map<Why, YearSum>> aside) {
        var sums = aside.values().stream().mapToLong(Map::size).sum();
        var figures = 0L;
        for (var part : parts.values()) {
            sums += part.byYear().size();
            figures += part.figures();
        }
        return sums * BYTES_OF_A_SUM + figures * BYTES_OF_A_FIGURE;
    }
}
