package fr.avenant.observatory.contribution;

import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

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

    /**
     * @throws ResponseStatusException 404 if there is none of that name
     */
    static FactKind named(String collection) {
        return Stream.of(values())
                .filter(kind -> kind.collection.equals(collection))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The last part of its address. */
    public String collection() {
        return collection;
    }

    Service service() {
        return service;
    }
}
