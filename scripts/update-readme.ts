// npm run docs: writes the parts of README.md that the code knows, between their markers. `npm test` fails where they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { COMMANDS } from '../src/cli/command-table.js';
import { createProgram } from '../src/cli/program.js';
import { createTerminal } from '../src/cli/terminal.js';
import { VARIABLES } from '../src/config/variables.js';

const README = new URL('../README.md', import.meta.url);

/** The generated parts by the name of their marker. */
export function generatedParts(): Record<string, string> {
  return { commands: helpBlock(), environment: environmentTable() };
}

/** The text with every generated part as it should be. Throws where a marker is missing. */
export function withGeneratedParts(text: string): string {
  return Object.entries(generatedParts()).reduce((result, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [result.indexOf(open), result.indexOf(close)];
    if (from < 0 || to < from) throw new Error(`README.md has no ${open} … ${close}`);
    return `${result.slice(0, from + open.length)}\n\n${part}\n\n${result.slice(to)}`;
  }, text);
}

function helpBlock(): string {
  const nowhere = createTerminal({ write: () => {} }, {});
  const program = createProgram(
    COMMANDS,
    { env: {}, stdin: Readable.from([]), out: nowhere, err: nowhere, signal: new AbortController().signal },
    '0.0.0',
  );
  return `\`\`\`text\n${program.helpInformation().trim()}\n\`\`\``;
}

function environmentTable(): string {
  const rows = VARIABLES.map(({ name, fallback, meaning }) => {
    const isValue = fallback !== 'unset' && !fallback.includes(' ');
    return `| \`${name}\` | ${isValue ? `\`${fallback}\`` : fallback} | ${meaning} |`;
  });
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(README, withGeneratedParts(readFileSync(README, 'utf8')));
}
