package fr.avenant.observatory.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class KnownLabelsTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void words_are_asked_for_once_and_not_for_each_code() {
        var known = new KnownLabels(() -> Map.of("unit", Map.of("posts", asked() + " postes")));

        assertThat(known.labels()).isEqualTo(known.labels());
        assertThat(asked).hasValue(1);
    }

    @Test
    void while_they_cannot_be_had_pages_go_on_without_asking_for_each_code() {
        var known =
                new KnownLabels(() -> {
                    throw new ResourceAccessException("away " + asked());
                });

        assertThat(known.labels()).isEmpty();
        assertThat(known.labels()).isEmpty();
        assertThat(asked).hasValue(1);
    }

    private int asked() {
        return asked.incrementAndGet();
    }
}
