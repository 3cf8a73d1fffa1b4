package dev.bellwether.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "demo, demo, 0",
    "dmo, demo, 1",
    "demos, demo, 1",
    "deno, demo, 1",
    "dmeo, demo, 1",
    "'', demo, 4",
  })
  void countsTypingMistakes(String word, String other, int mistakes) {
    assertThat(Nearest.mistakes(word, other)).isEqualTo(mistakes);
    assertThat(Nearest.mistakes(other, word)).isEqualTo(mistakes);
  }

  @Test
  void findsTheOneWithTheFewestMistakesAndOfEqualsTheFirstInTheAlphabet() {
    List<String> words = List.of("start", "stamp", "stars");

    // star -> start and stars take one letter each; "stars" comes before "start"
    assertThat(Nearest.to("star", words)).contains("stars");
    assertThat(Nearest.to("stam", words)).contains("stamp");
  }

  @Test
  void suggestsNothingThatIsFarOff() {
    assertThat(Nearest.to("xyzzy", List.of("demo", "bands"))).isEmpty();
    assertThat(Nearest.suggestion("xyzzy", List.of("demo"))).isEmpty();
  }
}
