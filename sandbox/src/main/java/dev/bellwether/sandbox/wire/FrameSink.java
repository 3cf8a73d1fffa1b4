package dev.bellwether.sandbox.wire;

/** Where the frames of a stream go. */
public interface FrameSink {
  /** The code of a connection that breaks without a closing frame. */
  int LOST = 1006;

  void text(String frame);

  void binary(byte[] frame);

  void close(int code, String reason);
}
