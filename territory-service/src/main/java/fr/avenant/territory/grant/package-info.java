/**
 * Roles: decides who may be given one and lose it, publishes both, and tells operators who had
 * which when. Listens to nobody.
 */
@NullMarked
package fr.avenant.territory.grant;

import org.jspecify.annotations.NullMarked;
