package fr.avenant.observatory.comparison;

import fr.avenant.observatory.reporting.answer.CountedMeasure;

/**
 * A measure that was looked for.
 *
 * @param page the comparison of it
 */
public record FoundMeasure(CountedMeasure measure, String page) {}
