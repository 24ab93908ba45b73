package fr.avenant.observatory.contract;

import fr.avenant.observatory.figure.FrenchNumbers;
import fr.avenant.observatory.figure.Words;
import fr.avenant.observatory.reporting.Contract.Report;
import org.springframework.stereotype.Component;

/** Reported values of indicators in words. */
@Component
class Quantities {

    private final Words words;

    Quantities(Words words) {
        this.words = words;
    }

    /** The figure with its unit, or the mark of its absence. */
    public String written(Report report) {
        var value = report.quantity().value();
        return value == null
                ? words.of("mark", report.quantity().kind())
                : FrenchNumbers.spelled(value, report.unit(), words.of("unit", report.unit()));
    }
}
