package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contract with all that its documents lay down. */
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
        List<Body> bodies,
        List<Evaluation> evaluations,
        List<Means> means,
        List<FundingRule> fundingRules,
        List<TargetShare> targetShares,
        List<Post> posts,
        List<Money> money,
        @Nullable SourceRef source) {

    /** What the contract follows, amends or prolongs. */
    public record Lineage(String relation, String contract, @Nullable String title) {}

    /** Who signed, in the order of the document, and when if the source says so. */
    public record Signature(@Nullable String signedOn, List<Signatory> signatories) {}

    /** One who signed. */
    public record Signatory(int order, String organisation, String name, @Nullable String role) {}

    /** An act that amends the contract. */
    public record Avenant(
            String contract, @Nullable String signedOn, @Nullable String prolongsTo) {}
}
