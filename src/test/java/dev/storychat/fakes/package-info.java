/**
 * Loopback stand-ins for Slack, AWS Bedrock and Storyblok that refuse what the real services refuse. Only what those
 * services do may enter, never anything of Storychat's own.
 */
@NullMarked
package dev.storychat.fakes;

import org.jspecify.annotations.NullMarked;
