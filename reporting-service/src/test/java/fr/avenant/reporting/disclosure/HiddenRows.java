package fr.avenant.reporting.disclosure;

import com.github.benmanes.caffeine.cache.Cache;
import fr.avenant.reporting.answer.Answers;
import fr.avenant.reporting.fact.FoldMemory;
import fr.avenant.reporting.scenario.RunningReporting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The rows behind what the public does not see of the quiet territory, to be made others for a
 * while: everything is as it was once this is closed.
 */
final class HiddenRows implements AutoCloseable {

    private final JdbcClient jdbc;
    private final List<Cache<?, ?>> kept;
    private final String tables;
    private final Map<String, String> views = new LinkedHashMap<>();
    private final RunningReporting reporting;
    private boolean changed;

    HiddenRows(RunningReporting reporting) {
        this.reporting = reporting;
        jdbc = reporting.bean(JdbcClient.class);
        kept =
                List.of(
                        cache(reporting.bean(Answers.class), "kept"),
                        cache(reporting.bean(FoldMemory.class), "all"));
        tables = reporting.tables();
    }

    private static Cache<?, ?> cache(Object keeper, String name) {
        return Objects.requireNonNull((Cache<?, ?>) ReflectionTestUtils.getField(keeper, name));
    }

    /** Makes every hidden figure another one that is hidden as well. */
    void changeWhatIsHidden() {
        changed = true;
        run(
                """
                create table %1$s.kept_fact as select event_id, ordinal, value from %1$s.fact
                where territory = 'quiet' and (event_id, ordinal) in (
                    select event_id, ordinal from %1$s.disclosed where public_from is null)\
                """);
        run(
                """
                create table %1$s.kept_entity as select event_id, ordinal, content from %1$s.entity
                where territory = 'quiet' and kind = 'indicator-report'\
                """);
        run(
                """
                create table %1$s.kept_report as select report.* from %1$s.indicator_report_detail report
                join %1$s.kept_entity kept using (event_id, ordinal)\
                """);
        run(
                """
                create table %1$s.kept_journal as select event_id, data from %1$s.journal
                where event_id in (select event_id from %1$s.kept_fact union select event_id from %1$s.kept_entity)\
                """);
        run(
                """
                update %1$s.fact set value = case when fact.value < 1 then fact.value / 2
                                                  when fact.value < 5 then 5 - fact.value
                                                  else fact.value + 1 end
                from %1$s.kept_fact kept where kept.event_id = fact.event_id and kept.ordinal = fact.ordinal\
                """);
        run(
                """
                update %1$s.entity set content = (
                    jsonb_set(entity.content::jsonb, '{breakdown}', '{"women": {"kind": "measured", "value": "9"},
                        "men": {"kind": "measured", "value": "11"}}')
                    || case when exists (select from %1$s.kept_fact hidden where hidden.event_id = entity.event_id)
                            then jsonb_build_object('quantity', jsonb_build_object('kind', 'measured', 'value',
                                     case entity.content #>> '{quantity,value}' when '3' then '2' else '99' end))
                            else '{}'::jsonb end)::json
                from %1$s.kept_entity kept where kept.event_id = entity.event_id and kept.ordinal = entity.ordinal\
                """);
        run(
                """
                update %1$s.indicator_report_detail report
                set women = 9, men = 11,
                    quantity = case when report.quantity = 3 then 2
                                    when exists (select from %1$s.kept_fact hidden where hidden.event_id = report.event_id) then 99
                                    else report.quantity end
                from %1$s.kept_report kept where kept.event_id = report.event_id and kept.ordinal = report.ordinal\
                """);
        run(
                """
                update %1$s.journal set data = (journal.data::jsonb || '{"other": true}'::jsonb)::json
                from %1$s.kept_journal kept where kept.event_id = journal.event_id\
                """);
        forgetAnswers();
    }

    /** Lets the public see all rows of a table. */
    void unmask(String view) {
        var published = tables + "_published." + view;
        var definition =
                jdbc.sql("select pg_get_viewdef(?::regclass)")
                        .param(published)
                        .query(String.class)
                        .single();
        var columns =
                jdbc.sql(
                                """
                                select string_agg(column_name, ', ' order by ordinal_position)
                                from information_schema.columns where table_schema = ? and table_name = ?\
                                """)
                        .params(tables + "_published", view)
                        .query(String.class)
                        .single();
        views.put(published, definition);
        jdbc.sql(
                        "create or replace view %s as select %s from %s.%s"
                                .formatted(published, columns, tables, view))
                .update();
        forgetAnswers();
    }

    @Override
    public void close() {
        views.forEach((view, definition) ->
                jdbc.sql("create or replace view %s as %s".formatted(view, definition)).update());
        if (changed) {
            run(
                    """
                    update %1$s.fact set value = kept.value from %1$s.kept_fact kept
                    where kept.event_id = fact.event_id and kept.ordinal = fact.ordinal\
                    """);
            run(
                    """
                    update %1$s.entity set content = kept.content from %1$s.kept_entity kept
                    where kept.event_id = entity.event_id and kept.ordinal = entity.ordinal\
                    """);
            run(
                    """
                    update %1$s.indicator_report_detail report
                    set women = kept.women, men = kept.men, quantity = kept.quantity
                    from %1$s.kept_report kept where kept.event_id = report.event_id and kept.ordinal = report.ordinal\
                    """);
            run(
                    """
                    update %1$s.journal set data = kept.data from %1$s.kept_journal kept
                    where kept.event_id = journal.event_id\
                    """);
            run("drop table %1$s.kept_fact, %1$s.kept_entity, %1$s.kept_report, %1$s.kept_journal");
        }
        forgetAnswers();
    }

    /**
     * They are kept while nothing is read, which is what nobody does here; so is what figures came
     * to, and so are findings.
     */
    private void forgetAnswers() {
        reporting.findAnew(QuietTerritory.T);
        kept.forEach(Cache::invalidateAll);
    }

    private void run(String sql) {
        jdbc.sql(sql.formatted(tables)).update();
    }
}
