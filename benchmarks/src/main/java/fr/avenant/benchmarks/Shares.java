package fr.avenant.benchmarks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How often what was seen. */
final class Shares {

    private final Map<String, Integer> seen = new HashMap<>();

    void add(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /**
     * The most frequent ones, in percent.
     *
     * @param title what they are shares of
     * @param looks that are the whole
     */
    void print(String title, int looks, int most) {
        System.out.println("PROFILE " + title);
        seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(most)
                .forEach(it ->
                        System.out.printf(
                                Locale.ROOT,
                                "%7.1f %% %s%n",
                                100.0 * it.getValue() / looks,
                                it.getKey()));
    }
}
