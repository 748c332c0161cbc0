package dev.storychat.config;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The region of a Storyblok space, which its id tells (https://www.storyblok.com/docs/concepts/spaces).
 * China shares its small numbers with the EU: its users set {@code STORYBLOK_API_BASE}.
 */
enum SpaceRegion {
    EU("https://api.storyblok.com"),
    US("https://api-us.storyblok.com"),
    CA("https://api-ca.storyblok.com"),
    AP("https://api-ap.storyblok.com"),
    CN("https://app.storyblokchina.cn");

    private static final long MILLION = 1_000_000;
    private static final int REGION_SHIFT = 48;
    private static final int REGION_MASK = 0b11111;

    private final URI api;

    SpaceRegion(String api) {
        this.api = URI.create(api);
    }

    URI api() {
        return api;
    }

    /** By the id, all digits; the EU where there is none. */
    static SpaceRegion of(@Nullable String spaceId) {
        var id = spaceId == null ? 0 : Long.parseLong(spaceId);
        return id >>> REGION_SHIFT == 0 ? byMillions(id / MILLION) : byBits((int) (id >>> REGION_SHIFT) & REGION_MASK);
    }

    private static SpaceRegion byMillions(long millions) {
        return switch ((int) Math.min(millions, 4)) {
            case 1 -> US;
            case 2 -> CA;
            case 3 -> AP;
            default -> EU;
        };
    }

    private static SpaceRegion byBits(int bits) {
        return switch (bits) {
            case 2 -> US;
            case 3 -> CA;
            case 4 -> AP;
            case 6 -> CN;
            default -> EU;
        };
    }
}
