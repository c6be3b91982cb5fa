import type { SignedIn } from '../context.ts';
import type { Params } from '../filter.ts';
import type { EntityClass } from '../resource.ts';
import { asked } from './spelling.rules.ts';
import { beginning, isCalled } from './names.ts';

/** How well a record fits what was typed, best first. */
export const searchRank = { exact: 0, beginning: 1, abbreviation: 2, within: 3 } as const;

/** What the search has at hand when a room writes its part. */
export interface Asking {
  readonly ctx: SignedIn;
  /** As typed, without spaces at its ends. */
  readonly q: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly params: Params;
  /** The rows of an entity that the person may see. A room puts it on every table that it names. */
  readonly seen: (entity: EntityClass, alias: string) => string;
}

/** A room's part of the search as pieces of SQL. */
export interface Finding {
  /** `from` with joins and conditions: whatever was found and may be seen. */
  readonly from: string;
  /** The id of the record. */
  readonly id: string;
  readonly title: string;
  /** 0 for the very name or number, 1 for its beginning, 2 for its first letters, 3 for a part of it. */
  readonly rank: string;
  /** The other name or number by which it was found; null where its title is what was found. */
  readonly alias?: string;
  /** Where it belongs, in a few words. Worked out for the hits that are shown only. */
  readonly place?: string;
  /** The unit whose path says where it belongs. */
  readonly unitId?: string;
  /** The name of the state it stands in. */
  readonly state?: string;
  /** Whether it is over: somebody who left, a unit that closed. These come last. */
  readonly isPast?: string;
  /** What comes first among equals, as `order by` without the words. */
  readonly order?: string;
}

/** A kind of record that the search finds. */
export interface Searched {
  readonly description: string;
  /** Its place among the kinds, smallest first. */
  readonly place: number;
  /** Null where nothing of this kind can be called like this. */
  readonly find: (asking: Asking) => Finding | null;
}

const kinds = new Map<string, Searched>();

/** The names of the kinds; a GraphQL enum is made of it once all rooms are loaded. */
export const SearchKind: Record<string, string> = {};

/** What each kind finds, in the form in which the enum takes it. */
export const searchKindWords: Record<string, { description: string }> = {};

/** Declares that records of a kind are found by the search. The room of the record says how, and nobody else knows. */
export const declareSearched = (kind: string, searched: Searched): void => {
  kinds.set(kind, searched);
  SearchKind[kind] = kind;
  searchKindWords[kind] = { description: searched.description };
};

/** All kinds in their order. */
export const searchedKinds = (): readonly (readonly [kind: string, searched: Searched])[] =>
  [...kinds].toSorted(([, left], [, right]) => left.place - right.place);

/** How a name was found, as SQL over `search_name` known as `alias`. */
const rankOf = (alias: string, q: string, { add }: Params): string => {
  const is = (query: string): string => `${alias}.spellings @@ ${add(query)}::tsquery`;
  return `case when ${is(`'${asked(q)}':AB`)} then ${searchRank.exact} when ${is(beginning(q, 'AB'))} then ${searchRank.beginning}
    when ${is(beginning(q, 'C'))} then ${searchRank.abbreviation} else ${searchRank.within} end`;
};

/**
 * `from` of a search by names: the best name of each record of a table, known as `m` with the columns `record_id`,
 * `rank` and `alias`; organisations that are not one's own are not looked at.
 *
 * @param most goes on with the best so many only; for tables of which every member sees every row, since a row filter
 *   comes later.
 */
export const namedMatches = ({ ctx, q, params }: Asking, source: string, most?: number): string => {
  const { add } = params;
  const best = `select distinct on (n.record_id) n.record_id, ${rankOf('n', q, params)} as rank,
      case when n.seq > 0 then n.text end as alias, length(n.text) as length
    from search_name n
    where n.source = '${source}' and n.organisation_id = any(${add([...ctx.actor.organisationIds])}::bigint[])
      and ${isCalled('n', q, params)}
    order by n.record_id, rank, n.seq`;
  return most === undefined
    ? `(${best}) m`
    : `(select * from (${best}) b order by rank, length, record_id limit ${most}) m`;
};
