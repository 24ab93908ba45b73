package fr.avenant.observatory.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit. */
final class TextWrap {

    private static final Typeface LETTERS = Typeface.liberation();

    private TextWrap() {}

    /**
     * The lines of a text: broken at spaces, within words that are too long, and cut short with an
     * ellipsis if there are more than a number of lines.
     */
    static List<String> lines(String text, double width, double size, boolean bold, int most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.strip().split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, width, size, bold)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            var rest = word;
            while (!fits(rest, width, size, bold) && rest.length() > 1) {
                var head = head(rest, width, size, bold);
                lines.add(rest.substring(0, head));
                rest = rest.substring(head);
            }
            line = rest;
        }
        lines.add(line);
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast() + " " + lines.get(most), width, size, bold));
        return kept;
    }

    private static String cut(String text, double width, double size, boolean bold) {
        var end = text.length();
        while (end > 1 && !fits(text.substring(0, end).strip() + "…", width, size, bold)) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private static int head(String word, double width, double size, boolean bold) {
        var end = word.length();
        while (end > 1 && !fits(word.substring(0, end), width, size, bold)) {
            end--;
        }
        return end;
    }

    private static boolean fits(String text, double width, double size, boolean bold) {
        return LETTERS.width(text, size, bold) <= width;
    }
}
