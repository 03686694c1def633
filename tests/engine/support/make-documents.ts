import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

/** A Word document of these lines; lines that start with `# ` are headings. */
export function makeDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) =>
    line.startsWith('# ')
      ? new Paragraph({ text: line.slice(2), heading: HeadingLevel.HEADING_1 })
      : new Paragraph({ text: line }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF of one page with these lines in Helvetica, one below the other; heading lines are larger. */
export function makePdf(lines: readonly string[]): Uint8Array {
  const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
  const show = lines.map((line, index) => {
    const [size, text] = line.startsWith('# ') ? [14, line.slice(2)] : [9, line];
    return `BT /F1 ${size} Tf 40 ${800 - index * 18} Td (${escaped(text)}) Tj ET`;
  });
  const stream = show.join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) pdf += `${String(offset).padStart(10, '0')} 00000 n \n`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}
