/** What partners commit to under a contract. */
@NullMarked
package fr.avenant.engagement.engagement;

import org.jspecify.annotations.NullMarked;
