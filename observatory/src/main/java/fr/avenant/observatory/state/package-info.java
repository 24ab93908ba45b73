/** How the platform is: generation, topics and counts. */
@NullMarked
package fr.avenant.observatory.state;

import org.jspecify.annotations.NullMarked;
