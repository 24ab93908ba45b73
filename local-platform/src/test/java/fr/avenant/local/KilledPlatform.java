package fr.avenant.local;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * The program that {@link KilledJvmTest} kills: it commits a row, has a record acknowledged, and
 * waits.
 */
final class KilledPlatform {

    static final String DURABLE = "durable";

    private KilledPlatform() {}

    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.open(Path.of(arguments[0]));
        var postgreSql = LocalPostgreSql.start(folder, Integer.parseInt(arguments[1]));
        var kafka =
                LocalKafka.start(
                        folder, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        var committed =
                DriverManager.getConnection(
                        postgreSql.jdbcUrl(), postgreSql.username(), postgreSql.password());
        committed.createStatement().execute("create table kept as select 'committed' as state");
        var open =
                DriverManager.getConnection(
                        postgreSql.jdbcUrl(), postgreSql.username(), postgreSql.password());
        open.setAutoCommit(false);
        open.createStatement().execute("insert into kept values ('never committed')");
        Topics.create(kafka, "kept");
        Topics.send(kafka, "kept", "acknowledged");
        System.out.println(DURABLE);
        System.in.read();
    }
}
