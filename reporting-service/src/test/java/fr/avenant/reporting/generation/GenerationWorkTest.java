package fr.avenant.reporting.generation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.avenant.reporting.scenario.RunningReporting;
import fr.avenant.testplatform.TestPlatform;
import org.junit.jupiter.api.Test;

class GenerationWorkTest {

    private static final String QUESTIONS_OF_A_SECOND =
            "--spring.datasource.hikari.connection-init-sql=set transaction_timeout = '1s'";

    @Test
    void it_may_take_longer_than_a_question() {
        TestPlatform.postgreSql().freshSchema("work").close();
        try (var reporting = RunningReporting.start("work", QUESTIONS_OF_A_SECOND)) {
            var work = reporting.bean(GenerationWork.class);

            assertThat(work.onServing(GenerationWorkTest::twoSeconds)).contains(2);
        }
    }

    private static int twoSeconds(GenerationWork.Tables serving) {
        return serving.jdbc().sql("select 2 from pg_sleep(2)").query(Integer.class).single();
    }
}
