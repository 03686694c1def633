/**
 * Makes the PDF and Word files in tests/documents/fixtures that other programs must write: pages in several layouts
 * (from the HTML and TeX beside them), a PDF with a password, one with only an owner's password, a scan, a Word document of
 * before 2007 and one by LibreOffice.
 *
 *   npx tsx scripts/make-broken-fixtures.ts
 *
 * Needs Chromium (CHROMIUM_PATH or /usr/bin/chromium), pdflatex with Latin Modern, qpdf and LibreOffice Writer, all in
 * Debian. The files are committed, so that the tests need none of them.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const FIXTURES = 'tests/documents/fixtures';
const LAYOUTS = path.join(FIXTURES, 'layouts');
const BROKEN = path.join(FIXTURES, 'broken');
const WORD = path.join(FIXTURES, 'word');

/** The page with running header and footer, as browsers and word processors add them. */
const PAGED = 'pages.html';
const HEADER = '<div style="font-size:8px;margin-left:14mm">Irena Kovač – Curriculum vitae</div>';
const FOOTER =
  '<div style="font-size:8px;width:100%;text-align:center">' +
  'Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>';

async function printLayouts(browser: Browser): Promise<void> {
  for (const name of (await readdir(LAYOUTS)).filter((file) => file.endsWith('.html'))) {
    const page = await browser.newPage();
    await page.goto(`file://${path.resolve(LAYOUTS, name)}`);
    await page.pdf({
      path: path.join(LAYOUTS, name.replace('.html', '.pdf')),
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: name === PAGED,
      headerTemplate: HEADER,
      footerTemplate: FOOTER,
    });
    await page.close();
  }
}

/** A page that is only a picture of a page. */
async function printScan(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 620, height: 400 } });
  await page.goto(`file://${path.resolve(LAYOUTS, 'two-lists.html')}`);
  const picture = await page.screenshot({ type: 'jpeg', quality: 25 });
  await page.setContent(
    `<img style="width:100%" src="data:image/jpeg;base64,${picture.toString('base64')}">`,
  );
  await page.pdf({ path: path.join(BROKEN, 'scanned.pdf'), format: 'A4' });
  await page.close();
}

/** The one layout that a typesetting program makes: it hyphenates and uses ligatures. */
async function typeset(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fixtures-'));
  const source = path.join(LAYOUTS, 'latex.tex');
  await run('pdflatex', ['-interaction=batchmode', `-output-directory=${folder}`, source], {
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795392000' },
  });
  await copyFile(path.join(folder, 'latex.pdf'), path.join(LAYOUTS, 'latex.pdf'));
  await rm(folder, { recursive: true });
}

async function encrypt(): Promise<void> {
  const source = path.join(LAYOUTS, 'date-column.pdf');
  const protect = async (user: string, name: string) => {
    await run('qpdf', ['--encrypt', user, 'owner', '256', '--', source, path.join(BROKEN, name)]);
  };
  await protect('secret', 'password.pdf');
  await protect('', 'owner-password.pdf');
}

async function convertWithLibreOffice(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fixtures-'));
  const html = path.join(folder, 'cv.html');
  await writeFile(
    html,
    '<html><body><h1>Keiko Andersen</h1><p>Landscape gardener</p><h2>Strengths</h2>' +
      '<ul><li>Dry stone walls<ul><li>Repair</li></ul></li><li>Pruning</li></ul><h2>Steps</h2>' +
      '<ol><li>Measure</li><li>Dig</li></ol><h2>Courses</h2><table><tr><td>Tree inspection</td>' +
      '<td>Danish Tree Society</td><td>2021</td></tr></table></body></html>',
  );
  for (const [format, target] of [
    ['docx:MS Word 2007 XML', path.join(WORD, 'libreoffice.docx')],
    ['doc:MS Word 97', path.join(BROKEN, 'legacy.docx')],
  ] as const) {
    const [extension = ''] = format.split(':');
    await run('soffice', ['--headless', '--writer', '--convert-to', format, '--outdir', folder, html]);
    await copyFile(path.join(folder, `cv.${extension}`), target);
  }
  await rm(folder, { recursive: true });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  await printLayouts(browser);
  await printScan(browser);
} finally {
  await browser.close();
}
await typeset();
await encrypt();
await convertWithLibreOffice();
