package fr.avenant.reporting.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.VisibleFact;
import fr.avenant.reporting.explanation.FactHistory.Versions;
import fr.avenant.reporting.journal.JournalledEvent;
import fr.avenant.reporting.journal.LeafHash;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact behind a cell, down to its document.
 *
 * @param event that recorded it
 * @param recordedAt UTC, microseconds
 * @param position number of the event within its context
 * @param leafHash of the event; null if its payload is not JSON, or if it would give a value away
 * @param value absent if there is none, or if the asker does not see it
 * @param dimensions all coordinates, territory and year among them
 * @param year null if the source gives none
 * @param basis detail, or a total that the source prints
 * @param document as the register had it; null if the fact came from a system
 * @param locator the place in it
 * @param system where the fact came from, if not from a document
 * @param effective as the event says
 * @param producer who made the figure; null if the source does not say
 * @param vintage which edition of the producer's data
 * @param yearInferred whether the source does not print the year
 * @param about in French: what was recorded, or the place or body that the figure is about; null if
 *     nobody names it
 * @param labels names of all members, in French, by dimension
 * @param earlierCount how many versions it took the place of, as far as the asker may see them
 * @param earlier the last twenty of them, the newest first
 */
record ExplainedFact(
        String event,
        String type,
        String subject,
        String recordedAt,
        long position,
        String context,
        @Nullable String leafHash,
        String status,
        @Nullable String reason,
        @Nullable BigDecimal value,
        String unit,
        Map<String, String> dimensions,
        @Nullable Integer year,
        String basis,
        @Nullable CitedDocument document,
        @Nullable String locator,
        @Nullable String system,
        Effective effective,
        @Nullable String producer,
        @Nullable String vintage,
        boolean yearInferred,
        @Nullable String about,
        Map<String, String> labels,
        int earlierCount,
        List<EarlierVersion> earlier) {

    static final Comparator<ExplainedFact> AS_RECORDED =
            Comparator.comparing(ExplainedFact::recordedAt)
                    .thenComparing(ExplainedFact::context)
                    .thenComparingLong(ExplainedFact::position);

    /** The document that a fact cites; only its identifier if it was not in the register. */
    record CitedDocument(
            String id,
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String date,
            @Nullable String edition,
            @JsonProperty("public") @Nullable Boolean isPublic,
            @Nullable String sha256) {

        static CitedDocument of(String id, @Nullable SourceDocument known) {
            return known == null
                    ? new CitedDocument(id, null, null, null, null, null, null)
                    : new CitedDocument(
                            id,
                            known.title(),
                            known.issuer(),
                            known.date(),
                            known.edition(),
                            known.isPublic(),
                            known.sha256());
        }
    }

    /**
     * Where a fact came from.
     *
     * @param document null if it was not in the register
     */
    record Origin(
            JournalledEvent event,
            Effective effective,
            @Nullable String system,
            @Nullable SourceDocument document) {

        static Origin of(ResultSet row) throws SQLException {
            var document = row.getString("document");
            var json = EventJson.canonicalMapper();
            return new Origin(
                    JournalledEvent.of(row, row.getRow()),
                    json.readValue(row.getString("effective"), Effective.class),
                    row.getString("system"),
                    document == null ? null : json.readValue(document, SourceDocument.class));
        }
    }

    /**
     * What the asker does not see of a fact is not in its row, nor in its event.
     *
     * @param versions null if nothing is known of any
     */
    static ExplainedFact of(
            VisibleFact fact,
            Origin origin,
            Measure measure,
            @Nullable Versions versions,
            FactNames names) {
        var event = origin.event();
        return new ExplainedFact(
                event.id(),
                event.type(),
                event.subject(),
                event.time(),
                event.position(),
                event.context(),
                LeafHash.of(event).orElse(null),
                fact.status(),
                fact.reason(),
                fact.value(),
                fact.unit(),
                fact.coordinates(),
                fact.year(),
                fact.total() ? "total" : "detail",
                fact.document() == null
                        ? null
                        : CitedDocument.of(fact.document(), origin.document()),
                fact.locator(),
                origin.system(),
                origin.effective(),
                fact.producer(),
                fact.vintage(),
                fact.yearInferred(),
                names.subject(fact),
                names.of(fact),
                versions == null ? 0 : versions.count(),
                versions == null ? List.of() : EarlierVersion.of(versions, measure, names));
    }
}
