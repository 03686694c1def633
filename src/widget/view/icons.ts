const SVG = 'http://www.w3.org/2000/svg';

/** Line drawings on a 20 by 20 grid, drawn in the colour of the text. */
const PATHS = {
  ask: 'M10 16V4M4.5 9.5 10 4l5.5 5.5',
  stop: 'M6 6h8v8H6z',
  close: 'm5 5 10 10M15 5 5 15',
  fresh: 'M10 4v12M4 10h12',
  copy: 'M7.5 7.5h8.5v8.5H7.5zM12.5 7.5V4H4v8.5h3.5',
  check: 'm4 10.5 4 4 8-9',
  up: 'M3.5 9h3v7.5h-3zM6.5 9.5 10 3c1.5 0 2.3 1 2 2.5L11.5 8h4a1.5 1.5 0 0 1 1.5 1.8l-1 5.3a1.7 1.7 0 0 1-1.7 1.4H6.5',
  down: 'M16.5 11h-3V3.5h3zM13.5 10.5 10 17c-1.5 0-2.3-1-2-2.5l.5-2.5h-4A1.5 1.5 0 0 1 3 10.2l1-5.3a1.7 1.7 0 0 1 1.7-1.4h7.8',
  open: 'M4 14.5V4.5h12v10h-7l-3.5 3v-3z',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon: the control around it has the name. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
