/** Mark-up that is safe to send: made by `html`, which escapes everything that is put into it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, mark-up and lists of it are taken as they are. */
export type HtmlValue = string | number | Html | readonly Html[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns a bare carriage return into a line feed and drops a NUL; offsets would shift.
  '\r': '&#13;',
  '\0': '\uFFFD',
};

/** The text, harmless in element content and in quoted attributes, and as long in the page as it was here. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character] ?? character);
}

/** Tagged template that escapes its values. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(strings.map((text, index) => text + render(values[index])).join(''));
}

function render(value: HtmlValue): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map((item) => item.text).join('\n');
}
