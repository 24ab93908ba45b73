package fr.avenant.observatory.contract;

import fr.avenant.observatory.reporting.Contract.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the tree of objectives with what hangs below it. */
record Branch(Node node, List<Branch> branches) {

    /** The roots; a node whose parent is not in the list is a root too, so that none is lost. */
    static List<Branch> tree(List<Node> nodes) {
        var codes = nodes.stream().map(Node::code).toList();
        return nodes.stream()
                .filter(node -> node.parent() == null || !codes.contains(node.parent()))
                .map(node -> grow(node, nodes))
                .toList();
    }

    private static Branch grow(Node node, List<Node> nodes) {
        return new Branch(
                node,
                nodes.stream()
                        .filter(child -> isBelow(child.parent(), node))
                        .map(child -> grow(child, nodes))
                        .toList());
    }

    private static boolean isBelow(@Nullable String parent, Node node) {
        return parent != null && parent.equals(node.code());
    }
}
