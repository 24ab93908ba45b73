@NullMarked
package fr.avenant.contracts.bound;

import org.jspecify.annotations.NullMarked;
