package fr.avenant.benchmarks;

import fr.avenant.benchmarks.country.CountrySize;
import java.nio.file.Path;

/**
 * What the reading side is measured with.
 *
 * @param folder that keeps events and tables
 * @param heap of the service, as in {@code -Xmx}
 */
record ReadingSettings(CountrySize size, Path folder, String heap, int port) {

    private static final long SEED = 2015;
    private static final int PORT = 18_084;

    /**
     * From {@code -Davenant.country.events}, {@code ….folder}, {@code ….heap}, {@code ….port} and
     * {@code ….seed}.
     */
    static ReadingSettings given() {
        var events = Long.getLong("avenant.country.events", 1_000_000);
        return new ReadingSettings(
                CountrySize.of(events, Long.getLong("avenant.country.seed", SEED)),
                Path.of(System.getProperty("avenant.country.folder", "target/country-" + events))
                        .toAbsolutePath(),
                System.getProperty("avenant.country.heap", "512m"),
                Integer.getInteger("avenant.country.port", PORT));
    }
}
