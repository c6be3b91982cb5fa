import { isCertificate } from './content/record.lines.ts';
import type { OrganisationContent } from './content/shapes.ts';

/** Gives names ids, counted from 1 in the order in which they come. */
class Counter {
  readonly #ids = new Map<string, string>();

  /** Names something new. */
  add(name: string): string {
    if (this.#ids.has(name)) throw new Error(`The demo has "${name}" twice.`);
    const id = String(this.#ids.size + 1);
    this.#ids.set(name, id);
    return id;
  }

  /** The id of a name; a name that is not there is a slip in the content. */
  id(name: string): string {
    const id = this.#ids.get(name);
    if (!id) throw new Error(`The demo names "${name}" and does not have it.`);
    return id;
  }
}

/** Turns the keys of the content into ids. The database is empty, so ids are counted from 1. */
export class Keys {
  readonly #units = new Counter();
  readonly #posts = new Counter();
  readonly #people = new Counter();
  readonly #holdings = new Counter();
  readonly #ranks = new Counter();
  readonly #certificates = new Counter();
  readonly #primary = new Map<string, string>();

  constructor(organisations: readonly OrganisationContent[]) {
    for (const { units, posts, people, ranks = [], records } of organisations) {
      for (const { name } of ranks) this.#ranks.add(`${units[0]?.key} ${name}`);
      for (const { key } of units) this.#units.add(key);
      for (const { key } of posts) this.#posts.add(key);
      for (const { key, holds } of people) {
        this.#people.add(key);
        for (const [at, { kind = 'PRIMARY' }] of holds.entries()) {
          const id = this.#holdings.add(`${key} ${at}`);
          if (kind === 'PRIMARY') this.#primary.set(key, id);
        }
      }
      for (const [person, ...lines] of records?.people ?? [])
        if (lines.some(isCertificate)) this.#certificates.add(person);
    }
  }

  unit(key: string): string {
    return this.#units.id(key);
  }

  post(key: string): string {
    return this.#posts.id(key);
  }

  person(key: string): string {
    return this.#people.id(key);
  }

  /** The n-th holding of a person, from 0. */
  holding(person: string, at: number): string {
    return this.#holdings.id(`${person} ${at}`);
  }

  /** A rank by its name, in the organisation of a root unit. */
  rank(root: string, name: string): string {
    return this.#ranks.id(`${root} ${name}`);
  }

  /** The certificate of a person. */
  certificate(person: string): string {
    return this.#certificates.id(person);
  }

  /** The latest main assignment of a person: the one under which the demo lets people act. */
  primary(person: string): string {
    const id = this.#primary.get(person);
    if (!id) throw new Error(`The demo lets "${person}" act without a post.`);
    return id;
  }
}
