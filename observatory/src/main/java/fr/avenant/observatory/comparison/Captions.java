package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Charts.Caption;
import fr.avenant.observatory.connection.ServiceRefusal;
import fr.avenant.observatory.figure.FrenchDates;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.figure.FrenchNumbers;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.Cell;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import fr.avenant.observatory.reporting.answer.ExplainedFact;
import fr.avenant.observatory.reporting.answer.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a picture says about itself when it has left the page. */
@Component
class Captions {

    private static final Logger LOG = LoggerFactory.getLogger(Captions.class);

    /** Figures whose documents are looked up for a picture. */
    private static final int EXPLAINED = 12;

    private static final String EXPLANATIONS = "/api/v1/explanations/";

    /** How codes of territories begin that a generator has made up. */
    private static final String GENERATED = "genere-";

    private final ReportingClient reporting;
    private final FrenchLabels labels;

    Captions(ReportingClient reporting, FrenchLabels labels) {
        this.reporting = reporting;
        this.labels = labels;
    }

    Caption of(Question question, ComparisonAnswer answer) {
        var lines = new ArrayList<String>();
        if (isGenerated(answer)) {
            lines.add("DONNÉES DE DÉMONSTRATION GÉNÉRÉES : ces territoires n’existent pas.");
        }
        var at = answer.coordinates();
        lines.add(
                "Vrai au "
                        + FrenchDates.written(at.on())
                        + " ; connu au "
                        + FrenchDates.written(at.asOf())
                        + " ; "
                        + labels.of("geography", at.geography())
                        + " ; définition "
                        + at.definition()
                        + ("included".equals(at.ended()) ? " ; avec ce qui a pris fin" : "")
                        + ".");
        lines.add("Positions des journaux : " + positions(at.positions()) + ".");
        if (!at.until().isEmpty()) {
            lines.add("Jusqu’à : " + positions(at.until()) + ".");
        }
        lines.add(sources(answer));
        lines.add(
                "Avenant, registre des contrats de ville : "
                        + ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                        + question.display().permalink(answer.permalink()));
        return new Caption(title(answer), lines);
    }

    private String title(ComparisonAnswer answer) {
        var by =
                answer.by().stream()
                        .map(it -> FrenchLabels.dimension(answer.measure().dimensions(), it))
                        .map(FrenchLabels::inSentence)
                        .collect(Collectors.joining(", "));
        return by.isEmpty() ? answer.measure().label() : answer.measure().label() + " – par " + by;
    }

    private String positions(Map<String, Long> positions) {
        return positions.entrySet().stream()
                .map(it ->
                        FrenchLabels.inSentence(labels.of("context", it.getKey()))
                                + " "
                                + (it.getValue() < 0
                                        ? "vide"
                                        : FrenchNumbers.grouped(it.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static boolean isGenerated(ComparisonAnswer answer) {
        return answer.members().getOrDefault("territory", Map.of()).keySet().stream()
                .anyMatch(code -> code.startsWith(GENERATED));
    }

    private String sources(ComparisonAnswer answer) {
        var known =
                answer.cells().stream()
                        .filter(cell -> cell.value() != null)
                        .map(Cell::explain)
                        .filter(Objects::nonNull)
                        .map(it -> it.replaceFirst("^" + EXPLANATIONS, ""))
                        .distinct()
                        .toList();
        var explanations = known.stream().limit(EXPLAINED).flatMap(this::explanation).toList();
        var sources = new LinkedHashSet<String>();
        explanations.stream()
                .flatMap(it -> it.facts().stream())
                .forEach(fact -> sources.addAll(source(fact)));
        var all =
                explanations.size() == known.size()
                        && explanations.stream()
                                .allMatch(it -> it.facts().size() == it.factCount());
        if (sources.isEmpty()) {
            return "Sources : celles de chaque chiffre, à l’adresse ci-dessous.";
        }
        return (all ? "Sources : " : "Sources, entre autres : ")
                + String.join(" ; ", sources)
                + (all ? "." : " ; celles de chaque chiffre à l’adresse ci-dessous.");
    }

    /** A picture without all its sources is still one. */
    private Stream<Explanation> explanation(String id) {
        try {
            return Stream.of(reporting.explanation(id));
        } catch (ServiceRefusal | ResourceAccessException away) {
            LOG.warn("The sources of a picture could not be had: {}", away.getMessage());
            return Stream.empty();
        }
    }

    private static Set<String> source(ExplainedFact fact) {
        var document = fact.document();
        var title =
                document == null
                        ? null
                        : document.title() == null ? document.id() : document.title();
        return Stream.of(title, fact.producer(), fact.system())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
