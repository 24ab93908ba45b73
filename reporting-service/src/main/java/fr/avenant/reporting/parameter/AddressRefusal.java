package fr.avenant.reporting.parameter;

import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.Collection;
import java.util.Map;

/** Why an address is not answered: it names something that is not there, or was not then. */
public enum AddressRefusal implements Refusal {
    /** No territory has that slug. */
    TERRITORY_UNKNOWN,
    /** No quartier has that code, or several have it. */
    QUARTIER_UNKNOWN,
    /** No contract has that identifier. */
    CONTRACT_UNKNOWN,
    /** No engagement has that identifier. */
    ENGAGEMENT_UNKNOWN,
    /** No indicator has that identifier. */
    INDICATOR_UNKNOWN,
    /** No organisation has that code. */
    ORGANISATION_UNKNOWN,
    /** No document has that identifier. */
    DOCUMENT_UNKNOWN,
    /** The dimension has no such member. */
    MEMBER_UNKNOWN,
    /** No event is of that type. */
    TYPE_UNKNOWN,
    /** No event is about that. */
    SUBJECT_UNKNOWN;

    private static final int NOT_FOUND = 404;

    @Override
    public int status() {
        return NOT_FOUND;
    }

    /** That a path names it. */
    public RequestRefused inPath(String given) {
        return new RequestRefused(this, Map.of("location", "path", "given", given));
    }

    /**
     * That a parameter names it: the address is wrong then, and not empty.
     *
     * @param parameter its name
     * @param known what could have been given; empty if that is too much to say
     */
    public RequestRefused inParameter(String parameter, String given, Collection<String> known) {
        var refusal = new UnknownInParameter(this);
        var location = "parameter " + parameter;
        return new RequestRefused(
                refusal,
                known.isEmpty()
                        ? Map.of("location", location, "given", given)
                        : Map.of(
                                "location",
                                location,
                                "given",
                                given,
                                "known",
                                String.join(", ", known)));
    }
}
