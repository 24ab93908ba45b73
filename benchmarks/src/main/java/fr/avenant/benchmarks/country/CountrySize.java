package fr.avenant.benchmarks.country;

/**
 * How large a generated country is.
 *
 * @param events of all contexts together, exactly
 * @param territories each with a contract
 * @param quartiers at least one for each territory
 * @param seed the same size and seed are the same events
 */
public record CountrySize(long events, int territories, int quartiers, long seed) {

    /** Contrats de ville in France. */
    private static final int ALL_TERRITORIES = 433;

    /** Quartiers prioritaires in France. */
    private static final int ALL_QUARTIERS = 1_609;

    /** How many it takes until a territory has all that a real one has in ten years. */
    private static final int EVENTS_OF_A_TERRITORY = 1_500;

    /**
     * The whole country, or fewer territories where the events would not do for all.
     *
     * @param events from 1,500
     */
    public static CountrySize of(long events, long seed) {
        if (events < EVENTS_OF_A_TERRITORY) {
            throw new IllegalArgumentException("A country takes at least 1500 events");
        }
        var territories = (int) Math.min(ALL_TERRITORIES, events / EVENTS_OF_A_TERRITORY);
        return new CountrySize(
                events, territories, territories * ALL_QUARTIERS / ALL_TERRITORIES, seed);
    }
}
