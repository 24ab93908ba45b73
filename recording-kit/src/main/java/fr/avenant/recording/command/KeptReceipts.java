package fr.avenant.recording.command;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Receipts are kept for 90 days: nobody asks for so long whether a request has arrived. */
class KeptReceipts {

    private static final String DROP =
            """
            delete from command_receipt where ctid = any(array(
                select ctid from command_receipt where received_at < now() - interval '90 days' limit ?))\
            """;

    /** So few that the transaction is short. */
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    KeptReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void dropOld() {
        for (var dropped = AT_ONCE; dropped == AT_ONCE; ) {
            dropped = jdbc.sql(DROP).param(AT_ONCE).update();
        }
    }
}
