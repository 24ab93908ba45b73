/** What landlords do in exchange for the abatement of the property tax (CGI, article 1388 bis). */
@NullMarked
package fr.avenant.programmation.tfpb;

import org.jspecify.annotations.NullMarked;
