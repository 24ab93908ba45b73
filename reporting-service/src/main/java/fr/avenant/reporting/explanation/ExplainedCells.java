package fr.avenant.reporting.explanation;

import fr.avenant.reporting.cell.Cell;
import fr.avenant.reporting.question.CellAddress;
import fr.avenant.reporting.question.Question;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Cells with the addresses of their explanations, which are made only while they are written. */
public final class ExplainedCells extends AbstractList<Cell> implements RandomAccess {

    private final CellAddress.OfQuestion addresses;
    private final List<Cell> cells;

    public ExplainedCells(Question question, List<Cell> cells) {
        this.addresses = new CellAddress.OfQuestion(question);
        this.cells = cells;
    }

    @Override
    public Cell get(int index) {
        var cell = cells.get(index);
        return cell.explainedAt(ExplanationController.PATH + addresses.text(cell));
    }

    @Override
    public int size() {
        return cells.size();
    }
}
