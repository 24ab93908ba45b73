package fr.avenant.recording.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an XLSX file holds while it streams, part after part. A reader makes room for all
 * columns up to the one that a cell names, for all cells of a row, and for all texts up to the one
 * that a cell points to.
 */
final class XlsxElements {

    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");

    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final XlsxCell cell = new XlsxCell();
    private String part = "";
    private int all;
    private int inRow;
    private boolean row;
    private boolean text;
    private int inText;
    private int characters;

    /** From here on, another part is met. */
    void begin(String name) {
        part = name;
        row = false;
        text = false;
        cell.end();
    }

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if there is more than is taken, or a cell says of
     *     itself what no cell can
     */
    void meet(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamReader.START_ELEMENT -> start(reader);
            case XMLStreamReader.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    characters(reader);
            case XMLStreamReader.PROCESSING_INSTRUCTION -> named(reader.getPITarget(), reader);
            default -> {}
        }
    }

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if a cell points to a text that is not there
     */
    void checkTexts() {
        cell.checkTexts(seen.getOrDefault("si", 0));
    }

    private void start(XMLStreamReader reader) {
        var name = reader.getLocalName();
        count(name, reader);
        countNames(reader);
        if (text && ++inText > SheetLimits.ELEMENTS_OF_A_TEXT) {
            throw tooLarge(reader, "more than %d runs in a text", SheetLimits.ELEMENTS_OF_A_TEXT);
        }
        switch (name) {
            case "row" -> startRow(reader.getAttributeValue(null, "r"), reader);
            case "c" -> startCell(reader);
            case "si" -> startText();
            case "v" -> cell.startValue();
            case "numFmt" -> checkFormat(reader);
            default -> {}
        }
    }

    private void startRow(@Nullable String number, XMLStreamReader reader) {
        if (number != null && !ROW.matcher(number).matches()) {
            throw SheetRefusal.SHEET_UNREADABLE.at(place(reader), "names a row that no sheet has");
        }
        row = true;
        inRow = 0;
    }

    private void startCell(XMLStreamReader reader) {
        if (!row) {
            return; // of a list of what is to be computed, not of a sheet
        }
        cell.start(reader, place(reader));
        startText();
        if (++inRow > SheetLimits.COLUMNS) {
            throw tooLarge(reader, "more than %d cells in a row", SheetLimits.COLUMNS);
        }
    }

    private void startText() {
        text = true;
        inText = 0;
        characters = 0;
    }

    private void end(String name) {
        switch (name) {
            case "row" -> row = false;
            case "si" -> text = false;
            case "v" -> cell.endValue();
            case "c" -> {
                text = false;
                cell.end();
            }
            default -> {}
        }
    }

    private void characters(XMLStreamReader reader) {
        if (!text) {
            return;
        }
        characters += reader.getTextLength();
        if (characters > SheetLimits.CHARACTERS) {
            throw tooLarge(reader, "more than %d characters in a cell", SheetLimits.CHARACTERS);
        }
        cell.value(reader);
    }

    private void checkFormat(XMLStreamReader reader) {
        var format = reader.getAttributeValue(null, "formatCode");
        if (format != null && format.length() > SheetLimits.CHARACTERS_OF_A_FORMAT) {
            throw tooLarge(
                    reader,
                    "more than %d characters in a number format",
                    SheetLimits.CHARACTERS_OF_A_FORMAT);
        }
    }

    private void count(String name, XMLStreamReader reader) {
        var most = SheetLimits.ELEMENTS_BY_NAME.get(name);
        if (most != null && seen.merge(name, 1, Integer::sum) > most) {
            throw tooLarge(reader, "more than %d elements " + name, most);
        }
        if (++all > SheetLimits.ELEMENTS) {
            throw tooLarge(reader, "more than %d elements", SheetLimits.ELEMENTS);
        }
    }

    /** A parser keeps every name that it has met, and looks for each among them. */
    private void countNames(XMLStreamReader reader) {
        named(reader.getLocalName(), reader);
        for (var index = 0; index < reader.getAttributeCount(); index++) {
            named(reader.getAttributeLocalName(index), reader);
        }
        for (var index = 0; index < reader.getNamespaceCount(); index++) {
            named("xmlns:" + reader.getNamespacePrefix(index), reader);
        }
    }

    private void named(String name, XMLStreamReader reader) {
        if (names.add(name) && names.size() > SheetLimits.NAMES) {
            throw tooLarge(reader, "more than %d names of elements and such", SheetLimits.NAMES);
        }
    }

    private String place(XMLStreamReader reader) {
        return cell.address()
                .orElseGet(() ->
                        "part %s, line %d, column %d"
                                .formatted(
                                        part,
                                        reader.getLocation().getLineNumber(),
                                        reader.getLocation().getColumnNumber()));
    }

    private RuntimeException tooLarge(XMLStreamReader reader, String problem, int most) {
        return SheetRefusal.SHEET_TOO_LARGE.at(place(reader), problem.formatted(most));
    }
}
