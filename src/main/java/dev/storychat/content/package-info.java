/**
 * The space: what the model may do with its stories, and the choice between the connected space and the sample one.
 * Neither Lucene nor HTTP enter here, they have rooms of their own below.
 */
@NullMarked
package dev.storychat.content;

import org.jspecify.annotations.NullMarked;
