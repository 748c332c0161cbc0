package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolInputTest {

    @Test
    void reads_json_as_the_jdk_has_it() {
        var input = ToolInput.parse("{\"a\":\"x\",\"b\":[true,null,{\"c\":1}],\"d\":2.5,\"e\":false}");

        assertThat(input)
                .isEqualTo(Map.of("a", "x", "b", Arrays.asList(true, null, Map.of("c", 1L)), "d", 2.5, "e", false));
    }

    @Test
    void a_whole_number_is_whole_in_any_spelling() {
        var input = ToolInput.parse("{\"a\":5,\"b\":5.0,\"c\":1e3,\"d\":9007199254740993}");

        assertThat(input).isEqualTo(Map.of("a", 5L, "b", 5L, "c", 1000L, "d", 9007199254740993L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":", "[1]", "\"a\"", "null", "{} {}", "{a:1}"})
    void what_is_no_json_object_is_no_arguments(String malformed) {
        assertThat(ToolInput.parse(malformed)).isEmpty();
    }

    /** The parser has a limit of its own, which it tells of by an exception of no kind. */
    @Test
    void what_is_nested_too_deeply_is_no_arguments() {
        var nested = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        assertThat(ToolInput.parse(nested)).isEmpty();
    }
}
