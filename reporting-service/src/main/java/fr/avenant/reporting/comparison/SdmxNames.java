package fr.avenant.reporting.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.avenant.reporting.catalogue.Measure;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How things are called in SDMX, whose identifiers have fewer characters than ours. */
final class SdmxNames {

    static final String AGENCY = "AVENANT";

    /** Where nothing is known of any member. */
    static final String UNKNOWN = "_X";

    /** The dimension that tells measures apart, which every answer has. */
    static final String MEASURE = "MEASURE";

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]");

    private SdmxNames() {}

    /**
     * A code: a full stop becomes {@code $}, whatever else no identifier may have {@code @} and its
     * number of four hexadecimal digits, so that no two codes become one.
     */
    static String code(String ours) {
        return OTHER.matcher(ours)
                .replaceAll(found ->
                        found.group().equals(".")
                                ? "\\$"
                                : "@%04X".formatted((int) found.group().charAt(0)));
    }

    /** The structure of an answer: its measures and dimensions, by its definition's version. */
    static String structure(Exported answer) {
        var measures =
                answer.measures().size() == 1
                        ? code(answer.measures().getFirst().id())
                        : "measures-"
                                + uuid(
                                        answer.measures().stream()
                                                .map(Measure::id)
                                                .collect(Collectors.joining(",")));
        return answer.by().isEmpty() ? measures : measures + "@" + String.join("-", answer.by());
    }

    static String version(Exported answer) {
        return (answer.measures().size() == 1
                        ? answer.measures().getFirst().definitionVersion()
                        : 1)
                + ".0.0";
    }

    /** URN of the structure of an answer. */
    static String structureUrn(Exported answer) {
        return urn("datastructure.DataStructure", structure(answer), version(answer));
    }

    static String codelistUrn(Exported answer, String component) {
        return urn("codelist.Codelist", codelist(answer, component), version(answer));
    }

    static String conceptUrn(Exported answer, String component) {
        return urn("conceptscheme.Concept", concepts(answer), version(answer)) + "." + component;
    }

    /** Codelists hold what occurs in the answer, and so are its own. */
    static String codelist(Exported answer, String component) {
        return "CL_" + component.toUpperCase(Locale.ROOT) + "_" + uuid(answer.permalink());
    }

    static String concepts(Exported answer) {
        return "CS_" + uuid(answer.permalink());
    }

    /** Identifies a message: the same question has the same. */
    static String message(Exported answer) {
        return uuid(answer.permalink());
    }

    private static String urn(String kind, String id, String version) {
        return "urn:sdmx:org.sdmx.infomodel.%s=%s:%s(%s)".formatted(kind, AGENCY, id, version);
    }

    private static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).toString();
    }
}
