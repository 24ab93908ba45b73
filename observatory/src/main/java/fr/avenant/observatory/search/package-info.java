/** What a visitor looks for, and where it occurs, whatever the accents and the case. */
@NullMarked
package fr.avenant.observatory.search;

import org.jspecify.annotations.NullMarked;
