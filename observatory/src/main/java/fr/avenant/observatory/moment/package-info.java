/** The moment that a page is about: what was known, and what was true, when. */
@NullMarked
package fr.avenant.observatory.moment;

import org.jspecify.annotations.NullMarked;
