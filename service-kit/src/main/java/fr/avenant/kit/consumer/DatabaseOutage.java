package fr.avenant.kit.consumer;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Failures that say nothing of what was to be written: the same may succeed later. */
public final class DatabaseOutage {

    /** Connection lost, race lost, resources short, server stopping, disk broken. */
    private static final Pattern STATES = Pattern.compile("(08|40|53|57P|58).*");

    private DatabaseOutage() {}

    /** Whether a failure is one. */
    public static boolean is(Exception failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && STATES.matcher(sql.getSQLState()).matches();
    }
}
