package dev.storychat.fakes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the signature that a request should carry. See
 * <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a signed
 * AWS API request</a>.
 *
 * @param scope date, region, service and {@code aws4_request}, with slashes between
 */
record SigV4(String secretKey, String scope, List<String> signedHeaders) {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    String signature(Received request) {
        var toSign = String.join(
                "\n",
                ALGORITHM,
                request.header("X-Amz-Date"),
                scope,
                hex(sha256(canonical(request).getBytes(StandardCharsets.UTF_8))));
        var key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/")) {
            key = hmac(key, part);
        }
        return hex(hmac(key, toSign));
    }

    private String canonical(Received request) {
        var headers = signedHeaders.stream()
                .map(name -> name + ":" + request.header(name).trim().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                encodedAgain(request.rawPath()),
                sorted(request.rawQuery()),
                headers,
                String.join(";", signedHeaders),
                hex(sha256(request.body())));
    }

    /** Every service but S3 has the path encoded twice: {@code :} is {@code %3A} on the wire and {@code %253A} here. */
    private static String encodedAgain(String rawPath) {
        return Arrays.stream(rawPath.split("/", -1)).map(SigV4::encode).collect(Collectors.joining("/"));
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String sorted(String rawQuery) {
        return Arrays.stream(rawQuery.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "SigV4[" + scope + "]";
    }
}
