package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territory in a list, with counts of what it holds. */
public record TerritorySummary(
        String slug,
        String name,
        @Nullable Epci epci,
        @Nullable Area department,
        @Nullable Area region,
        List<ContractCode> contractCodes,
        int quartiers,
        int contracts) {

    /** The public body that groups the communes. */
    public record Epci(String siren, @Nullable String name) {}

    /** A department or region. */
    public record Area(@Nullable String code, String name) {}

    /** The code of a contract in the State's open data, with its generation. */
    public record ContractCode(String code, int generation) {}

    /** A list of them. */
    public record All(List<TerritorySummary> territories) {}
}
