package fr.avenant.reporting.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.avenant.contracts.Effective;
import fr.avenant.contracts.territory.Organisation;
import fr.avenant.contracts.territory.OrganisationEvent.OrganisationRegistered;
import fr.avenant.kit.access.Reach;
import fr.avenant.reporting.questionbudget.StatementTimeout;
import fr.avenant.reporting.readtable.DetailLayout;
import fr.avenant.reporting.scenario.Facts;
import fr.avenant.reporting.scenario.Now;
import fr.avenant.reporting.scenario.Publisher;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a question can name at all. */
@ExtendWith(SharedService.class)
class ReadModelTest {

    private final RunningReporting reporting;

    ReadModelTest(RunningReporting reporting) {
        this.reporting = reporting;
    }

    @Test
    void a_table_without_a_view_cannot_be_read_by_who_does_not_see_everything() {
        var count = "select count(*) from consumer_offset";

        assertThat(asking(Reach.EVERYWHERE).<Long>ask(Now.INSTANCE, it -> number(it.jdbc(), count)))
                .isNotNegative();
        for (var reach : List.of(Reach.PUBLIC, new Reach(false, Set.of("somewhere")))) {
            assertThatThrownBy(() ->
                            asking(reach).<Long>ask(Now.INSTANCE, it -> number(it.jdbc(), count)))
                    .isInstanceOf(BadSqlGrammarException.class);
            assertThat(asking(reach).<Long>askEverything(jdbc -> number(jdbc, count)))
                    .isNotNegative();
        }
    }

    @Test
    void details_are_read_with_their_entries_only() {
        for (var detail : details()) {
            var count = "select count(*) from " + detail.table();

            assertThatThrownBy(() ->
                            asking(Reach.PUBLIC)
                                    .<Long>ask(Now.INSTANCE, it -> number(it.jdbc(), count)))
                    .as(detail.name())
                    .isInstanceOf(BadSqlGrammarException.class);
        }
    }

    @Test
    void entries_with_their_details_have_the_same_columns_for_all() {
        assertThat(details()).hasSizeGreaterThan(20);
        for (var detail : details()) {
            for (var state : List.of("known", "begun", "held", "later")) {
                var view = detail.name() + "_" + state;

                assertThat(columns(Reach.PUBLIC, view))
                        .as(view)
                        .isEqualTo(columns(Reach.EVERYWHERE, view))
                        .hasSizeGreaterThan(detail.columns().size());
            }
        }
    }

    private List<DetailLayout> details() {
        return reporting.bean(Projections.class).details();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact",
                "entity",
                "journal",
                "progress",
                "recording",
                "registered",
                "unpublished",
                "unpublished_known",
                "entity_known",
                "entity_begun",
                "entity_held",
                "entity_later",
                "fact_known",
                "fact_begun",
                "fact_held",
                "fact_later"
            })
    void a_name_has_the_same_columns_for_all(String name) {
        assertThat(columns(Reach.PUBLIC, name))
                .isEqualTo(columns(Reach.EVERYWHERE, name))
                .isNotEmpty();
    }

    @Test
    void territories_that_one_asked_for_are_not_those_of_the_next() {
        var setting = "select cardinality(current_setting('avenant.territories')::text[])";

        assertThat(
                        asking(new Reach(false, Set.of("a", "b")))
                                .<Long>ask(Now.INSTANCE, it -> number(it.jdbc(), setting)))
                .isEqualTo(2);
        assertThat(asking(Reach.PUBLIC).<Long>ask(Now.INSTANCE, it -> number(it.jdbc(), setting)))
                .isZero();
    }

    /** Nobody could tell the planner how many there are: it would go through them for each row. */
    @ParameterizedTest
    @ValueSource(
            strings = {"fact_known", "fact_held", "fact_later", "entity_held", "unpublished_known"})
    void the_documents_that_are_public_are_looked_up_and_not_joined_with(String view) {
        assertThat(plan(Reach.PUBLIC, view, "true"))
                .contains("hashed SubPlan")
                .doesNotContain("unnest(", "document = ANY");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact_held | measure = 'x' | fact_by_measure",
                "fact_later | measure = 'x' | fact_by_measure",
                "fact_held | territory = 't' and document = 'd' | fact_by_territory",
                "entity_held | kind = 'engagement' and territory = 't' | entity_by_",
                "engagement_held | territory = 't' | entity_by_",
                "engagement_held | true | entity_by_kind",
                "entity_known | aggregate_id = 'a' | entity_by_aggregate",
                "registered | id = 'a' | entity_by_aggregate"
            })
    void what_a_question_is_about_is_found_by_an_index(
            String view, String condition, String index) {
        for (var reach : List.of(Reach.EVERYWHERE, Reach.PUBLIC)) {
            assertThat(plan(reach, view, condition)).contains(index).contains("Index Cond");
        }
    }

    /** Tables of tests are so small that PostgreSQL would read them from end to end. */
    private String plan(Reach reach, String view, String condition) {
        return asking(reach)
                .ask(
                        Now.INSTANCE,
                        snapshot -> {
                            snapshot.jdbc().sql("set local enable_seqscan = off").update();
                            return String.join(
                                    "\n",
                                    snapshot.jdbc()
                                            .sql(
                                                    "explain select * from %s where %s"
                                                            .formatted(view, condition))
                                            .query((row, _) -> row.getString(1))
                                            .list());
                        });
    }

    /** No such date is taken any more; an older log may hold it. */
    @Test
    void dates_beyond_the_bounds_of_today_are_kept_as_they_are(Publisher publisher) {
        var plain = Facts.organisation("dates.far", "Toujours", null);
        publisher.publish(
                new OrganisationRegistered(
                        plain.id(),
                        plain.content(),
                        new Effective("0000", "9999-12-31", Effective.Basis.PRINTED),
                        plain.source()));
        reporting.awaitAll(publisher);

        assertThat(
                        asking(Reach.EVERYWHERE)
                                .<List<String>>askEverything(jdbc ->
                                        jdbc.sql(
                                                        """
                                                        select concat_ws(' to ', valid_from, valid_to) from entity
                                                        where aggregate_id = ?\
                                                        """)
                                                .param(plain.id())
                                                .query((row, _) -> row.getString(1))
                                                .list()))
                .containsExactly("0001-01-01 BC to 10000-01-01");
    }

    @Test
    void lists_of_texts_are_kept_as_they_are(Publisher publisher) {
        var names =
                List.of("L'ALTRAD", "dit \"le Ch\u00e2teau\"", "a, b", "{}", "c:\\d", "NULL", "");
        var plain = Facts.organisation("lists.odd", "Bizarre", null);
        var content = plain.content();
        publisher.publish(
                new OrganisationRegistered(
                        plain.id(),
                        new Organisation(
                                content.name(),
                                content.kind(),
                                content.sigle(),
                                content.siren(),
                                content.siret(),
                                content.rna(),
                                content.territory(),
                                names),
                        plain.effective(),
                        plain.source()));
        reporting.awaitAll(publisher);

        assertThat(
                        asking(Reach.EVERYWHERE)
                                .<List<String>>ask(
                                        Now.INSTANCE,
                                        snapshot ->
                                                snapshot.jdbc()
                                                        .sql(
                                                                """
                                                                select unnest(other_names) from organisation_held
                                                                where aggregate_id = ?\
                                                                """)
                                                        .param(plain.id())
                                                        .query((row, _) -> row.getString(1))
                                                        .list()))
                .isEqualTo(names);
    }

    private List<String> columns(Reach reach, String name) {
        return asking(reach)
                .ask(
                        Now.INSTANCE,
                        snapshot ->
                                snapshot.jdbc()
                                        .sql(
                                                """
                                                select attname || ' ' || atttypid::regtype from pg_attribute
                                                where attrelid = ?::regclass and attnum > 0 order by attnum\
                                                """)
                                        .param(name)
                                        .query((row, _) -> row.getString(1))
                                        .list());
    }

    private ReadModel asking(Reach reach) {
        return new ReadModel(
                reporting.bean(ReadingConnections.class),
                reporting.bean(GenerationDataSource.class),
                reporting.bean(GenerationTables.class),
                reporting.bean(StatementTimeout.class),
                () -> reach,
                Set::of);
    }

    private static Long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getLong(1)).single();
    }
}
