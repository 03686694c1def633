import type { Mark } from './geometry.js';
import type { PdfJs } from './open-pdf.js';

/** An affine map as PDF writes it: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Bullets are between a hairline dot and a large square, in points, and about as wide as high. */
const MIN_SIDE = 1;
const MAX_SIDE = 8;
const MAX_ASPECT = 1.5;

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The small shapes that a page draws: browsers print list bullets as shapes, not as text. */
export function findMarks(operators: Operators, viewport: readonly number[], ops: PdfJs['OPS']): Mark[] {
  const reader = new MarkReader(viewport, ops);
  operators.fnArray.forEach((operator, index) => {
    reader.read(operator, operators.argsArray[index]);
  });
  return reader.marks;
}

/** Follows the current transformation matrix through a page's operators. */
class MarkReader {
  readonly marks: Mark[] = [];
  private readonly saved: Matrix[] = [];
  private matrix: Matrix;

  constructor(
    viewport: readonly number[],
    private readonly ops: PdfJs['OPS'],
  ) {
    this.matrix = multiply(viewport, IDENTITY);
  }

  read(operator: number, args: unknown): void {
    const { ops } = this;
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) this.saved.push(this.matrix);
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      this.matrix = this.saved.pop() ?? this.matrix;
    if (operator === ops.transform) this.matrix = multiply(this.matrix, numbers(args));
    if (!Array.isArray(args)) return;
    if (operator === ops.paintFormXObjectBegin) this.matrix = multiply(this.matrix, numbers(args[0]));
    if (operator === ops.constructPath) this.addMark(numbers(args[2]));
  }

  private addMark(bounds: readonly number[]): void {
    const mark = toMark(this.matrix, bounds);
    if (mark !== undefined) this.marks.push(mark);
  }
}

function toMark(matrix: Matrix, bounds: readonly number[]): Mark | undefined {
  const [left, top, right, bottom] = bounds;
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  const [x0, y0] = apply(matrix, left, top);
  const [x1, y1] = apply(matrix, right, bottom);
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  const [short, side] = width < height ? [width, height] : [height, width];
  if (short < MIN_SIDE || side > MAX_SIDE || side > short * MAX_ASPECT) return undefined;
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, side };
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** First `inner`, then `outer`. What is no matrix counts as the identity. */
export function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = toMatrix(outer) ?? IDENTITY;
  const [p, q, r, s, t, u] = toMatrix(inner) ?? IDENTITY;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function toMatrix(values: readonly number[]): Matrix | undefined {
  const [a, b, c, d, e, f] = values;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return d === undefined || e === undefined || f === undefined ? undefined : [a, b, c, d, e, f];
}

/** The numbers of an array or typed array; empty for anything else. */
function numbers(value: unknown): number[] {
  if (value instanceof Float32Array || value instanceof Float64Array) return [...value];
  if (!Array.isArray(value)) return [];
  return value.every((item): item is number => typeof item === 'number') ? value : [];
}
