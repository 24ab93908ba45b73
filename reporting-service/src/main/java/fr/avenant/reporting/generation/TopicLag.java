package fr.avenant.reporting.generation;

/**
 * How far a topic is read.
 *
 * @param records that are on it and not read yet, as of the last look
 */
public record TopicLag(String topic, long records) {}
