import { LLMock } from '@copilotkit/aimock';

/** An OpenAI-compatible server that answers faithfully from the numbered evidence of the prompt it is sent. */
export interface ScriptedModel {
  /** For `OPENAI_BASE_URL`. */
  readonly baseUrl: string;
  /** The prompts so far: system and user text. */
  prompts(): readonly { readonly system: string; readonly user: string }[];
  stop(): Promise<void>;
}

export interface ScriptedModelOptions {
  /** Tokens a second; undefined for as fast as it can. */
  readonly tokensPerSecond?: number;
  /** Milliseconds until the first token. */
  readonly firstTokenMs?: number;
  /** What it says instead of its faithful answer. */
  readonly reply?: (prompt: { readonly system: string; readonly user: string }) => string;
}

/** Starts it on a free port. Speaks Chat Completions and Responses alike; an unknown path is refused. */
export async function startScriptedModel(options: ScriptedModelOptions = {}): Promise<ScriptedModel> {
  const mock = new LLMock({
    port: 0,
    host: '127.0.0.1',
    logLevel: 'silent',
    strict: true,
    journalMaxEntries: 50,
  });
  const prompts: { system: string; user: string }[] = [];
  mock.on(
    {},
    (request) => {
      const text = (role: string) =>
        request.messages
          .filter((message) => message.role === role)
          .map((message) => textOf(message.content))
          .join('\n');
      const prompt = { system: text('system'), user: text('user') };
      prompts.push(prompt);
      return { content: (options.reply ?? faithfulReply)(prompt) };
    },
    {
      chunkSize: 5,
      ...(options.tokensPerSecond === undefined && options.firstTokenMs === undefined
        ? {}
        : {
            streamingProfile: {
              ...(options.firstTokenMs === undefined ? {} : { ttft: options.firstTokenMs }),
              ...(options.tokensPerSecond === undefined ? {} : { tps: options.tokensPerSecond }),
            },
          }),
    },
  );
  const url = await mock.start();
  return { baseUrl: `${url}/v1`, prompts: () => prompts, stop: () => mock.stop() };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => (hasText(part) ? part.text : '')).join('');
}

const hasText = (part: unknown): part is { text: string } =>
  typeof part === 'object' && part !== null && 'text' in part && typeof part.text === 'string';

/** Most sentences that the script says. */
const SENTENCES = 4;

/**
 * The computed facts first, then the most relevant lines, each told with what it belongs to and quoted. A rewriting
 * prompt gets its question back.
 */
export function faithfulReply({ system, user }: { readonly system: string; readonly user: string }): string {
  if (system.startsWith('You rewrite')) return /<question>\n(.*)\n<\/question>/.exec(user)?.[1] ?? '';
  const lines = new Map<string, { readonly context: string; readonly text: string }>();
  for (const [, number = '', line = ''] of `${system}\n${user}`.matchAll(/^\[(\d+)\] (.*)$/gm)) {
    const cut = line.indexOf(' | ');
    lines.set(number, {
      context: cut === -1 ? '' : line.slice(0, cut),
      text: cut === -1 ? line : line.slice(cut + 3),
    });
  }
  const facts = [...(/<facts>\n([\s\S]*?)\n<\/facts>/.exec(user)?.[1] ?? '').matchAll(/^\[(\d+)\]/gm)].map(
    (match) => match[1] ?? '',
  );
  const telling = [...(/^Most relevant lines: (.*)$/m.exec(user)?.[1] ?? '').matchAll(/\[(\d+)\]/g)].map(
    (match) => match[1] ?? '',
  );
  const told = new Set<string>();
  const sentences = [...facts, ...telling].flatMap((number) => {
    const line = lines.get(number);
    if (line === undefined || told.size >= SENTENCES) return [];
    const text = line.text.replace(/[.!?]+$/, '');
    const isHeader = text.split(/\W+/).every((word) => line.context.includes(word));
    const said =
      facts.includes(number) || line.context === ''
        ? text
        : isHeader
          ? line.context
          : `${line.context}: “${text}”`;
    if (told.has(said)) return [];
    told.add(said);
    return [`${said} [${number}].`];
  });
  return sentences.length === 0 ? 'NO EVIDENCE' : sentences.join(' ');
}
