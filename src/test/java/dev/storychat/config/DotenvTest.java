package dev.storychat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotenvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
KEY=value|value
KEY=value   # comment|value
KEY=          # only a comment|``
KEY=|``
KEY= value |value
  KEY = value|value
export KEY=value|value
KEY='single # quoted'|single # quoted
KEY="double \\"quoted\\" a\\tb" # comment|double "quoted" a\tb
KEY=pass#word|pass#word
KEY=a=b==|a=b==
KEY=["http://localhost:8000","http://127.0.0.1:8000"]|["http://localhost:8000","http://127.0.0.1:8000"]
KEY='it\\'s'|it's
KEY=x'y"z|x'y"z
""")
    void reads_a_line(String line, String value) {
        assertThat(Dotenv.parse(line).values()).containsExactly(Map.entry("KEY", value.replace("\\t", "\t")));
    }

    @Test
    void reads_a_file_from_windows() {
        var dotenv = Dotenv.parse("\uFEFFA=1\r\n# comment\r\n\r\nB=2\r\n");

        assertThat(dotenv.values()).containsOnly(Map.entry("A", "1"), Map.entry("B", "2"));
        assertThat(dotenv.problems()).isEmpty();
    }

    @Test
    void counts_the_last_one_where_a_key_stands_twice() {
        assertThat(Dotenv.parse("A=1\nA=2").values()).containsEntry("A", "2");
    }

    @Test
    void names_bad_lines_with_their_numbers_and_without_their_content() {
        var dotenv = Dotenv.parse("A=1\nsecret-without-key\nB=\"open\n=x\n");

        assertThat(dotenv.problems()).hasSize(3);
        assertThat(dotenv.problems().get(0)).contains("line 2").doesNotContain("secret");
        assertThat(dotenv.problems().get(1)).contains("line 3").contains("B");
        assertThat(dotenv.problems().get(2)).contains("line 4");
        assertThat(dotenv.values()).containsOnly(Map.entry("A", "1"));
    }

    @Test
    void is_empty_where_there_is_no_file() {
        assertThat(Dotenv.of(Path.of("no-such-file")).values()).isEmpty();
    }
}
