package dev.storychat.content.storyblok;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Storyblok over HTTP
 * (<a href="https://www.storyblok.com/docs/api/content-delivery/v2">Content Delivery API v2</a>). Answers come as they
 * are, redirects and errors too. Public because MicroProfile Rest Client makes a proxy of it.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public interface StoryblokApi {

    /** Stories, by words and filters. */
    @GET
    @Path("v2/cdn/stories")
    Response stories(@BeanParam StoriesParameters parameters);

    /**
     * One story.
     *
     * @param story id, uuid or full slug, percent-encoded but for its slashes
     * @param findBy {@code uuid} when it is one
     * @param language null: the default one
     */
    @GET
    @Path("v2/cdn/stories/{story: .+}")
    Response story(
            @Encoded @PathParam("story") String story,
            @QueryParam("find_by") @Nullable String findBy,
            @QueryParam("version") String version,
            @QueryParam("language") @Nullable String language,
            @QueryParam("cv") @Nullable String cv,
            @QueryParam("token") String token);

    /** The tags that stories have. */
    @GET
    @Path("v2/cdn/tags")
    Response tags(
            @QueryParam("starts_with") @Nullable String startsWith,
            @QueryParam("version") String version,
            @QueryParam("token") String token);

    /**
     * Names and slugs of stories and folders.
     *
     * @param paginated 1: also in spaces made before pages were usual
     * @param perPage up to 1,000
     */
    @GET
    @Path("v2/cdn/links")
    Response links(
            @QueryParam("version") String version,
            @QueryParam("paginated") int paginated,
            @QueryParam("per_page") int perPage,
            @QueryParam("page") int page,
            @QueryParam("cv") @Nullable String cv,
            @QueryParam("token") String token);

    /** The space that the token belongs to. */
    @GET
    @Path("v2/cdn/spaces/me")
    Response space(@QueryParam("token") String token);

    /**
     * Semantic search, which some hosts offer.
     *
     * @param token alone, without {@code Bearer}
     */
    @GET
    @Path("v1/spaces/{space}/vsearches")
    Response semantic(
            @HeaderParam("Authorization") String token,
            @PathParam("space") String space,
            @QueryParam("term") String term,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** One story on a host that offers the semantic search. */
    @GET
    @Path("v1/spaces/{space}/stories/{id}")
    Response storyBesideSemantic(
            @HeaderParam("Authorization") String token, @PathParam("space") String space, @PathParam("id") String id);
}
