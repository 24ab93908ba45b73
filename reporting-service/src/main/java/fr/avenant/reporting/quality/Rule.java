package fr.avenant.reporting.quality;

import java.util.List;
import java.util.Objects;

/**
 * A check of what is recorded, as its file has it.
 *
 * @param id also the name of its file: lower-case letters and hyphens
 * @param label short title, in French
 * @param severity of its findings, unless one says otherwise
 * @param meaning what a finding says, in French
 * @param remedy what to do about one, in French
 * @param elsewhere what its findings in a territory depend on besides what is of that territory;
 *     none if the file does not say
 * @param sql a query on the tables that {@link SeenByRules} gives it by their names, with the
 *     columns territory, what, printed, recomputed, difference, places and severity
 */
record Rule(
        String id,
        String label,
        Severity severity,
        String meaning,
        String remedy,
        List<Lookup> elsewhere,
        String sql) {

    /** What is registered at all, of which a rule sees nothing else. */
    static final String REGISTERED = "registered";

    Rule {
        elsewhere = List.copyOf(Objects.requireNonNullElse(elsewhere, List.of()));
    }

    /**
     * That rows are looked up by an identifier, of whatever territory they are.
     *
     * @param table in which they are
     * @param of the table of the territory's rows that name them
     * @param column of that table: an identifier or an array of them
     */
    record Lookup(String table, String of, String column) {}
}
