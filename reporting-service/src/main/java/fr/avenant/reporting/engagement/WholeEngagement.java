package fr.avenant.reporting.engagement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.contracts.engagement.Engagement;
import fr.avenant.reporting.answer.Standpoint;
import fr.avenant.reporting.entry.RegisterEntries;
import fr.avenant.reporting.entry.RegisterEntries.Entry;
import fr.avenant.reporting.generation.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An engagement with all that follows it.
 *
 * @param contract identifier
 * @param contractTitle null if the contract is not registered
 * @param failed entries that are missing, because they cannot be read; null if all can
 */
record WholeEngagement(
        String territory,
        String contract,
        @Nullable String contractTitle,
        @JsonUnwrapped EngagementDetail engagement,
        @Nullable List<String> failed,
        @JsonUnwrapped Standpoint standpoint) {

    static Optional<WholeEngagement> read(Snapshot snapshot, String id) {
        var entries = new RegisterEntries(snapshot);
        return entries.one("engagement", id, Engagement.class)
                .map(entry -> of(entries, entry, snapshot));
    }

    private static WholeEngagement of(
            RegisterEntries entries, Entry<Engagement> entry, Snapshot snapshot) {
        if (entry.ended()) {
            entries.withEnded();
        }
        var contract = entry.content().contract();
        return new WholeEngagement(
                entry.content().territory(),
                contract,
                entries.contractTitles(List.of(contract)).get(contract),
                EngagementDetail.of(entries, entry),
                entries.failed(),
                Standpoint.of(snapshot));
    }
}
