/** Who may do what: roles, and what an event says of those who are given or lose one. */
@NullMarked
package fr.avenant.contracts.access;

import org.jspecify.annotations.NullMarked;
