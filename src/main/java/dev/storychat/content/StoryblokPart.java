package dev.storychat.content;

import dev.storychat.chat.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The content for an operator: connected or sample, and whether it answers. */
@Dependent
class StoryblokPart implements Part {
    static final String NAME = "storyblok";

    private final Content content;

    @Inject
    StoryblokPart(Content content) {
        this.content = content;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public State look() {
        return content.look();
    }
}
