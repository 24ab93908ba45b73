/**
 * How answers leave: written once into bounded memory while the question has its turn, sent
 * meanwhile at the pace of whoever reads, and kept for as long as what they say stands.
 */
@NullMarked
package fr.avenant.reporting.answer;

import org.jspecify.annotations.NullMarked;
