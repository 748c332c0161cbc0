package dev.storychat.chat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What a room says to people, in their language: {@code texts.properties} (English) and {@code texts_de.properties}
 * beside its classes. A further language is one more file.
 */
public final class Texts {
    private static final Control ENGLISH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * The texts of a room.
     *
     * @param room any class of it
     * @param locale the person's; English where there is no file for it
     */
    public static Texts of(Class<?> room, Locale locale) {
        var name = room.getPackageName() + ".texts";
        return new Texts(ResourceBundle.getBundle(name, locale, room.getClassLoader(), ENGLISH_OTHERWISE), locale);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * One of them.
     *
     * @param values go where the text has {@code %s}, {@code %,d} or {@code %1$s}, as in {@link java.util.Formatter}
     * @throws java.util.MissingResourceException when no file has the key
     */
    public String text(String key, Object... values) {
        var text = bundle.getString(key);
        return values.length == 0 ? text : String.format(locale, text, values);
    }
}
