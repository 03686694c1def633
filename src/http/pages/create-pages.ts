import { existsSync } from 'node:fs';
import { type Request, type Response, Router } from 'express';
import { RolecallError } from '../../errors.js';
import type { AnswerService } from '../../model/answer.js';
import { allowOnly } from '../middleware/methods.js';
import { renderDemoPage } from './demo-page.js';
import { renderDocumentPage, renderMissingPage } from './document-page.js';
import { readStaticFile, type StaticFile } from './static-file.js';
import { toYears } from './timeline/time-span.js';

export interface PagesParts {
  readonly service: AnswerService;
  readonly now: () => Date;
  /** The built widget; by default the one that the build puts beside the server. */
  readonly widgetFile?: URL;
}

const ASSETS = {
  'page.css': 'text/css',
  'demo.js': 'text/javascript',
  'document.js': 'text/javascript',
} as const;

/** Addresses of assets carry their version, so they may be kept for a year; the widget's address does not. */
const YEAR_SECONDS = 31_536_000;
const WIDGET_SECONDS = 300;

/** The demo page, the document view, their assets, and the widget. Headers for security are the server's. */
export function createPages({ service, now, widgetFile }: PagesParts): Router {
  const assets = Object.entries(ASSETS).map(([name, type]) => ({
    name,
    file: readStaticFile(new URL(`./assets/${name}`, import.meta.url), type, YEAR_SECONDS),
  }));
  const version = assets.map(({ file }) => file.version.slice(0, 4)).join('');
  const widget = loadWidget(widgetFile ?? new URL('../../widget.js', import.meta.url));

  const router = Router();
  for (const { name, file } of assets) {
    router
      .route(`/assets/${name}`)
      .get((request, response) => file.send(request, response))
      .all(allowOnly('GET, HEAD'));
  }
  router
    .route('/widget.js')
    .get((request, response) => {
      if (!widget) throw new RolecallError('not_ready', 'The widget is not built. Run: npm run build');
      // Any page may load the script; which pages may ask is decided by the list of origins.
      response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
      widget.send(request, response);
    })
    .all(allowOnly('GET, HEAD'));
  router
    .route('/')
    .get((request, response) => {
      const card = service.profile();
      sendHtml(
        response,
        renderDemoPage({ card, origin: originOf(request), nowYears: toYears(now()), version }),
      );
    })
    .all(allowOnly('GET, HEAD'));
  router
    .route('/documents/*name')
    .get((request: Request<{ name: string[] }>, response) => {
      const name = request.params.name.join('/');
      const text = service.documentText(name);
      if (text === undefined) sendHtml(response.status(404), renderMissingPage(version));
      else sendHtml(response, renderDocumentPage({ name, text, candidate: service.profile().name, version }));
    })
    .all(allowOnly('GET, HEAD'));
  return router;
}

function loadWidget(file: URL): StaticFile | undefined {
  return existsSync(file) ? readStaticFile(file, 'text/javascript', WIDGET_SECONDS) : undefined;
}

function sendHtml(response: Response, page: string): void {
  response.set('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page);
}

/** Where this request says that it came to. A host that could not stand in an address is not repeated. */
function originOf(request: Request): string {
  const host = request.host ?? '';
  return /^[\w.:[\]-]+$/.test(host) ? `${request.protocol}://${host}` : 'https://your-server.example';
}
