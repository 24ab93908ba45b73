/** How the platform is: generation, topics, counts and checksums. */
@NullMarked
package fr.avenant.observatory.state;

import org.jspecify.annotations.NullMarked;
