/** What an address asks: its parameters, each known by name, given once unless it is a list. */
@NullMarked
package fr.avenant.reporting.address;

import org.jspecify.annotations.NullMarked;
