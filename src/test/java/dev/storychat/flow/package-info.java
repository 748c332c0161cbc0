/**
 * Whole flows: the runnable jar in a process of its own between the loopback stand-ins for Slack, Bedrock and
 * Storyblok. Only what can be seen from outside is checked here; nothing of the product's own classes may enter.
 */
@NullMarked
package dev.storychat.flow;

import org.jspecify.annotations.NullMarked;
