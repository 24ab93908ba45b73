/** What a page says when something is missing, refused or away. */
@NullMarked
package fr.avenant.observatory.problem;

import org.jspecify.annotations.NullMarked;
