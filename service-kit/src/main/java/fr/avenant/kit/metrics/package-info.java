/** What an operator watches. */
@NullMarked
package fr.avenant.kit.metrics;

import org.jspecify.annotations.NullMarked;
