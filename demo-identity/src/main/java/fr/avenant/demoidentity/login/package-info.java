/** The login page, log-out, and how often a wrong password may be tried. */
@NullMarked
package fr.avenant.demoidentity.login;

import org.jspecify.annotations.NullMarked;
