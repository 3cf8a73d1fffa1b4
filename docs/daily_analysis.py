"""The original's daily analysis over one session's logs, without pandas.

  python3 docs/daily_analysis.py logs/live_trading 20251007_093100
"""
import json
import sys


def read(folder, kind, session):
    with open(f"{folder}/{kind}_{session}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


folder, session = sys.argv[1:3]
signals = read(folder, "signals", session)
decisions = read(folder, "decisions", session)
positions = read(folder, "positions", session)
read(folder, "trades", session)

start = positions[0]["portfolio_value"] - positions[0]["total_return"]
total_return = positions[-1]["portfolio_value"] / start - 1
print(f"Total return: {total_return * 100:.2f}%")
print(f"Total signals: {len(signals)}")
print(f"Average probability: {sum(s['probability'] for s in signals) / len(signals):.4f}")
print(f"LONG signals (0.55 and above): {sum(s['probability'] >= 0.55 for s in signals)}")
print(f"SHORT signals (0.45 and below): {sum(s['probability'] <= 0.45 for s in signals)}")
print(f"Trades executed (decisions with orders): {sum(d['should_trade'] for d in decisions)}")
held = sum(d["bars_held"] for d in decisions) / len(decisions)
print(f"Mean of bars_held over all decisions: {held:.1f} bars")
