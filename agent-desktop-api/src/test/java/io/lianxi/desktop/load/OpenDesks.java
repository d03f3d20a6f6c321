package io.lianxi.desktop.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.util.concurrent.Promise;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Many open desks on one thread, so that those who load a machine use little of it: each socket
 * pings as a page does, and hands on what it is told.
 */
final class OpenDesks implements AutoCloseable {
  private static final int PING_EACH_SECONDS = 5;
  private static final int LONGEST_MESSAGE = 1 << 20;

  private final EventLoopGroup thread =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final long threadId;

  OpenDesks() {
    threadId =
        thread.submit(() -> Thread.currentThread().threadId()).syncUninterruptibly().getNow();
  }

  /**
   * Opens a desk.
   *
   * @param told gets each message, on the one thread of all desks
   */
  void open(String liveUrl, String ticket, Consumer<String> told) {
    connect(URI.create(liveUrl + "/live/desk?ticket=" + ticket), told);
  }

  /**
   * Opens any live socket, and waits until it can be talked to.
   *
   * @param told gets each message, on the one thread of all
   */
  Channel connect(URI address, Consumer<String> told) {
    Promise<Void> isOpen = thread.next().newPromise();
    Channel channel =
        new Bootstrap()
            .group(thread)
            .channel(NioSocketChannel.class)
            .handler(new Desk(address, told, isOpen))
            .connect(address.getHost(), address.getPort())
            .syncUninterruptibly()
            .channel();
    isOpen.syncUninterruptibly();
    return channel;
  }

  /** The processor time that the thread of the desks has used, in seconds. */
  double seconds() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId) / 1e9;
  }

  @Override
  public void close() {
    thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  private static final class Desk extends ChannelInitializer<Channel> {
    private final URI address;
    private final Consumer<String> told;
    private final Promise<Void> isOpen;

    Desk(URI address, Consumer<String> told, Promise<Void> isOpen) {
      this.address = address;
      this.told = told;
      this.isOpen = isOpen;
    }

    @Override
    protected void initChannel(Channel channel) {
      WebSocketClientProtocolConfig config =
          WebSocketClientProtocolConfig.newBuilder()
              .webSocketUri(address)
              .maxFramePayloadLength(LONGEST_MESSAGE)
              .generateOriginHeader(false) // that of the listener is not one of ours
              .build();
      channel
          .pipeline()
          .addLast(
              new HttpClientCodec(),
              new HttpObjectAggregator(LONGEST_MESSAGE),
              new WebSocketClientProtocolHandler(config),
              new Listener(told, isOpen));
      Future<?> pings =
          channel
              .eventLoop()
              .scheduleAtFixedRate(
                  () ->
                      channel
                          .writeAndFlush(new TextWebSocketFrame("{\"type\":\"ping\"}"))
                          .addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE),
                  PING_EACH_SECONDS,
                  PING_EACH_SECONDS,
                  TimeUnit.SECONDS);
      channel.closeFuture().addListener(closed -> pings.cancel(false));
    }
  }

  private static final class Listener extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private final Consumer<String> told;
    private final Promise<Void> isOpen;

    Listener(Consumer<String> told, Promise<Void> isOpen) {
      this.told = told;
      this.isOpen = isOpen;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
      if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
        isOpen.setSuccess(null);
      }
      super.userEventTriggered(context, event);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
      told.accept(frame.content().toString(StandardCharsets.UTF_8));
    }
  }
}
