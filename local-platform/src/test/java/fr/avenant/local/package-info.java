/** What the platform promises, on real servers. */
@NullMarked
package fr.avenant.local;

import org.jspecify.annotations.NullMarked;
