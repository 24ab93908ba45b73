package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.cell.AbsenceReason;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.TableSink;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cells as GeoJSON (RFC 7946): a feature each, with the figure as its properties. The register
 * records no geometry so far: each feature has an empty one, and the codes of its places.
 */
final class GeoJsonCells implements TableSink<CellRow> {

    /** Dimensions whose members are places. */
    static final List<String> PLACES =
            List.of("territory", "quartier", "commune", "epci", "iris", "department", "region");

    private final Exported answer;
    private final JsonGenerator out;

    GeoJsonCells(Exported answer, JsonMapper json, OutputStream out) {
        this.answer = answer;
        this.out = json.createGenerator(out);
    }

    @Override
    public void begin() {
        out.writeStartObject();
        out.writeStringProperty("type", "FeatureCollection");
        out.writeStringProperty("permalink", answer.permalink());
        out.writeStringProperty("schema", String.valueOf(answer.schema(ExportFormat.GEOJSON)));
        out.writePOJOProperty("coordinates", answer.coordinates());
        out.writeArrayPropertyStart("features");
    }

    @Override
    public void row(CellRow row) {
        out.writeStartObject();
        out.writeStringProperty("type", "Feature");
        out.writeNullProperty("geometry");
        out.writeObjectPropertyStart("properties");
        out.writeStringProperty("measure", row.measure().id());
        out.writeStringProperty("measureLabel", row.measure().label());
        for (var dimension : answer.by()) {
            member(dimension, row);
        }
        figure(row);
        out.writeEndObject();
        out.writeEndObject();
    }

    @Override
    public void end() {
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }

    private void member(String dimension, CellRow row) {
        var member = row.member(dimension);
        if (member == null) {
            out.writeNullProperty(dimension);
        } else if (dimension.equals("year")) {
            out.writeNumberProperty(dimension, Integer.parseInt(member));
        } else {
            out.writeStringProperty(dimension, member);
            out.writeStringProperty(dimension + "Label", row.label(dimension, member));
        }
    }

    private void figure(CellRow row) {
        var cell = row.cell();
        if (cell.latestYear() != null) {
            out.writeNumberProperty("latestYear", cell.latestYear());
        }
        if (cell.yearInferred() != null) {
            out.writeBooleanProperty("yearInferred", cell.yearInferred());
        }
        out.writeStringProperty("status", cell.status().label());
        out.writeStringProperty("statusLabel", FrenchLabels.status(cell.status().label()));
        if (cell.reason() != null) {
            out.writeStringProperty("reason", cell.reason().code());
            out.writeStringProperty(
                    "reasonLabel",
                    String.valueOf(AbsenceReason.inFrench().get(cell.reason().code())));
        }
        if (cell.value() == null) {
            out.writeNullProperty("value");
        } else {
            out.writeNumberProperty("value", cell.value());
        }
        if (cell.partial() != null) {
            out.writeNumberProperty("partial", cell.partial().value());
        }
        out.writeStringProperty("unit", cell.unit());
        out.writeStringProperty("unitLabel", FrenchLabels.unitOfFigure(cell.unit()));
        out.writeStringProperty("explain", String.valueOf(cell.explain()));
    }
}
