@NullMarked
package fr.avenant.reporting.table;

import org.jspecify.annotations.NullMarked;
