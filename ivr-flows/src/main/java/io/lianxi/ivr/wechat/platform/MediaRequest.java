package io.lianxi.ivr.wechat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lianxi.ivr.wechat.platform.Platform.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import org.apache.http.Header;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches a file and reads no more of it than is wanted, which the library's own way would. Of a
 * video the platform says only where it is.
 */
final class MediaRequest implements RequestExecutor<Fetched, String> {
  static final int INVALID_MEDIA = 40007;

  private static final int LONGEST_WORD = 64 * 1024;
  private static final int OK = 200;
  private static final JsonMapper JSON = new JsonMapper();

  private final WxMpServiceHttpClientImpl service;
  private final int mostBytes;

  MediaRequest(WxMpServiceHttpClientImpl service, int mostBytes) {
    this.service = service;
    this.mostBytes = mostBytes;
  }

  @Override
  public Fetched execute(String uri, String mediaId, WxType type)
      throws WxErrorException, IOException {
    return fetch(uri + "&media_id=" + URLEncoder.encode(mediaId, UTF_8), true);
  }

  private Fetched fetch(String uri, boolean mayLead) throws WxErrorException, IOException {
    try (CloseableHttpResponse response =
        service.getRequestHttpClient().execute(new HttpGet(uri))) {
      if (response.getStatusLine().getStatusCode() != OK || response.getEntity() == null) {
        return new Fetched.NotNow("answered " + response.getStatusLine());
      }
      Header type = response.getFirstHeader("Content-Type");
      boolean isWord =
          mayLead && type != null && type.getValue().matches("(application/json|text/).*");
      int most = isWord ? LONGEST_WORD : mostBytes;
      byte[] body;
      try (InputStream in = response.getEntity().getContent()) {
        body = in.readNBytes(most + 1);
      }
      if (body.length > most) {
        return new Fetched.TooLarge();
      }
      return isWord ? led(new String(body, UTF_8)) : new Fetched.File(body);
    }
  }

  /** To where the file is, if that is said. */
  private Fetched led(String word) throws WxErrorException, IOException {
    JsonNode said;
    try {
      said = JSON.readTree(word);
    } catch (JacksonException e) {
      return new Fetched.NotNow("no JSON was answered");
    }
    String video = said.path("video_url").asString("");
    if (video.isEmpty()) {
      throw new WxErrorException(WxError.fromJson(word, WxType.MP));
    }
    return isOfThePlatform(video) ? fetch(video, false) : new Fetched.Gone("is elsewhere");
  }

  private boolean isOfThePlatform(String address) {
    String host = String.valueOf(URI.create(address).getHost());
    String ours =
        String.valueOf(
            URI.create(service.getWxMpConfigStorage().getHostConfig().getApiHost()).getHost());
    return host.equals(ours) || host.endsWith(".qq.com");
  }

  @Override
  public void execute(String uri, String mediaId, ResponseHandler<Fetched> handler, WxType type)
      throws WxErrorException, IOException {
    handler.handle(execute(uri, mediaId, type));
  }
}
