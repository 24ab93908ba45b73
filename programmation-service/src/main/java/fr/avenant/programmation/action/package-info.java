/** Actions and the money they receive; taken over from a source at the stage that it shows. */
@NullMarked
package fr.avenant.programmation.action;

import org.jspecify.annotations.NullMarked;
