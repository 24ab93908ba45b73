package fr.avenant.reporting.organisation;

import fr.avenant.contracts.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list.
 *
 * @param kind as the published language writes it
 * @param territory slug; null for a national one
 * @param engagements how many it takes part in; in the territory that was asked for, if one was
 * @param contracts how many it signed, likewise
 */
record OrganisationSummary(
        String id,
        String code,
        String name,
        String kind,
        @Nullable String sigle,
        @Nullable String territory,
        int engagements,
        int contracts) {

    /** Reads a row of a list of them. */
    static OrganisationSummary of(ResultSet row) throws SQLException {
        var id = row.getString("aggregate_id");
        return new OrganisationSummary(
                id,
                Identifier.code(id),
                row.getString("name"),
                row.getString("kind"),
                row.getString("sigle"),
                row.getString("territory"),
                row.getInt("engagements"),
                row.getInt("contracts"));
    }
}
