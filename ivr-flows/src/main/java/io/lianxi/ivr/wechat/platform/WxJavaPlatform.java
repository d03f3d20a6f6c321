package io.lianxi.ivr.wechat.platform;

import io.lianxi.ivr.wechat.account.WeChatAccount;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpClientImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.result.WxMpUser;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The platform by way of WxJava, which adds the access token and asks for a new one when told. */
final class WxJavaPlatform implements Platform {
  private static final Logger LOG = LoggerFactory.getLogger(WxJavaPlatform.class);
  private static final int NO_CODE = -99;

  private final Function<WeChatAccount, WxMpConfigStorage> settings;
  private final Map<String, WxMpServiceHttpClientImpl> services = new ConcurrentHashMap<>();

  /**
   * @param settings of an account, with the access token that all copies share
   */
  WxJavaPlatform(Function<WeChatAccount, WxMpConfigStorage> settings) {
    this.settings = settings;
  }

  private WxMpServiceHttpClientImpl service(WeChatAccount account) {
    return services.computeIfAbsent(
        account.name(),
        name -> {
          WxMpServiceHttpClientImpl service = new Service();
          service.setWxMpConfigStorage(settings.apply(account));
          service.setMaxRetryTimes(0); // whoever is refused waits elsewhere, without a thread
          return service;
        });
  }

  /**
   * The library asks first whether there is a token, and then for it; in between, another thread or
   * copy may learn that it is over, and a request without one would be refused for good.
   */
  private static final class Service extends WxMpServiceHttpClientImpl {
    private static final int AT_MOST = 10;

    @Override
    public String getAccessToken(boolean anew) throws WxErrorException {
      String token = super.getAccessToken(anew);
      for (int i = 1; token.isEmpty() && i < AT_MOST; i++) {
        token = super.getAccessToken(anew);
      }
      return token;
    }
  }

  /** Something that the library does. */
  private interface Call {
    void run(WxMpServiceHttpClientImpl service) throws WxErrorException;
  }

  private Answer answer(WeChatAccount account, Call call) {
    try {
      call.run(service(account));
      return new Answer.Taken();
    } catch (WxErrorException e) {
      int code = e.getError() == null ? NO_CODE : e.getError().getErrorCode();
      return code == NO_CODE
          ? broken(e)
          : new Answer.Refused(code, String.valueOf(e.getError().getErrorMsg()));
    } catch (WxRuntimeException e) {
      // it is busy, or gives no access token: nothing was sent
      return new Answer.Unreached(String.valueOf(e.getMessage()));
    }
  }

  /** The connection broke: before anything was sent, or after. */
  private static Answer broken(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof ConnectTimeoutException
          || cause instanceof ConnectionPoolTimeoutException) {
        return new Answer.Unreached(cause.toString());
      }
    }
    return new Answer.Unclear(thrown.toString());
  }

  @Override
  public Answer send(WeChatAccount account, String openid, Outgoing message) {
    WxMpKefuMessage written = Written.of(openid, message);
    return answer(account, service -> service.getKefuService().sendKefuMessage(written));
  }

  @Override
  public void typing(WeChatAccount account, String openid) {
    Answer answer =
        answer(account, service -> service.getKefuService().sendKfTypingState(openid, "Typing"));
    LOG.debug("typing to {}: {}", openid, answer);
  }

  @Override
  public Answer menu(WeChatAccount account, List<MenuButton> buttons) {
    return buttons.isEmpty()
        ? answer(account, service -> service.getMenuService().menuDelete())
        : answer(account, service -> service.getMenuService().menuCreate(Written.menu(buttons)));
  }

  @Override
  public Upload upload(WeChatAccount account, Outgoing.Kind kind, String name, byte[] content) {
    String[] id = new String[1];
    String ending = name.substring(name.lastIndexOf('.') + 1);
    Answer answer =
        answer(
            account,
            service ->
                id[0] =
                    service
                        .getMaterialService()
                        .mediaUpload(Written.type(kind), ending, new ByteArrayInputStream(content))
                        .getMediaId());
    return answer instanceof Answer.Taken && id[0] != null
        ? new Upload.Done(id[0])
        : new Upload.Failed(answer);
  }

  @Override
  public Fetched fetch(WeChatAccount account, String mediaId, int mostBytes) {
    Fetched[] fetched = {new Fetched.NotNow("nothing was said")};
    Answer answer =
        answer(
            account,
            service ->
                fetched[0] =
                    service.execute(
                        new MediaRequest(service, mostBytes),
                        WxMpApiUrl.Material.MEDIA_GET_URL,
                        mediaId));
    return switch (answer) {
      case Answer.Taken taken -> fetched[0];
      case Answer.Refused refused when refused.code() == MediaRequest.INVALID_MEDIA ->
          new Fetched.Gone(refused.text());
      case Answer.Refused refused -> new Fetched.NotNow(refused.code() + " " + refused.text());
      case Answer.Unreached unreached -> new Fetched.NotNow(unreached.why());
      case Answer.Unclear unclear -> new Fetched.NotNow(unclear.why());
    };
  }

  @Override
  @SuppressWarnings("deprecation") // the nickname is empty for most accounts by now, not for all
  public Optional<Profile> profile(WeChatAccount account, String openid) {
    WxMpUser[] user = new WxMpUser[1];
    Answer answer = answer(account, service -> user[0] = service.getUserService().userInfo(openid));
    if (!(answer instanceof Answer.Taken) || user[0] == null) {
      LOG.debug("who {} is cannot be asked: {}", openid, answer);
      return Optional.empty();
    }
    return Optional.of(
        new Profile(
            text(user[0].getNickname()), text(user[0].getLanguage()), text(user[0].getRemark())));
  }

  private static String text(String known) {
    return known == null ? "" : known;
  }
}
