import type { Answer } from '../model/answer.js';
import { ChatClient } from './protocol/client.js';
import { PROTOCOL } from './protocol/version.js';
import type { ProfileHead } from './protocol/wire.js';
import type { Settings } from './settings.js';
import { Conversation } from './state/conversation.js';
import { Keeper } from './state/keeper.js';
import { interruptRunning, type Snapshot } from './state/snapshot.js';
import { SnapshotStore } from './state/store.js';
import { answerOf, type Turn } from './state/turn.js';
import type { Strings } from './strings/en.js';
import { pickChrome } from './strings/pick.js';
import { spokenTurn } from './text/spoken-turn.js';
import { Countdown } from './view/countdown.js';
import { h } from './view/dom.js';
import { Launcher } from './view/launcher.js';
import { Panel } from './view/panel.js';
import { Surface } from './view/surface.js';

/** Tells the host page something: `name` without its `rolecall-` prefix. */
export type Emit = (name: string, detail: Readonly<Record<string, unknown>>) => void;

/** What a widget is made from. `kept`: what the same element held before it was moved or set anew. */
export interface WidgetOptions {
  readonly server: URL;
  readonly settings: Settings;
  readonly id: string;
  readonly kept: Snapshot | null;
  readonly emit: Emit;
}

/** One working widget: connects conversation, storage and view. Lives from connect to disconnect. */
export class Widget {
  readonly #root: HTMLElement;
  readonly #settings: Settings;
  readonly #emit: Emit;
  readonly #keeper: Keeper;
  readonly #client: ChatClient;
  readonly #conversation: Conversation;
  readonly #panel: Panel;
  readonly #launcher: Launcher;
  readonly #surface: Surface;
  readonly #countdown: Countdown;
  readonly #leaving = new AbortController();
  readonly #strings: Strings;
  #kept: Snapshot | null;

  constructor(shadow: ShadowRoot, options: WidgetOptions) {
    const { server, settings, emit } = options;
    const chrome = pickChrome(settings.lang);
    this.#settings = settings;
    this.#emit = emit;
    this.#kept = options.kept;
    this.#strings = chrome.strings;
    this.#keeper = new Keeper(
      new SnapshotStore(server, settings.storage, options.id),
      () => this.#snapshot(),
      () => this.#conversation.running,
    );
    this.#client = new ChatClient(server, {
      idleMs: settings.idleMs,
      fetch: (...request) => fetch(...request),
    });
    this.#conversation = new Conversation(this.#client, {
      changed: (turn) => this.#changed(turn),
      settled: (turn) => this.#settled(turn),
      replaced: () => this.#replaced(),
    });
    this.#panel = new Panel({ chrome, server }, settings.placeholder, {
      ask: (question) => this.#asked(question),
      stop: () => this.stop(),
      retry: (turnId) => this.#retry(turnId),
      rate: (turnId, rating, comment) => this.#rate(turnId, rating, comment),
      close: () => this.close(),
      fresh: () => {
        this.reset();
        this.#surface.takeFocus();
      },
    });
    this.#launcher = new Launcher(chrome, () => this.open());
    this.#surface = new Surface(this.#panel, this.#launcher, () => this.close());
    this.#countdown = new Countdown((seconds) => this.#waiting(seconds));
    this.#root = h('div', {
      class: 'root',
      lang: chrome.lang,
      dir: settings.dir || chrome.dir,
      'data-mode': settings.mode,
      'data-position': settings.position,
      'data-size': settings.size,
      'data-theme': settings.theme,
    });
    if (settings.accent !== '') this.#root.style.setProperty('--accent-wish', settings.accent);
    this.#root.append(this.#surface.element);
    shadow.replaceChildren(this.#root);
  }

  get conversationId(): string | undefined {
    return this.#conversation.id;
  }

  get isOpen(): boolean {
    return this.#settings.mode === 'inline' || this.#surface.isOpen;
  }

  connect(): void {
    this.#surface.setMode(this.#settings.mode);
    this.#surface.connect();
    const kept = this.#kept ?? this.#keeper.load();
    this.#kept = null;
    this.#conversation.restore(kept?.conversationId, kept?.turns ?? []);
    if (kept?.open && !this.#surface.covers) this.#surface.open(false);
    this.#panel.log.toEnd();
    this.#keeper.start();
    void this.#loadProfile();
  }

  /** Ends everything that is under way; returns what another widget can go on from. */
  disconnect(): Snapshot {
    const snapshot = this.#snapshot();
    this.#keeper.stop();
    this.#leaving.abort();
    this.#countdown.stop();
    this.#conversation.stop();
    this.#panel.announcer.clear();
    this.#surface.disconnect();
    return snapshot;
  }

  open(): void {
    if (this.isOpen) return;
    this.#surface.open(true);
    this.#keeper.save();
    this.#emit('open', {});
  }

  close(): void {
    if (!this.#surface.isOpen) return;
    this.#surface.close();
    this.#keeper.save();
    this.#emit('close', {});
  }

  /** Asks as if the visitor had typed it; resolves with the answer, or null where none came. */
  async ask(question: string): Promise<Answer | null> {
    return answerOf(await this.#conversation.ask(question), this.conversationId);
  }

  stop(): void {
    this.#conversation.stop();
  }

  /** Ends the conversation and begins a new one. */
  reset(): void {
    this.#conversation.reset();
    this.#panel.announcer.say(this.#strings.freshDone);
    this.#keeper.save();
    this.#emit('new', {});
  }

  #asked(question: string): boolean {
    const taken = !this.#conversation.running && this.#countdown.seconds === 0;
    if (taken) void this.#conversation.ask(question);
    return taken;
  }

  #retry(turnId: string): void {
    void this.#conversation.retry(turnId);
  }

  async #rate(turnId: string, rating: 'up' | 'down', comment?: string): Promise<void> {
    await this.#conversation.rate(turnId, rating, comment);
    this.#keeper.save();
    const turn = this.#conversation.turns.find(({ id }) => id === turnId);
    this.#emit('feedback', { answerId: turn?.answer?.answerId, rating, comment });
  }

  #changed(turn: Turn): void {
    this.#panel.composer.setRunning(this.#conversation.running);
    this.#panel.log.show(turn, this.#conversation.turns);
    if (turn.state !== 'asking') return;
    this.#panel.announcer.clear();
    this.#keeper.save();
    this.#emit('question', { message: turn.question });
  }

  #settled(turn: Turn): void {
    this.#panel.composer.setRunning(false);
    this.#countdown.until(this.#conversation.waitUntilMs);
    this.#panel.announcer.say(spokenTurn(turn, this.#strings, this.#countdown.seconds));
    this.#keeper.save();
    const answer = answerOf(turn, this.conversationId);
    if (answer) this.#emit('answer', { answer, question: turn.question });
    else if (turn.state === 'failed') this.#emit('error', { kind: turn.failure, question: turn.question });
  }

  #replaced(): void {
    this.#panel.composer.setRunning(false);
    this.#panel.log.reset(this.#conversation.turns);
  }

  #waiting(seconds: number): void {
    this.#panel.composer.setWait(seconds);
    this.#panel.log.setWaiting(seconds > 0);
  }

  async #loadProfile(): Promise<void> {
    try {
      const profile = await this.#client.profile(this.#leaving.signal);
      this.#panel.setProfile(profile);
      this.#launcher.setName(profile.name);
      this.#panel.log.setSuggestions(profile.suggestedQuestions, this.#conversation.turns);
      this.#panel.setNotice(this.#skew(profile));
      this.#emit('ready', { name: profile.name });
    } catch {
      if (!this.#leaving.signal.aborted) this.#panel.setNotice(this.#strings.unavailable);
    }
  }

  #skew({ protocol = PROTOCOL }: ProfileHead): string {
    if (protocol === PROTOCOL) return '';
    return protocol > PROTOCOL ? this.#strings.olderWidget : this.#strings.olderServer;
  }

  #snapshot(): Snapshot {
    const { id, turns } = this.#conversation;
    return { open: this.#surface.isOpen, conversationId: id, turns: interruptRunning(turns) };
  }
}
