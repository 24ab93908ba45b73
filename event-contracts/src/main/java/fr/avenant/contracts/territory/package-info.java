/** Territories, organisations, documents, quartiers and statistics about them. */
@NullMarked
package fr.avenant.contracts.territory;

import org.jspecify.annotations.NullMarked;
