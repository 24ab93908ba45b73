package fr.avenant.reporting.contract;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.ReducedDate;
import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What SQL asks of a contract before anyone signed it.
 *
 * @param periodFrom as it is printed
 * @param firstDay of its period; null if the source does not say
 * @param dayAfter the first day after its period; null if that is open
 */
public record ContractRow(
        String periodFrom,
        @Nullable String periodTo,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate dayAfter,
        List<String> copilots)
        implements DetailRow {

    public static final DetailTable<ContractRow> TABLE =
            DetailTable.one(
                    "contract",
                    "contract",
                    List.of(
                            Column.text("period_from", ContractRow::periodFrom),
                            Column.text("period_to", ContractRow::periodTo),
                            Column.date("first_day", ContractRow::firstDay),
                            Column.date("day_after", ContractRow::dayAfter),
                            Column.texts("copilots", ContractRow::copilots)));

    static ContractRow of(Contract contract) {
        var period = contract.period();
        var to = period.to();
        return new ContractRow(
                period.from(),
                to,
                period.from().equals(Effective.UNKNOWN)
                        ? null
                        : ReducedDate.firstDay(period.from()),
                to == null ? null : ReducedDate.dayAfter(to),
                contract.copilots());
    }

    @Override
    public DetailTable<ContractRow> table() {
        return TABLE;
    }
}
