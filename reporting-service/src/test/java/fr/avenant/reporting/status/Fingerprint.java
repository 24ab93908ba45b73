package fr.avenant.reporting.status;

import fr.avenant.reporting.projection.AllProjections;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the status tells of tables, of tables that no service reads. */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of everything, history included. */
    public static String full(JdbcClient tables) {
        return Checksums.of(tables, AllProjections.create().details()).full();
    }
}
