/**
 * What a decision is about: the organisation, units, people and posts that a record belongs to. A ticket concerns
 * several units and people; a record that belongs to no unit has an empty list.
 */
export interface Subject {
  readonly organisationId: string;
  readonly units: readonly string[];
  /** People for whom the record is their own (scope OWN). */
  readonly people: readonly string[];
  /** Posts whose holders call the record their own (scope OWN), such as the post of a job description. */
  readonly positions: readonly string[];
  /** That it takes the right in each of its units, be it by several grants; left out: one of them is enough. */
  readonly inEach?: true;
  /**
   * That it is about what is to stand below its units and is not there yet: only a right that goes down from a unit, or
   * over the whole organisation, will reach that. One over single units will not, not even over the unit above.
   */
  readonly below?: true;
  /**
   * That nobody has a part in it yet that counts for the verb, such as signing for a ticket that is not dispatched: only a
   * right over the whole organisation reaches it, and yet no such right is wanted, but somebody who gives it its place.
   */
  readonly lacksParts?: true;
}

/** An organisation as a whole: only what reaches all of it reaches this. */
export const wholeOf = (organisationId: string): Subject => ({
  organisationId,
  units: [],
  people: [],
  positions: [],
});

/** Whether a decision is about an organisation as a whole. */
export const isWhole = ({ units, people, positions, lacksParts }: Subject): boolean =>
  !lacksParts && units.length + people.length + positions.length === 0;
