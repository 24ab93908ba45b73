/** A writing service as its callers see it: started whole, on real parts, asked over HTTP. */
@NullMarked
package fr.avenant.testplatform.http;

import org.jspecify.annotations.NullMarked;
