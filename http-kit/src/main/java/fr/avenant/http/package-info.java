/**
 * What every HTTP server of the platform needs, whatever it answers: how slowly a client may speak
 * and listen, and an answer in our form to what no handler sees.
 */
@NullMarked
package fr.avenant.http;

import org.jspecify.annotations.NullMarked;
