package dev.storychat.content.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {
    private final Addresses addresses = new Addresses("https://www.example.com");
    private final RichText richText = new RichText(addresses, bloks -> "(" + bloks.size() + " components)");

    @Test
    void writes_a_real_document_as_markdown() {
        var document = Real.json("rich-text.json");

        var markdown = richText.markdown(document);

        assertThat(markdown).isEqualTo("""
                Hola**in bold**

                [jane@example.com](mailto:jane@example.com)

                (1 components)

                paragraph after empty line

                - an item in a list
                - another item

                1. item in another list
                2. another item

                > this is a quote

                ---

                some words after an \\<hr\\>

                *italic text*

                ~~strikethrough~~

                underlined

                superscript

                subscript

                `inline code`""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bold                     | **x**
            italic                   | *x*
            strike                   | ~~x~~
            code                     | `x`
            underline                | x
            highlight                | x
            styled                   | x
            mark of the future       | x
            """)
    void writes_a_mark(String mark, String expected) {
        var document = paragraph("{'type':'text','text':'x','marks':[{'type':'%s'}]}".formatted(mark));

        assertThat(richText.markdown(document)).isEqualTo(expected);
    }

    @Test
    void keeps_the_meaning_of_raised_and_lowered_digits() {
        var document =
                paragraph("{'type':'text','text':'10'},{'type':'text','text':'-3','marks':[{'type':'superscript'}]},"
                        + "{'type':'text','text':' H'},{'type':'text','text':'2','marks':[{'type':'subscript'}]},"
                        + "{'type':'text','text':'O'}");

        assertThat(richText.markdown(document)).isEqualTo("10⁻³ H₂O");
    }

    @Test
    void links_stories_to_their_public_page_and_makes_one_link_of_neighbours() {
        var link = "{'type':'link','attrs':{'linktype':'story','href':'/blog/ferry times','anchor':'top'}}";
        var document = paragraph(
                "{'type':'text','text':'See ','marks':[%s]},{'type':'text','text':'this','marks':[{'type':'bold'},%s]}"
                        .formatted(link, link));

        assertThat(richText.markdown(document))
                .isEqualTo("[See **this**](https://www.example.com/blog/ferry%20times#top)");
        assertThat(addresses.hosts()).containsExactly("www.example.com");
    }

    @Test
    void drops_a_link_that_would_run_code() {
        var document = paragraph(
                "{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':'javascript:alert(1)'}}]}");

        assertThat(richText.markdown(document)).isEqualTo("x");
    }

    @Test
    void shows_signs_of_markdown_as_they_are() {
        var document = paragraph("{'type':'text','text':'# 2 * 3 [a](b) snake_case'}");

        assertThat(richText.markdown(document)).isEqualTo("\\# 2 \\* 3 \\[a\\](b) snake_case");
        assertThat(Markdown.plain(richText.markdown(document))).isEqualTo("# 2 * 3 [a](b) snake_case");
    }

    @Test
    void reads_a_star_between_spaces_as_a_sign() {
        assertThat(Markdown.plain("* 2 * 3\n\n* * *\n\n**4** *5* \\* 6 *")).isEqualTo("2 * 3\n\n4 5 * 6 *");
    }

    @Test
    void writes_headings_code_emoji_and_images() {
        var document = Real.parse("{'type':'doc','content':["
                + "{'type':'heading','attrs':{'level':3},'content':[{'type':'text','text':'Hi '},"
                + "{'type':'emoji','attrs':{'name':'bee','emoji':'🐝'}}]},"
                + "{'type':'code_block','attrs':{'class':'language-js'},'content':[{'type':'text','text':'a < b'}]},"
                + "{'type':'image','attrs':{'alt':'A bee','src':'//a.storyblok.com/f/1/bee.jpg'}}]}");

        assertThat(richText.markdown(document))
                .isEqualTo("### Hi 🐝\n\n```js\na < b\n```\n\n![A bee](https://a.storyblok.com/f/1/bee.jpg)");
    }

    @Test
    void writes_a_list_within_a_list_and_a_break_within_a_line() {
        var document = Real.parse("{'type':'doc','content':[{'type':'ordered_list','attrs':{'order':9},'content':["
                + item("nine", ",{'type':'bullet_list','content':[" + item("inner", "") + "]}") + "," + item("ten", "")
                + "]}]}");

        assertThat(richText.markdown(document)).isEqualTo("9. nine\n   - inner\n10. ten");
    }

    @Test
    void writes_a_table() {
        var document = Real.parse("{'type':'doc','content':[{'type':'table','content':["
                + "{'type':'tableRow','content':[" + cell("tableHeader", "Plan") + "," + cell("tableHeader", "Price")
                + "]},"
                + "{'type':'tableRow','content':[" + cell("tableCell", "A|B") + "," + cell("tableCell", "€19")
                + "]}]}]}");

        assertThat(richText.markdown(document)).isEqualTo("| Plan | Price |\n| --- | --- |\n| A\\|B | €19 |");
    }

    @Test
    void keeps_the_text_of_nodes_that_it_does_not_know() {
        var document = Real.parse("{'type':'doc','content':[{'type':'callout','content':["
                + "{'type':'paragraph','content':[{'type':'text','text':'new'}]}]}]}");

        assertThat(richText.markdown(document)).isEqualTo("new");
    }

    private static String item(String text, String more) {
        return "{'type':'list_item','content':[{'type':'paragraph','content':[{'type':'text','text':'" + text + "'}]}"
                + more + "]}";
    }

    private static String cell(String type, String text) {
        return "{'type':'" + type + "','content':[{'type':'paragraph','content':[{'type':'text','text':'" + text
                + "'}]}]}";
    }

    private static jakarta.json.JsonObject paragraph(String nodes) {
        return Real.parse("{'type':'doc','content':[{'type':'paragraph','content':[" + nodes + "]}]}");
    }
}
