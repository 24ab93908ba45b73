package fr.avenant.reporting.comparison;

import fr.avenant.reporting.answer.StandpointNotes;
import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.table.ExportFormat;
import fr.avenant.reporting.table.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a workbook says of where its cells come from: gathered while they are written. */
final class SourceNotes {

    private final Exported answer;
    private final Set<String> documents = new TreeSet<>();
    private final Set<String> producers = new TreeSet<>();
    private final Map<String, Integer> states = new TreeMap<>();

    SourceNotes(Exported answer) {
        this.answer = answer;
    }

    /** Takes note of a cell. */
    void add(CellRow row) {
        documents.addAll(row.sources().documents());
        producers.addAll(row.sources().producers());
        states.merge(row.cell().status().label(), 1, Integer::sum);
    }

    /** In French. */
    List<Note> all() {
        var notes = new ArrayList<Note>();
        for (var measure : answer.measures()) {
            describe(measure, notes);
        }
        notes.addAll(StandpointNotes.of(answer.coordinates(), answer.permalink()));
        notes.add(new Note("Colonnes", String.valueOf(answer.schema(ExportFormat.XLSX))));
        states.forEach((state, cells) ->
                notes.add(
                        new Note(
                                "Cellules : " + FrenchLabels.status(state),
                                Integer.toString(cells))));
        producers.forEach(producer -> notes.add(new Note("Producteur", producer)));
        documents.forEach(document -> notes.add(new Note("Source", document)));
        return notes;
    }

    private static void describe(Measure measure, List<Note> notes) {
        notes.add(new Note("Mesure", measure.label() + " (" + measure.id() + ")"));
        notes.add(
                new Note(
                        "Définition (version " + measure.definitionVersion() + ")",
                        measure.definition()));
        if (measure.formula() != null) {
            notes.add(new Note("Calcul", measure.formula()));
        }
        if (!measure.limits().isEmpty()) {
            notes.add(new Note("Limites", measure.limits()));
        }
        var secrecy = measure.secrecy();
        if (secrecy != null) {
            notes.add(new Note("Secret statistique", secrecy));
        }
    }
}
