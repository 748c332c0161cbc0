/**
 * Where requests from Slack arrive: whoever does not sign, sends too much or sends nonsense is turned away here. No
 * meaning of any event may enter.
 */
@NullMarked
package dev.storychat.slack.door;

import org.jspecify.annotations.NullMarked;
