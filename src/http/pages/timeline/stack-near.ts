/** Boxes that touch and move as one: how many, the sum of where each would have the first one, its place. */
interface Run {
  count: number;
  sum: number;
  place: number;
}

/**
 * Stacks boxes without overlap, each as near as possible to the place that it wants (least squares; the "pool
 * adjacent violators" algorithm of isotonic regression). None is placed above 0.
 */
export function stackNear(wanted: readonly number[], heights: readonly number[]): number[] {
  const runs: Run[] = [];
  let offset = 0;
  for (const [index, place] of wanted.entries()) {
    let run: Run = { count: 1, sum: place - offset, place: place - offset };
    for (let before = runs.at(-1); before && before.place > run.place; before = runs.at(-1)) {
      runs.pop();
      const sum = before.sum + run.sum;
      const count = before.count + run.count;
      run = { count, sum, place: sum / count };
    }
    runs.push(run);
    offset += heights[index] ?? 0;
  }
  const starts = runs.flatMap(({ count, place }) => Array<number>(count).fill(Math.max(0, place)));
  let above = 0;
  return starts.map((start, index) => {
    const top = start + above;
    above += heights[index] ?? 0;
    return top;
  });
}
