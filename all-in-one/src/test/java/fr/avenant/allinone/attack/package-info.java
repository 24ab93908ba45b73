/** Input that was made to do harm, in numbers and from many clients at once. */
@NullMarked
package fr.avenant.allinone.attack;

import org.jspecify.annotations.NullMarked;
