/**
 * A small service on the kit, with real events, as the services of the platform are made: decides
 * about organisations and listens to the engagement context. Whatever needs a running service is
 * tested on it.
 */
@NullMarked
package fr.avenant.recording.sample;

import org.jspecify.annotations.NullMarked;
