package fr.avenant.observatory.quality;

import fr.avenant.observatory.reporting.answer.DataQuality;
import fr.avenant.observatory.reporting.answer.TimeCoordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * How much is found in what is recorded now, for pages about other things: it is counted already,
 * and no rule runs for it. What has several names is a list of its own, and not counted.
 *
 * @param findings of all severities
 * @param errors of these
 * @param isBehind whether what was recorded last is not looked at yet
 */
public record FoundNow(long findings, long errors, boolean isBehind) {

    /**
     * The question whose answer tells it, and as few findings as can be asked for.
     *
     * @param territory slug; null for all
     */
    public static MultiValueMap<String, String> question(@Nullable String territory) {
        var question = new LinkedMultiValueMap<String, String>();
        if (territory != null) {
            question.put("territory", List.of(territory));
        }
        question.put("limit", List.of("1"));
        return question;
    }

    public static FoundNow of(DataQuality quality) {
        var counts = quality.counts();
        return new FoundNow(
                counts.error() + counts.warning() + counts.note(),
                counts.error(),
                isBehind(quality.coordinates()));
    }

    /**
     * Whether what was recorded last is not looked at yet in an answer about now: then it says up
     * to where it counts as later.
     */
    static boolean isBehind(@Nullable TimeCoordinates coordinates) {
        return coordinates != null && !coordinates.until().isEmpty();
    }
}
