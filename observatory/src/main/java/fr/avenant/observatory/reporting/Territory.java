package fr.avenant.observatory.reporting;

import fr.avenant.observatory.reporting.TerritorySummary.Area;
import fr.avenant.observatory.reporting.TerritorySummary.ContractCode;
import fr.avenant.observatory.reporting.TerritorySummary.Epci;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A territory with its communes, quartiers and contracts. */
public record Territory(
        String slug,
        String name,
        @Nullable Epci epci,
        @Nullable Area department,
        @Nullable Area region,
        List<ContractCode> contractCodes,
        List<Commune> communes,
        List<Quartier> quartiers,
        List<ContractSummary> contracts,
        @Nullable SourceRef source) {

    /** A commune that the sources name. */
    public record Commune(String name, @Nullable String code) {}

    /** A quartier and the versions of its perimeter. */
    public record Quartier(
            String id,
            String slug,
            String name,
            @Nullable String kind,
            List<String> communes,
            List<Perimeter> geography,
            @Nullable SourceRef source) {}

    /** A version of a perimeter. */
    public record Perimeter(
            @Nullable String legalBasis,
            @Nullable String effect,
            @Nullable String lineage,
            @Nullable String officialCode) {}

    /** A contract in a list. */
    public record ContractSummary(
            String id,
            String slug,
            @Nullable String kind,
            String title,
            @Nullable Timespan period,
            @Nullable String signedOn) {}
}
