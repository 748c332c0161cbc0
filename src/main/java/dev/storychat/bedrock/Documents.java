package dev.storychat.bedrock;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;

/** JSON as the JDK has it, in the SDK's words. */
final class Documents {
    private Documents() {}

    static Document of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var fields = new LinkedHashMap<String, Document>();
            map.forEach((name, field) -> fields.put(String.valueOf(name), of(field)));
            return Document.fromMap(fields);
        }
        if (value instanceof List<?> list) {
            return Document.fromList(list.stream().map(Documents::of).toList());
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Boolean bool) {
            return Document.fromBoolean(bool);
        }
        return value == null ? Document.fromNull() : Document.fromString(value.toString());
    }

    private static Document ofNumber(Number number) {
        // JSON has neither infinity nor NaN.
        return Double.isFinite(number.doubleValue())
                ? Document.fromNumber(new BigDecimal(number.toString()))
                : Document.fromNull();
    }
}
