import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { createOpenApi } from '../../src/http/openapi.js';
import { answeringService, failingService } from '../support/fake-service.js';
import { post, startServer } from '../support/http-server.js';

/** A check of a value against a schema of the description, by a validator that is not ours. */
function validator() {
  const description = createOpenApi();
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema(description, 'openapi');
  return (name: string, value: unknown) => {
    const check = ajv.getSchema(`openapi#/components/schemas/${name}`);
    if (check === undefined) throw new Error(`no schema ${name}`);
    return check(value) === true ? [] : check.errors;
  };
}

test('the description is valid OpenAPI 3.1', async () => {
  const { url } = await startServer(answeringService());
  const description = await (await fetch(`${url}/openapi.json`)).json();
  const result = await new Validator().validate(description);
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(description.openapi).toBe('3.1.0');
});

test('real replies are as described', async () => {
  const { url } = await startServer(answeringService());
  const errorsOf = validator();
  const json = async (reply: Promise<Response>) => (await reply).json();
  expect(errorsOf('Answer', await json(post(`${url}/api/chat`, { message: 'a' })))).toEqual([]);
  expect(errorsOf('Profile', await json(fetch(`${url}/api/profile`)))).toEqual([]);
  expect(errorsOf('Health', await json(fetch(`${url}/readyz`)))).toEqual([]);
  expect(errorsOf('Error', await json(post(`${url}/api/chat`, {})))).toEqual([]);
  expect(errorsOf('Error', await json(fetch(`${url}/nothing`)))).toEqual([]);
  const failing = await startServer(failingService(new RolecallError('overloaded', 'Later.')));
  expect(errorsOf('Error', await json(post(`${failing.url}/api/chat`, { message: 'a' })))).toEqual([]);
});

test.each([
  ['ChatRequest', { message: 'a' }, true],
  ['ChatRequest', { message: 'a', conversationId: 'c' }, true],
  ['ChatRequest', { message: '' }, false],
  ['ChatRequest', { message: '🏥'.repeat(2000) }, true],
  ['ChatRequest', { message: 'a'.repeat(2001) }, false],
  ['ChatRequest', { message: 'a', model: 'm' }, false],
  ['Feedback', { answerId: 'a', rating: 'up' }, true],
  ['Feedback', { answerId: 'a', rating: 'meh' }, false],
])('description and server agree on %s %#', async (name, body, isValid) => {
  expect(validator()(name, body)?.length === 0).toBe(isValid);
  const { url } = await startServer(answeringService());
  const reply = await post(`${url}/api/${name === 'Feedback' ? 'feedback' : 'chat'}`, body);
  expect(reply.ok).toBe(isValid);
});

test('every route of the description is served, with the methods that it names', async () => {
  const { url } = await startServer(answeringService());
  const { paths } = await (await fetch(`${url}/openapi.json`)).json();
  for (const [path, methods] of Object.entries<Record<string, unknown>>(paths)) {
    const reply = await fetch(url + path.replace('{name}', 'cv.md'), { method: 'PATCH' });
    expect(reply.status).toBe(405);
    for (const method of Object.keys(methods)) {
      expect(reply.headers.get('allow')?.toLowerCase().split(', ')).toContain(method);
    }
  }
});
