package fr.avenant.recording.spreadsheet;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.ProxyInputStream;

/** Looks through the parts of an XLSX file, one after the other, without keeping any. */
final class XlsxParts {

    /** ECMA-376 part 2 allows no others. */
    private static final Set<String> ENCODINGS = Set.of("utf-8", "utf-16");

    private static final XMLInputFactory XML = withLimits();

    private final XlsxElements elements = new XlsxElements();
    private long unpacked;

    /**
     * Whether a part is XML; pictures and the like are not.
     *
     * @throws fr.avenant.kit.refusal.PartsRefused if it goes beyond the limits, declares a document
     *     type, or says by its name that it is XML, and is not
     */
    boolean isXml(String part, InputStream packed) throws IOException {
        try (var content = new Unpacked(packed)) {
            try {
                lookThrough(part, content);
                return true;
            } catch (XMLStreamException broken) {
                content.transferTo(OutputStream.nullOutputStream()); // it is counted all the same
                if (mustBeXml(part)) {
                    throw SheetRefusal.SHEET_UNREADABLE.at(
                            place(part, broken), "cannot be read: " + firstLine(broken));
                }
                return false;
            }
        }
    }

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if one part names what another does not hold
     */
    void checkTogether() {
        elements.checkTexts();
    }

    private void lookThrough(String part, InputStream content) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(content);
        elements.begin(part);
        checkEncoding(reader);
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    throw SheetRefusal.SHEET_UNREADABLE.at(
                            "part " + part, "declares a document type");
                }
                elements.meet(reader);
            }
        } catch (WstxLazyException late) {
            throw new XMLStreamException(late.getMessage());
        }
        reader.close();
    }

    private static void checkEncoding(XMLStreamReader reader) throws XMLStreamException {
        var declared = reader.getCharacterEncodingScheme();
        if (declared != null && !ENCODINGS.contains(declared.toLowerCase(Locale.ROOT))) {
            throw new XMLStreamException("is neither UTF-8 nor UTF-16, but " + Echo.of(declared));
        }
    }

    private static boolean mustBeXml(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static String place(String part, XMLStreamException broken) {
        var place = broken.getLocation();
        return place == null
                ? "part " + part
                : "part %s, line %d, column %d"
                        .formatted(part, place.getLineNumber(), place.getColumnNumber());
    }

    private static String firstLine(XMLStreamException broken) {
        return Echo.of(String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
    }

    /** Counts what is unpacked of all parts. */
    private final class Unpacked extends ProxyInputStream {

        Unpacked(InputStream packed) {
            super(packed);
        }

        @Override
        protected void afterRead(int read) {
            unpacked += Math.max(0, read);
            if (unpacked > SheetLimits.UNPACKED_BYTES) {
                throw SheetRefusal.SHEET_TOO_LARGE.at(
                        "body", "unpacks to more than " + SheetLimits.UNPACKED_BYTES + " bytes");
            }
        }
    }

    private static XMLInputFactory withLimits() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(
                WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, SheetLimits.ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, SheetLimits.ATTRIBUTE_SIZE);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, SheetLimits.DEPTH);
        return factory;
    }
}
