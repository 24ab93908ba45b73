package fr.avenant.reporting.answer;

import fr.avenant.reporting.table.Note;
import fr.avenant.reporting.time.Ended;
import fr.avenant.reporting.time.TimeCoordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a workbook says of when its answer stands. */
public final class StandpointNotes {

    private static final String NO_TIME = "rien n’était encore enregistré";

    private StandpointNotes() {}

    /**
     * In French.
     *
     * @param permalink the same question with its positions pinned
     */
    public static List<Note> of(TimeCoordinates at, String permalink) {
        var notes = new ArrayList<Note>();
        notes.add(new Note("Vrai au", at.on().toString()));
        notes.add(new Note("Connu au", at.asOf() == null ? NO_TIME : at.asOf()));
        notes.add(
                new Note(
                        "Ce qui a pris fin",
                        at.ended() == Ended.INCLUDED ? "compté aussi" : "laissé de côté"));
        notes.add(new Note("Positions", new TreeMap<>(at.positions()).toString()));
        if (at.until() != null) {
            notes.add(new Note("Jusqu’à", new TreeMap<>(at.until()).toString()));
        }
        notes.add(new Note("Lien permanent", permalink));
        return notes;
    }
}
