package dev.storychat.slack.blocks;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.view.View;
import dev.storychat.chat.Texts;

/**
 * Where something goes that was found in a window, which has no channel of its own: the conversation that the person was
 * looking at is chosen already (<a
 * href="https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select">conversations
 * select</a>). Slack gives an address for answers there along.
 */
final class ChannelField {
    static final String ID = "channel";

    private ChannelField() {}

    static InputBlock of(Texts texts) {
        var element = ConversationsSelectElement.builder()
                .actionId(Views.INPUT)
                .defaultToCurrentConversation(true)
                .responseUrlEnabled(true)
                .filter(ConversationsFilter.builder()
                        .excludeExternalSharedChannels(true)
                        .build())
                .build();
        return InputBlock.builder()
                .blockId(ID)
                .label(Sheet.plain(texts.text("search.where")))
                .element(element)
                .build();
    }

    /** What was chosen; empty when nothing was. */
    static String chosen(View view) {
        return new Filled(view.getState()).conversation(ID);
    }
}
