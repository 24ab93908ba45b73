package fr.avenant.reporting.register;

import fr.avenant.reporting.register.RegisterEntries.Entry;
import fr.avenant.reporting.register.RegisterEntries.EntrySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contract as its page shows it.
 *
 * @param avenants acts that amended it, as recorded
 * @param framework levels and nodes, as published; null if none is
 */
record ContractDetail(
        String id,
        String slug,
        String territory,
        String kind,
        String title,
        JsonNode period,
        @Nullable String legalBasis,
        @Nullable String code,
        List<Ancestor> lineage,
        List<Partner> copilots,
        @Nullable Signature signature,
        List<JsonNode> avenants,
        @Nullable JsonNode framework,
        List<EngagementDetail> engagements,
        EntrySource source) {

    /** A contract that this one follows, amends or prolongs. */
    record Ancestor(String relation, String contract, @Nullable String title) {}

    /** An organisation by its name. */
    record Partner(String id, String name) {}

    /** Who signed, in order. */
    record Signature(@Nullable String signedOn, List<Signatory> signatories) {}

    /** One who signed; order from 1. */
    record Signatory(int order, String organisation, String name, String role) {}

    /** What partners committed to. */
    record EngagementDetail(
            String id,
            String label,
            List<Partner> partners,
            @Nullable String pillar,
            @Nullable String theme,
            @Nullable String nomenclature,
            List<IndicatorDetail> indicators,
            EntrySource source) {}

    /** How it is followed. */
    record IndicatorDetail(
            String id, String label, String nature, JsonNode breakdowns, List<JsonNode> reports) {}

    static Optional<ContractDetail> read(RegisterEntries entries, String id) {
        return entries.one("contract", id).map(contract -> of(entries, contract));
    }

    private static ContractDetail of(RegisterEntries entries, Entry contract) {
        var names = entries.organisationNames();
        var content = contract.content();
        return new ContractDetail(
                contract.id(),
                contract.code(),
                contract.text("territory"),
                contract.text("kind"),
                contract.text("title"),
                content.path("period"),
                contract.optional("legalBasis"),
                contract.optional("code"),
                lineage(entries, content.path("lineage")),
                partners(content.path("copilots"), names),
                entries.parts("signature", contract.id()).stream()
                        .findFirst()
                        .map(entry -> signature(entry, names))
                        .orElse(null),
                entries.parts("avenant", contract.id()).stream().map(Entry::content).toList(),
                entries.naming("framework", "contract", contract.id()).stream()
                        .findFirst()
                        .map(Entry::content)
                        .orElse(null),
                engagements(entries, contract.id(), names),
                contract.source());
    }

    private static List<Ancestor> lineage(RegisterEntries entries, JsonNode lineage) {
        var ancestors = new ArrayList<Ancestor>();
        for (var link : lineage) {
            var contract = link.path("contract").asString();
            var title =
                    entries.one("contract", contract)
                            .map(entry -> entry.text("title"))
                            .orElse(null);
            ancestors.add(new Ancestor(link.path("relation").asString(), contract, title));
        }
        return ancestors;
    }

    private static List<Partner> partners(JsonNode identifiers, Map<String, String> names) {
        var partners = new ArrayList<Partner>();
        for (var identifier : identifiers) {
            var id = identifier.asString();
            partners.add(new Partner(id, names.getOrDefault(id, id)));
        }
        return partners;
    }

    private static Signature signature(Entry entry, Map<String, String> names) {
        var signatories = new ArrayList<Signatory>();
        for (var signatory : entry.content().path("signatories")) {
            var id = signatory.path("organisation").asString();
            signatories.add(
                    new Signatory(
                            signatories.size() + 1,
                            id,
                            names.getOrDefault(id, id),
                            signatory.path("role").asString("")));
        }
        return new Signature(entry.optional("signedOn"), signatories);
    }

    private static List<EngagementDetail> engagements(
            RegisterEntries entries, String contract, Map<String, String> names) {
        var reports =
                entries.ofKind("indicator-report").stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.text("indicator"),
                                        Collectors.mapping(Entry::content, Collectors.toList())));
        var indicators =
                entries.naming("indicator", "contract", contract).stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.text("engagement"),
                                        Collectors.mapping(
                                                entry -> indicator(entry, reports),
                                                Collectors.toList())));
        return entries.naming("engagement", "contract", contract).stream()
                .map(entry ->
                        new EngagementDetail(
                                entry.id(),
                                entry.text("label"),
                                partners(entry.content().path("partners"), names),
                                entry.optional("pillar"),
                                entry.optional("theme"),
                                entry.optional("nomenclature"),
                                indicators.getOrDefault(entry.id(), List.of()),
                                entry.source()))
                .toList();
    }

    private static IndicatorDetail indicator(Entry entry, Map<String, List<JsonNode>> reports) {
        return new IndicatorDetail(
                entry.id(),
                entry.text("label"),
                entry.text("nature"),
                entry.content().path("breakdowns"),
                reports.getOrDefault(entry.id(), List.of()));
    }
}
