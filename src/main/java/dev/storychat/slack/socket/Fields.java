package dev.storychat.slack.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Reads fields of Slack's messages that may be absent. */
final class Fields {
    private Fields() {}

    /** Empty where there is none. */
    static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** False where there is none. */
    static boolean flag(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /** 0 where there is none. */
    static int number(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isNumber() ? value.getAsInt() : 0;
    }
}
