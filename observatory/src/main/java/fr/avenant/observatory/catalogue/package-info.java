/** What the register rests on: the measures and the source documents. */
@NullMarked
package fr.avenant.observatory.catalogue;

import org.jspecify.annotations.NullMarked;
