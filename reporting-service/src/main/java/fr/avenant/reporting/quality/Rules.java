package fr.avenant.reporting.quality;

import fr.avenant.kit.refusal.RequestRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All rules, in the order of their names. */
record Rules(List<Rule> all) {

    Rules {
        all = List.copyOf(all);
    }

    /**
     * @param files one rule each
     * @throws IllegalStateException if a file is not named after its rule
     */
    static Rules read(Resource... files) {
        var yaml = YAMLMapper.builder().build();
        return new Rules(
                Arrays.stream(files)
                        .map(file -> read(yaml, file))
                        .sorted(Comparator.comparing(Rule::id))
                        .toList());
    }

    /**
     * @throws RequestRefused if there is no such rule
     */
    Rule named(String id) {
        return all.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new RequestRefused(
                                QualityRefusal.RULE_UNKNOWN,
                                Map.of(
                                        "location",
                                        "parameter rule",
                                        "given",
                                        id,
                                        "known",
                                        all.stream()
                                                .map(Rule::id)
                                                .collect(Collectors.joining(", ")))));
    }

    private static Rule read(YAMLMapper yaml, Resource file) {
        try (var in = file.getInputStream()) {
            var rule = yaml.readValue(in, Rule.class);
            if (!Objects.equals(file.getFilename(), rule.id() + ".yaml")) {
                throw new IllegalStateException(file + " is not named after " + rule.id());
            }
            return rule;
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable: " + file, e);
        }
    }
}
