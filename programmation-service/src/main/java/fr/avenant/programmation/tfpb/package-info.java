/**
 * What landlords do in exchange for the abatement of the property tax (CGI, article 1388 bis):
 * their programmes, each cell of their tables, and the totals as printed. Decides that what was
 * planned and what was spent stay two facts.
 */
@NullMarked
package fr.avenant.programmation.tfpb;

import org.jspecify.annotations.NullMarked;
