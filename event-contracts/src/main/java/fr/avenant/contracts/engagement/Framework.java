package fr.avenant.contracts.engagement;

import fr.avenant.contracts.InvalidContent;
import fr.avenant.contracts.Located;
import fr.avenant.contracts.bound.Bounds;
import fr.avenant.contracts.bound.Closed;
import fr.avenant.contracts.bound.Count;
import fr.avenant.contracts.bound.Form;
import fr.avenant.contracts.bound.Text;
import fr.avenant.contracts.bound.Words;
import fr.avenant.contracts.naming.RefersTo;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract's tree of objectives, at the levels that the contract itself has.
 *
 * @param territory slug
 * @param contract identifier
 * @param levels names of the levels, from the top
 * @param nodes parents before their children
 */
public record Framework(
        @RefersTo("territory") @Form(Text.SLUG) String territory,
        @RefersTo("contract") @Form(Text.IDENTIFIER) String contract,
        @Form(Text.LABEL) @Count(Bounds.MOST_NAMED) List<String> levels,
        @Count(Bounds.MOST_PARTS) List<Node> nodes)
        implements Located {

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
            @Closed(Words.CODE) @Form(Text.WORD) String code,
            @Form(Text.LABEL) String level,
            @Form(Text.LABEL) String label,
            @Closed(Words.CODE) @Form(Text.WORD) @Nullable String parent,
            @Closed(Words.CODE) @Form(Text.WORD) @Nullable String nomenclature,
            @Form(Text.TEXT) @Nullable String locator,
            @RefersTo("quartier") @Form(Text.IDENTIFIER) @Nullable String quartier) {}

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
}
