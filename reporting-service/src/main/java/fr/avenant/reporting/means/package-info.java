/**
 * What partners put at the disposal of a contract: staff, premises, equipment, common-law credits.
 */
@NullMarked
package fr.avenant.reporting.means;

import org.jspecify.annotations.NullMarked;
