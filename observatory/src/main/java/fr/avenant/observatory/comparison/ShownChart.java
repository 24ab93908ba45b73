package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Chart;
import fr.avenant.observatory.chart.Charts;
import fr.avenant.observatory.chart.Charts.InWords;
import fr.avenant.observatory.chart.SvgWriter;
import java.util.List;

/**
 * A chart on a page.
 *
 * @param unitLabel the unit of its axis
 * @param wide for a page or paper, as SVG
 * @param narrow the same for a small screen
 * @param words the same in words
 * @param more whether rows are left out
 * @param svg address of the picture as SVG
 * @param png address of the picture as PNG
 */
public record ShownChart(
        String unitLabel,
        String wide,
        String narrow,
        List<InWords> words,
        boolean more,
        String svg,
        String png) {

    /**
     * Draws it.
     *
     * @param number of the chart on the page, from 0
     */
    static ShownChart of(Chart chart, Question question, int number) {
        var selection = question.display().selection();
        var picture = question.shown(question.display().ofUnit(chart.unit()));
        var words = Charts.words(chart, selection);
        return new ShownChart(
                chart.unitLabel(),
                SvgWriter.write(Charts.draw(chart, selection, Charts.WIDE), "graphique-" + number),
                SvgWriter.write(
                        Charts.draw(chart, selection, Charts.NARROW), "graphique-etroit-" + number),
                words,
                words.stream().anyMatch(it -> it.text().isEmpty()),
                picture.address("/comparaison.svg"),
                picture.address("/comparaison.png"));
    }
}
