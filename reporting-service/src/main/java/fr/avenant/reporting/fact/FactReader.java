package fr.avenant.reporting.fact;

import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.cell.VisibleFact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is told which facts stand behind which cells while these are made. */
public interface FactReader {

    FactReader NOBODY = (_, _, _, _) -> {};

    /**
     * @param measure that is asked, or that is a term of it
     * @param members of the cell
     * @param isTotal whether it stands beside what the cell adds, which has no other of that kind
     *     unless the cell names it
     */
    void read(
            Measure measure,
            Map<String, @Nullable String> members,
            VisibleFact fact,
            boolean isTotal);
}
