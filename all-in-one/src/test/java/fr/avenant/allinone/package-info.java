/** The whole platform, tried from outside: figures, crashes, corrections. */
@NullMarked
package fr.avenant.allinone;

import org.jspecify.annotations.NullMarked;
