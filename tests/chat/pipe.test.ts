import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

async function run(input: string): Promise<{ out: string; err: string; code: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/chat/program.ts'], {
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { out, err, code: child.exitCode };
}

test('through a pipe: one question a line, plain text, nothing but answers on standard output', async () => {
  const { out, err, code } = await run('Which bridges?\n\n/new\n3\n99\nsalary?\n/quit\nnever asked\n');
  expect(code).toBe(0);
  expect(out).not.toMatch(/\u001b|›/);
  expect(out).toContain('“Designed the Abhainn Mhór footbridge, 84 m, opened in 2020 🌉.”');
  expect(out.split('Yes: she designed')).toHaveLength(3);
  expect(out.trimEnd().endsWith('The documents don’t say what she earned.')).toBe(true);
  expect(err).toBe('There is no question 99; type a question, or a number from the list.\n');
});

test('through a pipe: a failure ends it with the error', async () => {
  const { out, err, code } = await run('salary?\nplease fail\nsalary?\n');
  expect(out).toBe('The documents don’t say what she earned.\n\n');
  expect(err).toContain('The model does not answer.');
  expect(code).toBe(1);
});
