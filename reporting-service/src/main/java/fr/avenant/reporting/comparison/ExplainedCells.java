package fr.avenant.reporting.comparison;

import fr.avenant.reporting.cell.Cell;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Cells with the addresses of their explanations, which are made only while they are written. */
final class ExplainedCells extends AbstractList<Cell> implements RandomAccess {

    private final Question question;
    private final List<Cell> cells;

    ExplainedCells(Question question, List<Cell> cells) {
        this.question = question;
        this.cells = cells;
    }

    @Override
    public Cell get(int index) {
        var cell = cells.get(index);
        return cell.explainedAt(ExplanationController.address(CellAddress.of(question, cell)));
    }

    @Override
    public int size() {
        return cells.size();
    }
}
