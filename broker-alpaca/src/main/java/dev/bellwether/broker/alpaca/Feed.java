package dev.bellwether.broker.alpaca;

import java.util.Locale;

/** Where Alpaca's market data come from. */
public enum Feed {
  /** One exchange: free, and about a fortieth of the volume. */
  IEX,
  /** All exchanges: paid for. */
  SIP,
  /** All exchanges, 15 minutes late; streams only. */
  DELAYED_SIP;

  /** As the vendor writes it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As history knows it. */
  String historyWord() {
    return this == IEX ? "iex" : "sip";
  }
}
