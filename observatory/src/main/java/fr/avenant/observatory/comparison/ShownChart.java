package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Chart;
import fr.avenant.observatory.chart.Charts;
import fr.avenant.observatory.chart.Charts.InWords;
import fr.avenant.observatory.chart.SvgWriter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart on a page.
 *
 * @param id of its element, which no other question has
 * @param unitLabel the unit of its axis
 * @param wide for a page or paper, as SVG
 * @param narrow the same for a small screen
 * @param words the same in words
 * @param more whether rows are left out
 * @param svg address of the picture as SVG
 * @param png address of the picture as PNG
 */
public record ShownChart(
        String id,
        String unitLabel,
        String wide,
        String narrow,
        List<InWords> words,
        boolean more,
        String svg,
        String png) {

    /** Draws the charts of a question, each with an identifier of its own. */
    static List<ShownChart> all(List<Chart> charts, Question question) {
        return IntStream.range(0, charts.size())
                .mapToObj(number -> of(charts.get(number), question, number))
                .toList();
    }

    private static ShownChart of(Chart chart, Question question, int number) {
        var id = "graphique-" + Integer.toHexString(question.page().hashCode()) + "-" + number;
        var selection = question.display().selection();
        var picture = question.shown(question.display().ofUnit(chart.unit()));
        var words = Charts.words(chart, selection);
        return new ShownChart(
                id,
                chart.unitLabel(),
                SvgWriter.write(Charts.draw(chart, selection, Charts.WIDE), id + "-large"),
                SvgWriter.write(Charts.draw(chart, selection, Charts.NARROW), id + "-etroit"),
                words,
                words.stream().anyMatch(it -> it.text().isEmpty()),
                picture.address("/comparaison.svg"),
                picture.address("/comparaison.png"));
    }
}
