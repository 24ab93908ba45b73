/** How much one client may ask for in a minute, and at once. */
@NullMarked
package fr.avenant.observatory.limit;

import org.jspecify.annotations.NullMarked;
