/** The operator's page: who has which role, since when, by whom; giving one and taking it back. */
@NullMarked
package fr.avenant.observatory.role;

import org.jspecify.annotations.NullMarked;
