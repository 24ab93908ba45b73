/** The measures: what each figure means, and how far it compares. */
@NullMarked
package fr.avenant.observatory.catalogue;

import org.jspecify.annotations.NullMarked;
