/**
 * Makes the DOCX and PDF files of the fictional people in tests/fixtures/people
 * from each person's json/resume.json, the one source of their facts.
 * The Markdown and text files are laid out by hand, as their owners would.
 *
 *   npx tsx scripts/make-fixtures.ts [slug ...]
 *
 * Needs a Chromium at CHROMIUM_PATH or /usr/bin/chromium.
 * The same input gives the same bytes with the same Chromium.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { makeDocx } from './fixtures/docx.js';
import { readResume } from './fixtures/json-resume.js';
import { makePdf } from './fixtures/pdf.js';
import { LAYOUTS } from './fixtures/people.js';

const PEOPLE_DIR = 'tests/fixtures/people';
const CHROMIUM_ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];

async function main(slugs: string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGS,
  });
  try {
    for (const slug of slugs) {
      const layout = LAYOUTS[slug];
      if (!layout) throw new Error(`No such person: ${slug}. Known: ${Object.keys(LAYOUTS).join(', ')}`);
      const dir = `${PEOPLE_DIR}/${slug}`;
      const resume = await readResume(`${dir}/json/resume.json`);
      await mkdir(`${dir}/docx`, { recursive: true });
      await mkdir(`${dir}/pdf`, { recursive: true });
      await writeFile(`${dir}/docx/resume.docx`, await makeDocx(resume, layout));
      await writeFile(`${dir}/pdf/resume.pdf`, await makePdf(browser, resume, layout));
    }
  } finally {
    await browser.close();
  }
}

const asked = process.argv.slice(2);
await main(asked.length ? asked : Object.keys(LAYOUTS));
