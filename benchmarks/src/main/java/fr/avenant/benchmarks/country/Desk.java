package fr.avenant.benchmarks.country;

import fr.avenant.contracts.DomainEvent;
import fr.avenant.contracts.Recording;
import java.util.Optional;
import java.util.UUID;

/** Where a territory's facts are recorded. */
final class Desk {

    private final CountryLog log;
    private final Chance chance;
    private final GeneratedTerritory territory;
    private final String actor;
    private final RecordedRecently recent = new RecordedRecently();
    private int engagements;
    private int indicators;
    private int others;

    Desk(CountryLog log, Chance chance, GeneratedTerritory territory) {
        this.log = log;
        this.chance = chance;
        this.territory = territory;
        this.actor = chance.uuid().toString();
    }

    GeneratedTerritory territory() {
        return territory;
    }

    Chance chance() {
        return chance;
    }

    /** How many events the whole country has so far. */
    long told() {
        return log.told();
    }

    /** One that nothing is corrected of. */
    UUID tell(long sequence, DomainEvent event) {
        return log.tell(territory.slug(), actor, sequence, event);
    }

    /** The first of an aggregate, which may be corrected later. */
    void record(Recording<?> event) {
        record(0, event);
    }

    /** The same of an aggregate that has earlier ones. */
    void record(long sequence, Recording<?> event) {
        recent.add(new RecordedRecently.Entry(event, tell(sequence, event), sequence));
    }

    Optional<RecordedRecently.Entry> takeRecent() {
        return recent.take(chance);
    }

    int engagements() {
        return engagements;
    }

    int nextEngagement() {
        return ++engagements;
    }

    int indicators() {
        return indicators;
    }

    int nextIndicator() {
        return ++indicators;
    }

    /** A number that nothing else of the territory has. */
    int nextNumber() {
        return ++others;
    }
}
