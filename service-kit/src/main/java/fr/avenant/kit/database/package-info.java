/** What the database says when it is in trouble. */
@NullMarked
package fr.avenant.kit.database;

import org.jspecify.annotations.NullMarked;
