/** The source documents, and what each of them prints. */
@NullMarked
package fr.avenant.observatory.document;

import org.jspecify.annotations.NullMarked;
