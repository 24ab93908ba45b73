/**
 * Who asks, and what they may do: tokens are checked here, roles are known from the topic that
 * tells them, and every address says which right it needs.
 */
@NullMarked
package fr.avenant.kit.access;

import org.jspecify.annotations.NullMarked;
