/* One step of recursive least squares as plain C: what the JVM is held against.
   cc -O3 -march=native -o rls rls.c -lm && ./rls 126
   Prints the size, nanoseconds for one update (median of 31 rounds) and a sum of the weights. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define INPUTS 512
#define ROUNDS 31

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return d < 0 ? -1 : d > 0;
}

/* P is symmetric, n by n, in one block; theta and g have n places. */
static void update(int n, double *restrict p, double *restrict theta, double *restrict g,
                   const double *restrict x, double y, double forgetting, double ridge) {
  memset(g, 0, n * sizeof(double));
  for (int i = 0; i < n; i++) {
    const double *row = p + (size_t)i * n;
    double a = x[i];
    for (int j = 0; j < n; j++) g[j] += a * row[j];
  }
  double spread = 0, forecast = 0;
  for (int i = 0; i < n; i++) {
    spread += x[i] * g[i];
    forecast += theta[i] * x[i];
  }
  double d = forgetting + ridge + spread;
  double gain = (y - forecast) / d, shrink = 1 / sqrt(d * forgetting), factor = 1 / forgetting;
  for (int i = 0; i < n; i++) theta[i] += g[i] * gain;
  for (int i = 0; i < n; i++) g[i] *= shrink;
  for (int i = 0; i < n; i++) {
    double *row = p + (size_t)i * n;
    double a = g[i];
    for (int j = 0; j < n; j++) row[j] = factor * row[j] - a * g[j];
  }
}

int main(int count, char **words) {
  int n = count > 1 ? atoi(words[1]) : 126;
  double *p = aligned_alloc(64, ((size_t)n * n * 8 + 63) / 64 * 64);
  double *theta = calloc(n, 8), *g = calloc(n, 8), *x = calloc((size_t)n * INPUTS, 8), y[INPUTS];
  unsigned long long state = 42;
  for (int i = 0; i < n * INPUTS; i++) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    x[i] = (double)(state >> 11) / (1ULL << 53) * 2 - 1;
  }
  for (int i = 0; i < INPUTS; i++) y[i] = x[(size_t)i * n] * 0.5;
  memset(p, 0, (size_t)n * n * 8);
  for (int i = 0; i < n; i++) p[(size_t)i * n + i] = 100;
  double took[ROUNDS];
  for (int round = 0; round < ROUNDS; round++) {
    double begin = now();
    for (int k = 0; k < 25; k++)
      for (int i = 0; i < INPUTS; i++) update(n, p, theta, g, x + (size_t)i * n, y[i], 0.999, 0.01);
    took[round] = (now() - begin) / (25.0 * INPUTS);
  }
  qsort(took, ROUNDS, sizeof(double), ascending);
  double sum = 0;
  for (int i = 0; i < n; i++) sum += theta[i];
  printf("%d\t%.0f\t%.6f\n", n, took[ROUNDS / 2], sum);
  return 0;
}
