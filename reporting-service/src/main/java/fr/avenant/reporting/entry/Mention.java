package fr.avenant.reporting.entry;

/**
 * What names the quartier.
 *
 * @param kind such as {@code engagement}
 */
public record Mention(String kind, String id, String label) {}
