/** The organisations: what each of them promised, signed and puts in, in every territory. */
@NullMarked
package fr.avenant.observatory.organisation;

import org.jspecify.annotations.NullMarked;
