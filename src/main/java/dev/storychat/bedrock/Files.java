package dev.storychat.bedrock;

import dev.storychat.chat.Enclosure;
import java.nio.ByteBuffer;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.DocumentFormat;
import software.amazon.awssdk.services.bedrockruntime.model.ImageFormat;

/**
 * Files in Bedrock's words.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_DocumentBlock.html">DocumentBlock</a>
 */
final class Files {
    private Files() {}

    /** What the file is called, and the file. */
    static List<ContentBlock> blocks(Enclosure file) {
        if (file instanceof Enclosure.Text text) {
            return List.of(ContentBlock.fromText(text.caption() + "\n" + text.text()));
        }
        var caption = ContentBlock.fromText(file.caption());
        return file instanceof Enclosure.Image image
                ? List.of(caption, image(image))
                : List.of(caption, document((Enclosure.Pdf) file));
    }

    private static ContentBlock image(Enclosure.Image image) {
        return ContentBlock.fromImage(
                block -> block.format(ImageFormat.fromValue(image.format().word()))
                        .source(source -> source.bytes(bytes(image.bytes()))));
    }

    /** By its label: Bedrock takes few characters in a name, and warns of what names may tell a model to do. */
    private static ContentBlock document(Enclosure.Pdf pdf) {
        return ContentBlock.fromDocument(block ->
                block.format(DocumentFormat.PDF).name(pdf.label()).source(source -> source.bytes(bytes(pdf.bytes()))));
    }

    private static SdkBytes bytes(ByteBuffer bytes) {
        return SdkBytes.fromByteBuffer(bytes.duplicate());
    }
}
