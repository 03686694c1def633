/** Slack's tokens in a message: `<@U1|name>`, `<#C1|name>`, `<!here>`, `<https://…|label>`. */
const TOKEN = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/**
 * The question in a Slack message as a person reads it: the bot's own mention gone, Slack's tokens as their labels,
 * its entities as characters.
 */
export function questionText(slackText: string, botUserId: string): string {
  return slackText
    .replace(TOKEN, (_whole, mark: string, value: string, label: string | undefined) => {
      if (mark === '@') return value === botUserId ? ' ' : `@${label ?? value}`;
      if (mark === '#') return `#${label ?? value}`;
      if (mark === '!') return `@${label ?? value}`;
      return label ?? value.replace(/^mailto:/, '');
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** True where the text mentions this user. */
export function mentions(slackText: string, userId: string): boolean {
  return slackText.includes(`<@${userId}>`) || slackText.includes(`<@${userId}|`);
}

/** True where the message opens by speaking to somebody else. */
export function speaksToAnother(slackText: string, botUserId: string): boolean {
  const first = /^\s*<@([A-Z0-9]+)(?:\|[^<>]*)?>/.exec(slackText)?.[1];
  return first !== undefined && first !== botUserId;
}
