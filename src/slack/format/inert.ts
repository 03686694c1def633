/** U+2060 WORD JOINER: shows nothing, and breaks up what Slack would otherwise turn into a link or a mention. */
export const JOINER = '\u2060';

/** `https://…`, `slack://…`, `mailto:…`, `www.…`, a host with a path, or an e-mail address. */
const LINK =
  /\b(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:|www\.)[^\s<>`]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/[^\s<>`]+/gi;
const TRAILING_PUNCTUATION = /[.,;:!?)\]}'"»”’]+$/;

/**
 * Answer Markdown as Slack's `markdown_text` takes it, with nothing in it that acts: links become code,
 * `<!channel>`, `<@U1>` and `<#C1>` become their characters, `[label](address)` stays text. Bold and lists stay.
 * Slack reads its `<…>` tokens inside Markdown too; entities for `&`, `<` and `>` stop that and show as the characters.
 */
export function inertMarkdown(text: string): string {
  return betweenLinks(text, (plain) =>
    escapeControl(plain)
      .replaceAll('](', `]${JOINER}(`)
      .replace(/^(\s*\[[^\]\n]+\]):/gm, `$1${JOINER}:`)
      .replace(/(^|[^\w])@(?=[\p{L}\d_])/gu, `$1@${JOINER}`),
  );
}

/** The same for Slack's own `mrkdwn`, which writes bold with one asterisk and has no lists. */
export function inertMrkdwn(text: string): string {
  return inertMarkdown(text)
    .replace(/\*\*(\S(?:[^*\n]*\S)?)\*\*/g, '*$1*')
    .replace(/^(\s*)- /gm, '$1• ');
}

/** Slack's three control characters as entities. Source: docs.slack.dev/messaging/formatting-message-text. */
export function escapeControl(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Links become code spans, which Slack never makes clickable; the text between them goes through `convert`. */
function betweenLinks(text: string, convert: (plain: string) => string): string {
  let result = '';
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const link = match[0].replace(TRAILING_PUNCTUATION, '');
    if (link === '') continue;
    result += `${convert(text.slice(from, match.index))}\`${escapeControl(link)}\``;
    from = match.index + link.length;
  }
  return result + convert(text.slice(from));
}
