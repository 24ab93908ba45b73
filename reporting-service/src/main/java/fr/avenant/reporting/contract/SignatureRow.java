package fr.avenant.reporting.contract;

import fr.avenant.contracts.engagement.Contract;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a contract, and when.
 *
 * @param signedOn as it is printed
 * @param signatories identifiers of organisations, one as often as it signed
 */
public record SignatureRow(@Nullable String signedOn, List<String> signatories)
        implements DetailRow {

    public static final DetailTable<SignatureRow> TABLE =
            DetailTable.one(
                    "signature",
                    "signature",
                    List.of(
                            Column.text("signed_on", SignatureRow::signedOn),
                            Column.texts("signatories", SignatureRow::signatories)));

    static SignatureRow of(Contract.Signature signature) {
        return new SignatureRow(
                signature.signedOn(),
                signature.signatories().stream().map(Contract.Signatory::organisation).toList());
    }

    @Override
    public DetailTable<SignatureRow> table() {
        return TABLE;
    }
}
