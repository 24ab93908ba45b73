package fr.avenant.reporting.organisation;

import fr.avenant.contracts.territory.Organisation;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import fr.avenant.reporting.readtable.FactMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL asks of an organisation.
 *
 * @param sort such as {@code landlord}
 */
public record OrganisationRow(String sort, @Nullable String sigle, List<String> otherNames)
        implements DetailRow {

    public static final DetailTable<OrganisationRow> TABLE =
            DetailTable.one(
                    "organisation",
                    "organisation",
                    List.of(
                            Column.text("sort", OrganisationRow::sort),
                            Column.text("sigle", OrganisationRow::sigle),
                            Column.texts("other_names", OrganisationRow::otherNames)));

    static OrganisationRow of(Organisation organisation) {
        return new OrganisationRow(
                FactMembers.written(organisation.kind()),
                organisation.sigle(),
                organisation.otherNames());
    }

    @Override
    public DetailTable<OrganisationRow> table() {
        return TABLE;
    }
}
