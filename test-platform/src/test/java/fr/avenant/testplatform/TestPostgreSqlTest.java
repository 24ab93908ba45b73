package fr.avenant.testplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestPostgreSqlTest {

    private final TestPostgreSql postgreSql = TestPlatform.postgreSql();

    @Test
    void there_is_one_postgresql_18_for_all_tests() {
        assertThat(TestPlatform.postgreSql()).isSameAs(postgreSql);
        assertThat(show("server_version_num")).startsWith("18");
        assertThat(show("max_connections")).isEqualTo("200");
        assertThat(show("fsync")).isEqualTo("on");
    }

    @Test
    void a_fresh_schema_is_empty_though_another_test_used_its_name() {
        var first = postgreSql.freshSchema("used_twice");
        JdbcClient.create(first).sql("create table quartier (name text)").update();

        var second = JdbcClient.create(postgreSql.freshSchema("used_twice"));

        assertThat(
                        second.sql("select to_regclass('quartier') is null")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(first.isClosed()).isTrue();
    }

    @Test
    void schemas_do_not_see_each_other() {
        JdbcClient.create(postgreSql.freshSchema("one"))
                .sql("create table quartier (name text)")
                .update();

        var other = JdbcClient.create(postgreSql.freshSchema("other"));

        assertThat(
                        other.sql("select to_regclass('quartier') is null")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void the_url_leads_a_plain_connection_to_the_schema() throws SQLException {
        postgreSql.freshSchema("by_url");

        try (var connection =
                DriverManager.getConnection(
                        postgreSql.jdbcUrl("by_url"),
                        postgreSql.username(),
                        postgreSql.password())) {
            assertThat(connection.getSchema()).isEqualTo("by_url");
        }
    }

    @Test
    void texts_are_sorted_by_code_point_on_every_platform() {
        var sorted =
                JdbcClient.create(postgreSql.freshSchema("sorted"))
                        .sql(
                                "select v from (values ('b'), ('é'), ('Z'), ('a')) as t (v) order by v")
                        .query(String.class)
                        .list();

        assertThat(sorted).containsExactly("Z", "a", "b", "é");
    }

    private String show(String setting) {
        return JdbcClient.create(postgreSql.freshSchema("settings"))
                .sql("show " + setting)
                .query(String.class)
                .single();
    }
}
