// Asks one server as fast as it answers, from a process of its own: node load.mjs URL CONNECTIONS SECONDS [BODY.json]
// BODY.json holds an array of bodies, asked in turn; without it the URL is fetched. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const [url, connections, duration, bodies] = process.argv.slice(2);
const requests =
  bodies === undefined
    ? [{ method: 'GET' }]
    : JSON.parse(readFileSync(bodies, 'utf8')).map((body) => ({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }));
const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(duration),
  requests,
});
if (result.non2xx > 0 || result.errors > 0)
  throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
console.log(
  JSON.stringify({
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  }),
);
