/** Who may ask for tokens: the observatory for people, and machines for themselves. */
@NullMarked
package fr.avenant.demoidentity.client;

import org.jspecify.annotations.NullMarked;
