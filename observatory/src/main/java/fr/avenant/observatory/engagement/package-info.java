/** An engagement and the indicators that follow it, each with all that was reported. */
@NullMarked
package fr.avenant.observatory.engagement;

import org.jspecify.annotations.NullMarked;
