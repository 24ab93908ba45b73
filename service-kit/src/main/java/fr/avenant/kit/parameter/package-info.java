/** Parameters of an address: each known by name, given once unless it is a list. */
@NullMarked
package fr.avenant.kit.parameter;

import org.jspecify.annotations.NullMarked;
