/** Tests of what stands in the package of the same name. */
@NullMarked
package fr.avenant.observatory.visitor;

import org.jspecify.annotations.NullMarked;
