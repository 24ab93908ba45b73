/**
 * The production shape on a Docker engine: {@code docker-compose.yml} as an operator starts it. Run
 * with {@code mvn -pl deployment -am verify -Dproduction-shape.skip=false}.
 */
@NullMarked
package fr.avenant.deployment;

import org.jspecify.annotations.NullMarked;
