package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule by which the partners fund actions; it binds all of them if no funder is named. */
public record FundingRule(
        String id,
        String label,
        @Nullable String subject,
        @Nullable Quantity quantity,
        @Nullable String unit,
        List<Partner> funders,
        @Nullable String creditKind,
        @Nullable SourceRef source) {}
