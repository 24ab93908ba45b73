package fr.avenant.reporting.comparison;

/** A member of a dimension with its name. */
record Member(String dimension, String code, String label) {}
