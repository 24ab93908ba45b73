@NullMarked
package fr.avenant.recording.parking;

import org.jspecify.annotations.NullMarked;
