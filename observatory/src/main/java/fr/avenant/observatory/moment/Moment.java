package fr.avenant.observatory.moment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The moment that the address of a page asks about, as the API takes it; pages that have none as a
 * parameter of their handler refuse addresses that do.
 *
 * @param parameters those of {@link #NAMES} that the address has; none for all that is known now
 */
public record Moment(MultiValueMap<String, String> parameters) {

    /** What was known, what was true, and whether what had ended counts. */
    public static final List<String> NAMES = List.of("asOf", "positions", "until", "on", "ended");

    /** Keeps those of an address that say something. */
    static Moment of(MultiValueMap<String, String> all) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var name : NAMES) {
            all.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .forEach(value -> parameters.add(name, value.strip()));
        }
        return new Moment(parameters);
    }

    /** Whether the address asks about another moment than now. */
    public boolean asked() {
        return !parameters.isEmpty();
    }

    /** Now: all that is known and true. */
    public static Moment now() {
        return new Moment(new LinkedMultiValueMap<>());
    }

    /**
     * The same for what is shown of the register itself: what has ended is there, and said to have
     * ended, unless the address says otherwise.
     */
    public MultiValueMap<String, String> withEnded() {
        var all = new LinkedMultiValueMap<>(parameters);
        all.putIfAbsent("ended", List.of("included"));
        return all;
    }

    /** The values of a parameter, which may be lists with commas. */
    public List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The value of a parameter; null if the address does not have it. */
    public @Nullable String value(String name) {
        var values = values(name);
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining(","));
    }

    /**
     * The address of a list of the API as a file, at the same moment, with what has ended.
     *
     * @param format such as {@code csv-fr}
     */
    public String file(String list, String filter, String value, String format) {
        return UriComponentsBuilder.fromPath(list)
                .queryParams(withEnded())
                .queryParam(filter, value)
                .queryParam("format", format)
                .encode()
                .build()
                .toUriString();
    }

    /** The address of another page at the same moment. */
    public String at(String page) {
        return at(page, Map.of());
    }

    /**
     * The same with parameters of the page.
     *
     * @param others values by name; those that are null are left out
     */
    public String at(String page, Map<String, ? extends @Nullable String> others) {
        var address = UriComponentsBuilder.fromPath(page).queryParams(parameters);
        var values = new HashMap<String, String>();
        others.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
