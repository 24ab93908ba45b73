package fr.avenant.kit.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.kit.access.AccessRefusal;
import fr.avenant.kit.command.RequestRefusal;
import fr.avenant.kit.decision.CommonRefusal;
import fr.avenant.kit.decision.Refusal;
import fr.avenant.kit.note.NoteRefusal;
import fr.avenant.kit.parking.ParkingRefusal;
import fr.avenant.kit.spreadsheet.SheetRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final String BROKEN = "broken";

    @Test
    void every_code_has_a_title_a_detail_and_an_action_and_there_are_no_others()
            throws IOException {
        var codes =
                Stream.concat(
                        Stream.<Refusal[]>of(
                                        RequestRefusal.values(),
                                        CommonRefusal.values(),
                                        ParkingRefusal.values(),
                                        NoteRefusal.values(),
                                        AccessRefusal.values(),
                                        SheetRefusal.values())
                                .flatMap(Stream::of)
                                .map(Refusal::code),
                        Stream.of(BROKEN, StoreAway.CODE));

        assertThat(texts().stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        codes.flatMap(code ->
                                        Stream.of(
                                                code + ".title",
                                                code + ".detail",
                                                code + ".action"))
                                .toList());
        assertThat(texts().values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    private static Properties texts() throws IOException {
        try (var file = ProblemTextsTest.class.getResourceAsStream("/problems/kit.properties")) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
            return texts;
        }
    }
}
