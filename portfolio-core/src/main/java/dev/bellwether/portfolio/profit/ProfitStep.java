package dev.bellwether.portfolio.profit;

/**
 * What one price did.
 *
 * @param guard how the position is guarded from now on
 * @param decision what is to be done
 * @param gain as a share of the entry price; negative for a loss
 * @param trail the distance from the peak that a stop would have now, as a share of the peak
 */
public record ProfitStep(ProfitGuard guard, ProfitDecision decision, double gain, double trail) {}
