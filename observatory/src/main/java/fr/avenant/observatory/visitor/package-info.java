/**
 * Who is at the door: the public or somebody logged in, the token that services know them by, and
 * the log of who came, went and was refused.
 */
@NullMarked
package fr.avenant.observatory.visitor;

import org.jspecify.annotations.NullMarked;
