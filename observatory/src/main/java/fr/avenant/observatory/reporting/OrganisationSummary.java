package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list, with counts of what it takes part in.
 *
 * @param code its identifier without its kind
 * @param territory slug of the territory that it belongs to; absent for national ones
 */
public record OrganisationSummary(
        String id,
        String code,
        String name,
        @Nullable String kind,
        @Nullable String sigle,
        @Nullable String territory,
        int engagements,
        int contracts) {

    /** A list of them. */
    public record All(List<OrganisationSummary> organisations) {}
}
