package fr.avenant.reporting.generation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.reporting.scenario.SharedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(SharedService.class)
class GenerationWorkTest {

    private final RunningReporting reporting;

    GenerationWorkTest(RunningReporting reporting) {
        this.reporting = reporting;
    }

    @Test
    void it_may_take_longer_than_a_question() {
        try (var pool = poolOfTwoSeconds()) {
            var work =
                    new GenerationWork(
                            JdbcClient.create(pool),
                            new TransactionTemplate(new DataSourceTransactionManager(pool)),
                            reporting.bean(GenerationTables.class),
                            reporting.bean(ReadModel.class));

            assertThat(work.onServing(GenerationWorkTest::threeSeconds)).contains(3);
        }
    }

    private HikariDataSource poolOfTwoSeconds() {
        var service = reporting.bean(HikariDataSource.class);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(service.getJdbcUrl());
        pool.setUsername(service.getUsername());
        pool.setPassword(service.getPassword());
        pool.setMaximumPoolSize(1);
        pool.setConnectionInitSql("set transaction_timeout = '2s'");
        return pool;
    }

    private static int threeSeconds(GenerationWork.Tables serving) {
        return serving.jdbc().sql("select 3 from pg_sleep(3)").query(Integer.class).single();
    }
}
