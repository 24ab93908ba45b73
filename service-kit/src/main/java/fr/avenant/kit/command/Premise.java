package fr.avenant.kit.command;

/** What a command relies on besides known things and versions; asked in its transaction. */
@FunctionalInterface
public interface Premise {

    /**
     * @throws CommandRefused if it does not hold
     */
    void check(CommandRequest request);
}
