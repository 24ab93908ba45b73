package fr.avenant.observatory.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree of objectives: the names of its levels and its nodes, in the order of the document. */
public record Framework(List<String> levels, List<Node> nodes, @Nullable SourceRef source) {

    /**
     * A node of the tree.
     *
     * @param parent code of the node above; absent at the top
     * @param locator its own place in the document of the framework
     * @param quartier identifier, if it is about one
     */
    public record Node(
            String code,
            @Nullable String level,
            String label,
            @Nullable String parent,
            @Nullable String nomenclature,
            @Nullable String locator,
            @Nullable String quartier) {}
}
