import { type CommandInput, UsageError } from '../command.js';

/** The command line of `rolecall eval`, checked. */
export interface EvalOptions {
  /** Where the questions come from. */
  readonly source: { readonly kind: 'file'; readonly path: string } | { readonly kind: 'auto' };
  readonly corpusDir: string | undefined;
  readonly today: Date | undefined;
  readonly failures: boolean;
  /** 0 to 100. */
  readonly minPercent: number | undefined;
  readonly saveTo: string | undefined;
  /** Chooses among wordings and absent names. */
  readonly seed: string;
  readonly json: boolean;
}

/** @throws UsageError where options contradict each other or cannot be read. */
export function readEvalOptions({ args, options }: Pick<CommandInput, 'args' | 'options'>): EvalOptions {
  const [path] = args;
  const isAuto = options.auto === true;
  if (isAuto && path !== undefined) throw new UsageError('Give a file or --auto, not both.');
  if (!isAuto && path === undefined) {
    throw new UsageError('Give a question set (JSON Lines), or --auto to make one from the documents.');
  }
  const saveTo = text(options.save);
  if (saveTo !== undefined && !isAuto) throw new UsageError('--save goes with --auto.');
  return {
    source: path === undefined ? { kind: 'auto' } : { kind: 'file', path },
    corpusDir: text(options.corpus),
    today: readToday(text(options.today)),
    failures: options.failures === true,
    minPercent: readPercent(text(options.min)),
    saveTo,
    seed: text(options.seed) ?? '',
    json: options.json === true,
  };
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Noon in UTC: the same day in every time zone. */
function readToday(value: string | undefined): Date | undefined {
  if (value === undefined) return undefined;
  const date = new Date(`${value}T12:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime());
  if (!isDate || !date.toISOString().startsWith(value)) {
    throw new UsageError(`--today wants a date such as 2026-11-23, not "${value}".`);
  }
  return date;
}

function readPercent(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const percent = Number(value.replace(/%$/, ''));
  if (value.trim() === '' || !(percent >= 0 && percent <= 100)) {
    throw new UsageError(`--min wants a percentage from 0 to 100, not "${value}".`);
  }
  return percent;
}
