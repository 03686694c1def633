import type { Period } from '../../model/profile.js';
import { periodLabel } from './labels.js';

/** `a, b or c`. */
export function listed(names: readonly string[], word: 'and' | 'or'): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1) ?? ''}`;
}

/** With a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** ` (2019 – 2022)`, or nothing where the dates are unknown. */
export function dated(entry: { readonly period?: Period } | undefined): string {
  const label = periodLabel(entry?.period);
  return label === '' ? '' : ` (${label})`;
}
