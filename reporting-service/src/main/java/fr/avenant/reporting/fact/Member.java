package fr.avenant.reporting.fact;

/** A member of a dimension with its name. */
public record Member(String dimension, String code, String label) {}
