package dev.storychat.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.storychat.chat.PlainText;
import dev.storychat.chat.Texts;
import dev.storychat.chat.search.Inventory;
import dev.storychat.chat.search.Query;
import java.util.List;
import java.util.stream.Stream;

/** What can be filled into a {@link SearchView}; the constants are the ids of its blocks. */
record SearchFields(Texts texts) {
    static final String TYPE = "type";
    static final String LANG = "lang";
    static final String PATH = "path";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String SORT = "sort";

    List<LayoutBlock> of(Inventory inventory, String written) {
        return List.<LayoutBlock>of(
                Views.input(
                        SearchView.WORDS, texts.text("window.words"), texts.text("window.words.hint"), words(written)),
                Views.input(TYPE, texts.text("window.type"), "", choice(inventory.types())),
                Views.input(LANG, texts.text("window.lang"), "", choice(inventory.languages())),
                Views.input(PATH, texts.text("window.path"), texts.text("window.path.hint"), typed()),
                Views.input(SINCE, texts.text("window.since"), "", day()),
                Views.input(UNTIL, texts.text("window.until"), "", day()),
                Views.input(SORT, texts.text("window.sort"), "", orders()));
    }

    private static BlockElement words(String written) {
        return PlainTextInputElement.builder()
                .actionId(Views.INPUT)
                .initialValue(written.isEmpty() ? null : PlainText.beginning(written, SearchBlocks.MOST_WRITTEN))
                .maxLength(SearchBlocks.MOST_WRITTEN)
                .focusOnLoad(true)
                .build();
    }

    private static BlockElement typed() {
        return PlainTextInputElement.builder()
                .actionId(Views.INPUT)
                .maxLength(SlackLimits.OPTION)
                .build();
    }

    private static BlockElement day() {
        return DatePickerElement.builder().actionId(Views.INPUT).build();
    }

    private BlockElement choice(List<String> known) {
        var options = known.stream()
                .filter(name -> !name.isBlank() && name.length() <= SlackLimits.OPTION)
                .limit(SlackLimits.OPTIONS)
                .map(name -> Views.option(name, name.equals("default") ? texts.text("window.default") : name))
                .toList();
        return options.isEmpty() ? typed() : select(options, texts.text("window.all"));
    }

    private BlockElement orders() {
        return select(
                Stream.of(Query.Sort.values())
                        .map(sort -> Views.option(sort.word(), texts.text("window.sort." + sort.word())))
                        .toList(),
                texts.text("window.sort.relevance"));
    }

    private static BlockElement select(List<OptionObject> options, String otherwise) {
        return StaticSelectElement.builder()
                .actionId(Views.INPUT)
                .placeholder(Sheet.plain(otherwise))
                .options(options)
                .build();
    }
}
