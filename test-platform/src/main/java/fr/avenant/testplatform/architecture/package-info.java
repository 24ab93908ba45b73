/** How the code of a writing service is laid out, checked on its classes. */
@NullMarked
package fr.avenant.testplatform.architecture;

import org.jspecify.annotations.NullMarked;
