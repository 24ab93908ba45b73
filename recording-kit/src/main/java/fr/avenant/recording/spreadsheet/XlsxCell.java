package fr.avenant.recording.spreadsheet;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The cell that is being met: where it stands, and what it may hold. */
final class XlsxCell {

    /** From A1 to the last cell that a sheet can have, XFD1048576, and a bit beyond. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private static final String SHARED = "s";

    private @Nullable String address;
    private String type = "";
    private boolean inCell;
    private boolean inValue;
    private final StringBuilder value = new StringBuilder();
    private int highestText = -1;
    private String pointsHighest = "";

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if it names a place that no sheet has
     */
    void start(XMLStreamReader reader, String place) {
        address = reader.getAttributeValue(null, "r");
        var told = reader.getAttributeValue(null, "t");
        type = told == null ? "n" : told;
        inCell = true;
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw SheetRefusal.SHEET_UNREADABLE.at(place, "names a cell that no sheet has");
        }
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    void startValue() {
        inValue = inCell && (type.equals(SHARED) || isShort());
        value.setLength(0);
    }

    /** Texts of any length stand in types of their own. */
    private boolean isShort() {
        return switch (type) {
            case "n", "b", "d", "e" -> true;
            default -> false;
        };
    }

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if it is longer than any number is
     */
    void value(XMLStreamReader reader) {
        if (!inValue) {
            return;
        }
        if (value.length() + reader.getTextLength() > SheetLimits.CHARACTERS_OF_A_NUMBER) {
            throw SheetRefusal.SHEET_MALFORMED.at(
                    place(),
                    "holds a number of more than "
                            + SheetLimits.CHARACTERS_OF_A_NUMBER
                            + " characters");
        }
        value.append(reader.getText());
    }

    /**
     * @throws fr.avenant.kit.refusal.PartsRefused if it points to no text that a file can hold
     */
    void endValue() {
        if (inValue && type.equals(SHARED) && !value.isEmpty()) {
            pointTo(value.toString().strip());
        }
        inValue = false;
    }

    private void pointTo(String index) {
        if (!INDEX.matcher(index).matches()) {
            throw notThere(place());
        }
        var number = Integer.parseInt(index);
        if (number > highestText) {
            highestText = number;
            pointsHighest = place();
        }
    }

    void end() {
        address = null;
        inCell = false;
        inValue = false;
    }

    /**
     * @param held how many texts the file holds
     * @throws fr.avenant.kit.refusal.PartsRefused if a cell points beyond them
     */
    void checkTexts(int held) {
        if (highestText >= held) {
            throw notThere(pointsHighest);
        }
    }

    private static RuntimeException notThere(String place) {
        return SheetRefusal.SHEET_MALFORMED.at(
                place, "points to a text that the file does not hold");
    }

    private String place() {
        return address == null ? "a cell" : address;
    }
}
