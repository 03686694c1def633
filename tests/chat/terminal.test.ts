import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { haveTmux, Pane } from './tmux.js';

const PROGRAM = 'node --import tsx tests/chat/program.ts';
const READY = '/help.';

async function open(columns = 80, before = ''): Promise<Pane> {
  const pane = new Pane(`${before} ${PROGRAM}`, { columns });
  await pane.until(READY);
  return pane;
}

describe.skipIf(!haveTmux())('the conversation on a terminal', { timeout: 90_000 }, () => {
  test('greets, answers with footnotes, and asks a follow-up by its number', async () => {
    const pane = await open();
    expect(pane.screen()).toContain("AI assistant answering from Aoife Ní Dhomhnaill's documents");
    pane.enter('3');
    const first = await pane.until(' 2  How long has she been at Tóchar Teoranta?');
    expect(first).toContain('  Where did she study?\n');
    expect(first).toContain('  2020. [1] Before that she drew three footbridges in 東京 and modelled the');
    expect(first).toContain('  [1] Principal engineer at Tóchar Teoranta, 2019 – present · cv.md\n');
    expect(first).toContain('      “Designed the Abhainn Mhór footbridge, 84 m, opened in 2020 🌉.”');
    pane.enter('2');
    await pane.until('  How long has she been at Tóchar Teoranta?\n\n  Yes: she designed');
    pane.enter('9');
    await pane.until('There is no question 9; type a question, or a number from the list.');
  });

  test('Ctrl-C stops an answer, then clears a line, then leaves', async () => {
    const pane = await open();
    pane.enter('a slow one');
    await pane.until('Sentence 2 of a slow answer.');
    pane.press('C-c');
    await pane.until('(stopped)');
    expect(pane.screen()).not.toContain('Sentence 12');
    pane.type('half a question');
    await pane.until('› half a question');
    pane.press('C-c');
    await pane.until(/›$/);
    pane.press('C-c');
    await pane.until('exit code 0');
  });

  test('keys typed during an answer do not show in it and are asked next', async () => {
    const pane = await open(300);
    pane.enter('a slow one');
    await pane.until('Sentence 1 of a slow answer.');
    pane.enter('salary?');
    const screen = await pane.until('The documents don’t say what she earned.');
    const [answer = '', after = ''] = screen.split('› salary?');
    expect(answer).toMatch(/Sentence 12 of a\s+slow answer\. \[1\]/);
    expect(answer).not.toContain('salary');
    expect(after).toContain('The documents don’t say');
  });

  test('history and editing', async () => {
    const pane = await open();
    pane.enter('salary?');
    await pane.until('what she earned');
    pane.press('Up');
    await pane.until(/› salary\?$/);
    pane.press('C-a');
    pane.type('paste the ');
    pane.press('Enter');
    await pane.until('Read 17 characters, 1 line: the salary?.');
    pane.type('/ti');
    pane.press('Tab', 'Enter');
    await pane.until('MEng Civil Engineering');
  });

  test('a pasted text of many lines is one question to look over', async () => {
    const pane = await open();
    pane.paste(`paste of a job:\r\n${'  needs bridges and rivers\n'.repeat(60)}the end`);
    await pane.until(/rivers\s+th\s*e\s+end$/);
    expect(pane.screen()).not.toContain('Read ');
    pane.press('Enter');
    await pane.until('Read 1523 characters, 1 line: vers the end.');
    pane.paste('long '.repeat(500));
    pane.press('Enter');
    await pane.until('That has 2499 characters; a question has at most 2000.');
  });

  test('a failure is one sentence, and the conversation goes on', async () => {
    const pane = await open();
    pane.enter('please fail');
    await pane.until('The model does not answer.');
    pane.enter('salary?');
    await pane.until('what she earned');
  });

  test('40 columns: nothing is wider than the window and no word is cut', async () => {
    const pane = await open(40);
    pane.enter('Which bridges?');
    const screen = await pane.until('Teoranta?\n\n›');
    for (const piece of [
      '  footbridge at Tóchar Teoranta,\n',
      '      “Designed the Abhainn Mhór\n',
      '      株式会社みずほ橋梁, 2013 – 2016 ·\n',
    ]) {
      expect(screen).toContain(piece);
    }
    pane.enter('/timeline');
    await pane.until('Without dates:');
  });

  test('the timeline shows overlaps and gaps', async () => {
    const pane = await open(140);
    pane.enter('/timeline');
    const screen = await pane.until('Without dates:');
    const row = (name: string) => screen.split('\n').find((line) => line.includes(name)) ?? '';
    const lecturer = row('Visiting lecturer');
    const principal = row('Principal engineer');
    expect(lecturer.lastIndexOf('█')).toBeGreaterThan(principal.indexOf('█'));
    expect(principal.trimEnd().endsWith('▶')).toBe(true);
    const gap = row('no entry: 01/2018 – 08/2018');
    expect(gap.indexOf('·')).toBeGreaterThan(row('River warden').lastIndexOf('▓'));
    expect(gap.lastIndexOf('·')).toBeLessThan(lecturer.indexOf('█'));
  });

  test('colours on a terminal, none with NO_COLOR', async () => {
    const colour = /\u001b\[3[0-9]m/;
    expect((await open(80)).screen({ colours: true })).toMatch(colour);
    expect((await open(80, 'NO_COLOR=1')).screen({ colours: true })).not.toMatch(colour);
  });

  test('/save writes a Markdown transcript once; /new forgets; Ctrl-D leaves', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-chat-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'talk.md');
    const pane = await open(140);
    pane.enter(`/save ${file}`);
    await pane.until('There is nothing to save yet.');
    pane.enter('Which bridges?');
    await pane.until(' 2  How long');
    pane.enter(`/save ${file}`);
    await pane.until(`Saved to ${file}.`);
    pane.enter(`/save ${file}`);
    await pane.until('it exists already, and nothing is overwritten.');
    const saved = readFileSync(file, 'utf8');
    expect(saved).toContain('## Which bridges?\n\nYes: she designed the Abhainn Mhór footbridge');
    expect(saved).toContain(
      '- **[1]** Principal engineer at Tóchar Teoranta, 2019 – present · cv.md, characters 10 to 60\n  > Designed the',
    );
    pane.enter('/new');
    await pane.until('A new conversation.');
    pane.enter('/sources');
    await pane.until('The last answer rests on no passage.');
    pane.press('C-d');
    await pane.until('exit code 0');
  });
});
