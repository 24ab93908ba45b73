/** The bodies that steer a contract, and who sits in them. */
@NullMarked
package fr.avenant.reporting.governance;

import org.jspecify.annotations.NullMarked;
