/** Whom the tests ask as: tokens of an issuer that services under test believe. */
@NullMarked
package fr.avenant.testplatform.access;

import org.jspecify.annotations.NullMarked;
