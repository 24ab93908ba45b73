/** What tokens say, and the key that signs them. */
@NullMarked
package fr.avenant.demoidentity.token;

import org.jspecify.annotations.NullMarked;
