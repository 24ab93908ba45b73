package fr.avenant.reporting.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.avenant.reporting.catalogue.Catalogue;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.generation.ReadModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP. */
@RestController
class MeasureController {

    /** The whole catalogue. */
    record Measures(String catalogueVersion, List<CountedMeasure> measures) {}

    /** A measure with how many facts it has now. */
    record CountedMeasure(@JsonUnwrapped Measure measure, long facts) {}

    private final Catalogue catalogue;
    private final ReadModel readModel;

    MeasureController(Catalogue catalogue, ReadModel readModel) {
        this.catalogue = catalogue;
        this.readModel = readModel;
    }

    @GetMapping("/api/v1/measures")
    Measures measures() {
        var counts = counts();
        return new Measures(
                catalogue.version(),
                catalogue.all().stream()
                        .map(measure ->
                                new CountedMeasure(measure, counts.getOrDefault(measure.id(), 0L)))
                        .toList());
    }

    private Map<String, Long> counts() {
        return readModel.ask(jdbc -> {
            var counts = new HashMap<String, Long>();
            jdbc.sql(
                            "select measure, count(*) from fact where superseded_position is null group by measure")
                    .query(row -> {
                        counts.put(row.getString(1), row.getLong(2));
                    });
            return counts;
        });
    }
}
