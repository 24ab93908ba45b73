package fr.avenant.reporting.parameter;

import fr.avenant.kit.problem.InvalidParameter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What an address gives under each name. */
public record Parameters(MultiValueMap<String, String> values) {

    /**
     * The value of a parameter; null if it is absent or empty.
     *
     * @throws InvalidParameter if it is given twice
     */
    public @Nullable String one(String name) {
        var given = values.getOrDefault(name, List.of());
        InvalidParameter.unless(given.size() <= 1, name, "must be given only once");
        return given.isEmpty() || given.getFirst().isBlank() ? null : given.getFirst();
    }

    /** The values of a parameter, separated by commas or given one by one, in their order. */
    public Set<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
