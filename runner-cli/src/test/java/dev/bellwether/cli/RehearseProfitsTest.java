package dev.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseProfitsTest {
  @TempDir Path folder;

  @Test
  void isTheSameOverSocketsAndInMemory() {
    Cli cli = Cli.in(folder);

    Cli.Said sockets = cli.run(args("--date", "2024-08-07", "--min-profit", "0.5"));
    Cli.Said memory = cli.run(args("--date", "2024-08-07", "--min-profit", "0.5", "--in-memory"));

    assertThat(sockets.code()).as(sockets.err()).isZero();
    assertThat(sockets.out()).contains("Sent: sell 100 SPY").contains("exits: 1");
    assertThat(told(sockets)).isEqualTo(told(memory));
  }

  @Test
  void livesBarsOfFiveMinutes() {
    Cli cli = Cli.in(folder);
    StringBuilder rows = new StringBuilder("timestamp,open,high,low,close,volume\n");
    for (int bar = 0; bar < 156; bar++) {
      // two days of 78 bars; on the second one from 103 at 10:00 to 101 at 11:00
      int ofDay = bar % 78;
      double price = bar < 78 || ofDay < 6 ? 100 : ofDay < 18 ? 103 : 101;
      int minute = 9 * 60 + 30 + 5 * ofDay;
      rows.append("2024-08-0")
          .append(bar < 78 ? 6 : 7)
          .append(minute < 600 ? "T0" : "T")
          .append(minute / 60)
          .append(minute % 60 < 10 ? ":0" : ":")
          .append(minute % 60)
          .append(":00-04:00");
      for (int i = 0; i < 4; i++) {
        rows.append(',').append(price);
      }
      rows.append(",5000\n");
    }
    cli.write("five.csv", rows.toString());

    Cli.Said said =
        cli.run(
            args(
                "--bars",
                "ABC=five.csv",
                "--hold",
                "ABC=7",
                "--date",
                "2024-08-07",
                "--in-memory"));

    assertThat(said.out())
        .as(said.err())
        .contains("guarded: peak 103.00, stop 101.46.")
        .contains("Filled: sell 7 ABC at 101");
  }

  @Test
  void saysWhichHoldingHasNoBars() {
    Cli cli = Cli.in(folder);

    Cli.Said said = cli.run(args("--hold", "QQQ=5", "--date", "2024-08-07"));
    Cli.Said wrong = cli.run(args("--hold", "QQQ", "--date", "2024-08-07"));

    assertThat(said.err()).contains("--hold QQQ needs bars of it; there are bars of [SPY]");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("must be SYMBOL=SHARES such as SPY=100, was \"QQQ\"");
  }

  private static String[] args(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "rehearse";
    args[1] = "profits";
    System.arraycopy(more, 0, args, 2, more.length);
    return args;
  }

  /** All but the line that says how it was lived. */
  private static List<String> told(Cli.Said said) {
    return said.outLines().stream().skip(1).toList();
  }
}
