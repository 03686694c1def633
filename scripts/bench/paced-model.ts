// A model server of its own process for the streaming benchmark: answers faithfully, at a set pace. Prints its URL.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { faithfulReply } from '../../tests/llm/support/scripted-model.js';

const FIRST_TOKEN_MS = 200;
const TOKEN_MS = 20;
/** Characters of a token, about. */
const TOKEN = /[\s\S]{1,5}/g;

let lastBody = '{}';

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    response.end(lastBody);
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', async () => {
    lastBody = body;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    // Real headers come before the first token.
    response.flushHeaders();
    await sleep(FIRST_TOKEN_MS);
    for (const token of faithfulReply(promptOf(body)).match(TOKEN) ?? []) {
      response.write(event({ content: token }, null));
      await sleep(TOKEN_MS);
    }
    response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
  });
});

function promptOf(body: string): { system: string; user: string } {
  const { messages }: { messages: { role: string; content: string }[] } = JSON.parse(body);
  const of = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
  return { system: of('system'), user: of('user') };
}

function event(delta: object, finish: string | null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices })}\n\n`;
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null)
    process.stdout.write(`http://127.0.0.1:${address.port}/v1\n`);
});
