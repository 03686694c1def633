const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date to its own precision: `2019`, `Mar 2019`, `9 Mar 2019`. Anything else stays as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match?.[1]) return iso;
  if (month === undefined) return match[1];
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}

/** When an entry was, such as `Mar 2019 – present`; '' where nothing is known. */
export function formatPeriod(entry: {
  readonly start: string | null;
  readonly end: string | null;
  readonly current: boolean;
}): string {
  const start = entry.start === null ? '' : formatDate(entry.start);
  const end = entry.current ? 'present' : entry.end === null ? '' : formatDate(entry.end);
  if (start === '' && end === '') return '';
  if (start === '') return entry.current ? 'present' : `until ${end}`;
  return end === '' || end === start ? start : `${start} – ${end}`;
}
