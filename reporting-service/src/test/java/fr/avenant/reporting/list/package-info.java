@NullMarked
package fr.avenant.reporting.list;

import org.jspecify.annotations.NullMarked;
