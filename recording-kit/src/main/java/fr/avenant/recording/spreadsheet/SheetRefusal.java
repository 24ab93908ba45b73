package fr.avenant.recording.spreadsheet;

import fr.avenant.kit.refusal.PartsRefused;
import fr.avenant.kit.refusal.PlacedProblem;
import fr.avenant.kit.refusal.Refusal;
import java.util.List;
import java.util.Map;

/** Why a file is refused before any of its rows is understood. */
public enum SheetRefusal implements Refusal {
    /** It is no spreadsheet of the kind that it says, or one that would do harm. */
    SHEET_UNREADABLE(400),
    /** Its columns or its cells are not those that are asked for. */
    SHEET_MALFORMED(400),
    /** It holds more than is taken at once. */
    SHEET_TOO_LARGE(413);

    private final int status;

    SheetRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    PartsRefused at(String location, String problem) {
        return new PartsRefused(
                this, List.of(new PlacedProblem(location, this, Map.of("problem", problem))));
    }
}
