package fr.avenant.observatory.comparison;

import fr.avenant.observatory.choice.Choice;
import fr.avenant.observatory.choice.Choice.Option;
import java.util.List;
import java.util.Map;

/**
 * What can be asked about a measure, with what is asked now.
 *
 * @param dimensions what the answer is broken down by
 * @param territories which territories it is kept to
 * @param members which members it is kept to, for the other dimensions that it is broken down by
 * @param withParts whether it can be asked with the parts of organisations
 * @param kept other parameters of the question: each can be dropped
 * @param coordinates what another measure is asked at, too: values by parameter
 */
public record ComparisonForm(
        Choice dimensions,
        Choice territories,
        List<Choice> members,
        boolean withParts,
        List<Kept> kept,
        Map<String, String> coordinates) {

    /**
     * A parameter without a field.
     *
     * @param page the same question without it
     */
    public record Kept(String parameter, String value, String label, String shown, String page) {}

    /** Whether the answer is kept to some members, or some are looked for. */
    public boolean narrowed() {
        return members.stream()
                .anyMatch(choice ->
                        !choice.searched().isEmpty()
                                || choice.options().stream().anyMatch(Option::chosen));
    }
}
