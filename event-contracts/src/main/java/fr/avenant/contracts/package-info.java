/**
 * The published language of Avenant: what its services say happened. Integrators use this package
 * and nothing else of the platform; it knows neither Spring nor Axon.
 */
@NullMarked
package fr.avenant.contracts;

import org.jspecify.annotations.NullMarked;
