import { percent, type Scorecard, type ScoreRow, type Share } from '../../eval/scorecard/scorecard.js';
import { type Colours, printable, type Terminal } from '../terminal.js';
import { type Cell, type Column, layoutTable } from './table.js';

/** A figure of the scorecard: its column and its cell. */
interface Figure extends Column {
  readonly cell: (row: ScoreRow, colours: Colours) => Cell;
}

const GOOD_PERCENT = 95;
const POOR_PERCENT = 80;

const FIGURES: readonly Figure[] = [
  { heading: 'passed', align: 'right', cell: ({ passed }) => ({ text: ratio(passed) }) },
  { heading: '%', align: 'right', cell: ({ passed }, colours) => passCell(passed, colours) },
  {
    heading: 'refused',
    align: 'right',
    cell: ({ unanswerableRefused: { hits, of } }, { red }) => ({
      text: ratio({ hits, of }),
      ...(hits < of ? { paint: red } : {}),
    }),
  },
  {
    heading: 'false ref.',
    align: 'right',
    cell: ({ answerableRefused: { hits, of } }, { red }) => ({
      text: ratio({ hits, of }),
      ...(hits > 0 ? { paint: red } : {}),
    }),
  },
  {
    heading: 'proven',
    align: 'right',
    expendable: 2,
    cell: ({ evidenceCited }) => ({ text: ratio(evidenceCited) }),
  },
  {
    heading: 'precision',
    align: 'right',
    expendable: 5,
    cell: (row) => ({ text: rate(row.citationPrecision) }),
  },
  {
    heading: 'coverage',
    align: 'right',
    expendable: 4,
    cell: (row) => ({ text: rate(row.citationCoverage) }),
  },
  {
    heading: 'spans',
    align: 'right',
    expendable: 3,
    cell: ({ wrongSpans }, { red }) => ({
      text: wrongSpans === 0 ? 'ok' : `${wrongSpans} wrong`,
      ...(wrongSpans > 0 ? { paint: red } : {}),
    }),
  },
  { heading: 'sent.', align: 'right', expendable: 7, cell: (row) => ({ text: length(row.sentences, 1) }) },
  { heading: 'words', align: 'right', expendable: 8, cell: (row) => ({ text: length(row.words, 0) }) },
  {
    heading: 'p50 ms',
    align: 'right',
    expendable: 6,
    cell: (row) => ({ text: row.latencyMs.p50.toFixed(1) }),
  },
  {
    heading: 'p99 ms',
    align: 'right',
    expendable: 9,
    cell: (row) => ({ text: row.latencyMs.p99.toFixed(1) }),
  },
];

const MODE: Figure = {
  heading: 'extr./llm',
  align: 'right',
  expendable: 1,
  cell: ({ modes }) => ({ text: `${modes.extractive}/${modes.llm}` }),
};

/** What the headings mean, each line beginning with its heading. */
const LEGEND = [
  'refused     questions that must be refused, and were',
  'false ref.  questions that must be answered, and were refused',
  'proven      answers whose citations hold a proving text of the question set',
  'precision   share of their citations that hold one (a lower bound: sets name some proofs, not all)',
  'coverage    share of the sentences with a fact that carry a citation',
  'spans       whether every quote stands at its place in the document',
  'sent.       sentences of an answer on average; words likewise',
];

/** The scorecard as a table: a row for each type and one for all. In a pipe every column is there. */
export function renderScorecard({ types, total }: Scorecard, terminal: Terminal): string {
  const { colours, isTerminal } = terminal;
  const figures = total.modes.llm > 0 ? [...FIGURES, MODE] : FIGURES;
  const rows = types.map(({ type, row }) => [
    { text: printable(type) },
    ...figures.map(({ cell }) => cell(row, colours)),
  ]);
  const sum = [
    { text: 'all', paint: colours.bold },
    ...figures.map(({ cell }) => bold(cell(total, colours), colours)),
  ];
  const columns: Column[] = [{ heading: 'type', align: 'left' }, ...figures];
  const width = isTerminal ? terminal.columns : Number.POSITIVE_INFINITY;
  const [head = '', ...lines] = layoutTable(columns, [...rows, sum], width);
  const last = lines.pop() ?? '';
  const rule = colours.dim('─'.repeat(Math.min(head.length, width)));
  const legend = isTerminal ? ['', ...legendOf(head).map((line) => colours.dim(line.slice(0, width)))] : [];
  return `${[colours.dim(head), rule, ...lines, rule, last, ...legend].join('\n')}\n`;
}

/** The lines of the headings that are shown. */
function legendOf(head: string): string[] {
  return LEGEND.filter((line) => head.includes(line.split(/ {2}/)[0] ?? line));
}

function passCell(passed: Share, { green, yellow, red }: Colours): Cell {
  const value = percent(passed) ?? 0;
  return {
    text: value.toFixed(value === 100 ? 0 : 1),
    paint: value >= GOOD_PERCENT ? green : value >= POOR_PERCENT ? yellow : red,
  };
}

function bold(cell: Cell, colours: Colours): Cell {
  const { paint = (text: string) => text } = cell;
  return { text: cell.text, paint: (text) => colours.bold(paint(text)) };
}

const ratio = ({ hits, of }: Share) => (of === 0 ? '–' : `${hits}/${of}`);

function rate(share: Share): string {
  const value = percent(share);
  return value === undefined ? '–' : `${value.toFixed(value === 100 ? 0 : 1)} %`;
}

const length = (mean: number, digits: number) => (mean === 0 ? '–' : mean.toFixed(digits));
