package fr.avenant.reporting.generation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.kit.access.Reach;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connections of readers, apart by what they see. One that goes on seeing the same tables keeps its
 * prepared statements with their plans, which cost more to make than most questions cost to answer.
 */
final class ReadingConnections implements AutoCloseable {

    private static final int MOST = 12;

    /**
     * A plan for the values of each question takes longer to make than the question to answer, and
     * is not better: what the views look for does not depend on them. The same goes for compiling
     * it.
     */
    private static final String PLANS = "set plan_cache_mode = force_generic_plan; set jit = off";

    /** Statements are planned once, not six times before their plan stays. */
    private static final int USES_BEFORE_A_PLAN_STAYS = 1;

    private static final int WHILE_NOBODY_ASKS = 1;

    private final HikariDataSource everything;
    private final HikariDataSource published;
    private final Snapshots ofEverything;
    private final Snapshots ofPublished;

    /** Transactions that each see one state of the database, and what is asked in them. */
    record Snapshots(JdbcClient jdbc, TransactionTemplate transaction) {

        private static Snapshots of(DataSource pool) {
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
            transaction.setReadOnly(true);
            return new Snapshots(JdbcClient.create(pool), transaction);
        }
    }

    /**
     * @param pool of which theirs have the settings
     * @throws IllegalStateException if it is not one of Hikari's
     */
    ReadingConnections(DataSource pool) {
        everything = like(pool, "everything");
        published = like(pool, "published");
        ofEverything = Snapshots.of(everything);
        ofPublished = Snapshots.of(published);
    }

    /** Of those who see as much. */
    Snapshots of(Reach reach) {
        return reach.everywhere() ? ofEverything : ofPublished;
    }

    @Override
    public void close() {
        everything.close();
        published.close();
    }

    private static HikariDataSource like(DataSource pool, String name) {
        var settings = new HikariConfig();
        try {
            pool.unwrap(HikariDataSource.class).copyStateTo(settings);
        } catch (SQLException e) {
            throw new IllegalStateException("Readers need a pool of Hikari's", e);
        }
        settings.setPoolName(name);
        settings.setMaximumPoolSize(MOST);
        settings.setMinimumIdle(WHILE_NOBODY_ASKS);
        settings.setInitializationFailTimeout(-1); // the service starts without a database, too
        settings.setConnectionInitSql(PLANS);
        settings.addDataSourceProperty("prepareThreshold", USES_BEFORE_A_PLAN_STAYS);
        settings.setReadOnly(true);
        settings.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new HikariDataSource(settings);
    }
}
