package fr.avenant.reporting.comparison;

import fr.avenant.reporting.comparison.SdmxComponents.Coded;
import fr.avenant.reporting.table.TableSink;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The structure message of SDMX-JSON 2.0 for an answer: its concepts, a codelist for each dimension
 * and coded attribute with what occurs in its cells, and the definition that joins them.
 */
final class SdmxStructure implements TableSink<CellRow> {

    static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json";

    private final Exported answer;
    private final SdmxComponents components;
    private final JsonGenerator out;

    SdmxStructure(Exported answer, JsonMapper json, OutputStream out) {
        this.answer = answer;
        this.components = new SdmxComponents(answer);
        this.out = json.createGenerator(out);
    }

    @Override
    public void begin() {
        components.addAllWords();
    }

    @Override
    public void row(CellRow row) {
        components.observation(row);
    }

    @Override
    public void end() {
        out.writeStartObject();
        SdmxHeader.write(out, answer, SCHEMA);
        out.writeObjectPropertyStart("data");
        out.writePOJOProperty("conceptSchemes", List.of(concepts()));
        out.writePOJOProperty("codelists", coded().stream().map(this::codelist).toList());
        out.writePOJOProperty("dataStructures", List.of(definition()));
        out.writeEndObject();
        out.writeEndObject();
        out.flush();
    }

    private List<Coded> coded() {
        var coded = new ArrayList<>(components.dimensions());
        coded.addAll(components.codedAttributes());
        return coded;
    }

    private Map<String, Object> concepts() {
        var concepts = new ArrayList<Map<String, Object>>();
        coded().forEach(it -> concepts.add(named(it.id(), it.label())));
        concepts.add(named(SdmxComponents.VALUE, "Valeur"));
        SdmxComponents.PLAIN.forEach(it -> concepts.add(named(it.id(), it.label())));
        var scheme = maintained(SdmxNames.concepts(answer), "Concepts : " + answer.title());
        scheme.put("concepts", concepts);
        return scheme;
    }

    private Map<String, Object> codelist(Coded component) {
        var list = maintained(SdmxNames.codelist(answer, component.id()), component.label());
        var codes = new ArrayList<Map<String, Object>>();
        component.labels().forEach((code, label) -> codes.add(named(code, label)));
        if (codes.isEmpty()) {
            codes.add(named(SdmxNames.UNKNOWN, "non précisé"));
        }
        list.put("isPartial", true);
        list.put("codes", codes);
        return list;
    }

    private Map<String, Object> definition() {
        var definition = maintained(SdmxNames.structure(answer), answer.title());
        definition.put("dataStructureComponents", components());
        return definition;
    }

    /** In one order, so that the same structure is the same bytes. */
    private Map<String, Object> components() {
        var lists = new LinkedHashMap<String, Object>();
        lists.put("dimensionList", list("DimensionDescriptor", "dimensions", dimensions()));
        lists.put("measureList", list("MeasureDescriptor", "measures", List.of(measure())));
        lists.put("attributeList", list("AttributeDescriptor", "attributes", attributes()));
        return lists;
    }

    private static Map<String, Object> list(
            String id, String name, List<Map<String, Object>> components) {
        var list = new LinkedHashMap<String, Object>();
        list.put("id", id);
        list.put(name, components);
        return list;
    }

    private List<Map<String, Object>> dimensions() {
        var dimensions = new ArrayList<Map<String, Object>>();
        for (var dimension : components.dimensions()) {
            var one = component(dimension.id());
            one.put("position", dimensions.size());
            one.put("localRepresentation", enumeration(dimension.id()));
            dimensions.add(one);
        }
        return dimensions;
    }

    private Map<String, Object> measure() {
        var measure = component(SdmxComponents.VALUE);
        measure.put("usage", "optional");
        measure.put("localRepresentation", format("Decimal"));
        return measure;
    }

    private List<Map<String, Object>> attributes() {
        var attributes = new ArrayList<Map<String, Object>>();
        for (var attribute : components.codedAttributes()) {
            var isAlways = !attribute.id().equals(SdmxComponents.REASON);
            attributes.add(
                    attribute(
                            attribute.id(),
                            isAlways ? "mandatory" : "optional",
                            enumeration(attribute.id())));
        }
        for (var attribute : SdmxComponents.PLAIN) {
            attributes.add(attribute(attribute.id(), "optional", format(attribute.type())));
        }
        return attributes;
    }

    private Map<String, Object> attribute(
            String id, String usage, Map<String, Object> representation) {
        var attribute = component(id);
        attribute.put("usage", usage);
        attribute.put("attributeRelationship", Map.of("observation", Map.of()));
        attribute.put("localRepresentation", representation);
        return attribute;
    }

    private Map<String, Object> component(String id) {
        var component = new LinkedHashMap<String, Object>();
        component.put("id", id);
        component.put("conceptIdentity", SdmxNames.conceptUrn(answer, id));
        return component;
    }

    private Map<String, Object> enumeration(String id) {
        return Map.of("enumeration", SdmxNames.codelistUrn(answer, id));
    }

    private static Map<String, Object> format(String type) {
        return Map.of("format", Map.of("dataType", type));
    }

    private Map<String, Object> maintained(String id, String name) {
        var artefact = named(id, name);
        artefact.put("agencyID", SdmxNames.AGENCY);
        artefact.put("version", SdmxNames.version(answer));
        return artefact;
    }

    private static Map<String, Object> named(String id, String name) {
        var named = new LinkedHashMap<String, Object>();
        named.put("id", id);
        named.put("name", name);
        named.put("names", Map.of("fr", name));
        return named;
    }
}
