/**
 * A story as Storyblok delivers it, read into words: its Markdown, its addresses, its facts. Only JSON enters; neither
 * Lucene nor HTTP do.
 */
@NullMarked
package dev.storychat.content.story;

import org.jspecify.annotations.NullMarked;
