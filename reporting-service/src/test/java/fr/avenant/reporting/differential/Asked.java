package fr.avenant.reporting.differential;

import fr.avenant.contracts.Contexts;
import fr.avenant.reporting.scenario.Answer;
import fr.avenant.reporting.scenario.RunningReporting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of reporting, of one measure or of several.
 *
 * @param wanted members by dimension, {@code any} for whatever they are
 * @param withParts whether organisations are meant with their parts
 */
record Asked(
        List<PlainMeasure> measures,
        List<String> by,
        Map<String, Set<String>> wanted,
        boolean withParts,
        Known known,
        Known later,
        LocalDate on,
        boolean endedToo,
        Reader reader) {

    private static final Set<String> ORGANISATIONS =
            Set.of("partner", "funder", "operator", "organisation");

    /**
     * Who asks.
     *
     * @param everywhere whether it is somebody who sees everything of everybody
     * @param own territories of which they see everything otherwise
     */
    record Reader(boolean everywhere, Set<String> own) {}

    Answer ask(RunningReporting reporting, PublishedHistory history) {
        var address = history.named(address(history));
        return reader.everywhere()
                ? reporting.get(address)
                : reporting.getWithin(
                        address, reader.own().stream().map(history::named).toArray(String[]::new));
    }

    String address(PublishedHistory history) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("measure", each(PlainMeasure::id));
        parameters.put("on", on.toString());
        parameters.put("positions", history.positions(known));
        parameters.put("until", history.positions(later));
        if (!by.isEmpty()) {
            parameters.put("by", String.join(",", by));
        }
        if (endedToo) {
            parameters.put("ended", "included");
        }
        if (withParts) {
            parameters.put("parts", "included");
        }
        if (measures.stream().anyMatch(it -> it.version() != it.newest())) {
            parameters.put("definition", each(it -> Integer.toString(it.version())));
        }
        wanted.forEach(
                (dimension, members) -> parameters.put(dimension, String.join(",", members)));
        return parameters.entrySet().stream()
                .map(it ->
                        it.getKey()
                                + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining(
                                "&",
                                measures.size() == 1
                                        ? "/api/v1/comparison?"
                                        : "/api/v1/comparisons?",
                                ""));
    }

    private String each(java.util.function.Function<PlainMeasure, String> told) {
        return measures.stream().map(told).collect(Collectors.joining(","));
    }

    /** One question a measure, with what that has of the dimensions. */
    List<PlainQuestion> questions(PlainRegister register) {
        return measures.stream().map(it -> question(it, register)).toList();
    }

    private PlainQuestion question(PlainMeasure measure, PlainRegister register) {
        var limits = new HashMap<String, Set<String>>();
        measure.defaults().forEach((dimension, member) -> limits.put(dimension, Set.of(member)));
        wanted.forEach((dimension, members) -> {
            if (measure.has(dimension)) {
                limits.put(
                        dimension,
                        withParts && ORGANISATIONS.contains(dimension)
                                ? register.withParts(members, on)
                                : members);
            }
        });
        limits.values().removeIf(it -> it.contains("any"));
        return new PlainQuestion(
                measure,
                by.stream().filter(measure::has).toList(),
                limits,
                known,
                later,
                on,
                endedToo,
                new HashSet<>(reader.own()));
    }

    /** The same of a history that lacks some of the events. */
    Asked of(History before, History after) {
        return new Asked(
                measures,
                by,
                wanted,
                withParts,
                kept(known, before, after),
                kept(later, before, after),
                on,
                endedToo,
                reader);
    }

    private static Known kept(Known known, History before, History after) {
        var keys =
                before.events().stream()
                        .filter(it -> it.isKnown(known))
                        .map(Told::key)
                        .collect(Collectors.toSet());
        var events = new EnumMap<Contexts, Integer>(Contexts.class);
        after.events().stream()
                .filter(it -> keys.contains(it.key()))
                .forEach(it -> events.merge(it.context(), 1, Integer::sum));
        return new Known(events);
    }
}
