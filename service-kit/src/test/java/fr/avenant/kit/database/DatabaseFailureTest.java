package fr.avenant.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "40001, CONTENDED",
        "40P01, CONTENDED",
        "40003, CONTENDED",
        "55P03, HELD",
        "08006, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "57014, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "58030, UNAVAILABLE",
        "25P04, UNAVAILABLE",
    })
    void the_state_of_the_database_is_found_however_deep_it_lies(
            String state, DatabaseFailure failure) {
        var batch = new BatchUpdateException("batch", null, 0, new int[0], null);
        batch.setNextException(new SQLException("as the server says it", state));

        assertThat(DatabaseFailure.of(new IllegalStateException(new IllegalStateException(batch))))
                .contains(failure);
    }

    @Test
    void no_connection_is_no_database() {
        assertThat(DatabaseFailure.of(new CannotGetJdbcConnectionException("any")))
                .contains(DatabaseFailure.UNAVAILABLE);
    }

    @Test
    void what_is_wrong_with_a_program_stays_so() {
        assertThat(DatabaseFailure.of(new NullPointerException())).isEmpty();
        assertThat(
                        DatabaseFailure.of(
                                new DuplicateKeyException("any", new SQLException("", "23505"))))
                .isEmpty();
    }
}
