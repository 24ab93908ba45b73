package fr.avenant.reporting.table;

import java.text.Normalizer;
import java.util.Locale;

/** A part of a file's name in letters that every computer has. */
public final class PlainName {

    private static final int LONGEST = 60;

    private PlainName() {}

    /** Small letters and digits of a text, with a dash in the place of all else. */
    public static String of(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
