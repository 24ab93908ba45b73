/**
 * Where tests get PostgreSQL and Kafka from, decided in one place: containers when a Docker engine
 * answers and has the images, a {@link fr.avenant.local local platform} below {@code target/}
 * otherwise. The parts are real in both cases and set up alike; tests do not know which they use.
 * {@link fr.avenant.testplatform.TestPlatform} is where to begin.
 */
@NullMarked
package fr.avenant.testplatform;

import org.jspecify.annotations.NullMarked;
