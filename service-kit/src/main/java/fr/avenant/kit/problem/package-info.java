/** Errors that help: RFC 9457 with stable codes. */
@NullMarked
package fr.avenant.kit.problem;

import org.jspecify.annotations.NullMarked;
