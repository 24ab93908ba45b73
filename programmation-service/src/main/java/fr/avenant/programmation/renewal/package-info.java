/** Urban renewal: financing plans of operations. */
@NullMarked
package fr.avenant.programmation.renewal;

import org.jspecify.annotations.NullMarked;
