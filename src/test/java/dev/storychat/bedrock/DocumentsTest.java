package dev.storychat.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void keeps_every_kind_of_json_value() {
        var json = Map.of(
                "text",
                "a",
                "flag",
                true,
                "count",
                3L,
                "share",
                0.25,
                "list",
                Arrays.asList("b", null, List.of(1)),
                "object",
                Map.of("deep", Map.of()));

        var document = Documents.of(json);

        assertThat(document.unwrap())
                .isEqualTo(Map.of(
                        "text",
                        "a",
                        "flag",
                        true,
                        "count",
                        "3",
                        "share",
                        "0.25",
                        "list",
                        Arrays.asList("b", null, List.of("1")),
                        "object",
                        Map.of("deep", Map.of())));
    }

    @Test
    void has_no_number_that_json_lacks() {
        assertThat(Documents.of(Double.NaN).isNull()).isTrue();
        assertThat(Documents.of(Double.POSITIVE_INFINITY).isNull()).isTrue();
    }
}
