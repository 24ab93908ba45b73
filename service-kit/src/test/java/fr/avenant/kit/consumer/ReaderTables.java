package fr.avenant.kit.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every service keeps that reads topics: offsets, parked events, roles. */
public final class ReaderTables {

    private static final ClassPathResource TABLES = new ClassPathResource("reader-tables.sql");

    private ReaderTables() {}

    /** Empty tables in a schema of their own. */
    public static HikariDataSource fresh(String schema) {
        var dataSource = TestPlatform.postgreSql().freshSchema(schema);
        try {
            JdbcClient.create(dataSource).sql(TABLES.getContentAsString(UTF_8)).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dataSource;
    }

    public static long count(DataSource dataSource, String query) {
        return JdbcClient.create(dataSource).sql(query).query(Long.class).single();
    }
}
