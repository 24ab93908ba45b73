/** The tokens that programs bring with their requests, looked at before anything is done. */
@NullMarked
package fr.avenant.observatory.token;

import org.jspecify.annotations.NullMarked;
