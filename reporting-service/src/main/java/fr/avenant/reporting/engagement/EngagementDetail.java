package fr.avenant.reporting.engagement;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.reporting.entry.Partner;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.entry.RegisterEntries.EntrySource;
import fr.avenant.reporting.indicator.IndicatorDetail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What partners committed to.
 *
 * @param node code in the contract's framework
 * @param quartiers identifiers, if it is for some only
 * @param inferred those of the partners that its place does not name
 * @param ended whether it held no longer on the day of the question
 */
public record EngagementDetail(
        String id,
        String label,
        List<Partner> partners,
        @Nullable String pillar,
        @Nullable String theme,
        @Nullable String nomenclature,
        @Nullable String node,
        List<String> quartiers,
        List<InferredPartner> inferred,
        List<IndicatorDetail> indicators,
        boolean ended,
        Effective effective,
        EntrySource source) {

    /** A partner that the place in the contract does not name, and why it is taken for one. */
    record InferredPartner(String partner, String reason) {}

    public static List<EngagementDetail> ofContract(
            RegisterEntries entries, Entry<Contract> contract) {
        var engagements = entries.ofContract("engagement", contract, Engagement.class);
        return of(
                entries,
                engagements,
                IndicatorDetail.ofTerritory(entries, contract.content().territory()));
    }

    /** One alone. */
    static EngagementDetail of(RegisterEntries entries, Entry<Engagement> engagement) {
        return of(entries, List.of(engagement), IndicatorDetail.ofEngagement(entries, engagement))
                .getFirst();
    }

    private static List<EngagementDetail> of(
            RegisterEntries entries,
            List<Entry<Engagement>> engagements,
            Map<String, List<IndicatorDetail>> indicators) {
        var names =
                new Partner.Names(
                        entries,
                        engagements.stream()
                                .flatMap(entry -> entry.content().partners().stream())
                                .distinct()
                                .toList());
        return engagements.stream()
                .map(entry ->
                        new EngagementDetail(
                                entry.id(),
                                entry.content().label(),
                                names.partners(entry.content().partners()),
                                entry.content().pillar(),
                                entry.content().theme(),
                                entry.content().nomenclature(),
                                entry.content().node(),
                                entry.content().quartiers(),
                                inferred(entry.content()),
                                indicators.getOrDefault(entry.id(), List.of()),
                                entry.ended(),
                                entry.effective(),
                                entry.source()))
                .toList();
    }

    private static List<InferredPartner> inferred(Engagement engagement) {
        return engagement.inferred().stream()
                .map(it -> new InferredPartner(it.partner(), it.reason()))
                .toList();
    }
}
