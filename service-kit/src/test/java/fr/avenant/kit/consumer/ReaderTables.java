package fr.avenant.kit.consumer;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.testplatform.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a service keeps that only reads, as reporting has it: offsets, parked events, roles. */
public final class ReaderTables {

    private static final Path TABLES =
            Path.of(
                    "../reporting-service/src/main/resources/db/migration/reporting/V002__access.sql");

    private ReaderTables() {}

    /** Empty tables in a schema of their own. */
    public static HikariDataSource fresh(String schema) {
        var dataSource = TestPlatform.postgreSql().freshSchema(schema);
        try {
            JdbcClient.create(dataSource).sql(Files.readString(TABLES)).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dataSource;
    }

    public static long count(DataSource dataSource, String query) {
        return JdbcClient.create(dataSource).sql(query).query(Long.class).single();
    }
}
