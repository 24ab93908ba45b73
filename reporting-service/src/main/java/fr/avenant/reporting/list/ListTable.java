package fr.avenant.reporting.list;

import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.TableColumn;
import java.util.List;

/**
 * What a list is as a table.
 *
 * @param title in French, from which its files have their name
 * @param columns in their order
 * @param <R> what a row is about
 */
public record ListTable<R>(String title, List<ListColumn<R>> columns) {

    List<TableColumn<R>> columns(ExportFormat format) {
        return columns.stream()
                .map(format.isInCodes() ? ListColumn::inCodes : ListColumn::inWords)
                .toList();
    }
}
