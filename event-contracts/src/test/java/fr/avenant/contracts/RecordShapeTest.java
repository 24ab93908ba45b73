package fr.avenant.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullUnmarked // hands over what the compiler would refuse
class RecordShapeTest {

    record Leaf(String text, @Nullable String note) {}

    record Tree(Leaf leaf, List<Leaf> leaves, Map<String, Leaf> named, @Nullable Leaf spare) {}

    private static final Leaf LEAF = new Leaf("text", null);
    private static final Leaf EMPTY = new Leaf(null, null);

    @Test
    void nothing_is_missing_where_only_nullable_components_are_null() {
        assertThat(RecordShape.missing(tree(LEAF, List.of(LEAF), Map.of("a", LEAF)))).isEmpty();
    }

    @Test
    void the_place_of_a_missing_component_is_a_json_pointer() {
        assertThat(RecordShape.missing(tree(null, List.of(), Map.of()))).contains("/leaf");
        assertThat(RecordShape.missing(tree(EMPTY, List.of(), Map.of()))).contains("/leaf/text");
        assertThat(RecordShape.missing(tree(LEAF, List.of(LEAF, EMPTY), Map.of())))
                .contains("/leaves/1/text");
        assertThat(RecordShape.missing(tree(LEAF, List.of(), Map.of("a", EMPTY))))
                .contains("/named/a/text");
    }

    @Test
    void a_nullable_component_that_is_there_is_looked_into() {
        var tree = new Tree(LEAF, List.of(), Map.of(), EMPTY);

        assertThat(RecordShape.missing(tree)).contains("/spare/text");
    }

    @Test
    void elements_and_values_may_not_be_null() {
        assertThat(RecordShape.missing(tree(LEAF, Arrays.asList(LEAF, null), Map.of())))
                .contains("/leaves/1");
        var named = new HashMap<String, Leaf>();
        named.put("a", null);
        assertThat(RecordShape.missing(tree(LEAF, List.of(), named))).contains("/named/a");
    }

    @Test
    void a_key_with_the_characters_of_a_pointer_is_escaped() {
        assertThat(RecordShape.missing(tree(LEAF, List.of(), Map.of("women/men~", EMPTY))))
                .contains("/named/women~1men~0/text");
    }

    @Test
    void of_nothing_everything_is_missing() {
        assertThat(RecordShape.missing(null)).contains("");
    }

    private static Tree tree(Leaf leaf, List<Leaf> leaves, Map<String, Leaf> named) {
        return new Tree(leaf, leaves, named, null);
    }
}
