import { Router } from 'express';
import { RolecallError } from '../../errors.js';
import { allowOnly } from '../middleware/methods.js';

/** `/healthz`: the process answers. `/readyz`: it has an index and takes questions. */
export function createHealthRoutes(isReady: () => boolean): Router {
  const router = Router();
  router
    .route('/healthz')
    .get((_request, response) => {
      response.json({ status: 'ok' });
    })
    .all(allowOnly('GET, HEAD'));
  router
    .route('/readyz')
    .get((_request, response) => {
      if (!isReady())
        throw new RolecallError('not_ready', 'No index is loaded yet, or the server is stopping.');
      response.json({ status: 'ready' });
    })
    .all(allowOnly('GET, HEAD'));
  return router;
}
