/** The people who can log in: shown on the login page as what they are, demonstration accounts. */
@NullMarked
package fr.avenant.demoidentity.account;

import org.jspecify.annotations.NullMarked;
