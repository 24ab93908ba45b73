package fr.avenant.reporting.address;

import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.Collection;
import java.util.Map;

/**
 * That what a parameter names is not there: the address is wrong then, and not empty, as it is when
 * its path names what is not there.
 *
 * @param refusal what a path that names it is refused with
 */
public record UnknownInParameter(Refusal refusal) implements Refusal {

    private static final int BAD_REQUEST = 400;

    /**
     * @param parameter its name
     * @param known what could have been given
     */
    public static RequestRefused of(
            Refusal refusal, String parameter, String given, Collection<String> known) {
        return new RequestRefused(
                new UnknownInParameter(refusal),
                Map.of(
                        "location",
                        "parameter " + parameter,
                        "given",
                        given,
                        "known",
                        String.join(", ", known)));
    }

    @Override
    public String name() {
        return refusal.name();
    }

    @Override
    public int status() {
        return BAD_REQUEST;
    }

    @Override
    public String code() {
        return refusal.code();
    }
}
