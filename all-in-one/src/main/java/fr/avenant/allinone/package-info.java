/**
 * Everything on one machine: real PostgreSQL, real Kafka, the services and the pages, one command.
 */
@NullMarked
package fr.avenant.allinone;

import org.jspecify.annotations.NullMarked;
