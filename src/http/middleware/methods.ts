import type { RequestHandler } from 'express';
import { RolecallError } from '../../errors.js';

/** Ends a route's list of methods: OPTIONS is told what is allowed, everything else gets 405. */
export function allowOnly(methods: string): RequestHandler {
  return (request, response, next) => {
    response.set('Allow', `${methods}, OPTIONS`);
    if (request.method === 'OPTIONS') response.status(204).end();
    else next(new RolecallError('method_not_allowed', `Use ${methods.replaceAll(', ', ' or ')} here.`));
  };
}
