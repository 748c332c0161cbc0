package dev.storychat.slack.blocks;

import com.slack.api.model.view.ViewState;
import dev.storychat.chat.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody filled into a window, by the ids of its blocks; what is not there is empty. */
record Filled(@Nullable ViewState state) {

    /** In a field for text. */
    String typed(String id) {
        return value(id).map(ViewState.Value::getValue).orElse("");
    }

    /** Typed, chosen from a list of which one can be chosen, or a day as {@code 2026-12-31}. */
    String entered(String id) {
        return value(id).map(Filled::entered).orElse("");
    }

    private static @Nullable String entered(ViewState.Value value) {
        if (value.getSelectedOption() != null) {
            return value.getSelectedOption().getValue();
        }
        return value.getSelectedDate() != null ? value.getSelectedDate() : value.getValue();
    }

    /** Chosen from the person's conversations. */
    String conversation(String id) {
        return value(id).map(ViewState.Value::getSelectedConversation).orElse("");
    }

    /** The one that is chosen among radio buttons. */
    String picked(String id) {
        return value(id)
                .map(ViewState.Value::getSelectedOption)
                .map(ViewState.SelectedOption::getValue)
                .orElse("");
    }

    /** From a list or among check boxes. */
    List<String> chosen(String id) {
        return value(id).map(ViewState.Value::getSelectedOptions).orElse(List.of()).stream()
                .map(ViewState.SelectedOption::getValue)
                .toList();
    }

    /** Typed with commas between them, or chosen from a list. */
    List<String> items(String id) {
        return Stream.concat(chosen(id).stream(), Stream.of(typed(id).split("[,;\\n]")))
                .map(PlainText::of)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    private Optional<ViewState.Value> value(String id) {
        return Optional.ofNullable(state)
                .map(ViewState::getValues)
                .map(values -> values.get(id))
                .map(elements -> elements.get(Views.INPUT));
    }
}
