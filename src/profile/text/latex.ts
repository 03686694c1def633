import { mask } from './mask.js';

/** Commands whose arguments measure or link and show nothing. */
const SILENT =
  /\\(?:[vh]space\*?|rule|renewcommand|usepackage|geometry|setlength|addtolength|label|pagestyle|input|includegraphics)(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\}){0,2}/g;
const LINK = /\\href\{[^{}\n]*\}/g;
/** A gap that fills the line, and one that ends it: what stands on both sides is apart. */
const FILL = /\\(?:hfill|linebreak|newline|quad|qquad|hrulefill)\b/g;
const COMMAND = /\\[a-zA-Z]+\*?/g;
const BRACES = /(?<!\\)[{}]/g;
/** What shows that a Markdown text holds LaTeX for pandoc, and not a path or an escape. */
const IS_LATEX = /\\(?:textbf|textit|hfill|href|vspace|underline|large|emph|begin|noindent)\b/;

/** The text with LaTeX commands masked, as people mix them into Markdown for pandoc; their words stay. */
export function maskLatex(text: string): string {
  if (!IS_LATEX.test(text)) return text;
  return text
    .replace(SILENT, mask)
    .replace(LINK, mask)
    .replace(FILL, (command) => ' '.repeat(command.length))
    .replace(COMMAND, mask)
    .replace(BRACES, mask);
}
