package fr.avenant.kit.refusal;

import java.util.Map;

/**
 * Why one part of a request is refused.
 *
 * @param location where its sender finds it
 * @param details what else is to be said, by name
 */
public record PlacedProblem(String location, Refusal refusal, Map<String, String> details) {

    public PlacedProblem {
        details = Map.copyOf(details);
    }
}
