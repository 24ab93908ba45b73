package fr.avenant.recording.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void they_are_of_version_7_and_in_the_order_of_their_times() {
        var inOrder =
                LongStream.of(0, 1, 65_536, 1_795_000_000_000L, 1_795_000_000_001L)
                        .mapToObj(TimeOrderedIdentifiers::at)
                        .toList();

        assertThat(inOrder).allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        assertThat(inOrder).allSatisfy(id -> assertThat(id.variant()).isEqualTo(2));
        assertThat(inOrder).extracting(Object::toString).isSorted();
    }

    @Test
    void two_of_one_moment_are_not_the_same() {
        assertThat(TimeOrderedIdentifiers.at(1)).isNotEqualTo(TimeOrderedIdentifiers.at(1));
    }

    @Test
    void axon_uses_them() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }
}
