package fr.avenant.contracts;

/** Something whose codes belong to its territory: no other territory speaks for them. */
public interface CodeOwner extends Coded, Located {}
