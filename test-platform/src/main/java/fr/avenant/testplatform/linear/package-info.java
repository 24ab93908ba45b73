/** What can be worked out of sums. */
@NullMarked
package fr.avenant.testplatform.linear;

import org.jspecify.annotations.NullMarked;
