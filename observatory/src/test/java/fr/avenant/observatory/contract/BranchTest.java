package fr.avenant.observatory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.observatory.reporting.Contract.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BranchTest {

    @Test
    void nodes_hang_below_their_parent_in_the_order_of_the_document() {
        var tree = Branch.tree(List.of(node("1", null), node("1.2", "1"), node("1.1", "1")));

        assertThat(tree).hasSize(1);
        assertThat(tree.getFirst().branches().stream().map(branch -> branch.node().code()))
                .containsExactly("1.2", "1.1");
    }

    @Test
    void a_node_whose_parent_is_missing_is_not_lost() {
        assertThat(Branch.tree(List.of(node("9.1", "9")))).hasSize(1);
    }

    private static Node node(String code, @Nullable String parent) {
        return new Node(code, null, "Objectif " + code, parent, null);
    }
}
