package fr.avenant.reporting.contract;

import fr.avenant.contracts.engagement.Framework;
import fr.avenant.reporting.readtable.Column;
import fr.avenant.reporting.readtable.DetailRow;
import fr.avenant.reporting.readtable.DetailTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a contract's framework.
 *
 * @param parent code of the node above; null at the top
 */
public record FrameworkNodeRow(
        String code, String level, String label, @Nullable String parent, @Nullable String quartier)
        implements DetailRow {

    public static final DetailTable<FrameworkNodeRow> TABLE =
            DetailTable.list(
                    "framework_node",
                    "framework",
                    List.of(
                            Column.text("code", FrameworkNodeRow::code),
                            Column.text("level", FrameworkNodeRow::level),
                            Column.text("node_label", FrameworkNodeRow::label),
                            Column.text("parent", FrameworkNodeRow::parent),
                            Column.text("quartier", FrameworkNodeRow::quartier)));

    static List<FrameworkNodeRow> of(Framework framework) {
        return framework.nodes().stream()
                .map(node ->
                        new FrameworkNodeRow(
                                node.code(),
                                node.level(),
                                node.label(),
                                node.parent(),
                                node.quartier()))
                .toList();
    }

    @Override
    public DetailTable<FrameworkNodeRow> table() {
        return TABLE;
    }
}
