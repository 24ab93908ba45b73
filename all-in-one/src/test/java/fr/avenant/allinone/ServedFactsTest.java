package fr.avenant.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.allinone.ServedValues.Value;
import fr.avenant.contracts.Effective;
import fr.avenant.contracts.EventJson;
import fr.avenant.contracts.Source;
import fr.avenant.dossiers.fact.Dossiers;
import fr.avenant.dossiers.fact.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whatever the dossiers record can be read: each value of each fact stands in an answer of the API
 * that is about that fact, under its own name or one of those below. Whoever asks may see
 * everything: what is hidden from the public is another test's matter.
 */
class ServedFactsTest {

    /** What fields are called in answers, where that is not what they are called in facts. */
    private static final Map<String, String> CALLED =
            Map.of(
                    "discrepancies label", "what",
                    "discrepancies rule", "computedBy",
                    "operations statedTotalEuros", "totalEuros",
                    "tfpb-totals amountEuros", "totalEuros",
                    // on the page of one of them, which is about the other
                    "successions predecessor", "organisation",
                    "successions successor", "organisation",
                    // what a figure is about is a dimension of it
                    "statistics subject/kind", "dimension",
                    "statistics subject/code", "dimensions",
                    "statistics subject/name", "labels");

    /** What no answer has, and why. */
    private static final Map<String, String> NOT_SERVED = Map.of();

    private record Told(Record content, Effective effective, Source source) {}

    @Test
    void every_value_of_every_fact_is_in_an_answer_about_it() {
        var served = ServedValues.ask(RunningPlatform.get().api());
        var offenders = new TreeMap<String, List<String>>();
        var seen = new TreeSet<String>();
        for (var fact : Dossiers.packed().facts()) {
            for (var value : values(fact)) {
                var field =
                        fact.kind().collection() + " " + value.path().replaceFirst("^content/", "");
                seen.add(field);
                if (!NOT_SERVED.containsKey(field) && !isServed(served, fact.id(), field, value)) {
                    offenders
                            .computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(fact.id() + " " + value.text());
                }
            }
        }

        assertThat(offenders).isEmpty();
        assertThat(seen)
                .as("fields that no fact has are no exceptions")
                .containsAll(NOT_SERVED.keySet());
        assertThat(seen).as("fields of the dossiers").hasSizeGreaterThan(150);
    }

    private static boolean isServed(ServedValues served, String fact, String field, Value value) {
        if (value.name().equals("yearBasis")) {
            var isInferred = Boolean.toString(value.text().equals("inferred"));
            return served.have(fact, Set.of("yearInferred"), isInferred);
        }
        if (field.endsWith("/kind") && value.text().equals("measured")) {
            return true; // as whatever has a value
        }
        var names = new HashSet<String>();
        names.add(value.name());
        names.add(CALLED.getOrDefault(field, value.name()));
        if (field.endsWith("quantity/kind")) {
            names.add("status");
        }
        return served.have(fact, names, value.text());
    }

    private static List<Value> values(Fact fact) {
        var told = new Told(fact.content(), fact.effective(), fact.source());
        return ServedValues.valuesOf(EventJson.canonicalMapper().readTree(EventJson.write(told)));
    }
}
