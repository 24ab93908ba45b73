/** How services are reached, whatever is asked of them. */
@NullMarked
package fr.avenant.observatory.connection;

import org.jspecify.annotations.NullMarked;
