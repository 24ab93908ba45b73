/**
 * What contents name, stated beside the component once: other aggregates by their identifiers, and
 * codes that no two of a kind have. Commands are checked by it, guard rows and schemas follow it.
 */
@NullMarked
package fr.avenant.contracts.naming;

import org.jspecify.annotations.NullMarked;
