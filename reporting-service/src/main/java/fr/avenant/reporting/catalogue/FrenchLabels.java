package fr.avenant.reporting.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * French words for what answers have: dimensions, units, members, and reasons. One that is missing
 * is a mistake in the catalogue.
 */
public final class FrenchLabels {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("catalogue/words", Locale.FRENCH);

    private static final ResourceBundle CODES =
            ResourceBundle.getBundle("catalogue/codes", Locale.FRENCH);

    private static final Set<String> SHARED = listed("catalogue/dimensions", "shared");
    private static final Set<String> PEOPLE = listed("catalogue/units", "people");
    private static final Set<String> THINGS = listed("catalogue/units", "things");

    private static final String MEMBER = "member.";
    private static final String UNIT = "unit.";

    private FrenchLabels() {}

    /**
     * @throws java.util.MissingResourceException if the dimension has no word
     */
    static String dimension(String name) {
        return WORDS.getString("dimension." + name);
    }

    /**
     * @throws java.util.MissingResourceException if the unit has no word
     */
    static String unit(String name) {
        return WORDS.getString(UNIT + name);
    }

    /**
     * Why a cell has no value.
     *
     * @throws java.util.MissingResourceException if the reason has no word
     */
    public static String reason(String code) {
        return WORDS.getString("reason." + code);
    }

    /**
     * Why facts are left out of a cell.
     *
     * @throws java.util.MissingResourceException if the reason has no word
     */
    public static String leftOut(String code) {
        return WORDS.getString("leftOut." + code);
    }

    /**
     * What a reader must know of a figure.
     *
     * @throws java.util.MissingResourceException if the mark has no word
     */
    public static String mark(String code) {
        return WORDS.getString("cellMark." + code);
    }

    /**
     * What a cell is, as a word.
     *
     * @throws java.util.MissingResourceException if the status has no word
     */
    public static String status(String code) {
        return CODES.getString("status." + code);
    }

    /** A unit, in which figures may be that no measure of the catalogue has: then its code. */
    public static String unitOfFigure(String code) {
        var key = UNIT + code;
        return WORDS.containsKey(key) ? WORDS.getString(key) : code;
    }

    /**
     * The word for a code that the catalogue does not name: the code itself where there is none.
     *
     * @param code null if there is none
     */
    public static @Nullable String code(String group, @Nullable String code) {
        var key = group + "." + code;
        return CODES.containsKey(key) ? CODES.getString(key) : code;
    }

    /**
     * The head of a column of an export.
     *
     * @throws java.util.MissingResourceException if the column has no word
     */
    public static String column(String name) {
        return CODES.getString("column." + name);
    }

    /**
     * A form of export.
     *
     * @throws java.util.MissingResourceException if the form has no word
     */
    public static String export(String code) {
        return CODES.getString("export." + code);
    }

    /** Whether all territories have the same members of a dimension. */
    static boolean isShared(String dimension) {
        return SHARED.contains(dimension);
    }

    /**
     * Units that count no people: those that are listed, and those that have a word but for some.
     */
    static Set<String> unitsOfThings() {
        var things = new TreeSet<>(THINGS);
        WORDS.keySet().stream()
                .filter(key -> key.startsWith(UNIT))
                .map(key -> key.substring(UNIT.length()))
                .forEach(things::add);
        things.removeAll(PEOPLE);
        return Set.copyOf(things);
    }

    private static Set<String> listed(String bundle, String key) {
        return Set.of(ResourceBundle.getBundle(bundle).getString(key).split(","));
    }

    static Optional<String> member(String dimension, String code) {
        var key = MEMBER + dimension + "." + code;
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }

    /** All there are, by group and code; members of a dimension are a group each. */
    static Map<String, Map<String, String>> all() {
        var all = new TreeMap<String, Map<String, String>>();
        for (var words : List.of(WORDS, CODES)) {
            words.keySet()
                    .forEach(key -> {
                        var end = key.indexOf('.', key.startsWith(MEMBER) ? MEMBER.length() : 0);
                        all.computeIfAbsent(key.substring(0, end), _ -> new TreeMap<>())
                                .put(key.substring(end + 1), words.getString(key));
                    });
        }
        return all;
    }
}
