import type { DataSource } from 'typeorm';
import { holdingsOf, type Holding } from '../../access/holding.ts';
import { rightsWord } from '../../access/rights-word.ts';
import type { Ability } from '../../core/abilities.ts';
import { dayOf, type Clock } from '../../core/clock.ts';
import type { LiveMessage } from '../../core/live.ts';
import { oneself } from '../../core/token.ts';
import type { LiveClient } from './client.ts';
import { Editors, type Draft } from './editors.ts';
import { listen } from './listener.ts';
import { hearing, visibility } from './visible.ts';

/** Messages are collected for so long: many changes at once become one event, and one look-up of who may see them. */
const GATHER_MS = 100;

/** So long nobody's rights are compared again, and four times as long as it took: however much changes, it is a fifth of the time. */
const RIGHTS_PAUSE_MS = 1_000;

/** So many people are compared by one statement. */
const COMPARED_AT_ONCE = 500;

/** How often each stream is kept alive and its session looked up again. */
const BEAT_MS = 15_000;

/** Streams of one session; the oldest ends where one more is opened. */
export const STREAMS_PER_SESSION = 8;

/** Kinds of records whose change may end a session or change what somebody may see. */
const aboutAccess = new Set([
  'Account',
  'Session',
  'AccessToken',
  'Assignment',
  'Position',
  'Role',
  'OrgUnit',
  'PersonalGrant',
]);

/** The changes of one kind of record in one organisation that were gathered. */
interface Gathered {
  readonly organisationId: string;
  readonly entity: string;
  /** What browsers are told of: the records themselves, or who has them open. */
  readonly resource: string;
  /** The ability with which one hears of it; null: whoever sees the record does. */
  readonly heardBy: Ability | null;
  readonly ids: Set<string>;
}

/** All streams of this node, and what they are told. */
export class LiveHub {
  readonly #clients = new Set<LiveClient>();
  /** Who has which draft open, on all nodes. */
  readonly editors = new Editors();
  readonly #stopListening: () => Promise<void>;
  readonly #beating: NodeJS.Timeout;
  #changes = new Map<string, Gathered>();
  #people = new Set<string>();
  /** Organisations in which much has changed at once. */
  #renewed = new Set<string>();
  #gathering: NodeJS.Timeout | undefined;
  #telling: Promise<void> = Promise.resolve();
  #comparing: NodeJS.Timeout | undefined;
  #compared: Promise<void> = Promise.resolve();
  /** Until when, on the process's own clock, nobody's rights are compared. */
  #resting = 0;
  /** The day of the last beat: with another day what begins and ends by date is another's. */
  #day: string;

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly report: (error: unknown) => void,
  ) {
    const { url } = db.options as { url?: string };
    this.#stopListening = listen(url ?? '', {
      onMessage: (message) => this.#gather(message),
      onGap: () =>
        this.#all(async (client) => {
          if (await client.check(true)) client.tell({ event: 'refresh' });
        }),
    });
    this.#day = dayOf(clock.now());
    this.#beating = setInterval(() => this.beat(), BEAT_MS);
  }

  /** Adds a stream; where a session has too many, its oldest ends. */
  add(client: LiveClient): void {
    const same = [...this.#clients].filter(({ session }) => session === client.session);
    for (const old of same.slice(0, Math.max(0, same.length + 1 - STREAMS_PER_SESSION))) {
      old.end(true);
      this.#clients.delete(old);
    }
    this.#clients.add(client);
  }

  remove(client: LiveClient): void {
    this.#clients.delete(client);
  }

  /** Keeps the streams alive, ends those whose session is over, and forgets editors who gave no sign of life. */
  beat(): void {
    for (const draft of this.editors.forget(Date.now())) this.#noteEditors(draft);
    const day = dayOf(this.clock.now());
    const isNewDay = day !== this.#day;
    this.#day = day;
    this.#all(async (client) => {
      if (await client.check(isNewDay)) client.beat();
    });
  }

  /** Ends all streams and stops listening. */
  async close(): Promise<void> {
    clearInterval(this.#beating);
    clearTimeout(this.#gathering);
    clearTimeout(this.#comparing);
    for (const client of this.#clients) client.end();
    this.#clients.clear();
    await this.#stopListening();
    await Promise.all([this.#telling, this.#compared]);
  }

  #all(act: (client: LiveClient) => Promise<void>): void {
    for (const client of this.#clients) act(client).catch(this.report);
  }

  #gather(message: LiveMessage): void {
    if ('isAboutRights' in message) return this.#compareSoon();
    if ('people' in message) for (const person of message.people) this.#people.add(person);
    else if ('isMuch' in message) this.#renewed.add(message.organisationId);
    else if ('editing' in message) {
      if (this.editors.note(message.editing, Date.now())) this.#noteEditors(message.editing);
      return;
    } else this.#note({ resource: message.entity, heardBy: null, ...message });
    this.#soon();
  }

  /** Of who has a draft open hears whoever may see the draft. */
  #noteEditors({ organisationId, jobDescriptionId }: Draft): void {
    const draft = { entity: 'JobDescription', id: jobDescriptionId };
    this.#note({ ...draft, organisationId, resource: 'Editing', heardBy: null });
    this.#soon();
  }

  #note({
    organisationId,
    entity,
    resource,
    heardBy,
    id,
  }: Omit<Gathered, 'ids'> & { readonly id: string }): void {
    const key = `${organisationId} ${resource}`;
    const gathered = this.#changes.get(key) ?? { organisationId, entity, resource, heardBy, ids: new Set() };
    this.#changes.set(key, gathered);
    gathered.ids.add(id);
  }

  #soon(): void {
    this.#gathering ??= setTimeout(() => this.#flush(), GATHER_MS);
  }

  /** Rights of anybody may be others: soon, and once for all that happens until then, it is looked whose. */
  #compareSoon(): void {
    this.#comparing ??= setTimeout(
      () => {
        this.#comparing = undefined;
        this.#compared = this.#compared.then(() => this.#tellRights()).catch(this.report);
      },
      Math.max(GATHER_MS, this.#resting - performance.now()),
    );
  }

  /** Lets those look again whose own rights are others than they were told, and nobody else. */
  async #tellRights(): Promise<void> {
    const begun = performance.now();
    const clients = [...this.#clients];
    const peopleOf = ({ policy }: LiveClient): string[] => policy.views.map(({ actor }) => actor.personId);
    const people = [...new Set(clients.flatMap(peopleOf))];
    const day = dayOf(this.clock.now());
    const holdings = new Map<string, Holding>();
    for (let at = 0; at < people.length; at += COMPARED_AT_ONCE)
      for (const [id, holding] of await holdingsOf(
        this.db.manager,
        people.slice(at, at + COMPARED_AT_ONCE),
        day,
      ))
        holdings.set(id, holding);
    const isOther = (client: LiveClient): boolean =>
      rightsWord(peopleOf(client).flatMap((id) => holdings.get(id) ?? [])) !== client.rights;
    await Promise.all(clients.filter(isOther).map((client) => client.check(true)));
    const now = performance.now();
    this.#resting = now + Math.max(RIGHTS_PAUSE_MS, 4 * (now - begun));
  }

  /** Tells what was gathered, after what was gathered before it. */
  #flush(): void {
    this.#gathering = undefined;
    const [changes, people, renewed] = [[...this.#changes.values()], this.#people, this.#renewed];
    this.#changes = new Map();
    this.#people = new Set();
    this.#renewed = new Set();
    this.#telling = this.#telling.then(async () => {
      try {
        for (const client of this.#clients)
          if (people.has(oneself(client.policy.actor) ?? '')) client.tell({ event: 'notification' });
        for (const change of changes) await this.#tellOf(change);
        await this.#renew(renewed);
      } catch (error) {
        this.report(error);
      }
    });
  }

  /** Lets the members of organisations ask for everything again, under the rights of now. */
  async #renew(organisations: ReadonlySet<string>): Promise<void> {
    await Promise.all(
      [...this.#clients]
        .filter(({ policy }) => policy.actor.organisationIds.some((id) => organisations.has(id)))
        .map(async (client) => (await client.check(true)) && client.tell({ event: 'refresh' })),
    );
  }

  async #tellOf({ organisationId, entity, resource, heardBy, ids }: Gathered): Promise<void> {
    const atOnce = aboutAccess.has(resource);
    const members = [...this.#clients].filter(({ policy }) =>
      policy.actor.organisationIds.includes(organisationId),
    );
    if (members.length === 0) return;
    const seenBy = heardBy
      ? await hearing(this.db, { entity, ability: heardBy, day: dayOf(this.clock.now()) }, [...ids])
      : await visibility(this.db, entity, [...ids]);
    await Promise.all(
      members.map(async (client) => {
        if (seenBy(client.policy).length === 0 && !atOnce) return;
        // Told under the rights of now, not under those of when the page was opened.
        if (!(await client.check(atOnce))) return;
        const seen = seenBy(client.policy);
        if (seen.length > 0) client.tell({ event: 'change', resource, ids: seen });
      }),
    );
  }
}
