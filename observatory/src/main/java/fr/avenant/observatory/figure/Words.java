package fr.avenant.observatory.figure;

import fr.avenant.observatory.reporting.Measure;
import fr.avenant.observatory.reporting.Measure.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The French words for the codes of the API; a code without a word stands for itself. */
@Component
public class Words {

    /** In place of a member where there is none. */
    public static final String NOBODY = "–";

    private static final String BUNDLE = "observatory.words";

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Words() {
        texts.setBasename(BUNDLE);
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /**
     * @param group what kind of code it is, such as {@code reason}
     * @return the empty text if there is no code
     */
    public String of(String group, @Nullable String code) {
        if (code == null) {
            return "";
        }
        var text = texts.getMessage(group + "." + code, null, code, Locale.FRENCH);
        return text == null ? code : text;
    }

    /** The codes of a group that have a word. */
    public Stream<String> codes(String group) {
        var prefix = group + ".";
        var bundle = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix) && !bundle.getString(key).isEmpty())
                .map(key -> key.substring(prefix.length()));
    }

    /** Several words of one group, as an enumeration. */
    public String all(String group, List<String> codes) {
        return codes.stream().map(code -> of(group, code)).collect(Collectors.joining(", "));
    }

    /** What a parameter of a question is called: a dimension of the measure, or a coordinate. */
    public String parameter(Measure measure, String name) {
        return measure.has(name) ? dimension(measure, name) : of("parameter", name);
    }

    /** What a unit is called; the measure's own word comes first. */
    public String unit(Measure measure, @Nullable String unit) {
        var own = measure.unitLabel();
        return own != null && Objects.equals(unit, measure.unit()) ? own : of("unit", unit);
    }

    /** What an event is called, by its published type {@code fr.avenant.<context>.<Name>.v<n>}. */
    public String event(@Nullable String type) {
        if (type == null) {
            return "";
        }
        var parts = List.of(type.split("\\.", -1));
        return of("event", parts.size() < 2 ? type : parts.get(parts.size() - 2));
    }

    /** What a dimension of a measure is called. */
    public String dimension(Measure measure, String name) {
        return measure.dimension(name).map(Dimension::label).orElseGet(() -> of("dimension", name));
    }

    /**
     * What a member of a dimension is called.
     *
     * @param labels those of the answer, by dimension and code: they come first
     * @return a dash if there is no member
     */
    public String member(
            Map<String, Map<String, String>> labels, String dimension, @Nullable String code) {
        if (code == null) {
            return NOBODY;
        }
        var label = labels.getOrDefault(dimension, Map.of()).getOrDefault(code, code);
        return label.equals(code) ? of("member." + dimension, code) : label;
    }
}
