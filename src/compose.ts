import { randomUUID } from 'node:crypto';
import { createConversations } from './composition/conversations.js';
import { createEmbedder } from './composition/embedder.js';
import { createWriteWith, type WriteWith } from './composition/model-writer.js';
import { type Understanding, understandCorpus } from './composition/understanding.js';
import { openWords, wordStatistics } from './composition/words.js';
import type { Config } from './config.js';
import { createEngine } from './engine/engine.js';
import type { Logger } from './logging.js';
import type { Answer, AnswerMode, AnswerService } from './model/answer.js';
import type { DocumentProblem } from './model/document.js';
import type { RedisConnection } from './redis/connection.js';
import { ensureIndex } from './retrieval/store/ensure-index.js';
import { type IngestOptions, type IngestReport, ingest } from './retrieval/store/ingest.js';
import { createAnswerService } from './services/answer-service.js';
import { createFileJournal } from './services/file-journal.js';
import { createKnowledgeHolder } from './services/knowledge.js';
import { createProfileCard } from './services/profile-card.js';

export interface ComposeOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Today, for open-ended roles and for what is written down; pinned in tests. */
  readonly now?: () => Date;
  /** Makes unguessable ids. */
  readonly newId?: () => string;
  /** Called once for each finished answer. */
  readonly onAnswer?: (answer: Answer) => void;
}

export type OnProgress = NonNullable<IngestOptions['onProgress']>;

/** What an index was opened with. */
export interface LoadReport {
  readonly mode: AnswerMode;
  readonly documents: number;
  readonly problems: readonly DocumentProblem[];
  readonly backend: string;
  readonly embedder: string;
}

/** What an ingest did, and which files it could not use. */
export interface RebuildReport extends IngestReport {
  readonly problems: readonly DocumentProblem[];
}

/** Everything that the surfaces need, made from one configuration. */
export interface Services {
  readonly service: AnswerService;
  /** Shared by replicas; undefined without REDIS_URL. */
  readonly redis: RedisConnection | undefined;
  isReady(): boolean;
  /** Reads the documents; opens the index, or builds it where it is missing or stale; then serves from it. */
  load(onProgress?: OnProgress): Promise<LoadReport>;
  /** Reads the documents and builds the index anew. */
  rebuild(onProgress?: OnProgress, signal?: AbortSignal): Promise<RebuildReport>;
  /** Reads the documents, without an index. */
  understand(): Promise<Understanding>;
  /** Writes what is still to be written and lets go of everything. */
  close(): Promise<void>;
}

/** The composition root: the one place where the parts are put together. Reads no document yet. */
export async function compose(options: ComposeOptions): Promise<Services> {
  const { config, logger, now = () => new Date(), newId = randomUUID, onAnswer } = options;
  const { store, redis } = await createConversations({ config, logger, newId });
  const knowledge = createKnowledgeHolder();
  const journal = createFileJournal({
    dataDir: config.dataDir,
    now,
    onFailure: (error) => logger.warn({ error }, 'a note for the owner could not be written'),
  });
  const words = openWords();
  const understand = () => understandCorpus(config.corpusDir);
  let writeWith: Promise<WriteWith> | undefined;

  return {
    service: createAnswerService({
      knowledge,
      conversations: store,
      journal,
      newId,
      ...(onAnswer === undefined ? {} : { onAnswer }),
    }),
    redis,
    isReady: () => knowledge.isReady,
    understand,

    async load(onProgress) {
      const { corpus, profile } = await understand();
      const index = await ensureIndex({
        corpus,
        profile,
        embedder: await createEmbedder(config, words),
        dataDir: config.dataDir,
        now,
        onRebuild: (reason) => logger.info({ code: reason.code }, 'the index is built anew'),
        onDegraded: (error) =>
          logger.warn({ error }, 'the question could not be embedded; words alone were searched'),
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      const engine = createEngine({
        profile,
        documents: corpus.documents,
        retriever: index.retriever,
        now,
        words: wordStatistics(words),
      });
      writeWith ??= createWriteWith({ config, logger, now });
      knowledge.replace({
        engine: (await writeWith)(engine, profile),
        card: createProfileCard(profile, corpus),
        documents: new Map(corpus.documents.map(({ name, text }) => [name, text])),
      });
      return {
        mode: config.chatModel === undefined ? 'extractive' : 'llm',
        documents: corpus.documents.length,
        problems: corpus.problems,
        backend: index.retriever.backend,
        embedder: index.retriever.embedderId,
      };
    },

    async rebuild(onProgress, signal) {
      const { corpus, profile } = await understand();
      const report = await ingest({
        corpus,
        profile,
        embedder: await createEmbedder(config, words),
        dataDir: config.dataDir,
        now,
        ...(onProgress === undefined ? {} : { onProgress }),
        ...(signal === undefined ? {} : { signal }),
      });
      return { ...report, problems: corpus.problems };
    },

    async close() {
      await journal.close();
      await store.close();
      await redis?.close();
    },
  };
}
