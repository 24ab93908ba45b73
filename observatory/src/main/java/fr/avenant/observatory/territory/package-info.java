/** A territory: its contracts, its quartiers and all its figures. */
@NullMarked
package fr.avenant.observatory.territory;

import org.jspecify.annotations.NullMarked;
