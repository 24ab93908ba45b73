package fr.avenant.observatory.comparison;

import fr.avenant.observatory.chart.Charts;
import fr.avenant.observatory.chart.Drawing;
import fr.avenant.observatory.chart.PngWriter;
import fr.avenant.observatory.chart.SvgWriter;
import fr.avenant.observatory.reporting.ReportingClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The chart of a comparison as a picture: the same parameters as the page. */
@Controller
class ComparisonPictures {

    /** Pictures that are painted at once; each holds its pixels meanwhile. */
    private static final int AT_ONCE = 2;

    private static final int PATIENCE_SECONDS = 5;
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Semaphore brushes = new Semaphore(AT_ONCE);
    private final ReportingClient reporting;
    private final ShownAnswers answers;
    private final ChartWriter charts;
    private final Captions captions;

    ComparisonPictures(
            ReportingClient reporting,
            ShownAnswers answers,
            ChartWriter charts,
            Captions captions) {
        this.reporting = reporting;
        this.answers = answers;
        this.charts = charts;
        this.captions = captions;
    }

    @GetMapping("/comparaison.svg")
    ResponseEntity<byte[]> svg(@RequestParam MultiValueMap<String, String> parameters) {
        var question = UsualQuestion.of(parameters, reporting.measures());
        return file(
                question,
                "svg",
                SVG,
                SvgWriter.write(drawing(question), "image").getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/comparaison.png")
    ResponseEntity<byte[]> png(@RequestParam MultiValueMap<String, String> parameters)
            throws InterruptedException {
        var question = UsualQuestion.of(parameters, reporting.measures());
        var drawing = drawing(question);
        if (!brushes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return file(question, "png", MediaType.IMAGE_PNG, PngWriter.write(drawing));
        } finally {
            brushes.release();
        }
    }

    private Drawing drawing(Question question) {
        var answer = answers.to(question);
        var display = question.display();
        var chart =
                charts.of(answer, display.mine()).stream()
                        .filter(it -> display.unit() == null || it.unit().equals(display.unit()))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Charts.picture(chart, display.selection(), captions.of(question, answer));
    }

    private static ResponseEntity<byte[]> file(
            Question question, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(question.measure() + "." + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
