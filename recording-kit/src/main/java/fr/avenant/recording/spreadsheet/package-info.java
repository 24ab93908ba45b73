/**
 * Spreadsheets that people send: CSV (RFC 4180) and XLSX (ISO/IEC 29500), read row by row, and what
 * each column means. Nothing of a file is ever written to disk, and none of its names is used.
 */
@NullMarked
package fr.avenant.recording.spreadsheet;

import org.jspecify.annotations.NullMarked;
