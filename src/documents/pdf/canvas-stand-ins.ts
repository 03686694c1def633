import { createRequire } from 'node:module';

/** The part of the browser's class that pdf.js uses outside of drawing: to outline pictures of one bit. */
class Matrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  scaleSelf(x: number, y: number): this {
    this.a *= x;
    this.b *= x;
    this.c *= y;
    this.d *= y;
    return this;
  }

  translateSelf(x: number, y: number): this {
    this.e += this.a * x + this.c * y;
    this.f += this.b * x + this.d * y;
    return this;
  }
}

/**
 * pdf.js asks for browser classes as soon as it is imported and takes them from `@napi-rs/canvas`, an optional native
 * package of 33 MB. Nothing is drawn here, so where that package is not installed simple classes stand in.
 */
export function provideCanvasStandIns(): void {
  if ('DOMMatrix' in globalThis || isInstalled('@napi-rs/canvas')) return;
  Object.assign(globalThis, { DOMMatrix: Matrix, ImageData: class ImageData {}, Path2D: class Path2D {} });
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
