/** What an operator looks at: the report at the start, health, self-tests, and who may see them. */
@NullMarked
package dev.storychat.operations;

import org.jspecify.annotations.NullMarked;
