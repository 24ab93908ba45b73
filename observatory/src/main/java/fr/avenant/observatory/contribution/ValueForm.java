package fr.avenant.observatory.contribution;

import fr.avenant.observatory.contribution.RecordingClient.Amount;
import fr.avenant.observatory.contribution.RecordingClient.Content;
import fr.avenant.observatory.contribution.RecordingClient.Effective;
import fr.avenant.observatory.contribution.RecordingClient.NewReport;
import fr.avenant.observatory.contribution.RecordingClient.Note;
import fr.avenant.observatory.contribution.RecordingClient.Period;
import fr.avenant.observatory.contribution.RecordingClient.Source;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to report a value, as it was written; empty where nothing is.
 *
 * @param key lets the form be sent again without recording twice: the identifier is made of it, and
 *     a remark is kept under it
 */
record ValueForm(
        String key,
        String indicator,
        String stage,
        String from,
        String to,
        String basis,
        String quartier,
        String kind,
        String value,
        String unit,
        String document,
        String locator,
        String note) {

    /** In the place of a document where there is none. */
    static final String SYSTEM = "saisie-observatoire";

    /** Whoever leaves a field out of a request left it empty. */
    ValueForm {
        key = written(key);
        indicator = written(indicator);
        stage = written(stage);
        from = written(from);
        to = written(to);
        basis = written(basis);
        quartier = written(quartier);
        kind = written(kind);
        value = written(value);
        unit = written(unit);
        document = written(document);
        locator = written(locator);
        note = written(note);
    }

    static ValueForm empty() {
        return new ValueForm(
                newKey(), "", "reported", "", "", "printed", "", "measured", "", "", "", "", "");
    }

    /** The same to be recorded once more. */
    ValueForm anew() {
        return new ValueForm(
                newKey(), indicator, stage, from, to, basis, quartier, kind, value, unit, document,
                locator, note);
    }

    /** The remark as it is kept; null if there is none. */
    @Nullable String remark() {
        return FrenchInput.text(note.replace("\r\n", "\n"));
    }

    /**
     * @param remark what stands for it; null if there is none
     */
    NewReport report(String territory, @Nullable Note remark) {
        var begin = FrenchInput.date(from);
        var end = FrenchInput.date(to);
        return new NewReport(
                "indicator-report:" + territory + "." + key,
                new Content(
                        territory,
                        FrenchInput.text(indicator),
                        FrenchInput.text(stage),
                        new Period(begin, end),
                        FrenchInput.text(quartier),
                        amount(),
                        FrenchInput.text(unit),
                        remark),
                new Effective(begin, end, FrenchInput.text(basis)),
                source());
    }

    /** Nothing filled in is nothing said, and never a zero. */
    private Amount amount() {
        return new Amount(FrenchInput.text(kind), FrenchInput.number(value));
    }

    private Source source() {
        var registered = FrenchInput.text(document);
        return new Source(
                registered, FrenchInput.text(locator), registered == null ? SYSTEM : null);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }
}
