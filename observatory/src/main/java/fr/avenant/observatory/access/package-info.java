/**
 * What holds for every request before anything answers it: sessions, forged forms, headers, limits.
 * Who may see what is decided by the services, not here.
 */
@NullMarked
package fr.avenant.observatory.access;

import org.jspecify.annotations.NullMarked;
