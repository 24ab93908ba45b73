/**
 * The command that sends the dossiers to the services. What a dossier is and how it is checked is
 * in {@code fact}, how the services are brought to hold the same in {@code loading}.
 */
@NullMarked
package fr.avenant.dossiers;

import org.jspecify.annotations.NullMarked;
