package fr.avenant.reporting.comparison;

import fr.avenant.reporting.comparison.SdmxComponents.Coded;
import fr.avenant.reporting.comparison.SdmxComponents.Observation;
import fr.avenant.reporting.table.TableSink;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cells as a data message of SDMX-JSON 2.0: what they are numbered by stands after them, which the
 * standard leaves open.
 */
final class SdmxData implements TableSink<CellRow> {

    static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    /** What is to be done with the cells of a data set. */
    enum Action {
        INFORMATION("Information"),
        REPLACE("Replace"),
        DELETE("Delete");

        private final String label;

        Action(String label) {
            this.label = label;
        }
    }

    private final Exported answer;
    private final SdmxComponents components;
    private final JsonGenerator out;
    private int dataSets;

    SdmxData(Exported answer, JsonMapper json, OutputStream out) {
        this(answer, new SdmxComponents(answer), json, out);
    }

    /**
     * @param components that the observations to be written are numbered by
     */
    SdmxData(Exported answer, SdmxComponents components, JsonMapper json, OutputStream out) {
        this.answer = answer;
        this.components = components;
        this.out = json.createGenerator(out);
    }

    @Override
    public void begin() {
        beginMessage();
        beginDataSet(Action.INFORMATION, null, null);
    }

    @Override
    public void row(CellRow row) {
        write(components.observation(row));
    }

    @Override
    public void end() {
        endDataSet();
        endMessage();
    }

    void beginMessage() {
        out.writeStartObject();
        SdmxHeader.write(out, answer, SCHEMA);
        out.writeObjectPropertyStart("data");
        out.writeArrayPropertyStart("dataSets");
    }

    /**
     * @param validFrom since when it stood so; null if nobody asks
     * @param validTo until when; null if it still does, or if nobody asks
     */
    void beginDataSet(Action action, @Nullable String validFrom, @Nullable String validTo) {
        dataSets++;
        out.writeStartObject();
        out.writeNumberProperty("structure", 0);
        out.writeStringProperty("action", action.label);
        if (validFrom != null) {
            out.writeStringProperty("validFrom", validFrom);
        }
        if (validTo != null) {
            out.writeStringProperty("validTo", validTo);
        }
        SdmxHeader.structureLink(out, answer);
        out.writeObjectPropertyStart("observations");
    }

    void write(Observation observation) {
        out.writeArrayPropertyStart(observation.key());
        observation.values().forEach(this::write);
        out.writeEndArray();
    }

    /** A cell that is there no more. */
    void delete(String key) {
        out.writeArrayPropertyStart(key);
        out.writeEndArray();
    }

    void endDataSet() {
        out.writeEndObject();
        out.writeEndObject();
    }

    void endMessage() {
        out.writeEndArray();
        out.writeArrayPropertyStart("structures");
        out.writeStartObject();
        structure();
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        out.flush();
    }

    private void structure() {
        out.writeStringProperty("name", answer.title());
        SdmxHeader.names(out, answer.title());
        SdmxHeader.structureLink(out, answer);
        out.writeArrayPropertyStart("dataSets");
        for (var index = 0; index < dataSets; index++) {
            out.writeNumber(index);
        }
        out.writeEndArray();
        out.writeObjectPropertyStart("dimensions");
        out.writeArrayPropertyStart("observation");
        var dimensions = components.dimensions();
        for (var index = 0; index < dimensions.size(); index++) {
            out.writeStartObject();
            head(dimensions.get(index));
            out.writeNumberProperty("keyPosition", index);
            values(
                    dimensions.get(index).labels().isEmpty()
                            ? Map.of(SdmxNames.UNKNOWN, "non précisé")
                            : dimensions.get(index).labels());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeObjectPropertyStart("measures");
        out.writeArrayPropertyStart("observation");
        out.writeStartObject();
        out.writeStringProperty("id", SdmxComponents.VALUE);
        out.writeStringProperty("name", "Valeur");
        out.writeBooleanProperty("isMandatory", false);
        format("Decimal");
        out.writeEndObject();
        out.writeEndArray();
        out.writeEndObject();
        attributes();
    }

    private void attributes() {
        out.writeObjectPropertyStart("attributes");
        out.writeArrayPropertyStart("observation");
        for (var attribute : components.codedAttributes()) {
            out.writeStartObject();
            head(attribute);
            out.writeBooleanProperty("isMandatory", !attribute.id().equals(SdmxComponents.REASON));
            relationship();
            if (!attribute.labels().isEmpty()) {
                values(attribute.labels());
            }
            out.writeEndObject();
        }
        for (var attribute : SdmxComponents.PLAIN) {
            out.writeStartObject();
            out.writeStringProperty("id", attribute.id());
            out.writeStringProperty("name", attribute.label());
            out.writeBooleanProperty("isMandatory", false);
            relationship();
            format(attribute.type());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void head(Coded component) {
        out.writeStringProperty("id", component.id());
        out.writeStringProperty("name", component.label());
        SdmxHeader.names(out, component.label());
    }

    private void relationship() {
        out.writeObjectPropertyStart("relationship");
        out.writeObjectPropertyStart("observation");
        out.writeEndObject();
        out.writeEndObject();
    }

    private void format(String type) {
        out.writeObjectPropertyStart("format");
        out.writeStringProperty("dataType", type);
        out.writeEndObject();
    }

    private void values(Map<String, String> labels) {
        out.writeArrayPropertyStart("values");
        labels.forEach((code, label) -> {
            out.writeStartObject();
            out.writeStringProperty("id", code);
            out.writeStringProperty("name", label);
            SdmxHeader.names(out, label);
            out.writeEndObject();
        });
        out.writeEndArray();
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case BigDecimal number -> out.writeNumber(number);
            case Integer number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            default -> out.writeString(value.toString());
        }
    }
}
