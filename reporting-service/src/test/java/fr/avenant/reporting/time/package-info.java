@NullMarked
package fr.avenant.reporting.time;

import org.jspecify.annotations.NullMarked;
