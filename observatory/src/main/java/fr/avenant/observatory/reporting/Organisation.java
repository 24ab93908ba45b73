package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation and all that it promised, signed and puts in. */
public record Organisation(
        String id,
        String code,
        String name,
        @Nullable String kind,
        @Nullable String sigle,
        @Nullable String siren,
        @Nullable String territory,
        List<String> otherNames,
        @Nullable SourceRef source,
        List<Succession> predecessors,
        List<Succession> successors,
        List<Signed> signed,
        List<Promise> engagements,
        List<Contribution> means,
        List<Membership> bodies,
        List<Position> posts) {

    /** Another organisation that took its place, or whose place it took. */
    public record Succession(
            Partner organisation,
            @Nullable String since,
            @Nullable String legalBasis,
            @Nullable SourceRef source) {}

    /** A contract that it signed, and as which of the signatories. */
    public record Signed(
            String contract, String title, String territory, @Nullable String role, int order) {}

    /** An engagement that it takes part in; indicators are how many follow it. */
    public record Promise(
            String id,
            String label,
            String contract,
            @Nullable String contractTitle,
            String territory,
            @Nullable String pillar,
            @Nullable String theme,
            @Nullable String node,
            int indicators,
            @Nullable SourceRef source) {}

    /** What it puts in besides money. */
    public record Contribution(
            String id,
            String label,
            String contract,
            String territory,
            @Nullable String resource,
            @Nullable Quantity quantity,
            @Nullable String unit,
            @Nullable SourceRef source) {}

    /** A body in which it sits. */
    public record Membership(
            String id, String label, String contract, String territory, @Nullable String role) {}

    /** Posts that it has or is to have. */
    public record Position(
            String id,
            String label,
            String territory,
            @Nullable String scheme,
            int posts,
            @Nullable String state,
            @Nullable SourceRef source) {}
}
