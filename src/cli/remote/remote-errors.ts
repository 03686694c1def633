import { RolecallError } from '../../errors.js';
import { errorBody } from '../../wire/schemas.js';

/** A refused reply as an error of ours, with the server's words. */
export async function toRolecallError(response: Response, server: string): Promise<RolecallError> {
  const parsed = errorBody.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) {
    return new RolecallError(
      'internal',
      `The server at ${server} answered ${response.status} without a reason.`,
    );
  }
  const { code, message, requestId } = parsed.data.error;
  const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new RolecallError(response.status === 429 ? 'rate_limited' : 'internal', message, {
    facts: { code, requestId, status: response.status },
    ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}),
  });
}

/** No reply at all. */
export function unreachable(cause: unknown, server: string, signal: AbortSignal | undefined): RolecallError {
  if (signal?.aborted) return new RolecallError('aborted', 'Stopped before the answer came.', { cause });
  return new RolecallError('not_ready', `No server answers at ${server}. Start one with: rolecall serve`, {
    cause,
  });
}
