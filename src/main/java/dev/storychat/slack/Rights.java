package dev.storychat.slack;

import dev.storychat.slack.api.Channel;
import dev.storychat.slack.api.Person;

/**
 * What somebody may change in a channel. In a direct message that is everybody's own affair; in a channel, admins of the
 * workspace and whoever made it decide.
 *
 * @param settings the settings of the channel
 * @param guests whether guests and people of other companies are answered there
 */
record Rights(boolean settings, boolean guests) {

    static Rights of(Person person, Channel channel) {
        var creator = !person.isOutsider() && person.id().equals(channel.creator());
        return new Rights(channel.isDirect() || person.isAdmin() || creator, person.isAdmin() && !channel.isDirect());
    }
}
