package fr.avenant.observatory;

import fr.avenant.observatory.connection.AnswerJson;
import fr.avenant.observatory.figure.FrenchLabels;
import fr.avenant.observatory.reporting.KnownLabels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What reporting-service says, without asking it. */
public final class Reporting {

    private static final Path CATALOGUE =
            Path.of("../reporting-service/src/main/resources/catalogue");

    private static final String MEMBER = "member.";

    private static final Pattern LABEL = Pattern.compile("(?m)^    label: \"(.*)\"$");

    private Reporting() {}

    /** An answer, or a part of one, as it is read from its JSON; single quotes are quotes. */
    public static <T> T answer(Class<T> type, String json) {
        return AnswerJson.mapper().readValue(json.replace('\'', '"'), type);
    }

    /** The words of its own files. */
    public static Map<String, Map<String, String>> labels() {
        var labels = new TreeMap<String, Map<String, String>>();
        for (var file : new String[] {"words.properties", "codes.properties"}) {
            var words = new Properties();
            try (var in = Files.newBufferedReader(CATALOGUE.resolve(file))) {
                words.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words.stringPropertyNames()
                    .forEach(key -> {
                        var end = key.indexOf('.', key.startsWith(MEMBER) ? MEMBER.length() : 0);
                        labels.computeIfAbsent(key.substring(0, end), _ -> new TreeMap<>())
                                .put(key.substring(end + 1), words.getProperty(key));
                    });
        }
        return labels;
    }

    /** What its measures are called, by its own files. */
    public static List<String> namesOfMeasures() {
        try (var files = Files.list(CATALOGUE)) {
            var names = new ArrayList<String>();
            for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                LABEL.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What pages write with, which has these words. */
    public static <T> T bean(Class<T> type) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(KnownLabels.class, () -> new KnownLabels(Reporting::labels));
            context.scan(FrenchLabels.class.getPackageName());
            if (!type.getPackageName().equals(FrenchLabels.class.getPackageName())) {
                context.register(type);
            }
            context.refresh();
            return context.getBean(type);
        }
    }

    static String labelsAsJson() {
        return AnswerJson.mapper().writeValueAsString(Map.of("labels", labels()));
    }
}
