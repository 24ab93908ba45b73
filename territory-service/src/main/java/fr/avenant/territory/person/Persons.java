package fr.avenant.territory.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names behind the pseudonyms; a table that no event fills and no rebuild restores. */
@Repository
class Persons {

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> all() {
        return jdbc.sql("select actor, name, since from person order by name, actor")
                .query(Persons::person)
                .list();
    }

    void note(String actor, String name) {
        jdbc.sql(
                        """
                        insert into person (actor, name) values (?::uuid, ?)
                        on conflict (actor) do update set name = excluded.name where person.name <> excluded.name\
                        """)
                .params(actor, name)
                .update();
    }

    /** Whether there was anything to erase. */
    boolean erase(String actor) {
        return jdbc.sql("delete from person where actor = ?::uuid").param(actor).update() > 0;
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getString("actor"),
                row.getString("name"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
