package fr.avenant.kit.spreadsheet;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the cells of an XLSX part before they are read: a reader makes room for all columns up
 * to the one that a cell names, and for all cells of a row.
 */
final class XlsxCells {

    /** From A1 to the last cell that a sheet can have, XFD1048576, and a bit beyond. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private static final XMLInputFactory XML = withoutDocumentTypes();

    private int inRow;
    private int inAll;

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if there are more than are taken, or one names a
     *     place that no sheet has
     */
    void check(InputStream part) {
        try {
            var reader = XML.createXMLStreamReader(part);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    check(reader);
                }
            }
        } catch (XMLStreamException _) {
            return; // pictures and the like; who reads it as a sheet fails at the same place
        }
    }

    private void check(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> inRow = 0;
            case "c" -> {
                checkAddress(reader.getAttributeValue(null, "r"));
                inRow++;
                inAll++;
                if (inRow > SheetLimits.COLUMNS || inAll > SheetLimits.CELLS) {
                    throw SheetRefusal.SHEET_TOO_LARGE.at(
                            "body",
                            "more than %d cells, or %d in a row"
                                    .formatted(SheetLimits.CELLS, SheetLimits.COLUMNS));
                }
            }
            default -> {}
        }
    }

    private static void checkAddress(@Nullable String address) {
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw SheetRefusal.SHEET_UNREADABLE.at("body", "names a cell that no sheet has");
        }
    }

    private static XMLInputFactory withoutDocumentTypes() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
