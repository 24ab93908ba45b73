package fr.avenant.reporting.status;

import static fr.avenant.reporting.scenario.Facts.qpv;
import static fr.avenant.reporting.scenario.Facts.territory;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.generation.Projections;
import fr.avenant.reporting.scenario.Contracts;
import fr.avenant.reporting.scenario.Figure;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedService.class)
class InterleavingTest {

    @Test
    void the_order_in_which_topics_and_partitions_are_read_makes_no_difference(
            Publisher publisher, RunningReporting reporting) throws Exception {
        publisher.publishAll(
                territory("woven"), qpv("woven", "nord"), Contracts.registered("woven"));
        for (var year = 2000; year < 2020; year++) {
            var figure = Figure.ofQuartier("qpv.population", "woven", "nord").in(year);
            var published = publisher.publish(figure.is("1").published());
            publisher.publish(figure.is("2").corrected(published.id()));
            publisher.sendAgain(published);
        }
        reporting.awaitAll(publisher);
        var followed = reporting.get("/api/v1/status?checksum=true").json();
        var partitions = PartitionContents.readAll();
        var projections = reporting.bean(Projections.class);

        var inTurn = OtherTables.filledWith(PartitionContents.inTurn(partitions), 500, projections);
        var backwards =
                OtherTables.filledWith(
                        PartitionContents.inTurn(partitions.reversed()), 500, projections);
        var oneOfEach =
                OtherTables.filledWith(PartitionContents.merged(partitions), 1, projections);

        assertThat(List.of(inTurn, backwards, oneOfEach))
                .extracting(Checksums::full)
                .containsOnly(followed.path("checksum").path("full").asString());
        assertThat(List.of(inTurn, backwards, oneOfEach))
                .extracting(Checksums::content)
                .containsOnly(followed.path("checksum").path("content").asString());
    }
}
