package fr.avenant.reporting.comparison;

import fr.avenant.reporting.catalogue.FrenchLabels;
import fr.avenant.reporting.catalogue.Measure;
import fr.avenant.reporting.catalogue.Measure.Disclosure;
import fr.avenant.reporting.table.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a workbook says of where its cells come from: gathered while they are written. */
final class SourceNotes {

    private static final String NO_TIME = "rien n’était encore enregistré";

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
        var at = answer.coordinates();
        notes.add(new Note("Vrai au", at.on().toString()));
        notes.add(new Note("Connu au", at.asOf() == null ? NO_TIME : at.asOf()));
        notes.add(
                new Note(
                        "Ce qui a pris fin",
                        at.ended().label().equals("included") ? "compté aussi" : "laissé de côté"));
        notes.add(new Note("Positions", new TreeMap<>(at.positions()).toString()));
        if (at.until() != null) {
            notes.add(new Note("Jusqu’à", new TreeMap<>(at.until()).toString()));
        }
        notes.add(new Note("Lien permanent", answer.permalink()));
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
        var secrecy = secrecy(measure.disclosure());
        if (secrecy != null) {
            notes.add(new Note("Secret statistique", secrecy));
        }
    }

    private static @Nullable String secrecy(@Nullable Disclosure disclosure) {
        if (disclosure == null) {
            return null;
        }
        return disclosure.minimum() == null
                ? disclosure.none()
                : "Rien n’est montré au-dessous de %d : %s"
                        .formatted(disclosure.minimum(), disclosure.rule());
    }
}
