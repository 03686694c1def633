import { expect, test } from 'vitest';
import { type CommandInput, type CommandSpec, UsageError } from '../../src/cli/command.js';
import { COMMANDS } from '../../src/cli/command-table.js';
import { reportFailure } from '../../src/cli/failure.js';
import { createProgram } from '../../src/cli/program.js';
import { RolecallError } from '../../src/errors.js';
import { commandInput, recordTerminal } from '../support/terminal.js';

/** Runs a command line against a table; returns the exit code and the two outputs. */
async function run(argv: string[], commands: readonly CommandSpec[] = COMMANDS) {
  const input = commandInput();
  const program = createProgram(commands, input, '9.9.9');
  let code = 0;
  try {
    await program.parseAsync(['node', 'rolecall', ...argv]);
  } catch (error) {
    code = reportFailure(error, input.err);
  }
  return { code, out: input.out.text(), err: input.err.text() };
}

function command(work: (input: CommandInput) => Promise<void>): CommandSpec[] {
  return [
    {
      name: 'try',
      args: '[word]',
      summary: 's',
      options: [{ flags: '--flag', description: 'f' }],
      run: work,
    },
  ];
}

test('help and version go to standard output, code 0', async () => {
  const help = await run(['--help']);
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const { name, summary } of COMMANDS) {
    expect(help.out).toContain(name);
    expect(help.out).toContain(summary.slice(0, 40));
  }
  expect(await run(['--version'])).toEqual({ code: 0, out: '9.9.9\n', err: '' });
});

test.each(COMMANDS.map(({ name }) => name))('%s has a help with its options', async (name) => {
  const { code, out } = await run([name, '--help']);
  expect(code).toBe(0);
  const spec = COMMANDS.find((each) => each.name === name);
  for (const { flags, description } of spec?.options ?? []) {
    expect(out).toContain(flags);
    expect(out.replace(/\s+/g, ' ')).toContain(description);
  }
});

test.each([
  ['no command', []],
  ['an unknown command', ['dance']],
  ['an unknown option', ['ask', 'a', '--loud']],
  ['a missing argument', ['ask']],
  ['an option without its value', ['ask', 'a', '--server']],
  ['too many arguments', ['profile', 'extra']],
])('%s is wrong usage: code 2, said on standard error', async (_name, argv) => {
  const { code, out, err } = await run(argv);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).not.toBe('');
});

test('a command gets its words and options', async () => {
  let seen: Pick<CommandInput, 'args' | 'options'> | undefined;
  const { code } = await run(
    ['try', 'this', '--flag'],
    command(async ({ args, options }) => {
      seen = { args, options };
    }),
  );
  expect(code).toBe(0);
  expect(seen).toEqual({ args: ['this'], options: { flag: true } });
});

test.each([
  [
    new RolecallError('corpus_empty', 'The corpus is empty. Add a file.'),
    1,
    'rolecall: The corpus is empty. Add a file.\n',
  ],
  [new UsageError('The question is empty.'), 2, 'rolecall: The question is empty.\n'],
  [new Error('boom'), 1, 'rolecall: Something went wrong that Rolecall did not expect: boom\n'],
])('%s is one clear line', async (error, code, words) => {
  const result = await run(
    ['try'],
    command(async () => {
      throw error;
    }),
  );
  expect(result).toEqual({ code, out: '', err: words });
});

test('errors are red on a terminal alone', () => {
  const onTerminal = recordTerminal({ isTTY: true });
  reportFailure(new RolecallError('internal', 'no'), onTerminal);
  expect(onTerminal.text()).toContain('\u001b[31m');
});
