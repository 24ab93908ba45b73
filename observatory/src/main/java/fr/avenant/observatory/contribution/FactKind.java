package fr.avenant.observatory.contribution;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be imported from here: a collection of a service's API. */
enum FactKind {
    INDICATOR_REPORTS("indicator-reports", Service.ENGAGEMENT),
    ENGAGEMENTS("engagements", Service.ENGAGEMENT),
    INDICATORS("indicators", Service.ENGAGEMENT),
    ACTIONS("actions", Service.PROGRAMMATION),
    ENVELOPES("envelopes", Service.PROGRAMMATION);

    /** Who answers for a collection. */
    enum Service {
        ENGAGEMENT,
        PROGRAMMATION
    }

    private final String collection;
    private final Service service;

    FactKind(String collection, Service service) {
        this.collection = collection;
        this.service = service;
    }

    /** Empty if there is none of that name. */
    static Optional<FactKind> of(String collection) {
        return Stream.of(values()).filter(kind -> kind.collection.equals(collection)).findFirst();
    }

    /** The last part of its address. */
    public String collection() {
        return collection;
    }

    Service service() {
        return service;
    }
}
