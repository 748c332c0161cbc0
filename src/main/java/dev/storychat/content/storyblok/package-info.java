/**
 * The connected space, asked over Storyblok's Content Delivery API v2 and, where a host offers it, over the semantic
 * search beside it. HTTP stays in here. No address with a token in it is ever logged.
 */
@NullMarked
package dev.storychat.content.storyblok;

import org.jspecify.annotations.NullMarked;
