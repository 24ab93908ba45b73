package fr.avenant.reporting.disclosure;

import java.util.UUID;

/**
 * A recorded figure.
 *
 * @param event that recorded it
 * @param ordinal its number among the figures of the event, from 0
 */
public record FigureId(UUID event, int ordinal) {}
