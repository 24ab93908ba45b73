package fr.avenant.reporting.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the standard asks of messages and no schema can say: whatever points to something else in a
 * message finds it there. Empty if it does, otherwise a sentence for each that does not.
 */
final class SdmxReferences {

    private final List<String> broken = new ArrayList<>();

    private SdmxReferences() {}

    /** Of a data message: numbers of members and of coded attributes, data sets and structure. */
    static List<String> brokenInData(JsonNode message) {
        var check = new SdmxReferences();
        check.data(message.path("data"));
        return check.broken;
    }

    /** Of a structure message: concepts and codelists of its components. */
    static List<String> brokenInStructure(JsonNode message) {
        var check = new SdmxReferences();
        check.structure(message.path("data"));
        return check.broken;
    }

    private void data(JsonNode data) {
        var sets = data.path("dataSets");
        var structure = data.path("structures").path(0);
        unless(
                numbers(structure.path("dataSets")).equals(List.copyOf(upTo(sets.size()))),
                "the structure names its data sets");
        var dimensions = structure.path("dimensions").path("observation");
        for (var index = 0; index < dimensions.size(); index++) {
            unless(
                    dimensions.path(index).path("keyPosition").asInt() == index,
                    "keyPosition of " + dimensions.path(index).path("id"));
        }
        var components =
                Stream.concat(
                                structure.path("measures").path("observation").valueStream(),
                                structure.path("attributes").path("observation").valueStream())
                        .toList();
        unique(Stream.concat(dimensions.valueStream(), components.stream()));
        components.forEach(it -> unique(it.path("values").valueStream()));
        dimensions.forEach(it -> unique(it.path("values").valueStream()));
        for (var set : sets) {
            unless(set.path("links").equals(structure.path("links")), "one structure");
            set.path("observations")
                    .properties()
                    .forEach(it -> {
                        key(it.getKey(), dimensions);
                        values(it.getValue(), components, set.path("action").asString());
                    });
        }
    }

    private void key(String key, JsonNode dimensions) {
        var numbers = key.split(":", -1);
        unless(numbers.length == dimensions.size(), "a member of each dimension in " + key);
        for (var index = 0; index < numbers.length; index++) {
            unless(
                    Integer.parseInt(numbers[index]) < dimensions.path(index).path("values").size(),
                    "the member that %s has at %d".formatted(key, index));
        }
    }

    private void values(JsonNode values, List<JsonNode> components, String action) {
        if (action.equals("Delete")) {
            unless(values.isEmpty(), "nothing is said of what is gone");
            return;
        }
        unless(values.size() == components.size(), "a value for each component in " + values);
        for (var index = 0; index < values.size(); index++) {
            var component = components.get(Math.min(index, components.size() - 1));
            unless(fits(values.path(index), component), values.path(index) + " in " + component);
        }
    }

    private static boolean fits(JsonNode value, JsonNode component) {
        if (value.isNull()) {
            return !component.path("isMandatory").asBoolean();
        }
        return switch (component.path("format").path("dataType").asString("")) {
            case "Integer" -> value.isIntegralNumber();
            case "Decimal" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            default -> value.isIntegralNumber() && component.path("values").has(value.asInt());
        };
    }

    private void structure(JsonNode data) {
        var concepts =
                urns(data.path("conceptSchemes"), "conceptscheme.Concept").stream()
                        .flatMap(scheme ->
                                data.path("conceptSchemes")
                                        .path(0)
                                        .path("concepts")
                                        .valueStream()
                                        .map(it -> scheme + "." + it.path("id").asString()))
                        .toList();
        var codelists = urns(data.path("codelists"), "codelist.Codelist");
        data.path("codelists").forEach(it -> unique(it.path("codes").valueStream()));
        unique(data.path("conceptSchemes").path(0).path("concepts").valueStream());
        var lists = data.path("dataStructures").path(0).path("dataStructureComponents");
        var dimensions = lists.path("dimensionList").path("dimensions");
        for (var index = 0; index < dimensions.size(); index++) {
            unless(
                    dimensions.path(index).path("position").asInt() == index,
                    "position of " + dimensions.path(index).path("id"));
        }
        var components =
                Stream.of(
                                dimensions,
                                lists.path("measureList").path("measures"),
                                lists.path("attributeList").path("attributes"))
                        .flatMap(JsonNode::valueStream)
                        .toList();
        unique(components.stream());
        for (var component : components) {
            unless(
                    concepts.contains(component.path("conceptIdentity").asString()),
                    "the concept of " + component);
            var list = component.path("localRepresentation").path("enumeration");
            unless(
                    list.isMissingNode() || codelists.contains(list.asString()),
                    "the codelist of " + component);
        }
    }

    private static List<String> urns(JsonNode artefacts, String kind) {
        return artefacts
                .valueStream()
                .map(it ->
                        "urn:sdmx:org.sdmx.infomodel.%s=%s:%s(%s)"
                                .formatted(
                                        kind,
                                        it.path("agencyID").asString(),
                                        it.path("id").asString(),
                                        it.path("version").asString()))
                .toList();
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).toList();
    }

    private static List<Integer> upTo(int end) {
        return Stream.iterate(0, it -> it < end, it -> it + 1).toList();
    }

    private void unique(Stream<JsonNode> identified) {
        Set<String> ids = new HashSet<>();
        identified
                .map(it -> it.path("id").asString())
                .forEach(it -> unless(ids.add(it), "only one " + it));
    }

    private void unless(boolean holds, String what) {
        if (!holds) {
            broken.add("Not so: " + what);
        }
    }
}
