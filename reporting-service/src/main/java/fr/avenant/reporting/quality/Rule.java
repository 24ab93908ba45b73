package fr.avenant.reporting.quality;

/**
 * A check of what is recorded, as its file has it.
 *
 * @param id also the name of its file
 * @param label short title, in French
 * @param severity of its findings, unless one says otherwise
 * @param meaning what a finding says, in French
 * @param remedy what to do about one, in French
 * @param sql a query on the tables that {@link SeenByRules} gives it by their names, with the
 *     columns territory, what, printed, recomputed, difference, places and severity
 */
record Rule(
        String id, String label, Severity severity, String meaning, String remedy, String sql) {}
