package fr.avenant.dossiers.fact;

/**
 * A file of the dossiers.
 *
 * @param name path below the folder of the dossiers, with slashes
 */
record DossierFile(String name, String text) {}
