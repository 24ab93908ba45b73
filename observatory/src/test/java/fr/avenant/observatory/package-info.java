/** Tests of the front door as a whole, and the service outside our walls that they talk to. */
@NullMarked
package fr.avenant.observatory;

import org.jspecify.annotations.NullMarked;
