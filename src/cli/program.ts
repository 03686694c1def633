import { Command, CommanderError } from 'commander';
import { type CommandInput, type CommandSpec, UsageError } from './command.js';

/** What the process gives to every command. */
export type Surroundings = Omit<CommandInput, 'args' | 'options'>;

/** Builds the command line from the table. Commander parses and prints help; it never exits. */
export function createProgram(
  commands: readonly CommandSpec[],
  surroundings: Surroundings,
  version: string,
): Command {
  const { out, err } = surroundings;
  const program = new Command('rolecall')
    .description(
      'Answers questions about a candidate from their own documents, with the line that proves each answer.',
    )
    .version(version, '-V, --version')
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: (text) => err.write(text) })
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', '\nSettings are read from the environment; see README.md.')
    .showHelpAfterError('Run with --help for the usage.')
    .exitOverride();
  for (const spec of commands) addCommand(program, spec, surroundings);
  return program;
}

function addCommand(program: Command, spec: CommandSpec, surroundings: Surroundings): void {
  const command = program.command(spec.name).description(spec.summary);
  command.copyInheritedSettings(program);
  if (spec.args !== undefined) command.arguments(spec.args);
  for (const { flags, description } of spec.options ?? []) command.option(flags, description);
  if (spec.examples !== undefined) {
    command.addHelpText('after', `\nExamples:\n${spec.examples.map((example) => `  ${example}`).join('\n')}`);
  }
  command.allowExcessArguments(false).action(async () => {
    await spec.run({ ...surroundings, args: command.args, options: command.opts() });
  });
}

/** Exit code of a failure of the command line itself; undefined for every other error. */
export function usageExitCode(error: unknown): number | undefined {
  if (error instanceof UsageError) return 2;
  if (!(error instanceof CommanderError)) return undefined;
  return error.exitCode === 0 ? 0 : 2;
}
