package fr.avenant.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53100", "53300", "57P01", "57P02", "57P03"})
    void lost_connections_full_disks_and_recovery_are_no_fault_of_the_request(String state) {
        assertThat(StoreAway.isCauseOf(wrapped(new SQLException("away", state)))).isTrue();
    }

    @Test
    void nor_is_a_pool_that_gets_no_connection() {
        assertThat(StoreAway.isCauseOf(wrapped(new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01", "57014"})
    void whatever_else_a_database_says_is(String state) {
        assertThat(StoreAway.isCauseOf(wrapped(new SQLException("other", state)))).isFalse();
    }

    @Test
    void so_is_whatever_did_not_come_from_a_database() {
        assertThat(StoreAway.isCauseOf(new IllegalStateException("a fault"))).isFalse();
        assertThat(StoreAway.isCauseOf(wrapped(new SQLException("without a state")))).isFalse();
    }

    private static Exception wrapped(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
