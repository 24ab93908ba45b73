/** A contract: who signed, the tree of objectives, the engagements and their indicators. */
@NullMarked
package fr.avenant.observatory.contract;

import org.jspecify.annotations.NullMarked;
