package fr.avenant.contracts.engagement;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.Referring;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contract's tree of objectives, at the levels that the contract itself has.
 *
 * @param territory slug
 * @param contract identifier
 * @param levels names of the levels, from the top
 * @param nodes parents before their children
 */
public record Framework(String territory, String contract, List<String> levels, List<Node> nodes)
        implements Located, Referring {

    /**
     * An objective, axis, pillar …
     *
     * @param code unique in the framework
     * @param level one of the framework's levels
     * @param label short title
     * @param parent code of the node above; absent at the top
     * @param nomenclature code of the national nomenclature, such as {@code 1.1}, where it honestly
     *     maps
     * @param locator its own place in the document of the framework
     * @param quartier identifier, if it is about one
     */
    public record Node(
            String code,
            String level,
            String label,
            @Nullable String parent,
            @Nullable String nomenclature,
            @Nullable String locator,
            @Nullable String quartier) {}

    public Framework {
        levels = levels == null ? List.of() : List.copyOf(levels);
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
        var seen = new HashSet<String>();
        for (var node : nodes) {
            InvalidContent.unless(
                    node.level() == null || levels.contains(node.level()),
                    "nodes",
                    "node " + node.code() + " has a level that is not listed");
            InvalidContent.unless(
                    node.parent() == null || seen.contains(node.parent()),
                    "nodes",
                    "node " + node.code() + " stands before its parent");
            InvalidContent.unless(
                    seen.add(node.code()), "nodes", "code " + node.code() + " is used twice");
        }
    }

    @Override
    public Stream<String> references() {
        return Stream.concat(
                        Stream.of(contract),
                        nodes.stream().map(Node::quartier).filter(Objects::nonNull))
                .distinct();
    }
}
