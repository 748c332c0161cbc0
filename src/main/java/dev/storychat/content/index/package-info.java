/**
 * The local search: stories in a Lucene index, and the sample space that is shown while no space is connected. Lucene
 * stays in here.
 */
@NullMarked
package dev.storychat.content.index;

import org.jspecify.annotations.NullMarked;
