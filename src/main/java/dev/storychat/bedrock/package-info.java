/**
 * The model on Amazon Bedrock: the client and its credentials, the conversation in Bedrock's words, and what to say when
 * it fails.
 *
 * <p>The AWS SDK may enter and never leaves. Knows only the subject and the settings.
 */
@NullMarked
package dev.storychat.bedrock;

import org.jspecify.annotations.NullMarked;
