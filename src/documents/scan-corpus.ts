import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentProblem } from '../model/document.js';
import type { DocumentProblemCode } from './document-error.js';
import type { DocumentLimits } from './limits.js';

/** A file of the corpus, not yet opened. */
export interface CorpusFile {
  /** Path inside the corpus, `/`-separated, in Unicode's composed form (macOS hands out decomposed names). */
  readonly name: string;
  /** Where to open it: symbolic links resolved. */
  readonly realPath: string;
}

/** The files of a corpus by name, and what was left out. */
export interface CorpusScan {
  readonly files: readonly CorpusFile[];
  readonly problems: readonly DocumentProblem[];
}

/**
 * Lists the files of a corpus, folders included, sorted by name. Dotfiles and lock files (`~$cv.docx`) are passed over.
 * Links that leave the corpus, folders that are too deep and names that differ only in case become problems.
 * Rejects with the system's error where the directory itself cannot be read.
 */
export async function scanCorpus(directory: string, limits: DocumentLimits): Promise<CorpusScan> {
  const scan = new Scan(await realpath(directory), limits);
  await scan.enter(scan.root, '', 0);
  return scan.finish();
}

class Scan {
  private readonly found: CorpusFile[] = [];
  private readonly problems: DocumentProblem[] = [];
  /** Real paths of the folders that were entered: a link back to one would never end. */
  private readonly entered = new Set<string>();

  constructor(
    readonly root: string,
    private readonly limits: DocumentLimits,
  ) {}

  async enter(folder: string, prefix: string, depth: number): Promise<void> {
    if (this.entered.has(folder)) return;
    this.entered.add(folder);
    if (depth > this.limits.depth) {
      const message = `it lies more than ${this.limits.depth} folders deep; move its documents up`;
      this.refuse(prefix.replace(/\/$/, ''), 'document_too_deep', message);
      return;
    }
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      await this.visit(entry, path.join(folder, entry.name), prefix, depth);
    }
  }

  private async visit(entry: Dirent, location: string, prefix: string, depth: number): Promise<void> {
    const name = `${prefix}${entry.name}`.normalize('NFC');
    try {
      const real = await realpath(location);
      if (real !== this.root && !real.startsWith(this.root + path.sep)) {
        this.refuse(
          name,
          'document_outside_corpus',
          'it is a link out of the corpus; put the file itself there',
        );
        return;
      }
      const facts = await stat(real);
      if (facts.isDirectory()) await this.enter(real, `${name}/`, depth + 1);
      else if (facts.isFile()) this.found.push({ name, realPath: real });
    } catch {
      this.refuse(name, 'document_unreadable', 'it could not be opened; check its permissions or remove it');
    }
  }

  finish(): CorpusScan {
    const byFolded = new Map<string, CorpusFile>();
    for (const file of this.found.sort((a, b) => compareNames(a.name, b.name))) {
      const other = byFolded.get(file.name.toLowerCase());
      if (other === undefined) byFolded.set(file.name.toLowerCase(), file);
      else
        this.refuse(
          file.name,
          'document_duplicate_name',
          `its name is that of ${other.name}; rename one of them`,
        );
    }
    const files = [...byFolded.values()];
    for (const file of files.splice(this.limits.files)) {
      const message = `the corpus has more than ${this.limits.files} files; move what is not needed elsewhere`;
      this.refuse(file.name, 'corpus_too_many_files', message);
    }
    return { files, problems: this.problems };
  }

  private refuse(name: string, code: DocumentProblemCode, sentence: string): void {
    this.problems.push({ name, code, message: `${name}: ${sentence}.` });
  }
}

/** By code unit: the same order on every machine, whatever its locale. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
