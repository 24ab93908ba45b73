package fr.avenant.contracts;

/**
 * An event that takes back what an aggregate said: entered in error, or no longer stated by its
 * source.
 */
public interface Withdrawal extends Correcting {}
