package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.answer.Node;
import java.util.List;

/**
 * A node of the tree of objectives with the engagements that serve it and what hangs below it.
 *
 * @param found whether it is itself what was looked for
 */
record Branch(Node node, boolean found, List<Entry> engagements, List<Branch> branches) {

    /** Whether there is nothing in it to fold away. */
    public boolean bare() {
        return engagements.isEmpty() && branches.isEmpty();
    }

    /** How many nodes and engagements are below it, at all depths. */
    public int size() {
        return engagements.size()
                + branches.size()
                + branches.stream().mapToInt(Branch::size).sum();
    }
}
