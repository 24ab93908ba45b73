/** Contributors' pages: a value by form, many facts by spreadsheet. */
@NullMarked
package fr.avenant.observatory.contribution;

import org.jspecify.annotations.NullMarked;
