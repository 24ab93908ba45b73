package fr.avenant.recording.spreadsheet;

import static fr.avenant.recording.sample.Requests.ACTOR;
import static fr.avenant.recording.sample.Requests.ORGANISATIONS;
import static fr.avenant.recording.sample.Requests.freshId;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.avenant.contracts.Nature;
import fr.avenant.recording.command.BatchEntry;
import fr.avenant.recording.guard.RecordedFact;
import fr.avenant.recording.guard.RecordedFacts;
import fr.avenant.recording.sample.Answer;
import fr.avenant.recording.sample.Requests;
import fr.avenant.recording.sample.RunningSample;
import fr.avenant.recording.sample.SampleEvents;
import fr.avenant.recording.sample.SampleExtension;
import fr.avenant.recording.sample.SlowRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleExtension.class)
class ImportTest {

    private static final List<String> HEADER =
            List.of(
                    "id",
                    "content.name",
                    "content.kind",
                    "content.otherNames",
                    "effective.from",
                    "effective.basis",
                    "source.system");

    private final RunningSample sample;
    private final Requests requests;
    private final SampleEvents events;

    ImportTest(RunningSample sample) {
        this.sample = sample;
        requests = new Requests(sample);
        events = new SampleEvents(sample);
    }

    @Test
    void the_same_rows_are_the_same_facts_in_either_format_and_by_the_api() {
        var ids = Stream.generate(Requests::freshId).limit(4).toList();
        requests.register(ids.getFirst(), "Régie « Ouest », SCOP");
        var others = ids.stream().skip(1).map(id -> row(id, "Régie « Ouest », SCOP")).toList();

        requests.importSheet(Sheet.CSV, csv(",", others.get(0)));
        requests.importSheet(Sheet.CSV, csv(";", others.get(1)));
        var answer = requests.importSheet(Sheet.XLSX, xlsx(others.get(2)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(ids.stream().map(this::contentHash).distinct()).hasSize(1);
    }

    @Test
    void a_file_that_is_sent_twice_adds_nothing() {
        var id = freshId();
        var file = csv(";", row(id, "any"));
        requests.importSheet(Sheet.CSV, file);

        var again = requests.importSheet(Sheet.CSV, file);

        assertThat(again.member("recorded")).isEqualTo("0");
        assertThat(again.member("unchanged")).isEqualTo("1");
        assertThat(events.count(id)).isEqualTo(1);
    }

    @Test
    void every_wrong_cell_is_named_as_spreadsheets_name_it() {
        var id = freshId();
        var badDate = row(freshId(), "any");
        badDate[4] = "12/04/2019";
        var badKind = row(freshId(), "any");
        badKind[2] = "club";
        var noName = row(freshId(), "");

        for (var answer :
                List.of(
                        requests.importSheet(
                                Sheet.CSV, csv(";", row(id, "any"), badDate, badKind, noName)),
                        requests.importSheet(
                                Sheet.XLSX, xlsx(row(id, "any"), badDate, badKind, noName)))) {
            assertThat(answer.code()).isEqualTo("sheet-malformed");
            assertThat(errors(answer)).containsExactly("E3", "C4", "B5");
            assertThat(answer.text()).contains("must be one of");
        }
        assertThat(events.count(id)).isZero();
    }

    @Test
    void a_row_that_the_facts_refuse_is_named_and_none_is_recorded() {
        var held = freshId();
        requests.register(held, "first");
        var fresh = freshId();

        var answer =
                requests.importSheet(Sheet.CSV, csv(";", row(fresh, "any"), row(held, "second")));

        assertThat(answer.code()).isEqualTo("parts-refused");
        assertThat(errors(answer)).containsExactly("row 3");
        assertThat(events.count(fresh)).isZero();
    }

    @Test
    void what_a_spreadsheet_shows_as_a_day_or_a_number_is_read_as_it_is_shown() {
        var id = freshId();
        var dated = freshId();
        var file =
                Workbooks.with(sheet -> {
                    fill(sheet, 0, HEADER.toArray(String[]::new));
                    fill(sheet, 1, row(id, "any"));
                    sheet.value(1, 1, 949);
                    sheet.value(1, 4, 2019);
                    fill(sheet, 3, row(dated, "any"));
                    sheet.value(3, 1, 0.1 + 0.2);
                    sheet.value(3, 4, LocalDate.of(2019, 4, 12));
                    sheet.style(3, 4).format("dd/mm/yyyy").set();
                });

        var answer = requests.importSheet(Sheet.XLSX, file);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(payload(answer, 0)).contains("\"name\":\"949\"", "\"from\":\"2019\"");
        assertThat(payload(answer, 1)).contains("\"name\":\"0.3\"", "\"from\":\"2019-04-12\"");
    }

    @Test
    void lists_stand_in_one_cell_between_bars() {
        var row = row(freshId(), "any");
        row[3] = "one | another";

        assertThat(payload(requests.importSheet(Sheet.CSV, csv(";", row)), 0))
                .contains("\"otherNames\":[\"one\",\"another\"]");
    }

    @Test
    void a_formula_is_no_fact() {
        var id = freshId();
        var file =
                Workbooks.with(sheet -> {
                    fill(sheet, 0, HEADER.toArray(String[]::new));
                    fill(sheet, 1, row(id, "any"));
                    sheet.formula(1, 1, "HYPERLINK(\"x\")");
                });

        assertThat(errors(requests.importSheet(Sheet.XLSX, file))).containsExactly("B2");
        assertThat(events.count(id)).isZero();
    }

    @Test
    void columns_that_are_unknown_doubled_or_missing_are_told_at_once() {
        var file = "id;content.name;content.name;content.colour\nany;one;two;red\n";

        var answer = requests.importSheet(Sheet.CSV, file.getBytes(UTF_8));

        assertThat(errors(answer)).startsWith("C1", "D1", "row 1");
        assertThat(answer.text())
                .contains("no column is called content.colour", "effective.from is missing");
    }

    @Test
    void text_in_another_encoding_is_not_guessed() {
        var file = new String(csv(";", row(freshId(), "Régie")), UTF_8).getBytes(ISO_8859_1);

        assertThat(requests.importSheet(Sheet.CSV, file).text()).contains("is not UTF-8");
    }

    @Test
    void sheets_of_one_lane_come_one_after_the_other_and_keep_no_other_lane_waiting() {
        var neighbour = contributorOf("neighbourhood");
        var file = csv(";", row(freshId(), "slowly"));
        try (var first = SlowRequest.begin(sample, ORGANISATIONS + "/imports", Sheet.CSV, file)) {
            var told =
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> importOf(ACTOR), answer -> answer.status() != 200);

            assertThat(told.status()).isEqualTo(409);
            assertThat(told.code()).isEqualTo("import-in-progress");
            assertThat(told.header("Retry-After")).isNotNull();
            assertThat(told.member("running")).startsWith(ORGANISATIONS + "/imports since ");
            assertThat(importOf(neighbour).status()).isEqualTo(200);

            assertThat(first.end().member("recorded")).isEqualTo("1");
        }
        assertThat(importOf(ACTOR).status()).isEqualTo(200);
    }

    private Answer importOf(String actor) {
        return requests.importSheet(
                actor, BodyPublishers.ofByteArray(csv(";", row(freshId(), "any"))));
    }

    private String contributorOf(String territory) {
        var actor = UUID.randomUUID().toString();
        sample.jdbc()
                .sql(
                        """
                        insert into role_change (id, sequence, given, actor, role, territory, recorded_at, recorded_by)
                        values (?, 0, true, ?::uuid, 'contributor', ?, now(), 'test')\
                        """)
                .params("grant:" + actor, actor, territory)
                .update();
        return actor;
    }

    @Test
    void the_columns_can_be_asked_for() {
        var empty =
                sample.send(
                        sample.request(ORGANISATIONS + "/imports")
                                .header("Accept", Sheet.CSV)
                                .GET());
        var described = sample.get(ORGANISATIONS + "/imports").json();

        assertThat(empty.text())
                .startsWith("id;corrects;nature;content.name;content.kind;")
                .endsWith("\r\n");
        assertThat(described.at("/columns/3").toString())
                .contains("content.name", "\"required\":true", "text");
    }

    @Test
    void a_correction_leaves_what_its_sheet_says_nothing_of() {
        var id = freshId();
        var recorded = recordWhole(id);

        var answer =
                importText(
                        "id;corrects;nature;content.name;content.rna\n%s;%s;rectification;second;\n"
                                .formatted(id, recorded));

        assertThat(payload(answer, 0))
                .contains("\"name\":\"second\"", "\"sigle\":\"one\"")
                .contains("\"otherNames\":[\"two\",\"three\"]", "\"rna\":\"W")
                .contains("\"from\":\"2019\"", "\"to\":\"2022\"", "\"system\":\"sample\"");
        assertThat(answer.json().at("/facts/0").has("emptied")).isFalse();
    }

    @Test
    void a_stated_word_empties_and_the_answer_tells_what() {
        var id = freshId();
        var recorded = recordWhole(id);

        var answer =
                importText(
                        """
                        id;corrects;nature;content.sigle;content.otherNames;effective.to
                        %s;%s;rectification;(vide);( VIDE );(vide)
                        """
                                .formatted(id, recorded));

        assertThat(payload(answer, 0))
                .contains("\"otherNames\":[]", "\"rna\"")
                .doesNotContain("\"sigle\"", "\"to\"", "vide");
        assertThat(answer.json().at("/facts/0/emptied").toString())
                .isEqualTo("[\"/content/otherNames\",\"/content/sigle\",\"/effective/to\"]");
    }

    @Test
    void what_every_fact_has_cannot_be_emptied() {
        var id = freshId();
        var recorded = recordWhole(id);

        var answer =
                importText(
                        "id;corrects;nature;content.name\n%s;%s;rectification;(vide)\n"
                                .formatted(id, recorded));

        assertThat(answer.code()).isEqualTo("sheet-malformed");
        assertThat(errors(answer)).containsExactly("D2");
        assertThat(answer.text()).contains("cannot be emptied");
    }

    @Test
    void the_word_is_no_text_of_something_new_either() {
        var row = row(freshId(), "any");
        row[3] = "(vide)";
        var nameless = row(freshId(), "(vide)");

        assertThat(payload(requests.importSheet(Sheet.CSV, csv(";", row)), 0))
                .contains("\"otherNames\":[]");
        assertThat(errors(requests.importSheet(Sheet.CSV, csv(";", nameless))))
                .containsExactly("B2");
    }

    @Test
    void a_sheet_of_corrections_that_comes_again_undoes_nothing_that_came_since() {
        var id = freshId();
        var recorded = recordWhole(id);
        var sheet =
                "id;corrects;nature;content.name\n%s;%s;rectification;second\n"
                        .formatted(id, recorded);
        var corrected =
                UUID.fromString(importText(sheet).json().at("/facts/0/events/0").asString());
        var again = importText(sheet);
        var byAnother =
                importText(
                        "id;corrects;nature;content.sigle\n%s;%s;completion;other\n"
                                .formatted(id, corrected));

        var late = importText(sheet);

        assertThat(again.member("unchanged")).isEqualTo("1");
        assertThat(late.status()).isEqualTo(409);
        var problem = late.json().at("/errors/0");
        assertThat(problem.path("location").asString()).isEqualTo("row 2");
        assertThat(problem.path("code").asString()).isEqualTo("stale-correction");
        assertThat(problem.path("newest").asString())
                .isEqualTo(byAnother.json().at("/facts/0/events/0").asString());
        assertThat(problem.path("missed").asString()).isEqualTo("2");
        assertThat(payload(byAnother, 0)).contains("second", "\"sigle\":\"other\"");
        assertThat(events.count(id)).isEqualTo(3);
    }

    @Test
    void a_row_that_changes_nothing_leaves_its_fact_unchanged() {
        var id = freshId();
        var recorded = recordWhole(id);

        var answer = importText("id;corrects;nature\n%s;%s;completion\n".formatted(id, recorded));

        assertThat(answer.member("unchanged")).as(answer.text()).isEqualTo("1");
        assertThat(events.count(id)).isOne();
    }

    @Test
    void under_its_key_a_sheet_of_corrections_is_answered_again() {
        var id = freshId();
        var sheet =
                "id;corrects;nature;content.sigle\n%s;%s;rectification;(vide)\n"
                        .formatted(id, recordWhole(id))
                        .getBytes(UTF_8);
        var key = UUID.randomUUID().toString();

        var first = requests.importSheet(Sheet.CSV, sheet, key);
        var again = requests.importSheet(Sheet.CSV, sheet, key);

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text()).contains("/content/sigle");
        assertThat(events.count(id)).isEqualTo(2);
    }

    @Test
    void what_is_wrong_in_corrections_is_told_with_everything_else_that_is() {
        var id = freshId();
        var recorded = recordWhole(id);

        var answer =
                importText(
                        """
                        id;corrects;nature;content.name;content.kind;effective.from;effective.basis;source.system
                        %s;%s;rectification;;club;;;
                        %s;7;rectification;;;;;
                        %s;%s;;;;;;
                        without-a-kind;%s;completion;;;;;
                        %s;;;;association;2019;printed;sample
                        """
                                .formatted(id, recorded, id, id, recorded, recorded, freshId()));

        assertThat(answer.code()).isEqualTo("sheet-malformed");
        assertThat(errors(answer)).containsExactly("E2", "B3", "C4", "A5", "D6");
    }

    @Test
    void only_what_is_held_can_be_corrected() {
        var head = "id;corrects;nature;content.name\n%s;%s;rectification;second\n";
        var id = freshId();
        recordWhole(id);
        var nobodys = freshId();

        var never = importText(head.formatted(nobodys, UUID.randomUUID()));
        var otherEvent = importText(head.formatted(id, UUID.randomUUID()));
        var otherKind = importText(head.formatted("territory:any", UUID.randomUUID()));

        assertThat(never.json().at("/errors/0/code").asString()).isEqualTo("not-recorded");
        assertThat(never.json().at("/errors/0/location").asString()).isEqualTo("row 2");
        assertThat(otherEvent.json().at("/errors/0/code").asString())
                .isEqualTo("corrected-event-unknown");
        assertThat(errors(otherKind)).containsExactly("A2");
        assertThat(otherKind.code()).isEqualTo("sheet-malformed");
    }

    @Test
    void what_was_taken_back_and_what_another_row_corrects_is_refused_as_by_itself() {
        var id = freshId();
        var recorded = recordWhole(id);
        var row = "%s;%s;rectification;%s\n";
        var head = "id;corrects;nature;content.name\n";

        var twice =
                importText(
                        head
                                + row.formatted(id, recorded, "second")
                                + row.formatted(id, recorded, "third"));
        var withdrawn = requests.withdraw(id, recorded).onlyEvent();
        var late = importText(head + row.formatted(id, recorded, "second"));
        var ofWithdrawal = importText(head + row.formatted(id, withdrawn, "second"));

        assertThat(errors(twice)).containsExactly("row 3");
        assertThat(twice.json().at("/errors/0/code").asString()).isEqualTo("stale-correction");
        assertThat(late.json().at("/errors/0/code").asString()).isEqualTo("withdrawn");
        assertThat(ofWithdrawal.json().at("/errors/0/code").asString()).isEqualTo("withdrawn");
        assertThat(events.count(id)).isEqualTo(2);
    }

    /** What does not go together with what is held would tell what is held. */
    @Test
    void whoever_may_not_correct_a_fact_learns_nothing_of_it() {
        var id = freshId();
        var recorded = recordWhole(id);
        var sheet =
                "id;corrects;nature;effective.from\n%s;%s;rectification;2023\n"
                        .formatted(id, recorded)
                        .getBytes(UTF_8);

        var theirs =
                requests.importSheet(contributorOf("elsewhere"), BodyPublishers.ofByteArray(sheet));
        var mine = requests.importSheet(Sheet.CSV, sheet);

        assertThat(theirs.status()).isEqualTo(403);
        assertThat(theirs.text()).contains("\"row 2\"").doesNotContain("must not be before");
        assertThat(mine.text()).contains("must not be before from", "(vide) takes it away");
    }

    @Test
    void a_correction_that_is_told_whole_says_what_it_took_away() {
        var id = freshId();
        var recorded = recordWhole(id);
        var other = freshId();
        var otherEntry =
                new BatchEntry<>(
                        other,
                        recordWhole(other),
                        Nature.RECTIFICATION,
                        Requests.named("second"),
                        Requests.EFFECTIVE,
                        Requests.SOURCE);

        var alone = requests.correct(id, recorded, "second");
        var among = requests.batch(List.of(otherEntry, Requests.entry(freshId(), "new")));
        var nothing = requests.correct(id, alone.onlyEvent(), "third");

        var gone =
                "[\"/content/otherNames\",\"/content/rna\",\"/content/sigle\",\"/effective/to\"]";
        assertThat(alone.json().path("emptied").toString()).isEqualTo(gone);
        assertThat(among.json().at("/facts/0/emptied").toString()).isEqualTo(gone);
        assertThat(among.json().at("/facts/1").has("emptied")).isFalse();
        assertThat(nothing.json().has("emptied")).isFalse();
    }

    private UUID recordWhole(String id) {
        var answer =
                importText(
                        """
                        id;content.name;content.kind;content.sigle;content.rna;content.otherNames;effective.from;effective.to;effective.basis;source.system
                        %s;first;association;one;%s;two|three;2019;2022;printed;sample
                        """
                                .formatted(id, freshRna()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UUID.fromString(answer.json().at("/facts/0/events/0").asString());
    }

    /** A number of an association that no other has. */
    private static String freshRna() {
        return "W" + UUID.randomUUID().toString().substring(27).toUpperCase(Locale.ROOT);
    }

    private Answer importText(String csv) {
        return requests.importSheet(Sheet.CSV, csv.getBytes(UTF_8));
    }

    private String payload(Answer answer, int fact) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var event = answer.json().at("/facts/" + fact + "/events/0").asString();
        return String.valueOf(events.event(UUID.fromString(event)).get("payload"));
    }

    private String contentHash(String id) {
        return sample.bean(RecordedFacts.class)
                .find(id)
                .map(RecordedFact::contentHash)
                .orElseThrow();
    }

    private static String[] row(String id, String name) {
        return new String[] {id, name, "association", "", "2019", "printed", "sample"};
    }

    private static byte[] csv(String separator, String[]... rows) {
        return Stream.concat(Stream.of(HEADER), Stream.of(rows).map(List::of))
                .map(cells ->
                        String.join(
                                separator, cells.stream().map(cell -> '"' + cell + '"').toList()))
                .reduce("\uFEFF", (before, row) -> before + row + "\r\n")
                .getBytes(UTF_8);
    }

    private static byte[] xlsx(String[]... rows) {
        return Workbooks.of(
                Stream.concat(
                                Stream.of(new String[][] {HEADER.toArray(String[]::new)}),
                                Stream.of(rows))
                        .toArray(String[][]::new));
    }

    private static void fill(Worksheet sheet, int row, String[] cells) {
        for (var column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private static List<String> errors(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("location").asString())
                .toList();
    }
}
