package fr.avenant.kit.parameter;

import fr.avenant.kit.refusal.RequestRefusal;
import fr.avenant.kit.refusal.RequestRefused;
import java.util.Collection;
import java.util.Map;

/** That an address has a parameter that nothing reads. */
public final class UnknownParameter {

    private UnknownParameter() {}

    /**
     * @param known those that the address has; none are no part of the answer
     */
    public static RequestRefused named(String name, Collection<String> known) {
        var location = Map.of("location", "parameter " + name, "given", name);
        if (known.isEmpty()) {
            return new RequestRefused(RequestRefusal.PARAMETER_UNKNOWN, location);
        }
        return new RequestRefused(
                RequestRefusal.PARAMETER_UNKNOWN,
                Map.of(
                        "location",
                        "parameter " + name,
                        "given",
                        name,
                        "known",
                        String.join(", ", known)));
    }
}
