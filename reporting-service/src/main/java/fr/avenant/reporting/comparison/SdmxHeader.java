package fr.avenant.reporting.comparison;

import fr.avenant.reporting.table.ExportFormat;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/** What messages of SDMX-JSON begin with, and what recurs in them. */
final class SdmxHeader {

    private SdmxHeader() {}

    /** The same question has the same, so that no clock is in it. */
    static void write(JsonGenerator out, Exported answer, String schema) {
        out.writeObjectPropertyStart("meta");
        out.writeStringProperty("schema", schema);
        out.writeStringProperty("id", SdmxNames.message(answer));
        out.writeStringProperty("prepared", prepared(answer));
        out.writeArrayPropertyStart("contentLanguages");
        out.writeString("fr");
        out.writeEndArray();
        out.writeStringProperty("name", answer.title());
        names(out, answer.title());
        out.writeObjectPropertyStart("sender");
        out.writeStringProperty("id", SdmxNames.AGENCY);
        out.writeStringProperty("name", "Avenant");
        out.writeEndObject();
        out.writeEndObject();
    }

    /** A name in the one language that there is. */
    static void names(JsonGenerator out, String name) {
        out.writeObjectPropertyStart("names");
        out.writeStringProperty("fr", name);
        out.writeEndObject();
    }

    static void structureLink(JsonGenerator out, Exported answer) {
        out.writeArrayPropertyStart("links");
        out.writeStartObject();
        out.writeStringProperty("rel", "structure");
        out.writeStringProperty("urn", SdmxNames.structureUrn(answer));
        out.writeStringProperty("title", answer.schema(ExportFormat.SDMX_JSON));
        out.writeEndObject();
        out.writeEndArray();
    }

    /** When the last recording was made that counts; the day of the question before the first. */
    static String prepared(Exported answer) {
        return Objects.requireNonNullElse(
                answer.coordinates().asOf(), answer.coordinates().on() + "T00:00:00Z");
    }
}
