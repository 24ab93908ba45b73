/** What an operator does with events that were set aside: see them, retry them, release them. */
@NullMarked
package fr.avenant.kit.parking;

import org.jspecify.annotations.NullMarked;
