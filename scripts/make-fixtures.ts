/**
 * Makes the DOCX and PDF files of the fictional people in tests/fixtures/people
 * from each person's json/resume.json, the one source of their facts.
 * The Markdown and text files are laid out by hand, as their owners would.
 *
 *   npx tsx scripts/make-fixtures.ts [slug ...]
 *
 * Needs `docx`, `jszip` and `playwright-core`, and a Chromium at CHROMIUM_PATH
 * or /usr/bin/chromium. The same input gives the same bytes with the same Chromium.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import JSZip from 'jszip';
import { type Browser, chromium } from 'playwright-core';

const PEOPLE_DIR = 'tests/fixtures/people';
const CHROMIUM_ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
/** Stands where a file would hold the moment of its making; also "today" in LinkedIn's durations. */
const FROZEN = new Date('2026-11-23T00:00:00Z');

// ---------------------------------------------------------------- the source

interface Role {
  name?: string;
  organization?: string;
  position: string;
  location?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights?: string[];
}

/** The parts of JSON Resume 1.0 that the people use. */
interface Resume {
  basics: {
    name: string;
    label: string;
    email?: string;
    phone?: string;
    url?: string;
    summary: string;
    location: { address?: string; postalCode?: string; city: string; region?: string };
    profiles?: { network: string; url: string }[];
  };
  work: Role[];
  volunteer?: Role[];
  education?: {
    institution: string;
    area: string;
    studyType: string;
    startDate?: string;
    endDate?: string;
    score?: string;
    courses?: string[];
  }[];
  certificates?: { name: string; issuer?: string; date?: string }[];
  awards?: { title: string; awarder?: string; date?: string; summary?: string }[];
  publications?: { name: string; publisher?: string; releaseDate?: string; summary?: string }[];
  skills?: { name: string; keywords: string[] }[];
  languages?: { language: string; fluency: string }[];
  interests?: { name: string }[];
  projects?: {
    name: string;
    description?: string;
    highlights?: string[];
    startDate?: string;
    endDate?: string;
    roles?: string[];
  }[];
  references?: { name: string; reference: string }[];
}

// -------------------------------------------------------------------- dates

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

type DateStyle = 'mm/yyyy' | 'Mon yyyy' | 'Month yyyy' | 'yyyy-mm' | 'mm.yyyy';

/** `2019-03` in a person's own style; a year alone stays a year. */
function showDate(date: string, style: DateStyle): string {
  const [year = '', month] = date.split('-');
  if (!month) return year;
  const name = MONTHS[Number(month) - 1] ?? '';
  if (style === 'mm/yyyy') return `${month}/${year}`;
  if (style === 'mm.yyyy') return `${month}.${year}`;
  if (style === 'yyyy-mm') return `${year}-${month}`;
  return `${style === 'Mon yyyy' ? name.slice(0, 3) : name} ${year}`;
}

function showRange(role: { startDate?: string; endDate?: string }, style: DateStyle): string {
  if (!role.startDate) return role.endDate ? showDate(role.endDate, style) : '';
  const end = role.endDate ? showDate(role.endDate, style) : 'Present';
  return `${showDate(role.startDate, style)} – ${end}`;
}

/** Months from a start to an end as LinkedIn counts them: both ends included. */
function linkedInMonths(start: string, end?: string): number {
  const index = (date: string) => {
    const [year, month] = date.split('-').map(Number);
    return (year ?? 0) * 12 + (month ?? 1);
  };
  return index(end ?? FROZEN.toISOString().slice(0, 7)) - index(start) + 1;
}

function showDuration(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const part = (n: number, unit: string) => (n ? [`${n} ${unit}${n > 1 ? 's' : ''}`] : []);
  return [...part(years, 'year'), ...part(rest, 'month')].join(' ');
}

// ------------------------------------------------------- sections of a resume

interface Entry {
  title: string;
  org: string;
  place: string;
  dates: string;
  text: string[];
  bullets: string[];
}

interface Section {
  heading: string;
  text?: string[];
  entries?: Entry[];
  bullets?: string[];
}

type SectionKey =
  | 'summary'
  | 'work'
  | 'volunteer'
  | 'education'
  | 'certificates'
  | 'awards'
  | 'publications'
  | 'skills'
  | 'languages'
  | 'interests'
  | 'projects'
  | 'references';

interface Layout {
  date: DateStyle;
  docx: 'headings' | 'tabs' | 'table';
  pdf: 'single' | 'margin' | 'onePage' | 'twoColumn' | 'linkedIn';
  /** Sections in the person's order, with their headings. */
  sections: [SectionKey, string][];
  /** Sections that the two-column PDF sets in its side column. */
  side?: SectionKey[];
}

const join = (parts: (string | undefined)[], separator = ', ') =>
  parts.filter((part) => part).join(separator);

function roleEntry(role: Role, style: DateStyle): Entry {
  return {
    title: role.position,
    org: role.name ?? role.organization ?? '',
    place: role.location ?? '',
    dates: showRange(role, style),
    text: role.summary ? [role.summary] : [],
    bullets: role.highlights ?? [],
  };
}

function buildSection(resume: Resume, key: SectionKey, heading: string, style: DateStyle): Section {
  const dated = (date?: string) => (date ? showDate(date, style) : undefined);
  switch (key) {
    case 'summary':
      return { heading, text: [resume.basics.summary] };
    case 'work':
    case 'volunteer':
      return { heading, entries: (resume[key] ?? []).map((role) => roleEntry(role, style)) };
    case 'education':
      return {
        heading,
        entries: (resume.education ?? []).map((e) => ({
          title: join([join([e.studyType, e.area]), e.score && `(${e.score})`], ' '),
          org: e.institution,
          place: '',
          dates: showRange(e, style),
          text: e.courses ? [`Courses: ${e.courses.join(', ')}`] : [],
          bullets: [],
        })),
      };
    case 'projects':
      return {
        heading,
        entries: (resume.projects ?? []).map((p) => ({
          title: p.name,
          org: join(p.roles ?? []),
          place: '',
          dates: p.startDate ? showRange(p, style) : '',
          text: p.description ? [p.description] : [],
          bullets: p.highlights ?? [],
        })),
      };
    case 'certificates':
      return {
        heading,
        bullets: (resume.certificates ?? []).map((c) => join([c.name, c.issuer, dated(c.date)])),
      };
    case 'awards':
      return {
        heading,
        bullets: (resume.awards ?? []).map((a) =>
          join([join([a.title, a.awarder, dated(a.date)]), a.summary], '. '),
        ),
      };
    case 'publications':
      return {
        heading,
        bullets: (resume.publications ?? []).map((p) =>
          join([join([p.name, p.publisher, dated(p.releaseDate)]), p.summary], '. '),
        ),
      };
    case 'skills':
      return {
        heading,
        bullets: (resume.skills ?? []).map((s) => `${s.name}: ${s.keywords.join(', ')}`),
      };
    case 'languages':
      return {
        heading,
        bullets: (resume.languages ?? []).map((l) => `${l.language} (${l.fluency})`),
      };
    case 'interests':
      return { heading, text: [(resume.interests ?? []).map((i) => i.name).join(', ')] };
    case 'references':
      return { heading, text: (resume.references ?? []).map((r) => r.reference) };
  }
}

function contactLines(resume: Resume): string[] {
  const { location, phone, email, url, profiles } = resume.basics;
  const town = join([location.city, location.postalCode], ' ');
  const place = location.address ? `${location.address}, ${town}` : join([town, location.region]);
  return [place, phone, email, url, ...(profiles ?? []).map((p) => p.url)].filter((line): line is string =>
    Boolean(line),
  );
}

// --------------------------------------------------------------------- DOCX

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children: [new TextRun(text)] });
const line = (text: string, style: { bold?: boolean; italics?: boolean } = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...style })] });
const bullet = (text: string) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] });

/** An entry's head as the three kinds of Word documents set it; in a table it stands in two cells. */
function docxEntry(entry: Entry, kind: Layout['docx']): (Paragraph | Table)[] {
  const body = [...entry.text.map((text) => line(text)), ...entry.bullets.map(bullet)];
  if (kind === 'headings') {
    return [
      heading(join([entry.title, entry.org]), HeadingLevel.HEADING_2),
      ...(entry.dates || entry.place
        ? [line(join([entry.dates, entry.place], ' | '), { italics: true })]
        : []),
      ...body,
    ];
  }
  if (kind === 'tabs') {
    const title = new TextRun({ text: join([entry.org, entry.title], ' — '), bold: true });
    const dates = entry.dates ? [new TextRun({ text: `\t${entry.dates}` })] : [];
    return [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
        children: [title, ...dates],
      }),
      ...(entry.place ? [line(entry.place, { italics: true })] : []),
      ...body,
    ];
  }
  const border = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, borders, children });
  return [
    new Table({
      width: { size: 9000, type: WidthType.DXA },
      columnWidths: [2200, 6800],
      rows: [
        new TableRow({
          children: [
            cell(2200, [line(entry.dates), ...(entry.place ? [line(entry.place, { italics: true })] : [])]),
            cell(6800, [line(entry.title, { bold: true }), ...(entry.org ? [line(entry.org)] : []), ...body]),
          ],
        }),
      ],
    }),
  ];
}

async function makeDocx(resume: Resume, layout: Layout): Promise<Buffer> {
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      children: [new TextRun(resume.basics.name)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun(resume.basics.label)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun(contactLines(resume).join(' | '))],
    }),
    ...layout.sections.flatMap(([key, title]) => {
      const section = buildSection(resume, key, title, layout.date);
      return [
        heading(section.heading, HeadingLevel.HEADING_1),
        ...(section.text ?? []).map((text) => line(text)),
        ...(section.entries ?? []).flatMap((entry) => docxEntry(entry, layout.docx)),
        ...(section.bullets ?? []).map(bullet),
      ];
    }),
  ];
  const bytes = await Packer.toBuffer(
    new Document({ creator: resume.basics.name, sections: [{ children }] }),
  );
  return freezeZip(bytes);
}

/** Replaces the moments of making inside an Office file, so that the same resume gives the same bytes. */
async function freezeZip(bytes: Buffer): Promise<Buffer> {
  const from = await JSZip.loadAsync(bytes);
  const to = new JSZip();
  for (const [name, file] of Object.entries(from.files)) {
    if (file.dir) continue;
    const content = await file.async('nodebuffer');
    const frozen =
      name === 'docProps/core.xml'
        ? content.toString().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FROZEN.toISOString())
        : content;
    to.file(name, frozen, { date: FROZEN, createFolders: false });
  }
  return to.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}

// ---------------------------------------------------------------------- PDF

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const tag = (name: string, text: string, css = '') =>
  text ? `<${name}${css && ` class="${css}"`}>${escapeHtml(text)}</${name}>` : '';
const list = (items: string[]) =>
  items.length ? `<ul>${items.map((item) => tag('li', item)).join('')}</ul>` : '';

const BASE_CSS = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 10pt/1.35 "Liberation Sans", sans-serif; color: #222; }
  h1, h2, h3, p, ul { margin: 0; }
  ul { padding-left: 5mm; }
  h2 { break-after: avoid; }
  .head { break-inside: avoid; break-after: avoid; }
  li, p { orphans: 2; widows: 2; }`;

const CSS: Record<Layout['pdf'], string> = {
  single: `
    h1 { font-size: 22pt; } .label { font-size: 12pt; color: #555; }
    h2 { font-size: 12pt; text-transform: uppercase; letter-spacing: 1px; border-bottom: 1px solid #999; margin: 6mm 0 2mm; }
    h3 { font-size: 11pt; } .entry { margin-bottom: 4mm; }
    .meta { color: #555; font-style: italic; }`,
  margin: `
    body { font-family: "Liberation Serif", serif; font-size: 11.5pt; }
    h1 { font-size: 24pt; font-weight: normal; text-align: center; } .label, .contact { text-align: center; }
    h2 { font-size: 13pt; font-variant: small-caps; border-top: 1px solid #000; padding-top: 1mm; margin: 5mm 0 2mm; }
    h3 { font-size: 11.5pt; } .org { font-style: italic; }
    .entry { display: grid; grid-template-columns: 34mm 1fr; column-gap: 5mm; margin-bottom: 3.5mm; break-inside: avoid; }`,
  onePage: `
    body { font-size: 8.6pt; line-height: 1.25; }
    h1 { font-size: 17pt; display: inline-block; margin-right: 4mm; } .label { display: inline-block; color: #7a3b00; }
    h2 { font-size: 9.5pt; color: #7a3b00; border-bottom: 0.6pt solid #7a3b00; margin: 2.2mm 0 1mm; }
    h3 { font-size: 8.8pt; display: flex; justify-content: space-between; }
    h3 span { font-weight: normal; } .entry { margin-bottom: 1.4mm; } ul { padding-left: 4mm; }`,
  twoColumn: `
    body { display: flex; font-size: 10pt; }
    aside { width: 62mm; padding: 0 6mm 0 0; color: #1d4e57; } main { flex: 1; padding-left: 6mm; border-left: 2px solid #1d4e57; }
    h1 { font-size: 23pt; line-height: 1.1; color: #1d4e57; } .label { font-size: 11.5pt; margin: 1mm 0 3mm; }
    h2 { font-size: 12.5pt; color: #1d4e57; margin: 5mm 0 1.5mm; } h3 { font-size: 10.5pt; }
    aside ul { list-style: none; padding: 0; } aside li { margin-bottom: 1mm; }
    .entry { margin-bottom: 3.5mm; } .meta { font-size: 9pt; color: #666; }`,
  linkedIn: `
    body { font-size: 12pt; }
    .band { position: fixed; left: 0; top: -20mm; bottom: -20mm; width: 66mm; background: #293e49; z-index: -1; }
    aside { float: left; width: 66mm; padding: 8mm 5mm; color: #fff; font-size: 9.5pt; }
    aside h2 { font-size: 11.5pt; font-weight: normal; margin: 5mm 0 2mm; } aside p { margin-bottom: 1mm; word-break: break-word; }
    main { margin-left: 74mm; padding: 8mm 10mm 0 0; font-size: 12pt; line-height: 1.5; }
    h1 { font-size: 24pt; font-weight: normal; } .label { font-size: 12pt; } .place { color: #777; }
    main h2 { font-size: 15pt; font-weight: normal; margin: 6mm 0 3mm; }
    .org { font-size: 13pt; } .title { font-size: 12pt; } .meta, .total { color: #777; }
    .role { margin-bottom: 5mm; } .role .body { margin-top: 1.5mm; }`,
};

/** An entry's head in each of the plain layouts. */
function pdfEntry(entry: Entry, kind: Layout['pdf']): string {
  const body = entry.text.map((text) => tag('p', text)).join('') + list(entry.bullets);
  if (kind === 'margin') {
    const left = tag('div', entry.dates) + tag('div', entry.place);
    return `<div class="entry"><div>${left}</div><div>${tag('h3', entry.title)}${tag('p', entry.org, 'org')}${body}</div></div>`;
  }
  if (kind === 'onePage') {
    const title = escapeHtml(join([entry.title, entry.org, entry.place]));
    return `<div class="entry"><h3>${title}${tag('span', entry.dates)}</h3>${body}</div>`;
  }
  const head =
    kind === 'single'
      ? tag('h3', join([entry.title, entry.org], ' – ')) +
        tag('p', join([entry.dates, entry.place], ' | '), 'meta')
      : tag('h3', entry.title) + tag('p', join([entry.org, entry.place])) + tag('p', entry.dates, 'meta');
  return `<div class="entry"><div class="head">${head}</div>${body}</div>`;
}

function pdfSection(section: Section, kind: Layout['pdf']): string {
  return [
    tag('h2', section.heading),
    ...(section.text ?? []).map((text) => tag('p', text)),
    ...(section.entries ?? []).map((entry) => pdfEntry(entry, kind)),
    list(section.bullets ?? []),
  ].join('');
}

function plainHtml(resume: Resume, layout: Layout): string {
  const { basics } = resume;
  const side = layout.side ?? [];
  const render = (keys: [SectionKey, string][]) =>
    keys
      .map(([key, title]) => pdfSection(buildSection(resume, key, title, layout.date), layout.pdf))
      .join('');
  const name = tag('h1', basics.name) + tag('p', basics.label, 'label');
  const main = render(layout.sections.filter(([key]) => !side.includes(key)));
  if (layout.pdf !== 'twoColumn') {
    return name + tag('p', contactLines(resume).join(' · '), 'contact') + main;
  }
  const contact = tag('h2', 'Contact') + list(contactLines(resume));
  const beside = render(layout.sections.filter(([key]) => side.includes(key)));
  return `<aside>${contact}${beside}</aside><main>${name}${main}</main>`;
}

/** Neighbouring roles at one employer, as LinkedIn groups them. */
function groupRoles(work: Role[]): Role[][] {
  const groups: Role[][] = [];
  for (const role of work) {
    const last = groups.at(-1);
    if (last?.[0]?.name === role.name) last?.push(role);
    else groups.push([role]);
  }
  return groups;
}

function linkedInRole(role: Role): string {
  const dates = role.startDate
    ? `${showRange(role, 'Month yyyy').replace('–', '-')} (${showDuration(linkedInMonths(role.startDate, role.endDate))})`
    : '';
  const text = [
    tag('p', role.summary ?? ''),
    ...(role.highlights ?? []).map((highlight) => tag('p', `• ${highlight}`)),
  ].join('');
  return `<div class="role"><div class="head">${tag('p', role.position, 'title')}${tag('p', dates, 'meta')}${tag('p', role.location ?? '', 'meta')}</div><div class="body">${text}</div></div>`;
}

function linkedInGroup(roles: Role[]): string {
  const first = roles.at(-1);
  const total =
    roles.length > 1 && first?.startDate
      ? showDuration(linkedInMonths(first.startDate, roles[0]?.endDate))
      : '';
  return `<div class="head">${tag('p', roles[0]?.name ?? '', 'org')}${tag('p', total, 'total')}</div>${roles.map(linkedInRole).join('')}`;
}

/** The layout of LinkedIn's own "Save to PDF": a dark side column, then the profile from the top. */
function linkedInHtml(resume: Resume): string {
  const { basics } = resume;
  const aside = (title: string, items: string[] = []) =>
    items.length ? tag('h2', title) + items.map((item) => tag('p', item)).join('') : '';
  const topSkills = (resume.skills ?? []).flatMap((skill) => skill.keywords).slice(0, 3);
  const region = join([basics.location.city, basics.location.region]);
  const education = (resume.education ?? []).map((e) => {
    const years = join([e.startDate?.slice(0, 4), e.endDate?.slice(0, 4)], ' - ');
    const degree = join([join([e.studyType, e.area]), e.score], ', ');
    return tag('p', e.institution, 'org') + tag('p', join([degree, years && `(${years})`], ' · '));
  });
  const extra = (['projects', 'volunteer', 'skills', 'interests'] as const)
    .filter((key) => resume[key]?.length)
    .map((key) => {
      const title = {
        projects: 'Projects',
        volunteer: 'Volunteer Experience',
        skills: 'Skills',
        interests: 'Interests',
      }[key];
      if (key === 'volunteer') {
        return (
          tag('h2', title) +
          groupRoles((resume.volunteer ?? []).map((v) => ({ ...v, name: v.organization ?? '' })))
            .map(linkedInGroup)
            .join('')
        );
      }
      return pdfSection(buildSection(resume, key, title, 'Month yyyy'), 'single');
    });
  const side = [
    aside('Contact', contactLines(resume).slice(1)),
    aside('Top Skills', topSkills),
    aside(
      'Languages',
      resume.languages?.map((l) => `${l.language} (${l.fluency})`),
    ),
    aside(
      'Certifications',
      resume.certificates?.map((c) => c.name),
    ),
    aside(
      'Honors-Awards',
      resume.awards?.map((a) => join([a.title, a.summary], '. ')),
    ),
    aside(
      'Publications',
      resume.publications?.map((p) => p.name),
    ),
  ];
  const main = [
    tag('h1', basics.name),
    tag('p', basics.label, 'label'),
    tag('p', region, 'place'),
    tag('h2', 'Summary'),
    tag('p', basics.summary),
    tag('h2', 'Experience'),
    ...groupRoles(resume.work).map(linkedInGroup),
    education.length ? tag('h2', 'Education') : '',
    ...education,
    ...extra,
  ];
  return `<div class="band"></div><aside>${side.join('')}</aside><main>${main.join('')}</main>`;
}

async function makePdf(browser: Browser, resume: Resume, layout: Layout): Promise<Buffer> {
  const linkedIn = layout.pdf === 'linkedIn';
  const body = linkedIn ? linkedInHtml(resume) : plainHtml(resume, layout);
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(resume.basics.name)}</title><style>${BASE_CSS}${CSS[layout.pdf]}</style></head><body>${body}</body></html>`,
  );
  const footer = `<div style="width:100%;padding-right:10mm;text-align:right;font:9px sans-serif;color:#777">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`;
  const margin = layout.pdf === 'onePage' ? '11mm' : '16mm';
  const bytes = await page.pdf({
    format: linkedIn ? 'Letter' : 'A4',
    printBackground: true,
    displayHeaderFooter: linkedIn,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    margin: linkedIn
      ? { top: '10mm', bottom: '14mm', left: '0', right: '0' }
      : { top: margin, bottom: margin, left: margin, right: margin },
  });
  await page.close();
  return freezePdf(bytes);
}

/** Overwrites CreationDate and ModDate with as many bytes, so that no offset moves. */
function freezePdf(bytes: Buffer): Buffer {
  const stamp = FROZEN.toISOString().replace(/\D/g, '').slice(0, 14);
  return Buffer.from(bytes.toString('latin1').replace(/\(D:\d{14}/g, `(D:${stamp}`), 'latin1');
}

// ------------------------------------------------------------------- people

const LAYOUTS: Record<string, Layout> = {
  nurse: {
    date: 'mm/yyyy',
    docx: 'headings',
    pdf: 'single',
    sections: [
      ['summary', 'Personal profile'],
      ['certificates', 'Registration and certificates'],
      ['work', 'Employment history'],
      ['education', 'Education'],
      ['volunteer', 'Volunteering'],
      ['awards', 'Awards'],
      ['publications', 'Publications'],
      ['skills', 'Skills'],
      ['languages', 'Languages'],
      ['interests', 'Interests'],
      ['references', 'References'],
    ],
  },
  teacher: {
    date: 'Mon yyyy',
    docx: 'table',
    pdf: 'twoColumn',
    side: ['languages', 'skills', 'certificates', 'interests'],
    sections: [
      ['summary', 'About me'],
      ['work', 'Teaching experience'],
      ['education', 'Education and training'],
      ['volunteer', 'Voluntary work'],
      ['projects', 'School projects'],
      ['awards', 'Prizes'],
      ['languages', 'Languages'],
      ['skills', 'Skills'],
      ['certificates', 'Certificates'],
      ['interests', 'Interests'],
    ],
  },
  sales: {
    date: 'Mon yyyy',
    docx: 'tabs',
    pdf: 'linkedIn',
    sections: [
      ['summary', 'Summary'],
      ['work', 'Professional Experience'],
      ['education', 'Education'],
      ['certificates', 'Certifications'],
      ['awards', 'Awards'],
      ['skills', 'Skills'],
      ['languages', 'Languages'],
      ['volunteer', 'Community'],
      ['interests', 'Interests'],
    ],
  },
  civil: {
    date: 'yyyy-mm',
    docx: 'headings',
    pdf: 'onePage',
    sections: [
      ['summary', 'Profile'],
      ['work', 'Experience'],
      ['projects', 'Selected projects'],
      ['education', 'Education'],
      ['certificates', 'Licences'],
      ['publications', 'Publications'],
      ['awards', 'Awards'],
      ['skills', 'Skills'],
      ['languages', 'Languages'],
    ],
  },
  changer: {
    date: 'Month yyyy',
    docx: 'tabs',
    pdf: 'margin',
    sections: [
      ['summary', 'Profile'],
      ['skills', 'Technical skills'],
      ['projects', 'Data projects'],
      ['work', 'Work experience'],
      ['education', 'Training and education'],
      ['certificates', 'Certificates'],
      ['volunteer', 'Volunteering'],
      ['awards', 'Awards'],
      ['languages', 'Languages'],
      ['interests', 'Interests'],
    ],
  },
  engineer: {
    date: 'Mon yyyy',
    docx: 'table',
    pdf: 'linkedIn',
    sections: [
      ['summary', 'Summary'],
      ['skills', 'Skills'],
      ['work', 'Experience'],
      ['projects', 'Open source and side projects'],
      ['education', 'Education'],
      ['certificates', 'Certifications'],
      ['publications', 'Talks and publications'],
      ['awards', 'Awards'],
      ['volunteer', 'Volunteering'],
      ['languages', 'Languages'],
      ['interests', 'Interests'],
    ],
  },
};

async function main(slugs: string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: CHROMIUM_ARGS,
  });
  for (const slug of slugs) {
    const layout = LAYOUTS[slug];
    if (!layout) throw new Error(`No such person: ${slug}. Known: ${Object.keys(LAYOUTS).join(', ')}`);
    const dir = `${PEOPLE_DIR}/${slug}`;
    const resume: Resume = JSON.parse(await readFile(`${dir}/json/resume.json`, 'utf8'));
    await mkdir(`${dir}/docx`, { recursive: true });
    await mkdir(`${dir}/pdf`, { recursive: true });
    await writeFile(`${dir}/docx/resume.docx`, await makeDocx(resume, layout));
    await writeFile(`${dir}/pdf/resume.pdf`, await makePdf(browser, resume, layout));
  }
  await browser.close();
}

const asked = process.argv.slice(2);
await main(asked.length ? asked : Object.keys(LAYOUTS));
