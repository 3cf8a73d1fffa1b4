/* One step of recursive least squares in C with AVX-512, as fast as we could make it: the limit.
   cc -O3 -march=native -o rls-avx512 rls-avx512.c -lm && ./rls-avx512 126
   Only the lower triangle, in tiles of 8 by 8; what the last step subtracts is subtracted while this
   one multiplies; multiply-adds are fused, so that its last bits are not those of the JVM.
   Prints what rls.c prints; says so and ends with 3 where there is no AVX-512. */
#include <stdio.h>
#ifndef __AVX512F__
int main(void) {
  puts("SKIPPED: this processor has no AVX-512.");
  return 3;
}
#else
#include <immintrin.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define INPUTS 512
#define ROUNDS 31
#define TILE 64

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return d < 0 ? -1 : d > 0;
}

/* P := factor P - h h' and g := P x, in one pass over the tiles of P. */
static void pass(int bands, double *restrict tile, const double *restrict x, const double *restrict h,
                 double factor, double *restrict g) {
  __m512d f = _mm512_set1_pd(factor);
  for (int row = 0; row < bands * 8; row += 8) {
    __m512d across[8], hr[8], xr[8];
    for (int r = 0; r < 8; r++) {
      across[r] = _mm512_setzero_pd();
      hr[r] = _mm512_set1_pd(h[row + r]);
      xr[r] = _mm512_set1_pd(x[row + r]);
    }
    for (int j = 0; j < row; j += 8, tile += TILE) {
      __m512d hj = _mm512_load_pd(h + j), xj = _mm512_load_pd(x + j);
      __m512d even = _mm512_load_pd(g + j), odd = _mm512_setzero_pd();
#pragma GCC unroll 8
      for (int r = 0; r < 8; r++) {
        __m512d p = _mm512_fmsub_pd(f, _mm512_load_pd(tile + 8 * r), _mm512_mul_pd(hr[r], hj));
        _mm512_store_pd(tile + 8 * r, p);
        if (r & 1) odd = _mm512_fmadd_pd(xr[r], p, odd);
        else even = _mm512_fmadd_pd(xr[r], p, even);
        across[r] = _mm512_fmadd_pd(p, xj, across[r]);
      }
      _mm512_store_pd(g + j, _mm512_add_pd(even, odd));
    }
    __m512d hj = _mm512_load_pd(h + row), down = _mm512_setzero_pd();
#pragma GCC unroll 8
    for (int r = 0; r < 8; r++) {
      __m512d p = _mm512_fmsub_pd(f, _mm512_load_pd(tile + 8 * r), _mm512_mul_pd(hr[r], hj));
      _mm512_store_pd(tile + 8 * r, p);
      down = _mm512_fmadd_pd(xr[r], p, down);
    }
    tile += TILE;
    double sums[8] __attribute__((aligned(64)));
    for (int r = 0; r < 8; r++) sums[r] = _mm512_reduce_add_pd(across[r]);
    _mm512_store_pd(g + row, _mm512_add_pd(down, _mm512_load_pd(sums)));
  }
}

static double dot(int width, const double *a, const double *b) {
  __m512d sum = _mm512_setzero_pd();
  for (int i = 0; i < width; i += 8) sum = _mm512_fmadd_pd(_mm512_load_pd(a + i), _mm512_load_pd(b + i), sum);
  return _mm512_reduce_add_pd(sum);
}

static double *zeros(size_t places) {
  double *all = aligned_alloc(64, places * sizeof(double));
  memset(all, 0, places * sizeof(double));
  return all;
}

int main(int count, char **words) {
  int n = count > 1 ? atoi(words[1]) : 126, bands = (n + 7) / 8, width = bands * 8;
  double *tiles = zeros((size_t)bands * (bands + 1) / 2 * TILE), *theta = zeros(width), *g = zeros(width);
  double *h = zeros(width), *x = zeros((size_t)width * INPUTS), y[INPUTS];
  unsigned long long state = 42;
  for (int k = 0; k < INPUTS; k++)
    for (int i = 0; i < n; i++) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      x[(size_t)k * width + i] = (double)(state >> 11) / (1ULL << 53) * 2 - 1;
    }
  for (int k = 0; k < INPUTS; k++) y[k] = x[(size_t)k * width] * 0.5;
  for (int i = 0; i < n; i++) tiles[(size_t)(i / 8 * (i / 8 + 1) / 2 + i / 8) * TILE + i % 8 * 9] = 100;
  double took[ROUNDS], forgetting = 0.999, ridge = 0.01, factor = 1;
  for (int round = 0; round < ROUNDS; round++) {
    double begin = now();
    for (int k = 0; k < 25 * INPUTS; k++) {
      const double *in = x + (size_t)(k % INPUTS) * width;
      double forecast = dot(width, theta, in);
      pass(bands, tiles, in, h, factor, g);
      double d = forgetting + ridge + dot(width, in, g);
      double gain = (y[k % INPUTS] - forecast) / d, shrink = 1 / sqrt(d * forgetting);
      factor = 1 / forgetting;
      for (int i = 0; i < width; i++) theta[i] += g[i] * gain;
      for (int i = 0; i < width; i++) h[i] = g[i] * shrink;
    }
    took[round] = (now() - begin) / (25.0 * INPUTS);
  }
  qsort(took, ROUNDS, sizeof(double), ascending);
  double sum = 0;
  for (int i = 0; i < n; i++) sum += theta[i];
  printf("%d\t%.0f\t%.6f\n", n, took[ROUNDS / 2], sum);
  return 0;
}
#endif
