/** What every service has that takes commands and publishes events. */
@NullMarked
package fr.avenant.recording;

import org.jspecify.annotations.NullMarked;
