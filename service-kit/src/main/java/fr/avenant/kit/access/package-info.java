/** Who may see and do what. */
@NullMarked
package fr.avenant.kit.access;

import org.jspecify.annotations.NullMarked;
