package dev.bellwether.sandbox.wire;

/** Where the frames of a stream go. */
public interface FrameSink {
  void text(String frame);

  void binary(byte[] frame);

  void close(int code, String reason);
}
