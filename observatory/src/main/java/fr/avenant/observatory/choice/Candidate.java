package fr.avenant.observatory.choice;

import fr.avenant.observatory.reporting.answer.TerritorySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen.
 *
 * @param code what stands in the address
 * @param label what it is called
 * @param note what tells it from others that are called the same; empty if nothing does
 * @param texts what it is found by, besides its code and label
 */
public record Candidate(
        String code, String label, String note, List<? extends @Nullable String> texts) {

    /** What is found by its code and label alone. */
    public static Candidate of(String code, String label) {
        return new Candidate(code, label, "", List.of());
    }

    /** A territory: found by its intercommunality, department and region, too. */
    @SuppressWarnings("ConstantValue") // the API leaves out what is not known
    public static Candidate territory(TerritorySummary it) {
        var texts = new ArrayList<@Nullable String>();
        if (it.epci() != null) {
            texts.add(it.epci().name());
        }
        if (it.region() != null) {
            texts.add(it.region().name());
        }
        var note = "";
        if (it.department() != null) {
            note =
                    Stream.of(it.department().code(), it.department().name())
                            .filter(text -> text != null && !text.isBlank())
                            .collect(Collectors.joining(" "));
            texts.add(note);
        }
        return new Candidate(it.slug(), it.name(), note, texts);
    }

    /** All that it is found by. */
    List<@Nullable String> everything() {
        var all = new ArrayList<@Nullable String>(texts);
        all.add(label);
        all.add(code);
        return all;
    }
}
