/** How engagements are followed, and the values of their indicators. */
@NullMarked
package fr.avenant.engagement.indicator;

import org.jspecify.annotations.NullMarked;
