package dev.bellwether.broker.alpaca;

import dev.bellwether.market.data.Symbol;

/**
 * What may be done with an instrument.
 *
 * @param active whether it is listed
 * @param easyToBorrow whether it can be sold short without asking
 * @param fractionable whether parts of a share are traded
 */
public record AlpacaAsset(
    Symbol symbol,
    String exchange,
    boolean active,
    boolean tradable,
    boolean marginable,
    boolean shortable,
    boolean easyToBorrow,
    boolean fractionable) {}
