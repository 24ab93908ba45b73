/**
 * A real PostgreSQL and a real Kafka broker on this machine, for {@code all-in-one} and for tests
 * without containers.
 *
 * <p>Everything lives in one {@link fr.avenant.local.DataFolder}, held by one program at a time,
 * and survives a restart and a {@code kill -9} of the JVM. The servers listen on 127.0.0.1 only.
 * What stands in the way of a start is a {@link fr.avenant.local.PlatformRefused}, thrown before
 * anything is changed. The broker runs in this JVM; PostgreSQL is a process of its own, unpacked
 * from the binaries that zonky publishes. Its library would start it too, but takes a folder whose
 * {@code initdb} was killed for a complete one, gives up stopping after five seconds, and waits in
 * silence for a server that has already ended.
 */
@NullMarked
package fr.avenant.local;

import org.jspecify.annotations.NullMarked;
