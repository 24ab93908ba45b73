/**
 * Lists of what is registered, as JSON page by page and as files whole: columns declared once
 * beside the type of the row, written page by page from one state of the tables.
 */
@NullMarked
package fr.avenant.reporting.list;

import org.jspecify.annotations.NullMarked;
