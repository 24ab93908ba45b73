package fr.avenant.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.contracts.engagement.Indicator;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.generation.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with all that was reported of it, and what it follows.
 *
 * @param contract identifier
 * @param contractTitle null if the contract is not registered
 * @param engagement identifier
 * @param engagementLabel null if the engagement is not registered
 * @param failed entries that are missing, because they cannot be read; null if all can
 */
record WholeIndicator(
        String territory,
        String contract,
        @Nullable String contractTitle,
        String engagement,
        @Nullable String engagementLabel,
        @JsonUnwrapped IndicatorDetail indicator,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    static Optional<WholeIndicator> read(Snapshot snapshot, String id) {
        var entries = new RegisterEntries(snapshot);
        return entries.one("indicator", id, Indicator.class)
                .map(entry -> of(entries, entry, snapshot));
    }

    private static WholeIndicator of(
            RegisterEntries entries, Entry<Indicator> entry, Snapshot snapshot) {
        var indicator = entry.content();
        return new WholeIndicator(
                indicator.territory(),
                indicator.contract(),
                entries.contractTitles(List.of(indicator.contract())).get(indicator.contract()),
                indicator.engagement(),
                entries.one("engagement", indicator.engagement(), Engagement.class)
                        .map(engagement -> engagement.content().label())
                        .orElse(null),
                IndicatorDetail.of(entries, entry),
                entries.failed(),
                Standpoint.of(snapshot));
    }
}
