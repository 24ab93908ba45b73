package fr.avenant.reporting.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;

/** French words for dimensions and units; a word that is missing is a mistake in the catalogue. */
final class Words {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("catalogue/words", Locale.FRENCH);

    private static final ResourceBundle CODES =
            ResourceBundle.getBundle("catalogue/codes", Locale.FRENCH);

    private static final Set<String> SHARED = listed("catalogue/dimensions", "shared");
    private static final Set<String> STATES = listed("catalogue/dimensions", "states");
    private static final Set<String> PEOPLE = listed("catalogue/units", "people");
    private static final Set<String> THINGS = listed("catalogue/units", "things");

    private Words() {}

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
        return WORDS.getString("unit." + name);
    }

    /** Whether all territories have the same members of a dimension. */
    static boolean isShared(String dimension) {
        return SHARED.contains(dimension);
    }

    /** Measures whose facts are states. */
    static Set<String> states() {
        return STATES;
    }

    /** Whether a unit counts people; one that nobody knows may. */
    static boolean countsPeople(String unit) {
        return PEOPLE.contains(unit)
                || !(THINGS.contains(unit) || WORDS.containsKey("unit." + unit));
    }

    private static Set<String> listed(String bundle, String key) {
        return Set.of(ResourceBundle.getBundle(bundle).getString(key).split(","));
    }

    static Optional<String> member(String dimension, String code) {
        var key = "member." + dimension + "." + code;
        return WORDS.containsKey(key) ? Optional.of(WORDS.getString(key)) : Optional.empty();
    }

    /** All there are, by group and code. */
    static Map<String, Map<String, String>> all() {
        var all = new TreeMap<String, Map<String, String>>();
        for (var words : List.of(WORDS, CODES)) {
            words.keySet()
                    .forEach(key -> {
                        var end = key.lastIndexOf('.');
                        all.computeIfAbsent(key.substring(0, end), _ -> new TreeMap<>())
                                .put(key.substring(end + 1), words.getString(key));
                    });
        }
        return all;
    }
}
