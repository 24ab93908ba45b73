/** Choosing some of many in a form that works without scripts. */
@NullMarked
package fr.avenant.observatory.choice;

import org.jspecify.annotations.NullMarked;
