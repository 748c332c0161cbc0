package dev.storychat.chat;

/** Tells a model which file it reads. The name is somebody's words, so it stands between marks and cannot leave them. */
final class Caption {
    private static final int MOST_OF_NAME = 100;

    private Caption() {}

    static String of(String label, Attachment file) {
        var name = PlainText.of(file.name())
                .replaceAll("\\s+", " ")
                .replace('<', '‹')
                .replace('>', '›');
        return name.isEmpty()
                ? label + ":"
                : label + ", <file_name>" + PlainText.beginning(name, MOST_OF_NAME) + "</file_name>:";
    }
}
