package fr.avenant.reporting.document;

import fr.avenant.contracts.territory.SourceDocument;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;

/** Whether anybody may read a document. */
public record DocumentRow(boolean isPublic) implements DetailRow {

    public static final DetailTable<DocumentRow> TABLE =
            DetailTable.one(
                    "document",
                    "document",
                    List.of(Column.of("is_public", "boolean", DocumentRow::isPublic)));

    static DocumentRow of(SourceDocument document) {
        return new DocumentRow(document.isPublic());
    }

    @Override
    public DetailTable<DocumentRow> table() {
        return TABLE;
    }
}
