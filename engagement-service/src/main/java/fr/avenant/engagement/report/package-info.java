/** Values of indicators, reached or aimed at. */
@NullMarked
package fr.avenant.engagement.report;

import org.jspecify.annotations.NullMarked;
