/** What the public can work out of the whole platform's answers and pages. */
@NullMarked
package fr.avenant.allinone.disclosure;

import org.jspecify.annotations.NullMarked;
