/** Events on their way: read as integrators read them, and told as another service would. */
@NullMarked
package fr.avenant.testplatform.topic;

import org.jspecify.annotations.NullMarked;
