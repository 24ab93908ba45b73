/** The home page: every territory side by side, each key figure a link to its explanation. */
@NullMarked
package fr.avenant.observatory.home;

import org.jspecify.annotations.NullMarked;
