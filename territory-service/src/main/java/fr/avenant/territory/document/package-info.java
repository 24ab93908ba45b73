/** The register of source documents: what a fact may cite. Listens to nobody. */
@NullMarked
package fr.avenant.territory.document;

import org.jspecify.annotations.NullMarked;
