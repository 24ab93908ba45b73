/**
 * What holds for every kind of recorded fact, written once: a service's tests say how a kind is
 * asked for and told, and inherit the rules.
 */
@NullMarked
package fr.avenant.testplatform.fact;

import org.jspecify.annotations.NullMarked;
