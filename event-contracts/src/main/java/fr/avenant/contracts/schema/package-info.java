/**
 * The published language described for other machines: a JSON Schema for each event and an AsyncAPI
 * document for all of them, generated from the records. Needed while building only; the results are
 * resources of this module.
 */
@NullMarked
package fr.avenant.contracts.schema;

import org.jspecify.annotations.NullMarked;
