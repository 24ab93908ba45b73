package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract with its signatories, its framework and its engagements. */
public record Contract(
        String id,
        String slug,
        String territory,
        @Nullable String kind,
        String title,
        @Nullable Timespan period,
        @Nullable String legalBasis,
        @Nullable String code,
        List<Lineage> lineage,
        List<Partner> copilots,
        @Nullable Signature signature,
        List<Avenant> avenants,
        @Nullable Framework framework,
        List<Engagement> engagements,
        @Nullable SourceRef source) {

    /** What the contract follows, amends or prolongs. */
    public record Lineage(String relation, String contract, @Nullable String title) {}

    /** An organisation that takes part. */
    public record Partner(String id, String name) {}

    /** Who signed, in the order of the document, and when if the source says so. */
    public record Signature(@Nullable String signedOn, List<Signatory> signatories) {}

    /** One who signed. */
    public record Signatory(int order, String organisation, String name, @Nullable String role) {}

    /** An act that amends the contract. */
    public record Avenant(
            String contract, @Nullable String signedOn, @Nullable String prolongsTo) {}

    /** The tree of objectives: the names of its levels and its nodes. */
    public record Framework(List<String> levels, List<Node> nodes) {}

    /** A node of the tree. */
    public record Node(
            String code,
            @Nullable String level,
            String label,
            @Nullable String parent,
            @Nullable String nomenclature) {}

    /** What partners committed to. */
    public record Engagement(
            String id,
            String label,
            List<Partner> partners,
            @Nullable String pillar,
            @Nullable String theme,
            @Nullable String nomenclature,
            List<Indicator> indicators) {}

    /** How an engagement is measured. */
    public record Indicator(
            String id,
            String label,
            @Nullable String nature,
            List<String> breakdowns,
            List<Report> reports) {}

    /** A value of an indicator, planned or reported. */
    public record Report(
            @Nullable String stage,
            @Nullable Timespan period,
            Quantity quantity,
            @Nullable String unit) {}

    /** A quantity as the source has it: measured, or the kind of its absence. */
    public record Quantity(String kind, @Nullable String value) {}
}
