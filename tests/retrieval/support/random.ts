/** Seeded uniform numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Seeded unit vectors in clusters, as the sentences of related jobs lie. */
export function clusteredVectors(options: {
  readonly clusters: number;
  readonly dimensions: number;
  readonly spread: number;
  readonly random: () => number;
}): () => Float32Array {
  const { clusters, dimensions, spread, random } = options;
  const gauss = (): number => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const unit = (vector: Float32Array): Float32Array => {
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  const centres = Array.from({ length: clusters }, () =>
    unit(Float32Array.from({ length: dimensions }, gauss)),
  );
  return () => {
    const centre = centres[Math.floor(random() * clusters)] ?? new Float32Array(dimensions);
    return unit(centre.map((value) => value + (spread * gauss()) / Math.sqrt(dimensions)));
  };
}
