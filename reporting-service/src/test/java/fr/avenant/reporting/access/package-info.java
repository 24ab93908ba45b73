/** Who sees what: the public, somebody with a role for a territory, somebody who sees all. */
@NullMarked
package fr.avenant.reporting.access;

import org.jspecify.annotations.NullMarked;
