package fr.avenant.reporting.address;

import fr.avenant.kit.refusal.Refusal;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.Collection;
import java.util.Map;

/** Why an address is not answered, whatever is recorded. */
public enum AddressRefusal implements Refusal {
    /** No parameter has that name. */
    PARAMETER_UNKNOWN;

    private static final int BAD_REQUEST = 400;

    @Override
    public int status() {
        return BAD_REQUEST;
    }

    /**
     * @param known names that the address has
     */
    public static RequestRefused unknown(String name, Collection<String> known) {
        return new RequestRefused(
                PARAMETER_UNKNOWN,
                Map.of(
                        "location",
                        "parameter " + name,
                        "given",
                        name,
                        "known",
                        String.join(", ", known)));
    }
}
