@NullMarked
package fr.avenant.reporting.answer;

import org.jspecify.annotations.NullMarked;
