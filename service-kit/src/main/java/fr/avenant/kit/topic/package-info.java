/** Topics, declared in code. */
@NullMarked
package fr.avenant.kit.topic;

import org.jspecify.annotations.NullMarked;
