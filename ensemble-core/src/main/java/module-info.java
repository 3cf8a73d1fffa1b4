/** Online learners and the position state machine that they drive. Pure. */
module dev.bellwether.ensemble {
  requires transitive dev.bellwether.market;
  requires static org.jspecify;

  uses dev.bellwether.ensemble.learn.MatrixProvider;

  exports dev.bellwether.ensemble;
  exports dev.bellwether.ensemble.feature;
  exports dev.bellwether.ensemble.learn;
  exports dev.bellwether.ensemble.position;
  exports dev.bellwether.ensemble.signal;
  exports dev.bellwether.ensemble.state;
}
