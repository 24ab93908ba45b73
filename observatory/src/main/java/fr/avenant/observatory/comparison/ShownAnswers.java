package fr.avenant.observatory.comparison;

import fr.avenant.observatory.figure.Members;
import fr.avenant.observatory.reporting.ReportingClient;
import fr.avenant.observatory.reporting.answer.ComparisonAnswer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Asks questions, and keeps of an answer what the page is to show. */
@Component
class ShownAnswers {

    private static final String QUARTIER = "quartier";
    private static final String TERRITORY = "territory";
    private static final List<String> MOMENT = List.of("on", "positions", "until", "ended");

    private final ReportingClient reporting;

    ShownAnswers(ReportingClient reporting) {
        this.reporting = reporting;
    }

    /** The whole answer, or the quartiers prioritaires in it: no figure is another for that. */
    ComparisonAnswer to(Question question) {
        var answer = reporting.comparison(question.parameters());
        if (!question.display().onlyQpv() || !answer.by().contains(QUARTIER)) {
            return answer;
        }
        var qpv = qpv(question.at(answer.coordinates()));
        return new ComparisonAnswer(
                answer.measure(),
                answer.by(),
                answer.coordinates(),
                answer.permalink(),
                answer.links(),
                answer.members(),
                answer.words(),
                answer.cells().stream()
                        .filter(cell -> {
                            var quartier = Members.of(cell, QUARTIER);
                            return quartier == null
                                    || qpv.contains(place(Members.of(cell, TERRITORY), quartier));
                        })
                        .toList());
    }

    /** The quartiers prioritaires at the coordinates of the answer, each with its territory. */
    private Set<String> qpv(Question question) {
        return reporting.quartiers("qpv", moment(question)).quartiers().stream()
                .map(it -> place(it.territory(), it.slug()))
                .collect(Collectors.toSet());
    }

    private static MultiValueMap<String, String> moment(Question question) {
        var moment = new LinkedMultiValueMap<String, String>();
        for (var name : MOMENT) {
            var value = question.single(name);
            if (value != null) {
                moment.add(name, value);
            }
        }
        return moment;
    }

    private static String place(@Nullable String territory, String quartier) {
        return territory + "/" + quartier;
    }
}
