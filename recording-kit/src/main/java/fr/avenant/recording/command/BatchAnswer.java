package fr.avenant.recording.command;

import java.util.List;

/**
 * What came of an accepted batch.
 *
 * @param recorded how many facts were recorded or corrected
 * @param unchanged how many were held already as they were sent, and were left alone
 * @param facts of those that were recorded or corrected, in the order in which they were sent
 */
public record BatchAnswer(int recorded, int unchanged, List<CommandAnswer> facts) {}
